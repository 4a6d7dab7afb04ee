import { setTimeout as sleep } from 'node:timers/promises'
import type { ServiceRuntime, StoredRecord, Stream } from '@concejo/platform'
import type { AddressRules } from './address-rules.ts'
import { type ClaimedDelivery, DeliveryQueue } from './delivery-queue.ts'
import { isIndexed } from './position.ts'
import { postWebhook } from './post-webhook.ts'
import { mayReadAs } from './reading.ts'
import type { WebhookKeys } from './webhook-signature.ts'

export interface WebhookWorkerOptions {
  readonly runtime: Pick<ServiceRuntime, 'database' | 'records' | 'log'>
  readonly rules: AddressRules
  readonly keys: WebhookKeys
  /** Time for one try, from the name to the status. Default 10 s. */
  readonly timeoutMs?: number
}

/** Batches that are under way at once. */
const underWayMax = 16
/** Of one organisation: slow targets of one do not hold up the others. */
const underWayPerReaderMax = 4
const bodyBytesMax = 1_000_000
/** With nothing to do it looks so often, should a wake-up have been lost. */
const lookAgainMs = 15_000
const pauseAfterFaultMs = 1_000

/**
 * Posts records to webhooks. Where each one is stands in the database and moves when the target accepted: a node that
 * dies loses nothing and repeats at most the batches that were under way.
 */
export class WebhookWorker {
  readonly #options: WebhookWorkerOptions
  readonly #queue: DeliveryQueue
  readonly #timeoutMs: number
  readonly #underWay = new Set<Promise<void>>()
  readonly #byReader = new Map<string, number>()
  readonly #stopping = new AbortController()
  #rest: AbortController | undefined
  #woken = false
  #unfollow: (() => void) | undefined
  #running: Promise<void> | undefined

  constructor(options: WebhookWorkerOptions) {
    this.#options = options
    this.#timeoutMs = options.timeoutMs ?? 10_000
    this.#queue = new DeliveryQueue(options.runtime.database, { leaseMs: this.#timeoutMs + 10_000 })
  }

  get underWay(): number {
    return this.#underWay.size
  }

  start(): void {
    this.#unfollow = this.#options.runtime.records.onAppended(() => this.wake())
    this.#running = this.#run()
  }

  /** Look now: something was appended, made or changed. */
  wake(): void {
    this.#woken = true
    this.#rest?.abort()
  }

  /** What is under way is broken off and tried again at the next start. */
  async stop(): Promise<void> {
    this.#unfollow?.()
    this.#stopping.abort()
    this.wake()
    await this.#running
    await Promise.allSettled(this.#underWay)
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      this.#woken = false
      try {
        const delivery = await this.#claim()
        if (delivery !== undefined) {
          this.#begin(delivery)
        } else {
          await this.#wait(Math.min(await this.#untilNextDue(), lookAgainMs))
        }
      } catch (cause) {
        this.#tell('webhooks: the queue did not answer', cause)
        this.#woken = false
        await this.#wait(pauseAfterFaultMs)
      }
    }
  }

  async #claim(): Promise<ClaimedDelivery | undefined> {
    if (this.#underWay.size >= underWayMax) {
      return undefined
    }
    const busy = [...this.#byReader].filter(([, count]) => count >= underWayPerReaderMax)
    return this.#queue.claim(busy.map(([reader]) => reader))
  }

