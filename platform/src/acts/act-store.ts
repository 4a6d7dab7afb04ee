import type { Database } from '@concejo/ledger'
import { type ActState, actState, type Bytes32, bytes32, hexBytes } from '@concejo/protocol'
import { sql } from 'kysely'
import { z } from 'zod'

const whole = z.coerce.number()
const refusalValues = z.object({ code: z.string(), values: z.record(z.string(), z.string()) })

const approvalRow = z.object({
  position: z.number(),
  organisation: bytes32,
  role: z.string(),
  scope: bytes32,
  member: bytes32.nullable(),
  person: bytes32.nullable(),
  signer: hexBytes.nullable(),
  signature: hexBytes.nullable(),
  signed_at: whole.nullable(),
})
/** One signature asked, given or not. */
export type StoredApproval = z.output<typeof approvalRow>

const storedAct = z.object({
  act_id: bytes32,
  name: z.string(),
  contract: z.string(),
  function_name: z.string(),
  organisation: bytes32,
  subject: bytes32,
  params: z.record(z.string(), z.unknown()),
  deadline: whole,
  digest: bytes32,
  content_hash: z.string(),
  created_by: z.string(),
  created_at: whole,
  state: actState,
  submitted_at: whole.nullable(),
  finished_at: whole.nullable(),
  refusal: refusalValues.nullable(),
  applied: z
    .object({ transactionHash: bytes32, blockNumber: z.number(), blockTime: z.number(), logIndex: z.number() })
    .nullable(),
  sandbox: z.boolean(),
  approvals: z.array(approvalRow),
})
/** An act on its way with the signatures asked, as stored. */
export type StoredAct = z.output<typeof storedAct>

const withApprovals = sql`p.*, (select coalesce(jsonb_agg(to_jsonb(a) - 'act_id' order by a.position), '[]')
  from node.act_approvals a
  where a.act_id = p.act_id) as approvals`

/** A pending act by id. */
export async function findStoredAct(database: Database, actId: Bytes32): Promise<StoredAct | undefined> {
  const result = await sql`select ${withApprovals} from node.pending_acts p where p.act_id = ${actId}`.execute(database)
  return result.rows[0] === undefined ? undefined : storedAct.parse(result.rows[0])
}

/** Store a prepared act and the signatures it asks; false when the id is taken. */
export async function insertAct(
  database: Database,
  act: Omit<StoredAct, 'state' | 'submitted_at' | 'finished_at' | 'refusal' | 'applied'>,
): Promise<boolean> {
  const { approvals, ...row } = act
  return database.transaction().execute(async (transaction) => {
    const node = transaction.withSchema('node')
    const inserted: unknown = await node
      .insertInto('pending_acts')
      .values({ ...row, params: JSON.stringify(row.params), requirements: '[]', state: 'collecting' })
      .onConflict((conflict) => conflict.doNothing())
      .returning('act_id')
      .executeTakeFirst()
    if (inserted === undefined) {
      return false
    }
    if (approvals.length > 0) {
      await node
        .insertInto('act_approvals')
        .values(approvals.map((approval) => ({ ...approval, act_id: act.act_id })))
        .execute()
    }
    return true
  })
}

/** Note a signature at its position; false when another request was faster. */
export async function storeApproval(
  database: Database,
  actId: Bytes32,
  approval: {
    readonly position: number
    readonly member: string
    readonly person: string
    readonly signer: string
    readonly signature: string
    readonly signedAt: number
  },
): Promise<boolean> {
  const { position, member, person, signer, signature } = approval
  const updated: unknown = await database
    .withSchema('node')
    .updateTable('act_approvals')
    .set({ member, person, signer, signature, signed_at: approval.signedAt })
    .where('act_id', '=', actId)
    .where('position', '=', position)
    .where('member', 'is', null)
    .returning('position')
    .executeTakeFirst()
  return updated !== undefined
}

