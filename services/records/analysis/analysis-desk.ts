import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Records, Stream } from '@concejo/platform'
import { ConcejoError } from '@concejo/protocol'
import { Places } from '../consumers/places.ts'
import { errors } from '../errors.ts'
import { type Answer, runDuckDb, type Task, type View } from './duckdb-runner.ts'
import { type ParquetColumn, quoteText, selectNothing } from './parquet-columns.ts'
import type { ParquetStore, Prepared } from './parquet-store.ts'

const runningMax = 2
const waitingMax = 10
const perCallerMax = 3
const retryAfterSeconds = 5
const queryLimits = { timeoutMs: 10_000, rowsMax: 10_000, bytesMax: 4_000_000 }
const downloadTimeoutMs = 60_000
/** Most records of one downloaded file. */
export const downloadRecordsMax = 1_000_000
const prepareWaitMs = 8_000
const downloadWaitMs = 60_000

/** Who asks, and until when somebody waits for the answer. */
export interface Asker {
  readonly caller: string
  readonly signal: AbortSignal
}

/** A stream with the name that it has in a statement. */
export interface NamedStream {
  readonly stream: Stream
  readonly name: string
}

/** An answer, and what of each stream it was made of. */
export interface Analysis extends Answer {
  readonly coverage: readonly (NamedStream & Prepared)[]
}

/** Where questions wait, two at a time are answered, and their files lie meanwhile. */
export class AnalysisDesk {
  readonly store: ParquetStore
  readonly #folder: string
  readonly #places = new Places({ all: runningMax + waitingMax, perCaller: perCallerMax })
  readonly #stopping = new AbortController()
  readonly #waiting: (() => void)[] = []
  #running = 0

  constructor(store: ParquetStore, folder: string) {
    this.store = store
    this.#folder = folder
  }

  get running(): number {
    return this.#running
  }

  get waiting(): number {
    return this.#waiting.length
  }

  stop(): void {
    this.#stopping.abort()
  }

