import { hash } from 'node:crypto'
import type { Database } from '@concejo/ledger'
import { sql, type Transaction } from 'kysely'
import type { Frame, Place } from '../log/segment-files.ts'
import { decodeFrame, type RecordFrame } from './record-frame.ts'
import type { ReadOptions } from './types.ts'

/** Where a record is kept. */
export interface RecordPlace {
  readonly index: number
  readonly stream: number
  readonly place: Place
  readonly slot: number
}

/** A frame that was added to a log, to be entered. */
export interface AddedFrame {
  readonly first: number
  readonly place: Place
  readonly next: Place
  readonly frame: RecordFrame
}

interface Row {
  readonly index: number
  readonly time: number
  readonly place: Place
  readonly idHash: string
  readonly stream: number
  readonly entity: string | null
  readonly slot: number
}

const rememberedEntitiesMax = 200_000

/** Where the records of one log are, by stream, id, entity and time: made from the log, and made anew when it is lost. */
export class RecordIndex {
  readonly #database: Database
  readonly #log: number
  readonly #entities = new Map<string, number>()
  readonly #streamOf: (name: string) => Promise<number>

  constructor(options: { database: Database; log: number; streamOf: (name: string) => Promise<number> }) {
    this.#database = options.database
    this.#log = options.log
    this.#streamOf = options.streamOf
  }