/** Move an act on; false when it has moved already. */
export async function moveAct(
  database: Database,
  actId: Bytes32,
  change: {
    readonly from: readonly ActState[]
    readonly state: ActState
    readonly at: number
    readonly refusal?: { readonly code: string; readonly values: Readonly<Record<string, string>> }
    readonly applied?: StoredAct['applied']
  },
): Promise<boolean> {
  const isFinal = change.state !== 'submitted' && change.state !== 'collecting'
  const updated: unknown = await database
    .withSchema('node')
    .updateTable('pending_acts')
    .set({
      state: change.state,
      ...(isFinal ? { finished_at: change.at } : { submitted_at: change.at }),
      ...(change.refusal === undefined ? {} : { refusal: JSON.stringify(change.refusal) }),
      ...(change.applied === undefined || change.applied === null
        ? {}
        : { applied: JSON.stringify(change.applied), refusal: null }),
    })
    .where('act_id', '=', actId)
    .where('state', 'in', change.from)
    .returning('act_id')
    .executeTakeFirst()
  return updated !== undefined
}

/** Acts seen by some organisations or by their maker, newest first, filtered. */
export async function listStoredActs(
  database: Database,
  filter: {
    readonly creator: string
    readonly organisations: readonly string[]
    readonly waiting?: {
      readonly organisations: readonly string[]
      readonly roles: readonly string[]
      readonly persons: readonly string[]
    }
    readonly state?: ActState
    readonly subject?: string
    readonly organisation?: string
    readonly name?: string
    readonly now: number
    readonly limit: number
    readonly after?: { readonly createdAt: number; readonly actId: string }
  },
): Promise<readonly StoredAct[]> {
  const organisations = [...filter.organisations]
  const conditions = [
    sql`(p.created_by = ${filter.creator} or p.organisation = any(${organisations}::text[]) or exists (
      select from node.act_approvals v where v.act_id = p.act_id and v.organisation = any(${organisations}::text[])))`,
  ]
  const equals = [
    ['p.state', filter.state],
    ['p.subject', filter.subject],
    ['p.organisation', filter.organisation],
    ['p.name', filter.name],
  ] as const
  for (const [column, value] of equals) {
    if (value !== undefined) {
      conditions.push(sql`${sql.ref(column)} = ${value}`)
    }
  }
  if (filter.after !== undefined) {
    conditions.push(sql`(p.created_at, p.act_id) < (${filter.after.createdAt}, ${filter.after.actId})`)
  }
  if (filter.waiting !== undefined) {
    const { waiting } = filter
    conditions.push(sql`p.state = 'collecting' and p.deadline > ${filter.now}
      and exists (
        select from node.act_approvals a
          left join unnest(${[...waiting.organisations]}::text[], ${[...waiting.roles]}::text[])
          as m (organisation, role) on a.organisation = m.organisation and a.role in (m.role, '')
        where a.act_id = p.act_id and a.member is null
          and (m.organisation is not null or (a.role = '' and p.created_by = ${filter.creator})))
      and not exists (select from node.act_approvals s where s.act_id = p.act_id
        and s.person = any(${[...waiting.persons]}::text[]))`)
  }
  const result = await sql`select ${withApprovals} from node.pending_acts p where ${sql.join(conditions, sql` and `)}
    order by p.created_at desc, p.act_id desc limit ${filter.limit}`.execute(database)
  return result.rows.map((row) => storedAct.parse(row))
}

/**
 * Acts that someone must look after: submitted ones without an end, and complete ones that a crash kept from being
 * submitted.
 */
export async function listOpenActs(database: Database, limit: number): Promise<readonly StoredAct[]> {
  const result = await sql`select ${withApprovals} from node.pending_acts p
    where p.state = 'submitted' or (p.state = 'collecting' and not exists (
      select from node.act_approvals a where a.act_id = p.act_id and a.member is null))
    order by p.created_at limit ${limit}`.execute(database)
  return result.rows.map((row) => storedAct.parse(row))
}

/** End acts whose time is over; returns what changed. */
export async function expireActs(
  database: Database,
  now: number,
): Promise<readonly { readonly actId: Bytes32; readonly subject: Bytes32 }[]> {
  const result = await sql<{ act_id: Bytes32; subject: Bytes32 }>`
    update node.pending_acts p set state = 'expired', finished_at = p.deadline
    where p.state = 'collecting' and p.deadline < ${now}
      and exists (select from node.act_approvals a where a.act_id = p.act_id and a.member is null)
    returning p.act_id, p.subject`.execute(database)
  return result.rows.map((row) => ({ actId: row.act_id, subject: row.subject }))
}
