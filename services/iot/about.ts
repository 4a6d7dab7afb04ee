/** The few facts that the server and the portal both need. */
export const about = { id: 'iot', order: 65 } as const
