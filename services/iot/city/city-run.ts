import { setTimeout as sleep } from 'node:timers/promises'
import { type Producer, type Records, recordErrors, type Stream } from '@concejo/platform'
import { type Bytes32, ConcejoError, type RecordInput } from '@concejo/protocol'
import { batchMax, splitList } from '../model.ts'
import { cityStreams } from './city-streams.ts'
import { type CityOptions, createCity } from './create-city.ts'

/** What a simulated city is to do. */
export interface CityPlan extends Required<CityOptions> {
  /** Whose streams take its readings. */
  readonly organisation: Bytes32
  /** In whose name. */
  readonly producer: Producer
  /** From when on it is simulated, milliseconds since 1970. */
  readonly fromMs: number
  /** Simulated seconds in a second until the present is reached; 0: as fast as they are taken. */
  readonly speed: number
  /** Goes on in the present when it is reached. */
  readonly live: boolean
}

/** How far a simulated city is. */
export interface CityProgress {
  readonly state: 'filling' | 'live' | 'ended' | 'stopped' | 'failed'
  /** Everything that arrived before this was taken, milliseconds since 1970. */
  readonly throughMs: number
  readonly sensors: number
  /** Readings taken, and those of them that had been taken before. */
  readonly records: number
  readonly duplicates: number
  /** Code of what stopped it. */
  readonly failure?: string
}

export interface CityWork {
  readonly records: Pick<Records, 'append' | 'findStream'>
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** Told after each piece was taken, before the next. */
  readonly onProgress?: (progress: CityProgress) => Promise<void>
}

/** Simulated time that is taken in one piece. */
const pieceMs = 30 * 60_000
const liveStepMs = 2_000
const retryMs = 500

/** Readings of a simulated city on their way into streams: first those of the past, then those of the present. */
export class CityRun {
  readonly plan: CityPlan
  readonly #work: CityWork
  readonly #stopping = new AbortController()
  #progress: CityProgress
  #done: Promise<void> = Promise.resolve()

  constructor(plan: CityPlan, work: CityWork) {
    this.plan = plan
    this.#work = work
    this.#progress = { state: 'filling', throughMs: plan.fromMs, sensors: 0, records: 0, duplicates: 0 }
  }

  get progress(): CityProgress {
    return this.#progress
  }

  start(): void {
    this.#done = this.#run().catch((error: unknown) => {
      const stopped = this.#stopping.signal.aborted
      const failure = error instanceof ConcejoError ? error.code : 'unknown'
      this.#progress = { ...this.#progress, ...(stopped ? { state: 'stopped' } : { state: 'failed', failure }) }
    })
  }

  /** Ends when the piece in hand is taken. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#done
  }

  async #run(): Promise<void> {
    const city = createCity(this.plan)
    const streams = await this.#findStreams()
    this.#progress = { ...this.#progress, sensors: city.sensors.length }
    let throughMs = this.plan.fromMs
    for (;;) {
      this.#stopping.signal.throwIfAborted()
      const began = this.#work.clock()
      const live = this.#progress.state === 'live'
      const untilMs = Math.min(began, live ? began : throughMs + this.#pieceMs())
      await this.#take(streams, city.readings(throughMs, untilMs))
      throughMs = untilMs
      const reached = untilMs >= began - liveStepMs
      this.#progress = { ...this.#progress, throughMs, state: this.#next(reached) }
      await this.#work.onProgress?.(this.#progress)
      if (this.#progress.state === 'ended') {
        return
      }
      await this.#pause(reached ? liveStepMs : this.#paceMs() - (this.#work.clock() - began))
    }
  }

  #next(reached: boolean): CityProgress['state'] {
    if (!reached) {
      return this.#progress.state
    }
    return this.plan.live ? 'live' : 'ended'
  }

  /** A piece is a second's at most where time runs at a speed. */
  #pieceMs(): number {
    return this.plan.speed === 0 ? pieceMs : Math.min(pieceMs, this.plan.speed * 1_000)
  }

  #paceMs(): number {
    return this.plan.speed === 0 ? 0 : this.#pieceMs() / this.plan.speed
  }

  async #findStreams(): Promise<ReadonlyMap<string, Stream>> {
    const found = new Map<string, Stream>()
    for (const { name } of cityStreams) {
      const stream = await this.#work.records.findStream(this.plan.organisation, name)
      if (stream === undefined) {
        throw new ConcejoError(recordErrors.streamNotFound, { name })
      }
      found.set(name, stream)
    }
    return found
  }

  async #take(
    streams: ReadonlyMap<string, Stream>,
    readings: Iterable<{ readonly stream: string; readonly record: RecordInput }>,
  ): Promise<void> {
    const byStream = new Map<string, RecordInput[]>()
    for (const { stream, record } of readings) {
      const list = byStream.get(stream) ?? []
      byStream.set(stream, list)
      list.push(record)
    }
    for (const [name, list] of byStream) {
      const stream = streams.get(name)
      for (const records of stream === undefined ? [] : splitList(list, batchMax)) {
        await this.#append(stream, records)
      }
    }
  }

  /** Waits where the node has no room; ids make it harmless that some are given again. */
  async #append(stream: Stream | undefined, records: readonly RecordInput[]): Promise<void> {
    while (stream !== undefined) {
      try {
        const { results } = await this.#work.records.append({ stream, records, producer: this.plan.producer })
        const duplicates = results.filter(({ duplicate }) => duplicate).length
        const { progress } = this
        this.#progress = {
          ...progress,
          records: progress.records + results.length,
          duplicates: progress.duplicates + duplicates,
        }
        return
      } catch (error) {
        if (!(error instanceof ConcejoError) || error.descriptor.status !== 429) {
          throw error
        }
        await this.#pause(retryMs)
      }
    }
  }

  async #pause(ms: number): Promise<void> {
    await sleep(Math.max(0, ms), undefined, { signal: this.#stopping.signal })
  }
}
