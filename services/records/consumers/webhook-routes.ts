import { type HandlerContext, type Handlers, readCursor, readNumberCursor, toPage } from '@concejo/platform'
import { bytes32, ConcejoError } from '@concejo/protocol'
import type { consumerEndpoints, DeadLetterInfo, WebhookInfo } from '../api-consumers.ts'
import { errors } from '../errors.ts'
import { nowSeconds } from './group-routes.ts'
import { countLag, findLastOffset, requireKnown, resolveStart } from './position.ts'
import { type Reading, requireReading } from './reading.ts'
import { findParts } from './running.ts'
import {
  countDeadLetters,
  type DeadLetterRow,
  type DeliveryRow,
  deleteWebhook,
  discardDeadLetter,
  getWebhook,
  insertReplay,
  insertWebhook,
  listDeadLetters,
  listDeliveries,
  listWebhooks,
  replayDeadLetter,
  rotateSecret,
  updateWebhook,
  type WebhookRow,
} from './webhook-store.ts'

type ConsumerRoutes = Handlers<typeof consumerEndpoints>

const settingRoutes: Pick<
  ConsumerRoutes,
  'listWebhooks' | 'createWebhook' | 'getWebhook' | 'changeWebhook' | 'deleteWebhook' | 'rotateWebhookSecret'
> = {
  listWebhooks: async (context, { params, query }) => {
    const reading = await requireReading(context, params, query.reader)
    const [after] = readCursor(query.cursor, 1)
    if (after !== undefined && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(after)) {
      throw new ConcejoError(errors.badCursor)
    }
    const page = toPage(
      await listWebhooks(context, reading, { after, limit: query.limit + 1 }),
      query.limit,
      ({ id }) => [id],
    )
    return { ...page, items: await Promise.all(page.items.map((row) => describeWebhook(context, reading, row))) }
  },
  createWebhook: async (context, { params, query, body }) => {
    const reading = await requireReading(context, params, query.reader)
    const { addresses, keys, webhooks } = findParts(context.records)
    await addresses.check(body.url)
    const { start, ...settings } = body
    const after = await resolveStart(context.records, reading.stream, start)
    const row = await insertWebhook(context, reading, { ...settings, after, now: nowSeconds() })
    webhooks.wake()
    return {
      webhook: await describeWebhook(context, reading, row),
      secret: keys.secretOf(row.id, row.secret_version),
    }
  },
  getWebhook: async (context, { params, query }) => {
    const reading = await requireReading(context, params, query.reader)
    return describeWebhook(context, reading, await getWebhook(context, reading, params.webhook))
  },
  changeWebhook: async (context, { params, query, body }) => {
    const reading = await requireReading(context, params, query.reader)
    const row = await getWebhook(context, reading, params.webhook)
    const { addresses, webhooks } = findParts(context.records)
    if (body.url !== undefined) {
      await addresses.check(body.url)
    }
    await updateWebhook(context, row, {
      url: body.url ?? row.url,
      batchMax: body.batchMax ?? row.batch_max,
      attemptsMax: body.attemptsMax ?? row.attempts_max,
      whenDead: body.whenDead ?? row.when_dead,
      state: body.state ?? row.state,
      goOn: body.state === 'active',
    })
    webhooks.wake()
    return describeWebhook(context, reading, await getWebhook(context, reading, params.webhook))
  },
  deleteWebhook: async (context, { params, query }) => {
    const reading = await requireReading(context, params, query.reader)
    await deleteWebhook(context, await getWebhook(context, reading, params.webhook))
    return { id: params.webhook }
  },
  rotateWebhookSecret: async (context, { params, query, body }) => {
    const reading = await requireReading(context, params, query.reader)
    const { keys } = findParts(context.records)
    const before = await getWebhook(context, reading, params.webhook)
    const row = await rotateSecret(context, before, nowSeconds() + body.graceSeconds)
    return {
      webhook: await describeWebhook(context, reading, row),
      secret: keys.secretOf(row.id, row.secret_version),
    }
  },
}

