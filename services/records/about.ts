/** The few facts that the server and the portal both need. */
export const about = { id: 'records', order: 60 } as const
