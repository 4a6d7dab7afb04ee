import { randomUUID } from 'node:crypto'
import type { Database } from '@concejo/ledger'
import type { Records, StoredRecord } from '@concejo/platform'
import { ConcejoError } from '@concejo/protocol'
import { sql, type Transaction } from 'kysely'
import { errors } from '../errors.ts'
import { isIndexed } from './position.ts'
import type { Reading } from './reading.ts'

/** A consumer group as it is kept. */
export interface GroupRow {
  readonly number: number
  readonly organisation: string
  readonly name: string
  readonly lease_seconds: number
  readonly committed: string
  readonly handed: string
  readonly created_at: string
  readonly committed_at: string | null
}

/** A range that one member has for a while. */
export interface Lease {
  readonly id: string
  readonly leasedUntilMs: number
  /** From 1; counts who had it. */
  readonly delivery: number
  readonly records: readonly StoredRecord[]
}

interface LeaseRow {
  readonly id: string
  readonly after_index: string
  readonly upto_index: string
  readonly deliveries: number
  readonly leased_until_ms: string
}

interface Parts {
  readonly database: Database
  readonly records: Records
}

const groupsMax = 200
const leasesMax = 200
/** Entries of a range: as many as can be read at once. */
const rangeMax = 1_000
/** So often members may take the same range from under each other before one goes away with nothing. */
const racesMax = 20

