import type { Database } from '@concejo/ledger'
import { bytes32, ConcejoError } from '@concejo/protocol'
import { sql } from 'kysely'
import { recordErrors } from './errors.ts'
import type { PersonalDataClass, Stream } from './types.ts'

interface StreamRow {
  readonly number: number
  readonly organisation: string
  readonly name: string
  readonly title: string
  readonly description: string
  readonly schema: Readonly<Record<string, unknown>>
  readonly schema_version: number
  readonly keep_days: number | null
  readonly readers: readonly string[] | null
  readonly producers: readonly string[]
  readonly personal_data: PersonalDataClass
  readonly state: 'open' | 'closed'
  readonly created_at: string
  readonly changed_at: string
}

/** What a stream is made of, without what the node adds. */
export type StreamDefinition = Omit<Stream, 'number' | 'schemaVersion' | 'createdAt' | 'changedAt'>

/** Streams in the node's database, with those in use at hand. */
export class StreamStore {
  readonly #database: Database
  readonly #byName = new Map<string, Stream>()
  readonly #byNumber = new Map<number, Stream>()

  constructor(database: Database) {
    this.#database = database
  }

  async find(organisation: string, name: string): Promise<Stream | undefined> {
    const known = this.#byName.get(`${organisation}/${name}`)
    if (known !== undefined) {
      return known
    }
    const found = await sql<StreamRow>`
      select * from node.streams where organisation = ${organisation} and name = ${name}`.execute(this.#database)
    return this.#remember(found.rows[0])
  }

  async findByNumber(number: number): Promise<Stream | undefined> {
    const known = this.#byNumber.get(number)
    if (known !== undefined) {
      return known
    }
    const found = await sql<StreamRow>`select * from node.streams where number = ${number}`.execute(this.#database)
    return this.#remember(found.rows[0])
  }

  async list(options: { readonly after: number; readonly limit: number }): Promise<readonly Stream[]> {
    const found = await sql<StreamRow>`
      select * from node.streams where number > ${options.after} order by number limit ${options.limit}`.execute(
      this.#database,
    )
    return found.rows.map(toStream)
  }

  /** Throws `records.stream-exists`. */
  async insert(definition: StreamDefinition, now: number): Promise<Stream> {
    const { readers, producers } = toColumns(definition)
    const inserted = await sql<StreamRow>`
      insert into node.streams (organisation, name, title, description, schema, schema_version, keep_days, readers,
        producers, personal_data, state, created_at, changed_at)
      values (${definition.organisation}, ${definition.name}, ${definition.title}, ${definition.description},
        ${JSON.stringify(definition.schema)}::jsonb, 1, ${definition.keepDays ?? null}, ${readers}, ${producers},
        ${definition.personalData}, ${definition.state}, ${now}, ${now})
      on conflict (organisation, name) do nothing returning *`.execute(this.#database)
    const stream = this.#remember(inserted.rows[0])
    if (stream === undefined) {
      throw new ConcejoError(recordErrors.streamExists, { name: definition.name })
    }
    await this.#keepSchema(stream)
    return stream
  }

  async update(stream: Stream, now: number): Promise<Stream> {
    const { readers, producers } = toColumns(stream)
    const updated = await sql<StreamRow>`
      update node.streams set title = ${stream.title}, description = ${stream.description},
        schema = ${JSON.stringify(stream.schema)}::jsonb, schema_version = ${stream.schemaVersion},
        keep_days = ${stream.keepDays ?? null}, readers = ${readers}, producers = ${producers},
        personal_data = ${stream.personalData}, state = ${stream.state}, changed_at = ${now}
      where number = ${stream.number} returning *`.execute(this.#database)
    const changed = this.#remember(updated.rows[0])
    if (changed === undefined) {
      throw new ConcejoError(recordErrors.streamNotFound, { name: stream.name })
    }
    await this.#keepSchema(changed)
    return changed
  }

  async #keepSchema(stream: Stream): Promise<void> {
    await sql`
      insert into node.stream_schemas (stream, version, schema, changed_at)
      values (${stream.number}, ${stream.schemaVersion}, ${JSON.stringify(stream.schema)}::jsonb, ${stream.changedAt})
      on conflict do nothing`.execute(this.#database)
  }

  #remember(row: StreamRow | undefined): Stream | undefined {
    if (row === undefined) {
      return undefined
    }
    const stream = toStream(row)
    this.#byName.set(`${stream.organisation}/${stream.name}`, stream)
    this.#byNumber.set(stream.number, stream)
    return stream
  }
}

function toColumns({ readers, producers }: Pick<Stream, 'readers' | 'producers'>): {
  readonly readers: readonly string[] | null
  readonly producers: readonly string[]
} {
  return { readers: readers === 'public' ? null : [...readers], producers: [...producers] }
}

function toStream(row: StreamRow): Stream {
  return {
    number: row.number,
    organisation: bytes32.parse(row.organisation),
    name: row.name,
    title: row.title,
    description: row.description,
    schema: row.schema,
    schemaVersion: row.schema_version,
    keepDays: row.keep_days ?? undefined,
    readers: row.readers === null ? 'public' : row.readers.map((one) => bytes32.parse(one)),
    producers: row.producers.map((one) => bytes32.parse(one)),
    personalData: row.personal_data,
    state: row.state,
    createdAt: Number(row.created_at),
    changedAt: Number(row.changed_at),
  }
}
