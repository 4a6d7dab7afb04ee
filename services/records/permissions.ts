/** Roles of the records service. */
export const roles = { steward: 'records.steward' } as const

/** Who may do what, and when. The contract enforces it; this table documents it. */
export const permissions = [
  {
    command: 'records.open-log',
    signers: [roles.steward],
    condition: 'Once for each organisation, while it is active.',
  },
  {
    command: 'records.rotate-log-key',
    signers: [roles.steward],
    condition: 'A log is open. From then on only the new key anchors.',
  },
  {
    command: 'records.anchor-checkpoint',
    signers: [],
    condition: "The log's own key, no member's. The tree is larger, and what was anchored before is a prefix of it.",
  },
] as const
