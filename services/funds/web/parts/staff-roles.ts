/** Everybody of the funder who works on a call, and auditors. */
export const staffRoles: readonly string[] = [
  'funds.call-manager',
  'funds.programme-owner',
  'funds.eligibility-officer',
  'funds.panel-chair',
  'funds.deciding-authority',
  'funds.project-officer',
  'auditor',
]
