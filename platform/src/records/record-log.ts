import type { Database } from '@concejo/ledger'
import { type Bytes32, bytesToBase64, ConcejoError } from '@concejo/protocol'
import type { Frame } from '../log/segment-files.ts'
import type { LogBatch, LogPosition, TransparencyLog } from '../log/transparency-log.ts'
import { hashGiven } from './commit-record.ts'
import { recordErrors } from './errors.ts'
import { commitFrame, decodeFrame, encodeFrame, type NewFrame, type RecordFrame, toInput } from './record-frame.ts'
import { type AddedFrame, hashId, RecordIndex, toAddedFrame } from './record-index.ts'

/** Where a known record of an id is: in the log, or on its way. */
interface Known {
  readonly position: Promise<LogPosition | undefined>
  readonly slot: number
}

interface Admission {
  readonly known: readonly (number | Known | undefined)[]
  readonly kept: NewFrame
  /** Hashes of the ids that are known from now on. */
  readonly marked: readonly string[]
}

const unindexedMax = 20_000
const waitingMax = 2_000
const rowsPerTransaction = 4_000
const indexEveryMs = 200
const forgetEveryMs = 10_000

/** The records of one organisation: its log, the index of it, and what is known by id. */
export class RecordLog {
  readonly organisation: Bytes32
  readonly log: TransparencyLog
  readonly index: RecordIndex
  readonly #onIndexed: (frames: readonly AddedFrame[]) => void
  #queue: AddedFrame[] = []
  #unindexed = 0
  #indexedSize = 0
  #recent = new Map<string, Known>()
  #older = new Map<string, Known>()
  #forgetAt = 0
  #forgetSize = 0
  readonly #timer: NodeJS.Timeout
  #indexing: Promise<void> = Promise.resolve()

  constructor(options: {
    readonly organisation: Bytes32
    readonly log: TransparencyLog
    readonly database: Database
    readonly number: number
    readonly streamOf: (name: string) => Promise<number>
    readonly onIndexed: (frames: readonly AddedFrame[]) => void
  }) {
    this.organisation = options.organisation
    this.log = options.log
    this.index = new RecordIndex({ database: options.database, log: options.number, streamOf: options.streamOf })
    this.#onIndexed = options.onIndexed
    this.#timer = setInterval(() => void this.#indexQueue(), indexEveryMs)
    this.#timer.unref()
  }

  /** Enter what the index lacks; call once before the first `append`. `onReplayed` sees frames before they are entered. */
  async catchUp(onReplayed: (frames: readonly AddedFrame[]) => Promise<void>): Promise<void> {
    let reached = await this.index.reached()
    if (reached.size > this.log.size) {
      await this.index.reset()
      reached = { size: 0, place: 0 }
    }
    let frames: AddedFrame[] = []
    let rows = 0
    if (reached.size < this.log.size) {
      for await (const frame of this.log.frames(reached.place)) {
        const added = toAddedFrame(frame)
        frames.push(added)
        rows += added.frame.slots.length
        if (rows >= rowsPerTransaction) {
          await onReplayed(frames)
          await this.index.add(frames)
          frames = []
          rows = 0
        }
      }
      await onReplayed(frames)
      await this.index.add(frames)
    }
    this.#indexedSize = this.log.size
  }

  /** Records that are in the log and cannot be read yet. */
  get lag(): number {
    return this.#unindexed
  }

  /** Refuse more than can be worked off. Throws `records.busy`. */
  requireRoom(): void {
    if (this.#unindexed > unindexedMax || this.log.waiting > waitingMax) {
      throw new ConcejoError(recordErrors.busy, { retryAfterSeconds: 1 })
    }
  }

  /**
   * Add records that are checked; those whose given id is known are left out. `whole` is the frame as it goes to the log.
   * Answers for each record its entry, and whether it was known.
   */
  async append(
    stream: number,
    frame: NewFrame,
    whole: LogBatch = toBatch(frame),
  ): Promise<readonly { readonly index: number; readonly duplicate: boolean }[]> {
    this.requireRoom()
    const given = frame.slots.flatMap((slot) => (slot.given ? [slot.id] : []))
    const stored = await this.index.findIds(stream, given)
    const own = createDeferred<LogPosition | undefined>()
    let admission: Admission = { known: [], kept: frame, marked: [] }
    try {
      const position = await this.log.append(whole, () => {
        admission = this.#admit(stream, frame, stored, own.promise)
        const { length } = admission.kept.slots
        if (length === 0) {
          return undefined
        }
        return length === frame.slots.length ? whole : toBatch(admission.kept)
      })
      own.resolve(position)
      if (position !== undefined) {
        this.#queue.push({ ...position, frame: admission.kept })
        this.#unindexed += admission.kept.slots.length
      }
      return await toResults(admission.known, position?.first ?? 0)
    } catch (error) {
      for (const hash of admission.marked) {
        this.#recent.delete(hash)
      }
      own.resolve(undefined)
      throw error
    }
  }

