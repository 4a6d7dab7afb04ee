import { randomUUID } from 'node:crypto'
import type { Database } from '@concejo/ledger'
import { type Bytes32, bytes32 } from '@concejo/protocol'
import { sql, type Transaction } from 'kysely'
import { backOffMs } from './back-off.ts'

/** A series of deliveries that one worker has for a while. */
export interface ClaimedDelivery {
  readonly id: string
  readonly lease: string
  readonly kind: 'live' | 'replay'
  readonly cursor: number
  readonly until: number | undefined
  /** Last entry of the batch that was tried before. */
  readonly batchUpto: number | undefined
  readonly attempts: number
  readonly webhook: {
    readonly id: string
    readonly reader: Bytes32
    readonly url: string
    readonly batchMax: number
    readonly attemptsMax: number
    readonly whenDead: 'continue' | 'pause'
    readonly secretVersion: number
    /** Clock seconds. */
    readonly previousSecretUntil: number | undefined
  }
  readonly stream: { readonly organisation: Bytes32; readonly name: string }
}

/** Why a batch was not accepted. */
export interface DeliveryFailure {
  readonly code: string
  readonly status?: number
  readonly retryAfterSeconds?: number
}

interface ClaimedRow {
  readonly id: string
  readonly kind: 'live' | 'replay'
  readonly cursor: string
  readonly until_index: string | null
  readonly batch_upto: string | null
  readonly attempts: number
  readonly webhook: string
  readonly organisation: string
  readonly url: string
  readonly batch_max: number
  readonly attempts_max: number
  readonly when_dead: 'continue' | 'pause'
  readonly secret_version: number
  readonly previous_secret_until: string | null
  readonly stream_organisation: string
  readonly stream_name: string
}

/** Dead letters that are kept for a webhook; then it pauses, so that nothing is lost. */
const deadLettersMax = 1_000

/** Deliveries that are due, in the database: whatever happens to a worker, they are found again. */
export class DeliveryQueue {
  readonly #database: Database
  readonly #leaseMs: number

  constructor(database: Database, options: { readonly leaseMs: number }) {
    this.#database = database
    this.#leaseMs = options.leaseMs
  }

  /** The delivery that waits longest of those with something to do, but of none of these organisations. */
  async claim(without: readonly string[]): Promise<ClaimedDelivery | undefined> {
    const nowMs = Date.now()
    const lease = randomUUID()
    const claimed = await sql<ClaimedRow>`
      update node.webhook_deliveries d set lease = ${lease}, leased_until_ms = ${nowMs + this.#leaseMs}
      from node.webhooks w join node.streams s on s.number = w.stream
      where w.id = d.webhook and d.id in (
        select due.id from node.webhook_deliveries due join node.webhooks hook on hook.id = due.webhook
        where due.next_try_at_ms <= ${nowMs} and due.leased_until_ms <= ${nowMs} and hook.state = 'active'
          and hook.organisation <> all(${without}::text[])
          and (due.kind = 'replay' or exists (
            select 1 from node.record_index r where r.stream = hook.stream and r.index > due.cursor))
        order by due.next_try_at_ms limit 1 for update of due skip locked)
      returning d.id, d.kind, d.cursor, d.until_index, d.batch_upto, d.attempts, d.webhook, w.organisation, w.url,
        w.batch_max, w.attempts_max, w.when_dead, w.secret_version, w.previous_secret_until,
        s.organisation as stream_organisation, s.name as stream_name`.execute(this.#database)
    const [row] = claimed.rows
    return row === undefined ? undefined : toClaimed(row, lease)
  }

  /** When the next one is due that waits; undefined where none does. Clock milliseconds. */
  async findNextDue(): Promise<number | undefined> {
    const { rows } = await sql<{ due: string | null }>`
      select min(greatest(d.next_try_at_ms, d.leased_until_ms)) as due from node.webhook_deliveries d
      join node.webhooks w on w.id = d.webhook
      where w.state = 'active' and greatest(d.next_try_at_ms, d.leased_until_ms) > ${Date.now()}`.execute(
      this.#database,
    )
    const due = rows[0]?.due
    return due === null || due === undefined ? undefined : Number(due)
  }

  /** Before the first try: what the batch is, so that each try is the same. */
  async fixBatch({ id, lease }: ClaimedDelivery, upto: number): Promise<boolean> {
    const fixed = await sql`
      update node.webhook_deliveries set batch_upto = ${upto} where id = ${id} and lease = ${lease}`.execute(
      this.#database,
    )
    return fixed.numAffectedRows === 1n
  }

  /** The target has everything up to here. */
  async accept({ id, lease }: ClaimedDelivery, upto: number): Promise<void> {
    const nowMs = Date.now()
    await sql`
      update node.webhook_deliveries set cursor = ${upto}, batch_upto = null, attempts = 0, next_try_at_ms = ${nowMs},
        lease = null, leased_until_ms = 0, accepted_at = ${Math.floor(nowMs / 1000)}
      where id = ${id} and lease = ${lease}`.execute(this.#database)
  }

  /** Nothing to do, or the node stops. */
  async release({ id, lease }: ClaimedDelivery): Promise<void> {
    await sql`
      update node.webhook_deliveries set lease = null, leased_until_ms = 0
      where id = ${id} and lease = ${lease}`.execute(this.#database)
  }

  /** A replay that is through. */
  async remove({ id, lease }: ClaimedDelivery): Promise<void> {
    await sql`delete from node.webhook_deliveries where id = ${id} and lease = ${lease}`.execute(this.#database)
  }

  /** Nothing is delivered until its owner goes on. */
  async pause(delivery: ClaimedDelivery, because: string): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      await noteFailure(transaction, delivery, { failure: { code: because }, attempts: delivery.attempts })
      await pauseWebhook(transaction, delivery, because)
    })
  }

  /** Try again later; after too many tries the batch is a dead letter. */
  async fail(
    delivery: ClaimedDelivery,
    failure: DeliveryFailure,
    batch: { readonly upto: number; readonly records: number },
  ): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      const attempts = delivery.attempts + 1
      const held = await noteFailure(transaction, delivery, { failure, attempts })
      if (!held) {
        return
      }
      if (failure.code === 'gone') {
        await pauseWebhook(transaction, delivery, 'gone')
      } else if (attempts >= delivery.webhook.attemptsMax) {
        await bury(transaction, delivery, { failure, attempts, ...batch })
      }
    })
  }
}

