import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunningService, ServiceRuntime, Stream } from '@concejo/platform'
import { bytes32 } from '@concejo/protocol'
import { AnalysisDesk, setDesk } from './analysis-desk.ts'
import { ParquetStore } from './parquet-store.ts'

const fileRecordsMax = 100_000
const everyMs = 60_000
const afterErasureMs = 1_000
const waitMs = 600_000

/**
 * Begin what analysis needs beside requests. Streams that were asked for once are kept up to date from then on; what was
 * erased leaves their files at once.
 */
export async function startAnalysis(runtime: ServiceRuntime): Promise<RunningService> {
  const { records, dataFolder, log } = runtime
  const folder = join(dataFolder, 'parquet')
  const lent = join(folder, 'lent')
  await rm(lent, { recursive: true, force: true })
  const onFailure = (error: unknown): void => {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown'
    log('error', 'Parquet files could not be written', { code })
  }
  const store = new ParquetStore({ records, folder, fileRecordsMax, onFailure })
  const desk = new AnalysisDesk(store, lent)
  setDesk(records, desk)
  const keeper = new ParquetKeeper(runtime, store)
  return {
    stop: async () => {
      keeper.stop()
      desk.stop()
      await store.stop()
    },
    gauges: () => ({ analyses_running: desk.running, analyses_waiting: desk.waiting }),
  }
}

/** Brings the files of streams up to date that have some. */
class ParquetKeeper {
  readonly #runtime: ServiceRuntime
  readonly #store: ParquetStore
  readonly #changed = new Set<string>()
  readonly #stopListening: () => void
  #timer: NodeJS.Timeout
  #all = true

  constructor(runtime: ServiceRuntime, store: ParquetStore) {
    this.#runtime = runtime
    this.#store = store
    this.#stopListening = runtime.records.onAppended((stream) => this.#note(stream))
    // Once for all at the start: something may have been erased while nobody looked.
    this.#timer = this.#schedule(afterErasureMs)
  }

  stop(): void {
    this.#stopListening()
    clearTimeout(this.#timer)
  }

  #note({ organisation, name }: Stream): void {
    this.#changed.add(`${organisation} ${name}`)
    if (name === 'erasures') {
      this.#all = true
      clearTimeout(this.#timer)
      this.#timer = this.#schedule(afterErasureMs)
    }
  }

  #schedule(delayMs: number): NodeJS.Timeout {
    const timer = setTimeout(() => {
      void this.#refresh()
        .catch(() => this.#runtime.log('warn', 'Parquet files were not brought up to date'))
        .finally(() => {
          if (this.#timer === timer) {
            this.#timer = this.#schedule(everyMs)
          }
        })
    }, delayMs)
    timer.unref()
    return timer
  }

  async #refresh(): Promise<void> {
    const all = this.#all
    const changed = new Set(this.#changed)
    this.#all = false
    this.#changed.clear()
    for (const { organisation, stream: name } of await this.#store.list()) {
      if (all || changed.has(`${organisation} ${name}`)) {
        const stream = await this.#runtime.records.findStream(bytes32.parse(organisation), name)
        if (stream !== undefined) {
          await this.#store.prepare(stream, waitMs)
        }
      }
    }
  }
}
