import { randomUUID } from 'node:crypto'
import { type Bytes32, ConcejoError, type Hex, memberId } from '@concejo/protocol'
import { sql } from 'kysely'
import { networkErrors } from '../network/errors.ts'
import { pseudonym } from '../network/pseudonym.ts'
import type { Viewer } from '../service.ts'
import { administrated, getPerson } from './accounts.ts'
import { identityErrors } from './errors.ts'
import type { IdentityContext } from './identity-context.ts'

/** A request of a person that an organisation enrol a key. */
export interface Enrolment {
  readonly enrolmentId: string
  readonly organisation: Bytes32
  readonly organisationName: string
  readonly signer: Hex
  readonly person: Bytes32
  readonly displayName: string
  readonly roles: readonly string[]
  readonly createdAt: number
  readonly state: 'waiting' | 'enrolled' | 'declined'
}

/** Ask an organisation to enrol one of one's own keys. A repeat renews the request. */
export async function requestEnrolment(
  context: IdentityContext,
  viewer: Viewer,
  request: { readonly organisation: Bytes32; readonly signer: Hex; readonly roles: readonly string[] },
): Promise<Enrolment> {
  const accountId = viewer.kind === 'account' ? viewer.accountId : ''
  const owned = await sql`select 1 from node.member_keys where signer = ${request.signer}
      and account_id::text = ${accountId}`.execute(context.database)
  if (owned.rows.length === 0) {
    throw new ConcejoError(identityErrors.keyNotYours)
  }
  const known = await sql`select 1 from read.organisations where organisation = ${request.organisation}`.execute(
    context.database,
  )
  if (known.rows.length === 0) {
    throw new ConcejoError(networkErrors.organisationNotFound)
  }
  const row = {
    id: randomUUID(),
    account_id: accountId,
    organisation: request.organisation,
    signer: request.signer,
    member: memberId(request.signer),
    person: await getPerson(context, accountId, request.organisation),
    roles: [...request.roles],
    created_at: context.ledger.now(),
  }
  await context.database
    .withSchema('node')
    .insertInto('enrolments')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['organisation', 'signer']).doUpdateSet({ roles: row.roles, declined_at: null }),
    )
    .execute()
  const [stored] = await select(
    context,
    sql`e.organisation = ${request.organisation} and e.signer = ${request.signer}`,
    1,
  )
  if (stored === undefined) {
    throw new ConcejoError(identityErrors.enrolmentUnknown)
  }
  return stored
}

/** Requests made by the viewer, and those to organisations that it administrates. */
export async function listEnrolments(
  context: IdentityContext,
  viewer: Viewer,
  options: {
    readonly after: string | undefined
    readonly limit: number
    readonly state: Enrolment['state'] | undefined
  },
): Promise<readonly Enrolment[]> {
  const accountId = viewer.kind === 'account' ? viewer.accountId : ''
  const mine = sql`(e.account_id::text = ${accountId} or e.organisation = any(${[...administrated(viewer)]}::text[]))`
  const after = options.after === undefined ? sql`true` : sql`e.id > ${options.after}`
  const states = {
    waiting: sql`e.declined_at is null and m.member is null`,
    enrolled: sql`m.member is not null`,
    declined: sql`e.declined_at is not null and m.member is null`,
  }
  const state = options.state === undefined ? sql`true` : states[options.state]
  return select(context, sql`${mine} and ${after} and ${state}`, options.limit)
}

/** Decline as administrator, or withdraw as the one who asked. */
export async function declineEnrolment(context: IdentityContext, viewer: Viewer, enrolmentId: string): Promise<void> {
  const accountId = viewer.kind === 'account' ? viewer.accountId : ''
  const result = await sql`
    update node.enrolments set declined_at = ${context.ledger.now()}
    where id = ${enrolmentId}
      and (account_id::text = ${accountId} or organisation = any(${[...administrated(viewer)]}::text[]))
    returning id`.execute(context.database)
  if (result.rows.length === 0) {
    throw new ConcejoError(identityErrors.enrolmentUnknown)
  }
}

interface Row {
  readonly id: string
  readonly organisation: Bytes32
  readonly organisation_name: string | null
  readonly signer: Hex
  readonly person: Bytes32
  readonly display_name: string
  readonly roles: readonly string[]
  readonly created_at: string
  readonly declined_at: string | null
  readonly enrolled: boolean
}

async function select(
  context: IdentityContext,
  condition: ReturnType<typeof sql>,
  limit: number,
): Promise<readonly Enrolment[]> {
  const result = await sql<Row>`
    select e.id, e.organisation, p.name as organisation_name, e.signer, e.person, a.display_name, e.roles, e.created_at,
      e.declined_at, m.member is not null as enrolled
    from node.enrolments e join node.accounts a on a.id = e.account_id
    left join read.members m on m.member = e.member
    left join node.organisation_profiles p on p.organisation = e.organisation
    where ${condition} order by e.id limit ${limit}`.execute(context.database)
  return result.rows.map((row) => ({
    enrolmentId: row.id,
    organisation: row.organisation,
    organisationName: row.organisation_name ?? pseudonym(row.organisation),
    signer: row.signer,
    person: row.person,
    displayName: row.display_name,
    roles: row.roles,
    createdAt: Number(row.created_at),
    state: stateOf(row),
  }))
}

function stateOf(row: Row): Enrolment['state'] {
  if (row.enrolled) {
    return 'enrolled'
  }
  return row.declined_at === null ? 'waiting' : 'declined'
}
