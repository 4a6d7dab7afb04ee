import { randomUUID } from 'node:crypto'
import type { Database } from '@concejo/ledger'
import { ConcejoError } from '@concejo/protocol'
import { sql, type Transaction } from 'kysely'
import type { WebhookInfo } from '../api-consumers.ts'
import { errors } from '../errors.ts'
import type { Reading } from './reading.ts'

/** A webhook as it is kept. */
export interface WebhookRow {
  readonly id: string
  readonly organisation: string
  readonly stream: number
  readonly url: string
  readonly batch_max: number
  readonly attempts_max: number
  readonly when_dead: WebhookInfo['whenDead']
  readonly state: WebhookInfo['state']
  readonly paused_because: string | null
  readonly secret_version: number
  readonly previous_secret_until: string | null
  readonly created_at: string
}

/** Where a series of deliveries of a webhook is. */
export interface DeliveryRow {
  readonly id: string
  readonly webhook: string
  readonly kind: 'live' | 'replay'
  readonly cursor: string
  readonly until_index: string | null
  readonly batch_upto: string | null
  readonly attempts: number
  readonly next_try_at_ms: string
  readonly last_code: string | null
  readonly last_status: number | null
  readonly failed_at: string | null
  readonly accepted_at: string | null
}

export interface DeadLetterRow {
  readonly number: string
  readonly after_index: string
  readonly upto_index: string
  readonly records: number
  readonly attempts: number
  readonly last_code: string
  readonly last_status: number | null
  readonly died_at: string
}

/** What its owner sets. */
export type WebhookSettings = Pick<WebhookInfo, 'url' | 'batchMax' | 'attemptsMax' | 'whenDead'>

interface Parts {
  readonly database: Database
}

const webhooksMax = 200
const replaysMax = 10

/** Throws `records.webhook-too-many`. */
export async function insertWebhook(
  { database }: Parts,
  { stream, reader, author }: Reading,
  webhook: WebhookSettings & { readonly after: number; readonly now: number },
): Promise<WebhookRow> {
  return database.transaction().execute(async (transaction) => {
    // Of an organisation one at a time: so the limit holds.
    const lock = `webhooks ${reader}`
    await sql`select pg_advisory_xact_lock(hashtext(${lock}))`.execute(transaction)
    const { rows } = await sql<{ count: string }>`
      select count(*) as count from node.webhooks where organisation = ${reader}`.execute(transaction)
    if (Number(rows[0]?.count ?? 0) >= webhooksMax) {
      throw new ConcejoError(errors.webhookTooMany, { limit: webhooksMax })
    }
    const inserted = await sql<WebhookRow>`
      insert into node.webhooks (id, organisation, stream, url, batch_max, attempts_max, when_dead, state,
        secret_version, created_at, created_by)
      values (${randomUUID()}, ${reader}, ${stream.number}, ${webhook.url}, ${webhook.batchMax},
        ${webhook.attemptsMax}, ${webhook.whenDead}, 'active', 1, ${webhook.now}, ${author}) returning *`.execute(
      transaction,
    )
    const row = requireRow(inserted.rows)
    await sql`
      insert into node.webhook_deliveries (id, webhook, kind, cursor, next_try_at_ms, created_at)
      values (${randomUUID()}, ${row.id}, 'live', ${webhook.after}, 0, ${webhook.now})`.execute(transaction)
    return row
  })
}

/** Throws `records.webhook-unknown`. */
export async function getWebhook({ database }: Parts, { stream, reader }: Reading, id: string): Promise<WebhookRow> {
  const found = await sql<WebhookRow>`
    select * from node.webhooks
    where id = ${id} and stream = ${stream.number} and organisation = ${reader}`.execute(database)
  return requireRow(found.rows)
}

/** Webhooks of a reader on a stream, by id. */
export async function listWebhooks(
  { database }: Parts,
  { stream, reader }: Reading,
  options: { readonly after: string | undefined; readonly limit: number },
): Promise<readonly WebhookRow[]> {
  const behind = options.after === undefined ? sql`true` : sql`id > ${options.after}`
  const found = await sql<WebhookRow>`
    select * from node.webhooks where stream = ${stream.number} and organisation = ${reader} and ${behind}
    order by id limit ${options.limit}`.execute(database)
  return found.rows
}

/** Its deliveries, the one that follows the stream first. */
export async function listDeliveries({ database }: Parts, webhook: string): Promise<readonly DeliveryRow[]> {
  const found = await sql<DeliveryRow>`
    select * from node.webhook_deliveries where webhook = ${webhook}
    order by kind = 'replay', created_at, id limit ${replaysMax + 1}`.execute(database)
  return found.rows
}