  /** Up to which entry, and from which place to go on. */
  async reached(): Promise<{ readonly size: number; readonly place: Place }> {
    const found = await sql<{ size: string; place: string }>`
      select size, place from node.log_indexed where log = ${this.#log}`.execute(this.#database)
    const [row] = found.rows
    return { size: Number(row?.size ?? 0), place: Number(row?.place ?? 0) }
  }

  /** Enter frames that follow what is entered, in one transaction with the mark how far it got. */
  async add(frames: readonly AddedFrame[]): Promise<void> {
    const rows = (await Promise.all(frames.map((added) => this.#toRows(added)))).flat()
    const last = frames.at(-1)
    if (last === undefined) {
      return
    }
    const numbers = await this.#entityNumbers(rows)
    await this.#database.transaction().execute(async (transaction) => {
      await sql`set local synchronous_commit = off`.execute(transaction)
      await insertRows(transaction, this.#log, rows, numbers)
      await updateLatest(transaction, rows, numbers)
      const size = last.first + last.frame.slots.length
      await sql`
        insert into node.log_indexed (log, size, place) values (${this.#log}, ${size}, ${last.next})
        on conflict (log) do update set size = excluded.size, place = excluded.place`.execute(transaction)
    })
  }

  /** Which of these ids a stream already has, with their entries. */
  async findIds(stream: number, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (ids.length === 0) {
      return new Map()
    }
    const hashes = new Map(ids.map((id) => [hashId(stream, id), id]))
    // The stream is in the hash; asked for besides, it would lead the planner to read the whole stream.
    const found = await sql<{ id_hash: string; index: string }>`
      select id_hash, index from node.record_index
      where id_hash = any(${[...hashes.keys()]}::uuid[])`.execute(this.#database)
    return new Map(found.rows.map((row) => [hashes.get(row.id_hash) ?? '', Number(row.index)]))
  }

  async findByIndex(index: number): Promise<RecordPlace | undefined> {
    const found = await sql<PlaceRow>`
      select index, stream, place, slot from node.record_index
      where log = ${this.#log} and index = ${index}`.execute(this.#database)
    return found.rows.map(toPlace)[0]
  }

  /** Erased records are no longer found. */
  async forget(indexes: readonly number[]): Promise<void> {
    await sql`
      delete from node.record_index where log = ${this.#log} and index = any(${indexes}::bigint[])`.execute(
      this.#database,
    )
  }

  /** Forget everything, to enter the log from its beginning. */
  async reset(): Promise<void> {
    this.#entities.clear()
    await this.#database.transaction().execute(async (transaction) => {
      await sql`delete from node.record_entities where stream in (
        select distinct stream from node.record_index where log = ${this.#log})`.execute(transaction)
      await sql`delete from node.record_index where log = ${this.#log}`.execute(transaction)
      await sql`delete from node.log_indexed where log = ${this.#log}`.execute(transaction)
    })
  }

  async #toRows({ first, place, frame }: AddedFrame): Promise<readonly Row[]> {
    const stream = await this.#streamOf(frame.stream)
    return frame.slots.flatMap((slot, position): readonly Row[] =>
      'erased' in slot
        ? []
        : [
            {
              index: first + position,
              time: Date.parse(slot.time),
              place,
              idHash: hashId(stream, slot.id),
              stream,
              entity: slot.entity ?? null,
              slot: position,
            },
          ],
    )
  }

  async #entityNumbers(rows: readonly Row[]): Promise<ReadonlyMap<string, number>> {
    if (this.#entities.size > rememberedEntitiesMax) {
      this.#entities.clear()
    }
    const missing = new Map<string, Row>()
    for (const row of rows) {
      if (row.entity !== null && !this.#entities.has(`${row.stream} ${row.entity}`)) {
        missing.set(`${row.stream} ${row.entity}`, row)
      }
    }
    if (missing.size > 0) {
      const fresh = [...missing.values()]
      const streams = fresh.map(({ stream }) => stream)
      const entities = fresh.map(({ entity }) => entity ?? '')
      await sql`
        insert into node.record_entities (stream, entity, latest_time, latest_index, latest_place, latest_slot)
        select stream, entity, -1, -1, 0, 0 from unnest(${streams}::int[], ${entities}::text[]) as t (stream, entity)
        on conflict do nothing`.execute(this.#database)
      const found = await sql<{ number: number; stream: number; entity: string }>`
        select e.number, e.stream, e.entity from node.record_entities e
        join unnest(${streams}::int[], ${entities}::text[]) as t (stream, entity) using (stream, entity)`.execute(
        this.#database,
      )
      for (const { number, stream, entity } of found.rows) {
        this.#entities.set(`${stream} ${entity}`, number)
      }
    }
    return this.#entities
  }
}

/** Frames of a log as they are entered. */
export function toAddedFrame(frame: Frame): AddedFrame {
  return { first: frame.first, place: frame.place, next: frame.next, frame: decodeFrame(frame.content) }
}

/** Entries of a stream, in order. */
export async function findPlaces(
  database: Database,
  stream: number,
  options: ReadOptions,
): Promise<readonly RecordPlace[]> {
  const conditions = [sql`stream = ${stream}`]
  if (options.after !== undefined) {
    conditions.push(sql`index > ${options.after}`)
  }
  if (options.before !== undefined) {
    conditions.push(sql`index < ${options.before}`)
  }
  if (options.from !== undefined) {
    conditions.push(sql`time >= ${options.from}`)
  }
  if (options.to !== undefined) {
    conditions.push(sql`time < ${options.to}`)
  }
  if (options.entity !== undefined) {
    conditions.push(
      sql`entity = (select number from node.record_entities where stream = ${stream} and entity = ${options.entity})`,
    )
  }
  const order = options.order === 'newest' ? sql`desc` : sql`asc`
  const found = await sql<PlaceRow>`
    select index, stream, place, slot from node.record_index where ${sql.join(conditions, sql` and `)}
    order by index ${order} limit ${options.limit}`.execute(database)
  return found.rows.map(toPlace)
}

/** Where the latest record of each entity is, entities in order. */
export async function findLatestPlaces(
  database: Database,
  stream: number,
  options: { readonly after?: string; readonly limit: number },
): Promise<readonly (RecordPlace & { readonly entity: string })[]> {
  const found = await sql<PlaceRow & { entity: string }>`
    select entity, latest_index as index, ${stream}::int as stream, latest_place as place, latest_slot as slot
    from node.record_entities
    where stream = ${stream} and entity > ${options.after ?? ''} and latest_index >= 0
    order by entity limit ${options.limit}`.execute(database)
  return found.rows.map((row) => ({ ...toPlace(row), entity: row.entity }))
}

interface PlaceRow {
  readonly index: string
  readonly stream: number
  readonly place: string
  readonly slot: number
}

function toPlace(row: PlaceRow): RecordPlace {
  return { index: Number(row.index), stream: row.stream, place: Number(row.place), slot: row.slot }
}

/** Sixteen bytes of the SHA-256 of stream and id, in the form of a UUID. */
export function hashId(stream: number, id: string): string {
  const hex = hash('sha256', `${stream} ${id}`)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

// oxlint-disable-next-line no-explicit-any -- the tables are written in SQL.
type AnyTransaction = Transaction<any>

async function insertRows(
  transaction: AnyTransaction,
  log: number,
  rows: readonly Row[],
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  if (rows.length === 0) {
    return
  }
  const entities = rows.map((row) =>
    row.entity === null ? null : (numbers.get(`${row.stream} ${row.entity}`) ?? null),
  )
  await sql`
    insert into node.record_index (index, time, place, id_hash, log, stream, entity, slot)
    select index, time, place, id_hash, ${log}, stream, entity, slot from unnest(
      ${rows.map(({ index }) => index)}::bigint[], ${rows.map(({ time }) => time)}::bigint[],
      ${rows.map(({ place }) => place)}::bigint[], ${rows.map(({ idHash }) => idHash)}::uuid[],
      ${rows.map(({ stream }) => stream)}::int[], ${entities}::int[], ${rows.map(({ slot }) => slot)}::smallint[]
    ) as t (index, time, place, id_hash, stream, entity, slot)
    on conflict do nothing`.execute(transaction)
}

/** Only the latest of each entity in these rows, and only where it is newer than what is known. */
async function updateLatest(
  transaction: AnyTransaction,
  rows: readonly Row[],
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  const latest = new Map<number, Row>()
  for (const row of rows) {
    const number = row.entity === null ? undefined : numbers.get(`${row.stream} ${row.entity}`)
    const known = number === undefined ? undefined : latest.get(number)
    if (number !== undefined && (known === undefined || row.time >= known.time)) {
      latest.set(number, row)
    }
  }
  if (latest.size === 0) {
    return
  }
  const found = [...latest.values()]
  await sql`
    update node.record_entities e set latest_time = t.time, latest_index = t.index, latest_place = t.place,
      latest_slot = t.slot
    from unnest(${[...latest.keys()]}::int[], ${found.map(({ time }) => time)}::bigint[],
      ${found.map(({ index }) => index)}::bigint[], ${found.map(({ place }) => place)}::bigint[],
      ${found.map(({ slot }) => slot)}::smallint[]) as t (number, time, index, place, slot)
    where e.number = t.number and (t.time, t.index) > (e.latest_time, e.latest_index)`.execute(transaction)
}
