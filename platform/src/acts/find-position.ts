import { type Bytes32, ConcejoError, roleId, unsafeBrand, zeroId } from '@concejo/protocol'
import { sql } from 'kysely'
import type { ActContext } from './act-context.ts'
import type { StoredAct, StoredApproval } from './act-store.ts'
import { actFlowErrors } from './errors.ts'

/**
 * The first open position of an act that this member fills by its mandate now, and its person handle. What is found
 * here saves a
 * refusal later; the contract decides. Throws `acts.not-asked`, `acts.same-person`.
 */
export async function findPosition(
  context: ActContext,
  act: StoredAct,
  member: Bytes32,
): Promise<{ readonly position: number; readonly person: Bytes32 }> {
  const open = act.approvals.filter((approval) => approval.member === null)
  const person = await findPerson(context, member)
  const isTaken =
    person !== zeroId && act.approvals.some((approval) => approval.member !== null && approval.person === person)
  if (isTaken) {
    throw new ConcejoError(actFlowErrors.samePerson)
  }
  for (const approval of open) {
    if (approval.organisation === zeroId || (await holdsMandate(context, member, approval))) {
      return { position: approval.position, person }
    }
  }
  const asked = open.map(({ role }) => (role === '' ? 'any signer' : role)).join(', ')
  throw new ConcejoError(actFlowErrors.notAsked, { asked: asked === '' ? 'none' : asked })
}

async function findPerson(context: ActContext, member: Bytes32): Promise<Bytes32> {
  const row: { person: string } | undefined = await context.database
    .withSchema('read')
    .selectFrom('members')
    .select('person')
    .where('member', '=', member)
    .executeTakeFirst()
  return row === undefined ? zeroId : unsafeBrand(row.person)
}

async function holdsMandate(context: ActContext, member: Bytes32, asked: StoredApproval): Promise<boolean> {
  const now = context.ledger.now()
  const role = asked.role === '' ? zeroId : roleId(asked.role)
  const scopes = [zeroId, asked.scope]
  const result = await sql<{ holds: boolean }>`
    select (${role} = ${zeroId}
      or exists (select from read.member_roles r where r.member = m.member and r.role = ${role}
        and r.scope = any(${scopes}::text[])
        and r.revoked_at is null and r.valid_from <= ${now} and r.valid_until > ${now})
      or exists (select from read.delegations d where d.to_member = m.member and d.role = ${role}
        and d.scope = any(${scopes}::text[])
        and d.ended_at is null and d.valid_until > ${now})) as holds
    from read.members m where m.member = ${member} and m.organisation = ${asked.organisation}
      and m.revoked_at is null and m.valid_from <= ${now} and m.valid_until > ${now}`.execute(context.database)
  return result.rows[0]?.holds === true
}
