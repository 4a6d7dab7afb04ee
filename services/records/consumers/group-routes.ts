import { type HandlerContext, type Handlers, readCursor, type StoredRecord, toPage } from '@concejo/platform'
import { bytes32 } from '@concejo/protocol'
import type { ConsumerGroupInfo, consumerEndpoints, TakenRecords } from '../api-consumers.ts'
import { type OpenExchange, openExchange } from './exchange.ts'
import {
  commitLease,
  commitOffset,
  countLeases,
  deleteGroup,
  type GroupRow,
  getGroup,
  insertGroup,
  type Lease,
  listGroups,
  moveGroup,
  takeRange,
} from './group-store.ts'
import { countLag, findLastOffset, requireKnown, resolveStart } from './position.ts'
import { type Reading, requireReading } from './reading.ts'
import { findParts } from './running.ts'

type ConsumerRoutes = Handlers<typeof consumerEndpoints>

/** A lease that runs out tells nobody: those who wait look again so often. */
const lookAgainMs = 2_000

/** Consumer groups. */
export const groupRoutes: Pick<
  ConsumerRoutes,
  | 'listConsumerGroups'
  | 'createConsumerGroup'
  | 'moveConsumerGroup'
  | 'deleteConsumerGroup'
  | 'takeRecords'
  | 'commitRecords'
> = {
  listConsumerGroups: async (context, { params, query }) => {
    const reading = await requireReading(context, params, query.reader)
    const [after = ''] = readCursor(query.cursor, 1)
    const found = await listGroups(context, reading, { after, limit: query.limit + 1 })
    const page = toPage(found, query.limit, ({ name }) => [name])
    return { ...page, items: await Promise.all(page.items.map((group) => describeGroup(context, reading, group))) }
  },
  createConsumerGroup: async (context, { params, query, body }) => {
    const reading = await requireReading(context, params, query.reader)
    const after = await resolveStart(context.records, reading.stream, body.start)
    const { name, leaseSeconds } = body
    const group = await insertGroup(context, reading, { name, leaseSeconds, after, now: nowSeconds() })
    return describeGroup(context, reading, group)
  },
  moveConsumerGroup: async (context, { params, query, body }) => {
    const reading = await requireReading(context, params, query.reader)
    const group = await getGroup(context, reading, params.group)
    await moveGroup(context, group, await resolveStart(context.records, reading.stream, body.start))
    return describeGroup(context, reading, await getGroup(context, reading, params.group))
  },
  deleteConsumerGroup: async (context, { params, query }) => {
    const reading = await requireReading(context, params, query.reader)
    await deleteGroup(context, await getGroup(context, reading, params.group))
    return { name: params.group }
  },
  takeRecords: async (context, { params, query }, raw) => {
    const reading = await requireReading(context, params, query.reader)
    const group = await getGroup(context, reading, params.group)
    const { limit, member, waitMs } = query
    const { reply } = openExchange(raw)
    const lease = await takeOrWait(context, reading, { group, limit, member, waitMs, gone: signalOf(reply.raw) })
    if (findParts(context.records).signals.stopped) {
      // A stopping node does not wait for the connection.
      reply.header('connection', 'close')
    }
    return toTaken(lease)
  },
  commitRecords: async (context, { params, query, body }) => {
    const reading = await requireReading(context, params, query.reader)
    const group = await getGroup(context, reading, params.group)
    const nowMs = Date.now()
    if ('lease' in body) {
      return { committed: await commitLease(context, group, { ...body, nowMs }) }
    }
    if (body.offset > Number(group.handed)) {
      requireKnown(body.offset, await findLastOffset(context.records, reading.stream))
    }
    return { committed: await commitOffset(context, group, { offset: body.offset, nowMs }) }
  },
}

/** Long poll: of those who wait there may be only so many; one too many is answered at once. */
async function takeOrWait(
  context: HandlerContext,
  reading: Reading,
  options: {
    readonly group: GroupRow
    readonly limit: number
    readonly member: string
    readonly waitMs: number
    readonly gone: AbortSignal
  },
): Promise<Lease | undefined> {
  const { signals, waiting } = findParts(context.records)
  const place = options.waitMs > 0 && waiting.take(callerOf(context))
  const until = Date.now() + (place === false ? 0 : options.waitMs)
  try {
    for (;;) {
      const version = signals.version(reading.stream.number)
      const nowMs = Date.now()
      const lease = await takeRange(context, reading, { ...options, nowMs })
      const leftMs = until - Date.now()
      if (lease !== undefined || leftMs <= 0 || signals.stopped || options.gone.aborted) {
        return lease
      }
      const timeoutMs = Math.min(leftMs, lookAgainMs)
      await signals.wait(reading.stream.number, version, { timeoutMs, signal: options.gone })
      if (options.gone.aborted) {
        return undefined
      }
    }
  } finally {
    if (place !== false) {
      place()
    }
  }
}

/** Aborted when the caller went away: nothing is taken for him then. */
function signalOf(response: OpenExchange['reply']['raw']): AbortSignal {
  const controller = new AbortController()
  response.once('close', () => controller.abort())
  return controller.signal
}

/** Who asks, for limits. */
export function callerOf({ viewer }: HandlerContext, address = 'anonymous'): string {
  if (viewer.kind === 'account') {
    return `account ${viewer.accountId}`
  }
  return viewer.kind === 'app' ? `app ${viewer.appId}` : `address ${address}`
}

async function describeGroup(context: HandlerContext, { stream }: Reading, row: GroupRow): Promise<ConsumerGroupInfo> {
  const committed = Number(row.committed)
  const [lag, leases] = await Promise.all([
    countLag(context.database, { stream: stream.number, after: committed }),
    countLeases(context, row, Date.now()),
  ])
  return {
    ...{ name: row.name, reader: bytes32.parse(row.organisation), leaseSeconds: row.lease_seconds },
    ...{ committed, handed: Number(row.handed), lag, leases, createdAt: Number(row.created_at) },
    ...(row.committed_at === null ? {} : { committedAt: Number(row.committed_at) }),
  }
}

function toTaken(lease: Lease | undefined): TakenRecords {
  if (lease === undefined) {
    return { items: [] }
  }
  const { id, leasedUntilMs, delivery, records } = lease
  return { lease: id, leasedUntilMs, delivery, items: records.map(toStoredInfo) }
}

/** A record as it is told. */
export function toStoredInfo({ record, ...place }: StoredRecord): TakenRecords['items'][number] {
  return { ...place, ...(record === undefined ? {} : { record }) }
}

/** Clock time in whole seconds. */
export function nowSeconds(): number {
  return Math.floor(Date.now() / 1000)
}
