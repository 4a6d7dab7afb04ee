import type { Database } from '@concejo/ledger'
import { type Bytes32, ConcejoError } from '@concejo/protocol'
import { sql } from 'kysely'
import { recordErrors } from './errors.ts'

/** What a producer handed in on one day. */
export interface RecordUsage {
  readonly producer: string
  /** Days since 1970. */
  readonly day: number
  readonly records: number
  readonly bytes: number
  /** Records that were turned away because of a limit. */
  readonly refused: number
}

export interface RecordLimits {
  /** Records that one producer may hand in a minute. */
  readonly perMinute: number
  /** Records that all producers together may hand in to the streams of one organisation a minute. */
  readonly organisationPerMinute: number
  /** Records of one producer that may be under way at a time: the rest of the node stays free for others. */
  readonly underWay: number
}

interface Tally {
  records: number
  bytes: number
  refused: number
}

interface Bucket {
  left: number
  at: number
  underWay: number
}

const writeEveryMs = 5_000
const dayMs = 86_400_000
const bucketsMax = 100_000

/** Counts and bounds what producers hand in, each alone and those of an organisation together. */
export class RecordMeter {
  readonly #database: Database
  readonly #limits: RecordLimits
  readonly #buckets = new Map<string, Bucket>()
  #tallies = new Map<string, Tally>()
  readonly #timer: NodeJS.Timeout

  constructor(database: Database, limits: RecordLimits) {
    this.#database = database
    this.#limits = limits
    this.#timer = setInterval(() => void this.write().catch(() => undefined), writeEveryMs)
    this.#timer.unref()
  }

  /** Run the taking of a batch within the limits of its producer. Throws `records.busy`. */
  async take<T>(
    batch: {
      readonly organisation: Bytes32
      readonly producer: string
      readonly records: number
      readonly bytes: number
    },
    work: () => Promise<T>,
  ): Promise<T> {
    const { perMinute, organisationPerMinute, underWay } = this.#limits
    const bucket = this.#bucketOf(`${batch.organisation} ${batch.producer}`, perMinute)
    const shared = this.#bucketOf(batch.organisation, organisationPerMinute)
    const tally = this.#tallyOf(batch)
    const full = bucket.underWay > 0 && bucket.underWay + batch.records > underWay
    const waits = [
      secondsUntil(bucket, perMinute, batch.records),
      secondsUntil(shared, organisationPerMinute, batch.records),
    ]
    if (full || waits.some((seconds) => seconds > 0)) {
      tally.refused += batch.records
      throw new ConcejoError(recordErrors.busy, { retryAfterSeconds: Math.max(1, Math.ceil(Math.max(...waits))) })
    }
    bucket.left -= batch.records
    shared.left -= batch.records
    bucket.underWay += batch.records
    try {
      const result = await work()
      const counted = this.#tallyOf(batch)
      counted.records += batch.records
      counted.bytes += batch.bytes
      return result
    } finally {
      bucket.underWay -= batch.records
    }
  }

  /** Usage of an organisation's streams, the newest day first. */
  async read(organisation: Bytes32, days: number): Promise<readonly RecordUsage[]> {
    await this.write()
    const since = Math.floor(Date.now() / dayMs) - days
    const found = await sql<{ producer: string; day: number; records: string; bytes: string; refused: string }>`
      select producer, day, records, bytes, refused from node.record_usage
      where organisation = ${organisation} and day > ${since} order by day desc, records desc limit 1000`.execute(
      this.#database,
    )
    return found.rows.map((row) => ({
      ...{ producer: row.producer, day: row.day, records: Number(row.records) },
      ...{ bytes: Number(row.bytes), refused: Number(row.refused) },
    }))
  }

  async write(): Promise<void> {
    const tallies = [...this.#tallies]
    this.#tallies = new Map()
    for (const [key, { records, bytes, refused }] of tallies) {
      const [organisation, producer, day] = key.split(' ')
      await sql`
        insert into node.record_usage (organisation, producer, day, records, bytes, refused)
        values (${organisation}, ${producer}, ${Number(day)}, ${records}, ${bytes}, ${refused})
        on conflict (organisation, producer, day) do update set records = record_usage.records + excluded.records,
          bytes = record_usage.bytes + excluded.bytes, refused = record_usage.refused + excluded.refused`.execute(
        this.#database,
      )
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.write().catch(() => undefined)
  }

  #bucketOf(key: string, perMinute: number): Bucket {
    const now = Date.now()
    const bucket = this.#buckets.get(key) ?? { left: perMinute, at: now, underWay: 0 }
    const gained = ((now - bucket.at) / 60_000) * perMinute
    bucket.left = Math.min(perMinute, bucket.left + gained)
    bucket.at = now
    if (this.#buckets.size >= bucketsMax) {
      this.#buckets.clear()
    }
    this.#buckets.set(key, bucket)
    return bucket
  }

  #tallyOf({ organisation, producer }: { readonly organisation: Bytes32; readonly producer: string }): Tally {
    const key = `${organisation} ${producer} ${Math.floor(Date.now() / dayMs)}`
    const tally = this.#tallies.get(key) ?? { records: 0, bytes: 0, refused: 0 }
    this.#tallies.set(key, tally)
    return tally
  }
}

/** Seconds until a bucket has so many; 0: it has. */
function secondsUntil(bucket: Bucket, perMinute: number, records: number): number {
  return Math.max(0, ((records - bucket.left) / perMinute) * 60)
}
