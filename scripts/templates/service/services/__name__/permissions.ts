/** Roles of this service: the names that the contract hashes. */
export const roles = { officer: '__name__.officer' } as const

/** Who may do what, and when. The contract enforces it; this table documents it. */
export const permissions = [{ command: '__name__.open-file', signers: [roles.officer], condition: 'Always.' }] as const
