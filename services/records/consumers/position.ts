import type { Database } from '@concejo/ledger'
import type { Records, Stream } from '@concejo/platform'
import { type Bytes32, ConcejoError } from '@concejo/protocol'
import { sql } from 'kysely'
import type { Lag, StartPosition } from '../api-consumers.ts'
import { errors } from '../errors.ts'

const lagCountedMax = 10_000

/** Last entry of a stream; -1 where there is none. */
export async function findLastOffset(records: Records, stream: Stream): Promise<number> {
  const [last] = await records.read(stream, { limit: 1, order: 'newest' })
  return last?.index ?? -1
}

/** The offset behind which reading begins. Throws `records.consumer-offset-ahead`. */
export async function resolveStart(records: Records, stream: Stream, start: StartPosition): Promise<number> {
  if (start === 'oldest') {
    return -1
  }
  const last = await findLastOffset(records, stream)
  if (start === 'newest') {
    return last
  }
  if ('after' in start) {
    requireKnown(start.after, last)
    return start.after
  }
  const [first] = await records.read(stream, { limit: 1, from: Date.parse(start.time) })
  return first === undefined ? last : first.index - 1
}

/** Throws `records.consumer-offset-ahead` for an offset beyond the last entry: what comes there would be skipped. */
export function requireKnown(offset: number, last: number): void {
  if (offset > last) {
    throw new ConcejoError(errors.consumerOffsetAhead, { offset, last })
  }
}

/** How many records of a stream are behind an offset. */
export async function countLag(
  database: Database,
  position: { readonly stream: number; readonly after: number },
): Promise<Lag> {
  const { stream, after } = position
  const found = await sql<{ count: string }>`
    select count(*) as count from (
      select 1 from node.record_index where stream = ${stream} and index > ${after} limit ${lagCountedMax + 1}
    ) as behind`.execute(database)
  const count = Number(found.rows[0]?.count ?? 0)
  return { records: Math.min(count, lagCountedMax), more: count > lagCountedMax }
}

/**
 * True when the index of the log has an entry entered: while it is made anew, what is not found may still come, and is
 * not erased.
 */
export async function isIndexed(database: Database, organisation: Bytes32, offset: number): Promise<boolean> {
  const found = await sql`
    select 1 from node.log_indexed i join node.logs l on l.number = i.log
    where l.organisation = ${organisation} and i.size > ${offset}`.execute(database)
  return found.rows.length > 0
}