  async #untilNextDue(): Promise<number> {
    const due = await this.#queue.findNextDue()
    return due === undefined ? lookAgainMs : Math.max(due - Date.now(), 10)
  }

  async #wait(milliseconds: number): Promise<void> {
    if (this.#woken || this.#stopping.signal.aborted) {
      return
    }
    this.#rest = new AbortController()
    await sleep(milliseconds, undefined, { signal: this.#rest.signal }).catch(() => undefined)
    this.#rest = undefined
  }

  #begin(delivery: ClaimedDelivery): void {
    const { reader } = delivery.webhook
    this.#count(reader, 1)
    const work = this.#deliver(delivery)
      .catch((cause: unknown) => this.#tell('webhooks: a delivery broke off', cause))
      .finally(() => {
        this.#underWay.delete(work)
        this.#count(reader, -1)
        this.wake()
      })
    this.#underWay.add(work)
  }

  #count(reader: string, change: number): void {
    const count = (this.#byReader.get(reader) ?? 0) + change
    if (count > 0) {
      this.#byReader.set(reader, count)
    } else {
      this.#byReader.delete(reader)
    }
  }

  async #deliver(delivery: ClaimedDelivery): Promise<void> {
    const { records } = this.#options.runtime
    const stream = await records.findStream(delivery.stream.organisation, delivery.stream.name)
    if (stream === undefined || !mayReadAs(stream, delivery.webhook.reader)) {
      await this.#queue.pause(delivery, 'not-allowed')
      return
    }
    const { organisation } = stream
    const last = delivery.batchUpto ?? delivery.until
    if (last !== undefined && !(await isIndexed(this.#options.runtime.database, organisation, last))) {
      // Its lease keeps it until the index is there.
      return
    }
    const batch = await this.#readBatch(stream, delivery)
    if (batch === undefined) {
      await this.#finishEmpty(delivery)
      return
    }
    const { upto } = batch
    if (delivery.batchUpto === undefined && !(await this.#queue.fixBatch(delivery, upto))) {
      return
    }
    const outcome = await this.#post(stream, delivery, batch)
    if (outcome.accepted) {
      await this.#queue.accept(delivery, upto)
    } else if (this.#stopping.signal.aborted) {
      await this.#queue.release(delivery)
    } else {
      await this.#queue.fail(delivery, outcome, { upto, records: batch.items.length })
    }
  }

  /** The batch that was tried before, or the next one. */
  async #readBatch(stream: Stream, delivery: ClaimedDelivery): Promise<Batch | undefined> {
    const { cursor, until, batchUpto, webhook } = delivery
    const last = batchUpto ?? until
    const found = await this.#options.runtime.records.read(stream, {
      after: cursor,
      ...(last === undefined ? {} : { before: last + 1 }),
      limit: batchUpto === undefined ? webhook.batchMax : 1_000,
    })
    if (found.length === 0) {
      return undefined
    }
    const items: string[] = []
    let bytes = 0
    for (const record of found) {
      const text = JSON.stringify(record)
      bytes += Buffer.byteLength(text)
      // A batch that is fixed stays as it is.
      if (items.length > 0 && bytes > bodyBytesMax && batchUpto === undefined) {
        break
      }
      items.push(text)
    }
    const end = found[items.length - 1]
    return { items, upto: batchUpto ?? end?.index ?? cursor, last: end }
  }

  /** Nothing is left of the batch or of the range: it was erased, or a replay is through. */
  async #finishEmpty(delivery: ClaimedDelivery): Promise<void> {
    if (delivery.batchUpto !== undefined) {
      await this.#queue.accept(delivery, delivery.batchUpto)
    } else if (delivery.kind === 'replay') {
      await this.#queue.remove(delivery)
    } else {
      await this.#queue.release(delivery)
    }
  }

  #post(stream: Stream, delivery: ClaimedDelivery, batch: Batch): ReturnType<typeof postWebhook> {
    const { webhook, cursor, kind, id } = delivery
    const body = toBody(stream, delivery, batch)
    const at = Math.floor(Date.now() / 1000)
    const { secretVersion, previousSecretUntil } = webhook
    const versions =
      previousSecretUntil !== undefined && previousSecretUntil > at
        ? [secretVersion, secretVersion - 1]
        : [secretVersion]
    // The same for each try of a batch, so that the target knows a repeat.
    const message = { id: `${kind}_${id}_${cursor + 1}_${batch.upto}`, at, body }
    const headers = this.#options.keys.sign(message, { webhook: webhook.id, versions })
    return postWebhook(
      { url: webhook.url, body, headers },
      { rules: this.#options.rules, timeoutMs: this.#timeoutMs, signal: this.#stopping.signal },
    )
  }

  #tell(message: string, cause: unknown): void {
    if (!this.#stopping.signal.aborted) {
      const code = cause instanceof Error ? cause.name : 'unknown'
      this.#options.runtime.log('warn', message, { code })
    }
  }
}

interface Batch {
  /** Records as JSON. */
  readonly items: readonly string[]
  readonly upto: number
  readonly last: StoredRecord | undefined
}

function toBody({ organisation, name }: Stream, delivery: ClaimedDelivery, batch: Batch): string {
  const { webhook, cursor, kind } = delivery
  const timestamp = batch.last?.record?.received ?? new Date(0).toISOString()
  const head = JSON.stringify({ type: 'records.batch', timestamp }).slice(0, -1)
  const data = JSON.stringify({
    ...{ webhook: webhook.id, organisation, stream: name, replay: kind === 'replay', after: cursor, upto: batch.upto },
  }).slice(0, -1)
  return `${head},"data":${data},"records":[${batch.items.join(',')}]}}`
}
