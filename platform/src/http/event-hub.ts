import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { ConcejoError, type PlatformEvent } from '@concejo/protocol'
import { httpErrors } from './errors.ts'

interface HeldEvent {
  readonly number: number
  readonly text: string
  readonly event: PlatformEvent
}

interface Listener {
  readonly stream: ServerResponse
  readonly accepts: (event: PlatformEvent) => boolean
}

const bufferedEventsMax = 1_000
const backlogBytesMax = 1_000_000

/** Server-sent events to many listeners, with a bounded memory of the last ones so that a listener can resume. */
export class EventHub {
  readonly #events: HeldEvent[] = []
  readonly #listeners = new Set<Listener>()
  readonly #listenersMax: number
  /** A node that was started again has another epoch: its numbers mean other events. */
  readonly #epoch = randomBytes(6).toString('hex')
  readonly #heartbeat: NodeJS.Timeout
  #number = 0

  constructor(options: { readonly listenersMax?: number; readonly heartbeatMs?: number } = {}) {
    this.#listenersMax = options.listenersMax ?? 2_000
    this.#heartbeat = setInterval(() => this.#send(': still here\n\n'), options.heartbeatMs ?? 15_000)
    this.#heartbeat.unref()
  }

  get size(): number {
    return this.#listeners.size
  }

  /** Send to everyone who listens now and keep it for those who come back. */
  publish(event: PlatformEvent): void {
    this.#number += 1
    const held = { number: this.#number, event, text: this.#format(this.#number, event) }
    this.#events.push(held)
    this.#events.splice(0, this.#events.length - bufferedEventsMax)
    this.#send(held.text, event)
  }

  /**
   * Attach a response; replays what came after `lastEventId`, or sends `reset` when the memory does not reach so far
   * back.
   */
  attach(
    stream: ServerResponse,
    options: { readonly lastEventId?: string; readonly accepts?: Listener['accepts'] },
  ): void {
    if (this.#listeners.size >= this.#listenersMax) {
      throw new ConcejoError(httpErrors.tooManyStreams)
    }
    const listener: Listener = { stream, accepts: options.accepts ?? (() => true) }
    stream.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // The socket ends with the stream, so that a stopping node does not wait for it.
      connection: 'close',
      'x-accel-buffering': 'no',
    })
    stream.write(`retry: 2000\n\n${this.#replay(options.lastEventId, listener.accepts)}`)
    this.#listeners.add(listener)
    const detach = (): void => void this.#listeners.delete(listener)
    stream.once('close', detach)
    stream.once('error', detach)
  }

  /** End all streams. */
  stop(): void {
    clearInterval(this.#heartbeat)
    for (const { stream } of this.#listeners) {
      stream.end(() => stream.destroy())
    }
    this.#listeners.clear()
  }

  #replay(lastEventId: string | undefined, accepts: Listener['accepts']): string {
    if (lastEventId === undefined || lastEventId === '') {
      return ''
    }
    const [epoch, numberText = ''] = lastEventId.split('-')
    const number = Number(numberText)
    const oldest = this.#events[0]?.number ?? this.#number + 1
    if (epoch !== this.#epoch || !Number.isSafeInteger(number) || number > this.#number || number < oldest - 1) {
      return this.#format(this.#number, { type: 'reset' })
    }
    return this.#events
      .filter((held) => held.number > number && accepts(held.event))
      .map((held) => held.text)
      .join('')
  }

  #format(number: number, event: PlatformEvent): string {
    return `id: ${this.#epoch}-${number}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`
  }

  #send(text: string, event?: PlatformEvent): void {
    for (const listener of this.#listeners) {
      if (event !== undefined && !listener.accepts(event)) {
        continue
      }
      // A listener that does not read is cut off; it resumes by Last-Event-ID.
      if (listener.stream.writableLength > backlogBytesMax) {
        listener.stream.destroy()
        continue
      }
      listener.stream.write(text)
    }
  }
}