export async function countDeadLetters({ database }: Parts, webhook: string): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from node.webhook_dead_letters where webhook = ${webhook}`.execute(database)
  return Number(rows[0]?.count ?? 0)
}

/** Change what its owner sets. Going on means that the next try is now, as if nothing had failed. */
export async function updateWebhook(
  { database }: Parts,
  webhook: WebhookRow,
  change: WebhookSettings & { readonly state: WebhookInfo['state']; readonly goOn: boolean },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await sql`
      update node.webhooks set url = ${change.url}, batch_max = ${change.batchMax},
        attempts_max = ${change.attemptsMax}, when_dead = ${change.whenDead}, state = ${change.state},
        paused_because = ${change.goOn ? null : webhook.paused_because}
      where id = ${webhook.id}`.execute(transaction)
    if (change.goOn) {
      await sql`
        update node.webhook_deliveries set attempts = 0, next_try_at_ms = 0
        where webhook = ${webhook.id}`.execute(transaction)
    }
  })
}

export async function deleteWebhook({ database }: Parts, webhook: WebhookRow): Promise<void> {
  await sql`delete from node.webhooks where id = ${webhook.id}`.execute(database)
}

/** The next version of the secret; the one before is used as well until then. */
export async function rotateSecret(
  { database }: Parts,
  webhook: WebhookRow,
  previousUntil: number,
): Promise<WebhookRow> {
  const updated = await sql<WebhookRow>`
    update node.webhooks set secret_version = secret_version + 1, previous_secret_until = ${previousUntil}
    where id = ${webhook.id} returning *`.execute(database)
  return requireRow(updated.rows)
}

/** Dead letters, the oldest first. */
export async function listDeadLetters(
  { database }: Parts,
  webhook: string,
  options: { readonly after: number; readonly limit: number },
): Promise<readonly DeadLetterRow[]> {
  const found = await sql<DeadLetterRow>`
    select * from node.webhook_dead_letters where webhook = ${webhook} and number > ${options.after}
    order by number limit ${options.limit}`.execute(database)
  return found.rows
}

/** Throws `records.webhook-letter-unknown`. */
export async function discardDeadLetter({ database }: Parts, webhook: string, number: number): Promise<DeadLetterRow> {
  return takeDeadLetter(database, webhook, number)
}

/** Deliver a range again beside what is new. Throws `records.webhook-too-many-replays`. */
export async function insertReplay(
  { database }: Parts,
  webhook: WebhookRow,
  replay: { readonly after: number; readonly upto: number; readonly now: number },
): Promise<void> {
  await database.transaction().execute((transaction) => addReplay(transaction, webhook, replay))
}

/** Deliver a dead letter again; it is one no more. Throws `records.webhook-letter-unknown`. */
export async function replayDeadLetter(
  { database }: Parts,
  webhook: WebhookRow,
  letter: { readonly number: number; readonly now: number },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const { after_index, upto_index } = await takeDeadLetter(transaction, webhook.id, letter.number)
    await addReplay(transaction, webhook, { after: Number(after_index), upto: Number(upto_index), now: letter.now })
  })
}

async function addReplay(
  transaction: Transaction<unknown>,
  webhook: WebhookRow,
  replay: { readonly after: number; readonly upto: number; readonly now: number },
): Promise<void> {
  await sql`select 1 from node.webhooks where id = ${webhook.id} for no key update`.execute(transaction)
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from node.webhook_deliveries
    where webhook = ${webhook.id} and kind = 'replay'`.execute(transaction)
  if (Number(rows[0]?.count ?? 0) >= replaysMax) {
    throw new ConcejoError(errors.webhookTooManyReplays, { limit: replaysMax })
  }
  await sql`
    insert into node.webhook_deliveries (id, webhook, kind, cursor, until_index, next_try_at_ms, created_at)
    values (${randomUUID()}, ${webhook.id}, 'replay', ${replay.after}, ${replay.upto}, 0, ${replay.now})`.execute(
    transaction,
  )
}

async function takeDeadLetter(
  database: Database | Transaction<unknown>,
  webhook: string,
  number: number,
): Promise<DeadLetterRow> {
  const taken = await sql<DeadLetterRow>`
    delete from node.webhook_dead_letters where webhook = ${webhook} and number = ${number} returning *`.execute(
    database,
  )
  const [row] = taken.rows
  if (row === undefined) {
    throw new ConcejoError(errors.webhookLetterUnknown, { number })
  }
  return row
}

function requireRow(rows: readonly WebhookRow[]): WebhookRow {
  const [row] = rows
  if (row === undefined) {
    throw new ConcejoError(errors.webhookUnknown)
  }
  return row
}
