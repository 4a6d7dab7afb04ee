/** The few facts that the server and the portal both need. */
export const about = { id: '__name__', order: 100 } as const
