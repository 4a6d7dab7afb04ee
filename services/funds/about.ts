/** The few facts that the server and the portal both need. */
export const about = { id: 'funds', order: 10 } as const