  /** One statement of anybody over these streams. Throws `records.analysis-…`. */
  ask(streams: readonly NamedStream[], sql: string, asker: Asker): Promise<Analysis> {
    return this.#take(asker, async (signal, slot) => {
      const coverage = await Promise.all(
        streams.map(async (one) => ({ ...one, ...(await this.store.prepare(one.stream, prepareWaitMs)) })),
      )
      const answer = await slot(() =>
        this.#inFolder(async (folder) => {
          const views = await this.#lend(coverage, folder)
          return runDuckDb({ kind: 'untrusted', ...queryLimits, views, sql }, { folder, signal })
        }),
      )
      return { ...answer, coverage }
    })
  }

  /**
   * Records of a range of time as one Parquet file in a folder that is the caller's to remove. Throws
   * `records.analysis-too-many-rows`, `records.analysis-preparing`.
   */
  async export(
    stream: Stream,
    range: { readonly from?: number | undefined; readonly to?: number | undefined },
    asker: Asker,
  ): Promise<{ readonly path: string; readonly folder: string }> {
    return this.#take(asker, async (signal, slot) => {
      const { columns } = await this.requireComplete(stream, downloadWaitMs)
      const folder = join(this.#folder, randomUUID())
      try {
        await slot(() => this.#copyRange({ stream, columns, range }, { folder, signal }))
      } catch (error) {
        await rm(folder, { recursive: true, force: true })
        throw error
      }
      return { path: join(folder, 'range.parquet'), folder }
    })
  }

  /** The files of a stream once all records are in them. Throws `records.analysis-preparing`. */
  async requireComplete(stream: Stream, waitMs = prepareWaitMs): Promise<Prepared> {
    const prepared = await this.store.prepare(stream, waitMs)
    if (!prepared.complete) {
      throw new ConcejoError(errors.analysisPreparing, { name: stream.name, retryAfterSeconds })
    }
    return prepared
  }

  async #copyRange(
    source: {
      readonly stream: Stream
      readonly columns: readonly ParquetColumn[]
      readonly range: { readonly from?: number | undefined; readonly to?: number | undefined }
    },
    place: { readonly folder: string; readonly signal: AbortSignal },
  ): Promise<void> {
    const files = await this.store.lend(source.stream, join(place.folder, 's0'))
    const { from, to } = source.range
    const names = files
      .filter((file) => (to === undefined || file.from < to) && (from === undefined || file.to >= from))
      .map(({ name }) => quoteText(`s0/${name}`))
    const all = names.length === 0 ? `(${selectNothing(source.columns)})` : `read_parquet([${names.join(', ')}])`
    const within = [
      ...(from === undefined ? [] : [`"time" >= make_timestamp(${from * 1_000})`]),
      ...(to === undefined ? [] : [`"time" < make_timestamp(${to * 1_000})`]),
    ]
    const select = `from ${all} ${within.length === 0 ? '' : `where ${within.join(' and ')}`}`
    const run = (...statements: readonly string[]): Promise<Answer> => {
      const task: Task = { kind: 'trusted', ...queryLimits, timeoutMs: downloadTimeoutMs, statements }
      return runDuckDb(task, place)
    }
    const counted = await run(`select count(*) ${select}`)
    const rows = Number(counted.rows[0]?.[0] ?? 0)
    if (rows > downloadRecordsMax) {
      throw new ConcejoError(errors.analysisTooManyRows, { rows, limit: downloadRecordsMax })
    }
    await run(`copy (select * ${select}) to 'range.parquet' (format parquet, compression snappy)`)
  }

  async #lend(coverage: Analysis['coverage'], folder: string): Promise<readonly View[]> {
    const views: View[] = []
    for (const [number, { stream, name, columns }] of coverage.entries()) {
      const files = await this.store.lend(stream, join(folder, `s${number}`))
      views.push({ name, files: files.map((file) => `s${number}/${file.name}`), empty: selectNothing(columns) })
    }
    return views
  }

  async #inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const folder = join(this.#folder, randomUUID())
    await mkdir(folder, { recursive: true, mode: 0o700 })
    try {
      return await work(folder)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  /** A place for the whole question; within it, a slot for the part that computes. Throws `records.analysis-busy`. */
  async #take<T>(
    { caller, signal }: Asker,
    work: (signal: AbortSignal, slot: <R>(compute: () => Promise<R>) => Promise<R>) => Promise<T>,
  ): Promise<T> {
    const giveBack = this.#places.take(caller)
    if (giveBack === false) {
      throw new ConcejoError(errors.analysisBusy, { retryAfterSeconds })
    }
    const either = AbortSignal.any([signal, this.#stopping.signal])
    try {
      return await work(either, (compute) => this.#compute(either, compute))
    } finally {
      giveBack()
    }
  }

  async #compute<T>(signal: AbortSignal, compute: () => Promise<T>): Promise<T> {
    await this.#waitForSlot(signal)
    this.#running += 1
    try {
      return await compute()
    } finally {
      this.#running -= 1
      this.#waiting.shift()?.()
    }
  }

  async #waitForSlot(signal: AbortSignal): Promise<void> {
    while (this.#running >= runningMax && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const go = (): void => {
          signal.removeEventListener('abort', leave)
          resolve()
        }
        const leave = (): void => {
          this.#waiting.splice(this.#waiting.indexOf(go), 1)
          resolve()
        }
        signal.addEventListener('abort', leave, { once: true })
        this.#waiting.push(go)
      })
    }
    if (signal.aborted) {
      throw new ConcejoError(errors.analysisCancelled)
    }
  }
}

// By the node's records, which handlers and background work both have: a process may run several nodes, as tests do.
const desks = new WeakMap<object, AnalysisDesk>()

export function setDesk(records: Records, desk: AnalysisDesk): void {
  desks.set(records, desk)
}

/** Throws `records.analysis-not-running` before the node has started. */
export function findDesk(records: Records): AnalysisDesk {
  const desk = desks.get(records)
  if (desk === undefined) {
    throw new ConcejoError(errors.analysisNotRunning)
  }
  return desk
}
