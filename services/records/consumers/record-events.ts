import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Records, recordErrors, type StoredRecord, type Stream } from '@concejo/platform'
import { ConcejoError } from '@concejo/protocol'
import { errors } from '../errors.ts'
import { Places } from './places.ts'
import type { StreamSignals } from './stream-signals.ts'

export interface RecordEventsLimits {
  readonly listenersMax: number
  readonly listenersPerCallerMax: number
  readonly heartbeatMs: number
  /** A listener that takes nothing for so long is cut. */
  readonly slowMs: number
  /** Every listener comes back now and then: only so are rights that ended noticed. */
  readonly lifeMs: number
}

const defaults: RecordEventsLimits = {
  listenersMax: 1_000,
  listenersPerCallerMax: 20,
  heartbeatMs: 15_000,
  slowMs: 15_000,
  lifeMs: 900_000,
}
/** Records that are held for one listener at most. */
const pageMax = 100
/** So long a cut listener may take what is on its way. */
const farewellMs = 10_000

export interface Listening {
  readonly stream: Stream
  /** Entry behind which it begins. */
  readonly after: number
  readonly entity: string | undefined
  /** Asked again before each page: rights may change. */
  mayRead(stream: Stream): boolean
}

/**
 * Server-sent events of streams. Each listener has a position and reads on from there when it took what came before: so
 * a slow one costs one page of memory, and nothing is buffered for those who come back.
 */
export class RecordEvents {
  readonly #records: Records
  readonly #signals: StreamSignals
  readonly #limits: RecordEventsLimits
  readonly #places: Places
  readonly #open = new Set<AbortController>()

  constructor(records: Records, signals: StreamSignals, limits: Partial<RecordEventsLimits> = {}) {
    this.#records = records
    this.#signals = signals
    this.#limits = { ...defaults, ...limits }
    this.#places = new Places({ all: this.#limits.listenersMax, perCaller: this.#limits.listenersPerCallerMax })
  }

  get size(): number {
    return this.#places.size
  }

  /** A place for a listener. Throws `records.consumer-too-many-listeners`. */
  reserve(caller: string): () => void {
    const release = this.#places.take(caller)
    if (release === false) {
      throw new ConcejoError(errors.consumerTooManyListeners)
    }
    return release
  }

  /** Serve a listener until it goes away, is cut, or the node stops. */
  async serve(response: ServerResponse, listening: Listening): Promise<void> {
    const controller = new AbortController()
    const gone = (): void => controller.abort()
    response.once('close', gone)
    response.once('error', gone)
    if (response.destroyed) {
      return
    }
    this.#open.add(controller)
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // The socket ends with the stream, so that a stopping node does not wait for it.
      connection: 'close',
      'x-accel-buffering': 'no',
    })
    try {
      const reason = await this.#follow(new Channel(response, controller.signal, this.#limits.slowMs), listening)
      await finish(response, reason)
    } catch {
      // The database is away: the listener comes back by its last id.
      response.destroy()
    } finally {
      this.#open.delete(controller)
    }
  }

  /** End all listeners; they come back by their last id. */
  stop(): void {
    for (const controller of this.#open) {
      controller.abort()
    }
  }

  /** Why it ended: a code for `cut`, or undefined where the listener is gone or may simply come back. */
  async #follow(channel: Channel, listening: Listening): Promise<string | undefined> {
    const { stream, entity } = listening
    const endsAt = Date.now() + this.#limits.lifeMs
    let { after } = listening
    let alive = await channel.write(`retry: 2000\nid: ${after}\nevent: open\ndata: {"after":${after}}\n\n`)
    while (alive && !channel.gone && !this.#signals.stopped && Date.now() < endsAt) {
      const version = this.#signals.version(stream.number)
      const current = await this.#records.findStream(stream.organisation, stream.name)
      if (current === undefined || !listening.mayRead(current)) {
        return recordErrors.streamNotFound.code
      }
      const page = await this.#records.read(stream, {
        ...{ after, limit: pageMax },
        ...(entity === undefined ? {} : { entity }),
      })
      for (const record of page) {
        alive = alive && (await channel.write(toEvent(record)))
      }
      after = page.at(-1)?.index ?? after
      if (alive && page.length < pageMax) {
        const timeoutMs = this.#limits.heartbeatMs
        await this.#signals.wait(stream.number, version, { timeoutMs, signal: channel.signal })
        alive = this.#signals.version(stream.number) !== version || (await channel.write(': still here\n\n'))
      }
    }
    return alive || channel.gone ? undefined : 'records.consumer-too-slow'
  }
}

/** Writes one event at a time and waits until the listener took it. */
class Channel {
  readonly signal: AbortSignal
  readonly #response: ServerResponse
  readonly #slowMs: number

  constructor(response: ServerResponse, signal: AbortSignal, slowMs: number) {
    this.#response = response
    this.signal = signal
    this.#slowMs = slowMs
  }

  get gone(): boolean {
    return this.signal.aborted
  }

  /** False when the listener is gone or takes nothing. */
  async write(text: string): Promise<boolean> {
    if (this.gone || this.#response.destroyed) {
      return false
    }
    if (this.#response.write(text)) {
      return true
    }
    return new Promise((resolve) => {
      const settle = (taken: boolean) => (): void => {
        clearTimeout(timer)
        this.#response.off('drain', drained)
        this.signal.removeEventListener('abort', left)
        resolve(taken)
      }
      const drained = settle(true)
      const left = settle(false)
      const timer = setTimeout(left, this.#slowMs)
      this.#response.once('drain', drained)
      this.signal.addEventListener('abort', left)
    })
  }
}

/** Say why it ends, and give the listener a while to take it. */
async function finish(response: ServerResponse, code: string | undefined): Promise<void> {
  if (response.destroyed) {
    return
  }
  response.end(code === undefined ? '' : `event: cut\ndata: ${JSON.stringify({ code })}\n\n`)
  const closed = new AbortController()
  response.once('close', () => closed.abort())
  await sleep(farewellMs, undefined, { signal: closed.signal }).catch(() => undefined)
  response.destroy()
}

function toEvent(record: StoredRecord): string {
  return `id: ${record.index}\nevent: record\ndata: ${JSON.stringify(record)}\n\n`
}
