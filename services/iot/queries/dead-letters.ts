import type { Database } from '@concejo/ledger'
import { type Page, readNumberCursor, toPage } from '@concejo/platform'
import type { Bytes32, ConcejoError } from '@concejo/protocol'
import { sql } from 'kysely'
import { deadLettersMax } from '../model.ts'

/** A message that could not be taken: why, never what it said. */
export interface DeadLetter {
  readonly number: number
  readonly source: 'mqtt' | 'broker' | 'notification'
  readonly stream: string
  readonly code: string
  readonly detail: string
  readonly bytes: number
  readonly refusedAt: number
}

interface Row {
  readonly number: string
  readonly source: DeadLetter['source']
  readonly stream: string
  readonly code: string
  readonly detail: string
  readonly bytes: string
  readonly refused_at: string
}

/** Keep a note of a message that could not be taken; the oldest of the organisation go. */
export async function keepDeadLetter(
  database: Database,
  organisation: Bytes32 | '',
  letter: Omit<DeadLetter, 'number'>,
): Promise<void> {
  const { source, stream, code, detail, bytes, refusedAt } = letter
  const values = [organisation, source, stream.slice(0, 60), code, detail.slice(0, 300), bytes, refusedAt]
  await sql`
    insert into node.iot_dead_letters (organisation, source, stream, code, detail, bytes, refused_at)
    values (${sql.join(values)})`.execute(database)
  await sql`
    delete from node.iot_dead_letters where organisation = ${organisation} and number <= (
      select number from node.iot_dead_letters where organisation = ${organisation}
      order by number desc offset ${deadLettersMax} limit 1)`.execute(database)
}

/** Where the faults are, without the values. A name that could be content itself is left out. */
export function describeFault(error: ConcejoError): string {
  const told = error.values['attribute'] ?? error.values['place']
  const places = error.issues.length > 0 ? error.issues.map(({ path }) => path) : [String(told ?? '')]
  return places
    .filter((place) => /^[A-Za-z0-9_./:-]{1,100}$/.test(place))
    .slice(0, 10)
    .join(', ')
}

/** Messages of an organisation that could not be taken, the newest first. */
export async function findDeadLetters(
  database: Database,
  organisation: Bytes32,
  query: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<DeadLetter>> {
  const before = readNumberCursor(query.cursor) ?? Number.MAX_SAFE_INTEGER
  const { rows } = await sql<Row>`
    select number, source, stream, code, detail, bytes, refused_at from node.iot_dead_letters
    where organisation = ${organisation} and number < ${before}
    order by number desc limit ${query.limit + 1}`.execute(database)
  const found = rows.map(({ number, bytes, refused_at, ...row }) => ({
    ...row,
    ...{ number: Number(number), bytes: Number(bytes), refusedAt: Number(refused_at) },
  }))
  return toPage(found, query.limit, (letter) => [String(letter.number)])
}