/** Throws `records.consumer-group-exists`, `records.consumer-too-many-groups`. */
export async function insertGroup(
  { database }: Parts,
  { stream, reader, author }: Reading,
  group: { readonly name: string; readonly after: number; readonly leaseSeconds: number; readonly now: number },
): Promise<GroupRow> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from node.consumer_groups
    where stream = ${stream.number} and organisation = ${reader}`.execute(database)
  if (Number(rows[0]?.count ?? 0) >= groupsMax) {
    throw new ConcejoError(errors.consumerTooManyGroups, { limit: groupsMax })
  }
  const inserted = await sql<GroupRow>`
    insert into node.consumer_groups
      (organisation, stream, name, lease_seconds, committed, handed, created_at, created_by)
    values (${reader}, ${stream.number}, ${group.name}, ${group.leaseSeconds}, ${group.after}, ${group.after},
      ${group.now}, ${author})
    on conflict do nothing returning *`.execute(database)
  const [row] = inserted.rows
  if (row === undefined) {
    throw new ConcejoError(errors.consumerGroupExists, { name: group.name })
  }
  return row
}

/** Throws `records.consumer-group-unknown`. */
export async function getGroup({ database }: Parts, { stream, reader }: Reading, name: string): Promise<GroupRow> {
  const found = await sql<GroupRow>`
    select * from node.consumer_groups
    where stream = ${stream.number} and organisation = ${reader} and name = ${name}`.execute(database)
  const [row] = found.rows
  if (row === undefined) {
    throw new ConcejoError(errors.consumerGroupUnknown, { name })
  }
  return row
}

/** Groups of a reader on a stream by name. */
export async function listGroups(
  { database }: Parts,
  { stream, reader }: Reading,
  options: { readonly after: string; readonly limit: number },
): Promise<readonly GroupRow[]> {
  const found = await sql<GroupRow>`
    select * from node.consumer_groups
    where stream = ${stream.number} and organisation = ${reader} and name > ${options.after}
    order by name limit ${options.limit}`.execute(database)
  return found.rows
}

export async function deleteGroup({ database }: Parts, group: GroupRow): Promise<void> {
  await sql`delete from node.consumer_groups where number = ${group.number}`.execute(database)
}

/** Ranges that members hold, and those that wait for another. */
export async function countLeases(
  { database }: Parts,
  group: GroupRow,
  nowMs: number,
): Promise<{ readonly held: number; readonly returned: number }> {
  const { rows } = await sql<{ held: string; returned: string }>`
    select count(*) filter (where leased_until_ms > ${nowMs}) as held,
      count(*) filter (where leased_until_ms <= ${nowMs}) as returned
    from node.consumer_leases where consumer_group = ${group.number}`.execute(database)
  return { held: Number(rows[0]?.held ?? 0), returned: Number(rows[0]?.returned ?? 0) }
}

/** Put a group at a position: nothing above it is done, and nobody holds anything. */
export async function moveGroup({ database }: Parts, group: GroupRow, after: number): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await lockGroup(transaction, group)
    await sql`delete from node.consumer_leases where consumer_group = ${group.number}`.execute(transaction)
    await sql`
      update node.consumer_groups set committed = ${after}, handed = ${after}
      where number = ${group.number}`.execute(transaction)
  })
}

/**
 * The next records for a member: first what another one had and did not commit in time, then what nobody had. Undefined
 * where there is nothing. Throws `records.consumer-too-many-leases`.
 */
export async function takeRange(
  parts: Parts,
  reading: Reading,
  options: { readonly group: GroupRow; readonly limit: number; readonly member: string; readonly nowMs: number },
): Promise<Lease | undefined> {
  for (let race = 0; race < racesMax; race += 1) {
    const returned = await takeReturned(parts, options)
    if (returned !== undefined) {
      if (!(await isIndexed(parts.database, reading.stream.organisation, Number(returned.upto_index)))) {
        return undefined
      }
      const lease = await readReturned(parts, reading, { ...options, returned })
      if (lease !== undefined) {
        return lease
      }
      continue
    }
    const taken = await takeNew(parts, reading, options)
    if (taken !== 'raced') {
      return taken
    }
  }
  return undefined
}

type TakeOptions = Parameters<typeof takeRange>[2]

async function takeReturned({ database }: Parts, options: TakeOptions): Promise<LeaseRow | undefined> {
  const { group, member, nowMs } = options
  // A new id: what the member before holds is worth nothing from now on.
  const taken = await sql<LeaseRow>`
    update node.consumer_leases
    set id = ${randomUUID()}, member = ${member}, deliveries = deliveries + 1,
      leased_until_ms = ${nowMs + group.lease_seconds * 1000}
    where id = (
      select id from node.consumer_leases where consumer_group = ${group.number} and leased_until_ms <= ${nowMs}
      order by after_index limit 1 for update skip locked)
    returning *`.execute(database)
  return taken.rows[0]
}

async function readReturned(
  parts: Parts,
  { stream }: Reading,
  options: TakeOptions & { readonly returned: LeaseRow },
): Promise<Lease | undefined> {
  const { returned, limit, group, nowMs } = options
  const after = Number(returned.after_index)
  const before = Number(returned.upto_index) + 1
  const records = await parts.records.read(stream, { after, before, limit: rangeMax })
  if (records.length === 0) {
    // All erased meanwhile.
    await commitLease(parts, group, { lease: returned.id, nowMs })
    return undefined
  }
  const cut = records.slice(0, limit)
  if (cut.length < records.length) {
    await splitLease(parts, group, returned, cut.at(-1)?.index ?? after)
  }
  return toLease(returned, cut)
}

/** Give back what is above `at`: the member asked for less than the one before. */
async function splitLease({ database }: Parts, group: GroupRow, lease: LeaseRow, at: number): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const cut = await sql`
      update node.consumer_leases set upto_index = ${at} where id = ${lease.id}`.execute(transaction)
    if (cut.numAffectedRows === 1n) {
      await sql`
        insert into node.consumer_leases
          (id, consumer_group, after_index, upto_index, deliveries, member, leased_until_ms)
        values (${randomUUID()}, ${group.number}, ${at}, ${lease.upto_index}, ${lease.deliveries - 1}, '-', 0)`.execute(
        transaction,
      )
    }
  })
}

async function takeNew(parts: Parts, { stream }: Reading, options: TakeOptions): Promise<Lease | undefined | 'raced'> {
  const { group, limit, member, nowMs } = options
  const { rows } = await sql<{ handed: string; leases: string }>`
    select handed, (select count(*) from node.consumer_leases where consumer_group = g.number) as leases
    from node.consumer_groups g where number = ${group.number}`.execute(parts.database)
  const [row] = rows
  if (row === undefined) {
    throw new ConcejoError(errors.consumerGroupUnknown, { name: group.name })
  }
  const after = Number(row.handed)
  const records = await parts.records.read(stream, { after, limit: Math.min(limit, rangeMax) })
  const upto = records.at(-1)?.index
  if (upto === undefined) {
    return undefined
  }
  if (Number(row.leases) >= leasesMax) {
    throw new ConcejoError(errors.consumerTooManyLeases, { limit: leasesMax })
  }
  return parts.database.transaction().execute(async (transaction) => {
    const moved = await sql`
      update node.consumer_groups set handed = ${upto}
      where number = ${group.number} and handed = ${after}`.execute(transaction)
    if (moved.numAffectedRows !== 1n) {
      return 'raced'
    }
    const inserted = await sql<LeaseRow>`
      insert into node.consumer_leases
        (id, consumer_group, after_index, upto_index, deliveries, member, leased_until_ms)
      values (${randomUUID()}, ${group.number}, ${after}, ${upto}, 1, ${member},
        ${nowMs + group.lease_seconds * 1000})
      returning *`.execute(transaction)
    const [lease] = inserted.rows
    return lease === undefined ? undefined : toLease(lease, records)
  })
}

/**
 * What a lease holds is done, wholly or up to an offset. Answers up to where the group is done. Throws
 * `records.consumer-lease-lost`.
 */
export async function commitLease(
  { database }: Parts,
  group: GroupRow,
  commit: { readonly lease: string; readonly offset?: number | undefined; readonly nowMs: number },
): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    await lockGroup(transaction, group)
    const found = await sql<LeaseRow>`
      select * from node.consumer_leases where id = ${commit.lease} and consumer_group = ${group.number}
      for update`.execute(transaction)
    const [lease] = found.rows
    if (lease === undefined) {
      throw new ConcejoError(errors.consumerLeaseLost)
    }
    const { offset } = commit
    if (offset === undefined || offset >= Number(lease.upto_index)) {
      await sql`delete from node.consumer_leases where id = ${lease.id}`.execute(transaction)
    } else {
      await sql`
        update node.consumer_leases set after_index = greatest(after_index, ${offset})
        where id = ${lease.id}`.execute(transaction)
    }
    return advance(transaction, group, commit.nowMs)
  })
}

/** Everything up to an offset is done, whoever holds it. Answers up to where the group is done. */
export async function commitOffset(
  { database }: Parts,
  group: GroupRow,
  commit: { readonly offset: number; readonly nowMs: number },
): Promise<number> {
  const { offset } = commit
  return database.transaction().execute(async (transaction) => {
    await lockGroup(transaction, group)
    await sql`
      delete from node.consumer_leases
      where consumer_group = ${group.number} and upto_index <= ${offset}`.execute(transaction)
    await sql`
      update node.consumer_leases set after_index = ${offset}
      where consumer_group = ${group.number} and after_index < ${offset}`.execute(transaction)
    await sql`
      update node.consumer_groups set handed = greatest(handed, ${offset})
      where number = ${group.number}`.execute(transaction)
    return advance(transaction, group, commit.nowMs)
  })
}

/** Not `for update`: that would wait for those who insert leases, and they for us. */
async function lockGroup(transaction: Transaction<unknown>, group: GroupRow): Promise<void> {
  const found = await sql`
    select 1 from node.consumer_groups where number = ${group.number} for no key update`.execute(transaction)
  if (found.rows.length === 0) {
    throw new ConcejoError(errors.consumerGroupUnknown, { name: group.name })
  }
}

async function advance(transaction: Transaction<unknown>, group: GroupRow, nowMs: number): Promise<number> {
  const moved = await sql<{ committed: string }>`
    update node.consumer_groups g set committed_at = ${Math.floor(nowMs / 1000)}, committed = coalesce(
      (select min(after_index) from node.consumer_leases where consumer_group = g.number), handed)
    where number = ${group.number} returning committed`.execute(transaction)
  return Number(moved.rows[0]?.committed ?? group.committed)
}

function toLease(row: LeaseRow, records: readonly StoredRecord[]): Lease {
  return { id: row.id, leasedUntilMs: Number(row.leased_until_ms), delivery: row.deliveries, records }
}
