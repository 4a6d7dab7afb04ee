import { type AppliedAct, type Bytes32, ConcejoError, unsafeBrand } from '@concejo/protocol'
import { sql } from 'kysely'
import { networkErrors } from './errors.ts'
import type { NetworkContext } from './network-context.ts'
import { pseudonym } from './pseudonym.ts'

/** Which applied acts are asked. */
export interface AppliedActFilter {
  readonly organisation?: string | undefined
  readonly member?: string | undefined
  readonly subject?: string | undefined
  readonly contract?: string | undefined
  readonly functionName?: string | undefined
  readonly actId?: string | undefined
  readonly blockNumber?: number | undefined
  /** `newest`: newest first. */
  readonly order: 'newest' | 'oldest'
  /** Position after which the page begins. */
  readonly after?: number | undefined
  readonly limit: number
}

/** An applied act with its place on the chain, the key of its lists. */
export interface PlacedAct extends AppliedAct {
  readonly position: number
}

interface Row {
  readonly act_id: Bytes32
  readonly contract: string
  readonly function_name: string
  readonly organisation: Bytes32
  readonly organisation_name: string | null
  readonly subject: Bytes32
  readonly members: Bytes32[]
  readonly persons: Bytes32[]
  readonly roles: string[] | null
  readonly block_number: string
  readonly block_time: string
  readonly transaction_hash: Bytes32
  readonly position: string
}

/**
 * Applied acts by position on the chain: each filter has an index that ends in the position, so a page costs the same
 * at any size.
 */
export async function listAppliedActs(
  context: NetworkContext,
  filter: AppliedActFilter,
): Promise<readonly PlacedAct[]> {
  const conditions = [sql`true`]
  const equals = [
    ['a.organisation', filter.organisation],
    ['a.subject', filter.subject],
    ['a.contract', filter.contract],
    ['a.function_name', filter.functionName],
    ['a.act_id', filter.actId],
  ] as const
  for (const [column, value] of equals) {
    if (value !== undefined) {
      conditions.push(sql`${sql.ref(column)} = ${value}`)
    }
  }
  const newest = filter.order === 'newest'
  const place = filter.member === undefined ? sql.ref('a.position') : sql.ref('am.position')
  if (filter.after !== undefined) {
    conditions.push(newest ? sql`${place} < ${filter.after}` : sql`${place} > ${filter.after}`)
  }
  if (filter.member !== undefined) {
    conditions.push(sql`am.member = ${filter.member}`)
  }
  if (filter.blockNumber !== undefined) {
    const first = filter.blockNumber * 2 ** 20
    conditions.push(sql`a.position >= ${first} and a.position < ${first + 2 ** 20}`)
  }
  const from =
    filter.member === undefined
      ? sql`read.acts a`
      : sql`read.act_members am join read.acts a on a.position = am.position`
  const result = await sql<Row>`
    with page as (select a.* from ${from} where ${sql.join(conditions, sql` and `)}
      order by ${place} ${newest ? sql`desc` : sql`asc`} limit ${filter.limit})
    select page.*, p.name as organisation_name,
      (select array_agg(v.role order by v.position) from node.act_approvals v where v.act_id = page.act_id) as roles
    from page left join node.organisation_profiles p on p.organisation = page.organisation
    order by page.position ${newest ? sql`desc` : sql`asc`}`.execute(context.database)
  return result.rows.map(toAppliedAct)
}

/** One applied act. Throws `network.act-not-found`. */
export async function getAppliedAct(context: NetworkContext, actId: Bytes32): Promise<PlacedAct> {
  const [found] = await listAppliedActs(context, { actId, order: 'newest', limit: 1 })
  if (found === undefined) {
    throw new ConcejoError(networkErrors.actNotFound)
  }
  return found
}

function toAppliedAct(row: Row): PlacedAct {
  return {
    actId: row.act_id,
    contract: row.contract,
    functionName: row.function_name,
    organisation: row.organisation,
    organisationName: row.organisation_name ?? pseudonym(row.organisation),
    subject: row.subject,
    members: unsafeBrand(row.members),
    persons: row.persons,
    roles: row.roles ?? [],
    blockNumber: Number(row.block_number),
    blockTime: Number(row.block_time),
    transactionHash: row.transaction_hash,
    position: Number(row.position),
  }
}