async function noteFailure(
  transaction: Transaction<unknown>,
  { id, lease }: ClaimedDelivery,
  { failure, attempts }: { readonly failure: DeliveryFailure; readonly attempts: number },
): Promise<boolean> {
  const nowMs = Date.now()
  const { retryAfterSeconds } = failure
  const noted = await sql`
    update node.webhook_deliveries set attempts = ${attempts}, last_code = ${failure.code},
      last_status = ${failure.status ?? null}, failed_at = ${Math.floor(nowMs / 1000)},
      next_try_at_ms = ${nowMs + backOffMs(attempts, { retryAfterSeconds })}, lease = null, leased_until_ms = 0
    where id = ${id} and lease = ${lease}`.execute(transaction)
  return noted.numAffectedRows === 1n
}

async function pauseWebhook(
  transaction: Transaction<unknown>,
  { webhook }: ClaimedDelivery,
  because: string,
): Promise<void> {
  await sql`
    update node.webhooks set state = 'paused', paused_because = ${because} where id = ${webhook.id}`.execute(
    transaction,
  )
}

/** The batch goes to the dead letters, and what follows is next; or nothing is, where the webhook is to pause. */
async function bury(
  transaction: Transaction<unknown>,
  delivery: ClaimedDelivery,
  letter: {
    readonly failure: DeliveryFailure
    readonly attempts: number
    readonly upto: number
    readonly records: number
  },
): Promise<void> {
  const { webhook } = delivery
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from node.webhook_dead_letters where webhook = ${webhook.id}`.execute(transaction)
  if (Number(rows[0]?.count ?? 0) >= deadLettersMax) {
    await pauseWebhook(transaction, delivery, 'dead-letters-full')
    return
  }
  const nowMs = Date.now()
  await sql`
    insert into node.webhook_dead_letters
      (webhook, after_index, upto_index, records, attempts, last_code, last_status, died_at)
    values (${webhook.id}, ${delivery.cursor}, ${letter.upto}, ${letter.records}, ${letter.attempts},
      ${letter.failure.code}, ${letter.failure.status ?? null}, ${Math.floor(nowMs / 1000)})`.execute(transaction)
  await sql`
    update node.webhook_deliveries set cursor = ${letter.upto}, batch_upto = null, attempts = 0,
      next_try_at_ms = ${nowMs} where id = ${delivery.id}`.execute(transaction)
  if (webhook.whenDead === 'pause') {
    await pauseWebhook(transaction, delivery, 'dead-letter')
  }
}

function toClaimed(row: ClaimedRow, lease: string): ClaimedDelivery {
  return {
    ...{ id: row.id, lease, kind: row.kind, attempts: row.attempts, cursor: Number(row.cursor) },
    until: row.until_index === null ? undefined : Number(row.until_index),
    batchUpto: row.batch_upto === null ? undefined : Number(row.batch_upto),
    webhook: {
      id: row.webhook,
      reader: bytes32.parse(row.organisation),
      url: row.url,
      batchMax: row.batch_max,
      attemptsMax: row.attempts_max,
      whenDead: row.when_dead,
      secretVersion: row.secret_version,
      previousSecretUntil: row.previous_secret_until === null ? undefined : Number(row.previous_secret_until),
    },
    stream: { organisation: bytes32.parse(row.stream_organisation), name: row.stream_name },
  }
}