  /** What of a batch is new, decided when its turn to be written has come; its ids are known from then on. */
  #admit(
    stream: number,
    frame: NewFrame,
    stored: ReadonlyMap<string, number>,
    position: Promise<LogPosition | undefined>,
  ): Admission {
    const known: (number | Known | undefined)[] = []
    const positions: number[] = []
    const marked: string[] = []
    for (const [place, slot] of frame.slots.entries()) {
      const hash = slot.given ? hashId(stream, slot.id) : ''
      const found = slot.given ? (stored.get(slot.id) ?? this.#recent.get(hash) ?? this.#older.get(hash)) : undefined
      known.push(found)
      if (found === undefined) {
        if (slot.given) {
          this.#recent.set(hash, { position, slot: positions.length })
          marked.push(hash)
        }
        positions.push(place)
      }
    }
    return { known, kept: positions.length === frame.slots.length ? frame : withoutKnown(frame, positions), marked }
  }

  /** The frame at a place, decoded. */
  async readFrame(place: number): Promise<{ readonly frame: Frame; readonly content: RecordFrame }> {
    const frame = await this.log.read(place)
    return { frame, content: decodeFrame(frame.content) }
  }

  /** Resolves when everything that was added before can be read. */
  async settled(): Promise<void> {
    while (this.#queue.length > 0) {
      await this.#indexQueue()
    }
    await this.#indexing
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#indexing
    await this.settled().catch(() => undefined)
    await this.log.close()
  }

  #indexQueue(): Promise<void> {
    this.#indexing = this.#indexing.then(async () => {
      while (this.#queue.length > 0) {
        const frames = this.#nextFrames()
        try {
          await this.index.add(frames)
        } catch {
          // The database is away: the records are safe in the log, and entered when it is back.
          return
        }
        this.#queue.splice(0, frames.length)
        const rows = frames.reduce((sum, { frame }) => sum + frame.slots.length, 0)
        this.#unindexed -= rows
        this.#indexedSize += rows
        this.#onIndexed(frames)
      }
      this.#forget()
    })
    return this.#indexing
  }

  /**
   * What follows the index, in order. Batches that were written together come back in no certain order, so the first one
   * that fits is looked for.
   */
  #nextFrames(): readonly AddedFrame[] {
    this.#queue.sort((a, b) => a.first - b.first)
    let rows = 0
    const count = this.#queue.findIndex(({ frame }) => {
      rows += frame.slots.length
      return rows > rowsPerTransaction
    })
    return this.#queue.slice(0, count < 0 ? this.#queue.length : Math.max(1, count))
  }

  /**
   * Ids are known by the index once they are entered. They stay at hand for two rounds more, longer than any look-up
   * that began before may take.
   */
  #forget(): void {
    const now = Date.now()
    if (now < this.#forgetAt || this.#indexedSize < this.#forgetSize) {
      return
    }
    this.#forgetAt = now + forgetEveryMs
    this.#forgetSize = this.log.size
    this.#older = this.#recent
    this.#recent = new Map()
  }
}

async function toResults(
  results: readonly (number | Known | undefined)[],
  first: number,
): Promise<readonly { readonly index: number; readonly duplicate: boolean }[]> {
  let next = first
  const found: { readonly index: number; readonly duplicate: boolean }[] = []
  for (const known of results) {
    if (known === undefined) {
      found.push({ index: next, duplicate: false })
      next += 1
    } else if (typeof known === 'number') {
      found.push({ index: known, duplicate: true })
    } else {
      const position = await known.position
      if (position === undefined) {
        throw new ConcejoError(recordErrors.busy, { retryAfterSeconds: 1 })
      }
      found.push({ index: position.first + known.slot, duplicate: true })
    }
  }
  return found
}

/** The batch without what was known; a device's signature keeps the hashes of what is missing. */
function withoutKnown(frame: NewFrame, positions: readonly number[]): NewFrame {
  const chosen = new Set(positions)
  const slots = frame.slots.filter((_, place) => chosen.has(place))
  if (frame.signature === undefined) {
    return { ...frame, slots }
  }
  const omitted = frame.slots.flatMap((slot, place) =>
    chosen.has(place) ? [] : [[String(place), bytesToBase64(hashGiven(toInput(slot)))] as const],
  )
  return { ...frame, slots, signature: { ...frame.signature, positions, omitted: Object.fromEntries(omitted) } }
}

function toBatch(frame: NewFrame): LogBatch {
  return { entries: commitFrame(frame), content: encodeFrame(frame) }
}

interface Deferred<T> {
  readonly promise: Promise<T>
  resolve(value: T): void
}

function createDeferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve: (value) => resolve(value) }
}
