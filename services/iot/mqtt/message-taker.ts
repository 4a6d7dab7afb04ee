import { setTimeout as sleep } from 'node:timers/promises'
import { type Producer, recordErrors, type ServiceRuntime, type Stream } from '@concejo/platform'
import { type Bytes32, ConcejoError, type RecordInput } from '@concejo/protocol'
import { type Appended, appendEach } from '../append-each.ts'
import { type DeadLetter, describeFault, keepDeadLetter } from '../queries/dead-letters.ts'
import { parseMessage, parseTopic } from './parse-message.ts'

/** A message as it came. */
export interface Message {
  readonly topic: string
  readonly payload: Uint8Array
  /** In whose name a stream is produced into; undefined: it may not be. */
  readonly producerOf: (stream: Stream) => Producer | undefined
}

export type TakerRuntime = Pick<ServiceRuntime, 'database' | 'records' | 'clock' | 'log'>

const retryFirstMs = 100
const retryLastMs = 10_000
/** Notes of bad messages a second; more are only counted. */
const notesPerSecond = 20
const notesPerMessage = 10

/** Takes messages into records. What a message itself is at fault for is noted and over; all else is tried again. */
export class MessageTaker {
  readonly #runtime: TakerRuntime
  readonly #source: DeadLetter['source']
  readonly #stopping = new AbortController()
  #notes = { second: 0, count: 0 }
  #records = 0
  #refused = 0
  #waiting = 0

  constructor(runtime: TakerRuntime, source: DeadLetter['source']) {
    this.#runtime = runtime
    this.#source = source
  }

  /**
   * Take a message: returns when its records are on disk, or it was refused for good. While the node cannot take it,
   * waits and tries again, for `patienceMs` at most. Throws what hindered it then; it is to be sent again.
   */
  async take(message: Message, patienceMs = Number.POSITIVE_INFINITY): Promise<void> {
    const began = performance.now()
    let pauseMs = retryFirstMs
    for (;;) {
      try {
        await this.#takeOnce(message)
        return
      } catch (error) {
        if (this.#stopping.signal.aborted || performance.now() - began + pauseMs > patienceMs) {
          throw error
        }
        this.#runtime.log('warn', 'a message waits', { code: error instanceof ConcejoError ? error.code : 'unknown' })
        this.#waiting += 1
        await sleep(pauseMs, undefined, { signal: this.#stopping.signal }).finally(() => {
          this.#waiting -= 1
        })
        pauseMs = Math.min(pauseMs * 2, retryLastMs)
      }
    }
  }

  stop(): void {
    this.#stopping.abort()
  }

  gauges(): Readonly<Record<string, number>> {
    const prefix = `iot_${this.#source}`
    return {
      [`${prefix}_records`]: this.#records,
      [`${prefix}_refused`]: this.#refused,
      [`${prefix}_waiting`]: this.#waiting,
    }
  }

  async #takeOnce({ topic, payload, producerOf }: Message): Promise<void> {
    const bytes = payload.byteLength
    let address: { readonly organisation: Bytes32 | ''; readonly stream: string } = { organisation: '', stream: '' }
    try {
      const named = parseTopic(topic)
      address = named
      const { stream, producer } = await this.#findStream(named, producerOf)
      const { records, signature } = parseMessage(payload, new Date().toISOString())
      const good = records.flatMap((record) => (record instanceof ConcejoError ? [] : [record]))
      const bad = records.flatMap((record) => (record instanceof ConcejoError ? [record] : []))
      if (signature === undefined) {
        const appended = await this.#append({ stream, producer, inputs: good, bytes })
        bad.push(...appended.flatMap((one) => ('error' in one ? [one.error] : [])))
        this.#records += appended.length - appended.filter((one) => 'error' in one).length
      } else {
        const signed = { stream, records: good, signature, bytes } as const
        await this.#runtime.records.append({ ...signed, producer: `device:${signature.device}` })
        this.#records += good.length
      }
      await this.#refuse(address, bad, Math.ceil(bytes / Math.max(1, records.length)))
    } catch (error) {
      if (!(error instanceof ConcejoError) || passes(error)) {
        throw error
      }
      await this.#refuse(address, [error], bytes)
    }
  }

  /** Throws what passes, so that all is tried again: ids make that harmless. */
  async #append(request: {
    readonly stream: Stream
    readonly producer: Producer
    readonly inputs: readonly RecordInput[]
    readonly bytes: number
  }): Promise<readonly Appended[]> {
    if (request.inputs.length === 0) {
      return []
    }
    const appended = await appendEach(this.#runtime.records, request)
    const passing = appended.find((one) => 'error' in one && passes(one.error))
    if (passing !== undefined && 'error' in passing) {
      throw passing.error
    }
    return appended
  }

  async #findStream(
    { organisation, stream: name }: { readonly organisation: Bytes32; readonly stream: string },
    producerOf: Message['producerOf'],
  ): Promise<{ readonly stream: Stream; readonly producer: Producer }> {
    const stream = await this.#runtime.records.findStream(organisation, name)
    const producer = stream === undefined ? undefined : producerOf(stream)
    if (stream === undefined || producer === undefined) {
      throw new ConcejoError(recordErrors.streamNotFound, { name })
    }
    return { stream, producer }
  }

  async #refuse(
    { organisation, stream }: { readonly organisation: Bytes32 | ''; readonly stream: string },
    faults: readonly ConcejoError[],
    bytes: number,
  ): Promise<void> {
    this.#refused += faults.length
    const refusedAt = this.#runtime.clock()
    for (const error of faults.slice(0, notesPerMessage)) {
      this.#notes = this.#notes.second === refusedAt ? this.#notes : { second: refusedAt, count: 0 }
      this.#notes.count += 1
      if (this.#notes.count > notesPerSecond) {
        return
      }
      const letter = { source: this.#source, stream, code: error.code, detail: describeFault(error), bytes, refusedAt }
      // A note that cannot be kept must not have the message taken twice.
      await keepDeadLetter(this.#runtime.database, organisation, letter).catch(() =>
        this.#runtime.log('warn', 'a dead letter could not be noted', { code: error.code }),
      )
    }
  }
}

/** True for what is no fault of the message: later it may be taken. */
function passes({ descriptor }: ConcejoError): boolean {
  return descriptor.retryable === true || descriptor.status >= 500
}
