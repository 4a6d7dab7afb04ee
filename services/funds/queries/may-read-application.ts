import type { CommandContext, Viewer } from '@concejo/platform'
import type { Bytes32 } from '@concejo/protocol'
import { roles } from '../permissions.ts'
import type { CallRow } from './rows.ts'
import { holds, isAuditor, membersOf, officialRoles, organisationsOf } from './viewer-rights.ts'

/**
 * Who may read what an applicant wrote: the applicant always; nobody else before the deadline by the ledger's clock;
 * then officials
 * of the call, its appeal body, auditors, and evaluators who were drawn and declared to have no conflict.
 */
export async function mayReadApplication(
  context: CommandContext,
  viewer: Viewer,
  options: { readonly call: CallRow; readonly application: Bytes32; readonly applicant: Bytes32 },
): Promise<boolean> {
  const { call, application, applicant } = options
  if (organisationsOf(viewer).includes(applicant)) {
    return true
  }
  if (context.ledger.now() < call.closes_at) {
    return false
  }
  if (
    holds(viewer, call.organisation, officialRoles) ||
    holds(viewer, call.appeal_body, [roles.appealBody]) ||
    isAuditor(viewer)
  ) {
    return true
  }
  const members = membersOf(viewer).map((member) => member.member)
  if (members.length === 0) {
    return false
  }
  const declared = await context.database
    .selectFrom('read.grant_interests')
    .select('member')
    .where('application', '=', application)
    .where('member', 'in', members)
    .where('conflict', '=', false)
    .executeTakeFirst()
  return declared !== undefined
}
