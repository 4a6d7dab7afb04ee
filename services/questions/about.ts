/** The few facts that the server and the portal both need. */
export const about = { id: 'questions', order: 90 } as const