const replayRoutes: Pick<ConsumerRoutes, 'listDeadLetters' | 'discardDeadLetter' | 'replayWebhook'> = {
  listDeadLetters: async (context, { params, query }) => {
    const reading = await requireReading(context, params, query.reader)
    const { id } = await getWebhook(context, reading, params.webhook)
    const after = readNumberCursor(query.cursor) ?? 0
    const found = await listDeadLetters(context, id, { after, limit: query.limit + 1 })
    const page = toPage(found, query.limit, ({ number }) => [number])
    return { ...page, items: page.items.map(toDeadLetter) }
  },
  discardDeadLetter: async (context, { params, query }) => {
    const reading = await requireReading(context, params, query.reader)
    const { id } = await getWebhook(context, reading, params.webhook)
    await discardDeadLetter(context, id, params.number)
    return { number: params.number }
  },
  replayWebhook: async (context, { params, query, body }) => {
    const reading = await requireReading(context, params, query.reader)
    const row = await getWebhook(context, reading, params.webhook)
    const now = nowSeconds()
    if ('deadLetter' in body) {
      await replayDeadLetter(context, row, { number: body.deadLetter, now })
    } else {
      requireKnown(body.upto, await findLastOffset(context.records, reading.stream))
      if (body.upto <= body.after) {
        throw new ConcejoError(errors.webhookRangeEmpty, { after: body.after, upto: body.upto })
      }
      await insertReplay(context, row, { ...body, now })
    }
    findParts(context.records).webhooks.wake()
    return describeWebhook(context, reading, row)
  },
}

/** Webhooks, their dead letters and replays. */
export const webhookRoutes: typeof settingRoutes & typeof replayRoutes = { ...settingRoutes, ...replayRoutes }

async function describeWebhook(context: HandlerContext, { stream }: Reading, row: WebhookRow): Promise<WebhookInfo> {
  const [deliveries, deadLetters] = await Promise.all([
    listDeliveries(context, row.id),
    countDeadLetters(context, row.id),
  ])
  const live = deliveries.find(({ kind }) => kind === 'live')
  const cursor = Number(live?.cursor ?? -1)
  const until = Number(row.previous_secret_until ?? 0)
  return {
    ...{ id: row.id, reader: bytes32.parse(row.organisation), url: row.url, state: row.state },
    ...{ batchMax: row.batch_max, attemptsMax: row.attempts_max, whenDead: row.when_dead },
    ...(row.paused_because === null ? {} : { pausedBecause: row.paused_because }),
    ...{ cursor, lag: await countLag(context.database, { stream: stream.number, after: cursor }) },
    ...{ attempts: live?.attempts ?? 0, ...describeTries(live) },
    ...(live === undefined || live.accepted_at === null ? {} : { acceptedAt: Number(live.accepted_at) }),
    deadLetters,
    replays: deliveries
      .filter(({ kind }) => kind === 'replay')
      .map((replay) => ({
        ...{ id: replay.id, after: Number(replay.cursor), upto: Number(replay.until_index), attempts: replay.attempts },
        ...describeTries(replay),
      })),
    ...(until > nowSeconds() ? { previousSecretUntil: until } : {}),
    createdAt: Number(row.created_at),
  }
}

function describeTries(delivery: DeliveryRow | undefined): Pick<WebhookInfo, 'nextTryAt' | 'lastFailure'> {
  if (delivery === undefined) {
    return {}
  }
  const { attempts, next_try_at_ms: nextMs, last_code: code, last_status: status, failed_at: at } = delivery
  return {
    ...(attempts > 0 ? { nextTryAt: Math.ceil(Number(nextMs) / 1000) } : {}),
    ...(code === null ? {} : { lastFailure: { code, ...(status === null ? {} : { status }), at: Number(at) } }),
  }
}

function toDeadLetter(row: DeadLetterRow): DeadLetterInfo {
  const { last_code: code, last_status: status } = row
  return {
    ...{ number: Number(row.number), after: Number(row.after_index), upto: Number(row.upto_index) },
    ...{ records: row.records, attempts: row.attempts },
    lastFailure: { code, ...(status === null ? {} : { status }), at: Number(row.died_at) },
  }
}
