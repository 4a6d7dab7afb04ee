/** Roles that this service asks for; the steward is the records service's. */
export const roles = { steward: 'records.steward' } as const

/** The service has no acts: what comes in becomes records, whose rights are the stream's. */
export const permissions = [] as const
