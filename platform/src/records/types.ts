import type { BatchSignature, Bytes32, LoggedRecord, RecordInput, RecordReceipt } from '@concejo/protocol'
import type { LogKeys } from '../log/log-keys.ts'
import type { TransparencyLog } from '../log/transparency-log.ts'
import type { DeviceStore } from './devices.ts'
import type { RecordLimits, RecordUsage } from './record-meter.ts'

/** Whether people can be recognised in what a stream carries. */
export type PersonalDataClass = 'none' | 'pseudonymous' | 'personal'

/** Who may read or produce: anyone (`public`, reading only) or the members and apps of these organisations. */
export type StreamRights = 'public' | readonly Bytes32[]

/** A named series of records of one organisation. */
export interface Stream {
  /** Number within this node; never shown. */
  readonly number: number
  readonly organisation: Bytes32
  /** Lower-case letters, digits, hyphens; unique within the organisation, as `parking`. */
  readonly name: string
  readonly title: string
  readonly description: string
  /** JSON Schema 2020-12 of the records' data. */
  readonly schema: Readonly<Record<string, unknown>>
  /** Counts the changes of the schema, from 1. */
  readonly schemaVersion: number
  /** Days after which records are erased; undefined: kept. */
  readonly keepDays: number | undefined
  readonly readers: StreamRights
  /** Organisations whose apps, members and devices may produce; the stream's own always may. */
  readonly producers: readonly Bytes32[]
  readonly personalData: PersonalDataClass
  readonly state: 'open' | 'closed'
  /** Clock seconds. */
  readonly createdAt: number
  readonly changedAt: number
}

/** Who hands in records, as it is kept with them: `app:<id>`, `member:<pseudonym>`, `device:<id>` or `node`. */
export type Producer = `app:${string}` | `member:${string}` | `device:${string}` | 'node'

export interface AppendRequest {
  readonly stream: Stream
  readonly producer: Producer
  /** From 1 to 1,000; already parsed with `recordInput`. */
  readonly records: readonly RecordInput[]
  /** Of a registered device over exactly these records in this order. */
  readonly signature?: BatchSignature
  /** Size of the batch as it came, for the meter. */
  readonly bytes?: number
}

/** What became of each record, in the order given. */
export interface AppendResult {
  readonly results: readonly {
    readonly id: string
    /** Entry in the organisation's log. */
    readonly index: number
    /** It had been taken before; nothing was added. */
    readonly duplicate: boolean
  }[]
}

/** A record as it is read back. `record` is undefined once it was erased; its proofs still hold. */
export interface StoredRecord {
  readonly index: number
  readonly stream: string
  readonly record: LoggedRecord | undefined
}

export interface ReadOptions {
  /** Only entries above this index. */
  readonly after?: number
  /** Only entries below this index, for reading backwards. */
  readonly before?: number
  /** At most 1,000. */
  readonly limit: number
  readonly order?: 'oldest' | 'newest'
  readonly entity?: string
  /** By the records' own time, milliseconds since 1970: from inclusive, to exclusive. */
  readonly from?: number
  readonly to?: number
}

/** The latest record of an entity in a stream, by the records' own time. */
export interface LatestRecord {
  readonly entity: string
  readonly index: number
  readonly record: LoggedRecord
}

/** What a records steward says about a stream. */
export type StreamChange = Omit<Stream, 'number' | 'schemaVersion' | 'createdAt' | 'changedAt' | 'state'>

/** State of an organisation's log on this node. */
export interface LogState {
  readonly organisation: Bytes32
  readonly origin: string
  /** Key of its notes, as text. */
  readonly key: string
  readonly size: number
  readonly published: { readonly size: number; readonly note: string }
  /** Records that are safe and cannot be read yet. */
  readonly lag: number
  /** Whether the ledger knows it; only then it is anchored. */
  readonly opened: boolean
  readonly anchor?: {
    readonly size: number
    readonly note: string
    readonly actId: Bytes32
    readonly anchoredAt: number
  }
  /** Why it takes nothing more. */
  readonly stopped?: string
}

/**
 * Streams of records and the logs below them: what services use. Everything `append` returned is on disk; reads follow
 * within a second.
 */
export interface Records {
  /** Undefined where there is none of that name. */
  findStream(organisation: Bytes32, name: string): Promise<Stream | undefined>
  /** Streams by number, so that the list is stable while it grows. */
  listStreams(options: { readonly after: number; readonly limit: number }): Promise<readonly Stream[]>
  /**
   * Add records: validated against the stream's schema, signed batches checked, duplicates by id taken once. Durable on
   * return. Throws `records.invalid` with every fault by position, `records.stream-closed`, `records.bad-signature`,
   * `records.busy` (429) and `records.log-missing`.
   */
  append(request: AppendRequest): Promise<AppendResult>
  read(stream: Stream, options: ReadOptions): Promise<readonly StoredRecord[]>
  /** The latest records by entity, entities in order; `after` continues behind an entity. */
  readLatest(
    stream: Stream,
    options: { readonly after?: string; readonly limit: number },
  ): Promise<readonly LatestRecord[]>
  /**
   * A receipt of an entry of an organisation's log, of all attributes or only of those named by JSON Pointer. Throws
   * `records.not-found`, `records.erased`, `records.not-yet` (retryable) before the first checkpoint that covers it.
   */
  createReceipt(
    position: { readonly organisation: Bytes32; readonly index: number },
    options?: { readonly disclose?: readonly string[] },
  ): Promise<RecordReceipt>
  findById(stream: Stream, id: string): Promise<StoredRecord | undefined>
  findByIndex(organisation: Bytes32, index: number): Promise<StoredRecord | undefined>
  /** Called after records became readable: the stream and how many. */
  onAppended(listener: (stream: Stream, count: number) => void): () => void
  /**
   * Begin a stream, and with the first one the organisation's log. `author` is kept with the definition. Throws
   * `records.schema-invalid`, `records.personal-data`, `records.stream-exists`.
   */
  createStream(definition: StreamChange, author: Producer): Promise<Stream>
  /** Throws `records.schema-incompatible` besides. */
  changeStream(
    stream: Stream,
    change: Partial<Omit<StreamChange, 'organisation' | 'name'>> & { readonly state?: Stream['state'] },
    author: Producer,
  ): Promise<Stream>
  readonly devices: DeviceStore
  /**
   * Erase records for good; their places in the log, and proofs around them, stay. That it was done, by whom and why, is
   * a record of the stream `erasures`. Answers how many there were.
   */
  erase(
    stream: Stream,
    indexes: readonly number[],
    account: { readonly author: Producer; readonly reason: string },
  ): Promise<number>
  /** Keys that this node holds for a log: those the ledger knows, and the next ones. */
  proposeLogKeys(organisation: Bytes32): Promise<{
    readonly origin: string
    readonly current: LogKeys | undefined
    readonly next: LogKeys
  }>
  /** What producers may hand in. */
  readonly limits: RecordLimits
  /** What producers handed in to the streams of an organisation, by day, the newest first. */
  readUsage(organisation: Bytes32, days: number): Promise<readonly RecordUsage[]>
  describeLog(organisation: Bytes32): Promise<LogState | undefined>
  /** Organisations that have a log here. */
  listLogs(): readonly Bytes32[]
  findLog(organisation: Bytes32): TransparencyLog | undefined
  /** Anchor now instead of at the next time. Throws `log.missing`, `log.not-anchored`. */
  anchor(organisation: Bytes32): Promise<LogState['anchor'] | undefined>
}
