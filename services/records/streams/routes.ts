import {
  type Download,
  findOrganisationNames,
  type Handlers,
  logErrors,
  type RawExchange,
  readCursor,
  recordErrors,
  toPage,
} from '@concejo/platform'
import { bytes32, ConcejoError, unsafeBrand } from '@concejo/protocol'
import { sql } from 'kysely'
import type { streamEndpoints } from '../api-streams.ts'
import { errors } from '../errors.ts'
import { describeStream, describeStreams, toDeviceInfo, toLogInfo } from './describe.ts'
import { createReceipts, getLogProof, getReceipt } from './receipts.ts'
import { mayRead, requireMember, requireProducer, requireReader, requireSteward } from './rights.ts'
import { findStamps, stampDigests } from './stamps.ts'
import { costOf, findTariff } from './tariff.ts'

type StreamRoutes = Handlers<typeof streamEndpoints>

const streamRoutes: Pick<
  StreamRoutes,
  'listStreams' | 'getStream' | 'createStream' | 'changeStream' | 'appendRecords' | 'listRecords' | 'getRecord'
> = {
  listStreams: async (context, { query }) => {
    const [cursor] = readCursor(query.cursor, 1)
    if (cursor !== undefined && !/^\d{1,9}$/.test(cursor)) {
      throw new ConcejoError(errors.badCursor)
    }
    const found = []
    let after = Number(cursor ?? 0)
    for (let more = true; more && found.length <= query.limit; ) {
      const some = await context.records.listStreams({ after, limit: 500 })
      found.push(
        ...some.filter(
          (stream) =>
            mayRead(context, stream) &&
            (query.organisation === undefined || stream.organisation === query.organisation),
        ),
      )
      after = some.at(-1)?.number ?? after
      more = some.length === 500
    }
    const cut = found.slice(0, query.limit + 1)
    const page = toPage(cut, query.limit, (stream) => [String(stream.number)])
    return { ...page, items: await describeStreams(context, page.items) }
  },
  getStream: async (context, { params }) => describeStream(context, await requireReader(context, params)),
  createStream: async (context, { body }) => {
    const author = requireSteward(context, body.organisation)
    const { keepDays, ...definition } = body
    const stream = await context.records.createStream({ ...definition, keepDays: keepDays ?? undefined }, author)
    return describeStream(context, stream)
  },
  changeStream: async (context, { params, body }) => {
    const stream = await requireReader(context, params)
    const author = requireSteward(context, params.organisation)
    const { keepDays, ...rest } = body
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
    const change = { ...given, ...(keepDays === undefined ? {} : { keepDays: keepDays ?? undefined }) }
    return describeStream(context, await context.records.changeStream(stream, unsafeBrand(change), author))
  },
  appendRecords: async (context, { params, body }, raw) => {
    const { stream, producer } = await requireProducer(context, params)
    const { records, signature } = body
    return context.records.append({
      ...{ stream, records, bytes: bytesOf(raw) },
      producer: signature === undefined ? producer : `device:${signature.device}`,
      ...(signature === undefined ? {} : { signature }),
    })
  },
  listRecords: async (context, { params, query }) => {
    const stream = await requireReader(context, params)
    const given = Object.entries(query).filter(([, value]) => value !== undefined)
    const items = await context.records.read(stream, unsafeBrand(Object.fromEntries(given)))
    return { items: items.map(({ record, ...place }) => ({ ...place, ...(record === undefined ? {} : { record }) })) }
  },
  getRecord: async (context, { params }) => {
    const stream = await requireReader(context, params)
    const found = await context.records.findById(stream, params.id)
    if (found === undefined) {
      throw new ConcejoError(recordErrors.notFound)
    }
    const { record, ...place } = found
    return { ...place, ...(record === undefined ? {} : { record }) }
  },
}

const receiptRoutes: Pick<
  StreamRoutes,
  'getReceipt' | 'createReceipts' | 'getReceiptPdf' | 'getLogProof' | 'stampDigests' | 'listStamps'
> = {
  getReceipt: (context, { params, query }) => getReceipt(context, params, query.disclose),
  createReceipts: async (context, { params, body }) =>
    createReceipts(context, await requireReader(context, params), body),
  getReceiptPdf: async (context, { params, query }): Promise<Download> => {
    const receipt = await getReceipt(context, params, query.disclose)
    const names = await findOrganisationNames(context, [params.organisation])
    const { createReceiptPdf } = await import('../receipt-pdf.ts')
    const content = await createReceiptPdf(receipt, {
      language: query.language,
      organisationName: names(params.organisation),
      verifierUrl: `https://${receipt.log.origin.split('/')[0]}/verify`,
    })
    return { contentType: 'application/pdf', content, fileName: `receipt-${params.index}.pdf` }
  },
  getLogProof: async (context, { params }): Promise<Download> => ({
    contentType: 'text/plain; charset=utf-8',
    content: await getLogProof(context, params),
    fileName: `${params.index}.tlog-proof`,
  }),
  stampDigests: async (context, { body }) => {
    const producer = requireMember(context, body.organisation)
    return { stamps: await stampDigests(context, body.organisation, { digests: body.digests, producer }) }
  },
  listStamps: async (context, { query }) => {
    requireMember(context, query.organisation)
    return { items: await findStamps(context, query.organisation, query) }
  },
}

const logRoutes: Pick<
  StreamRoutes,
  | 'listDevices'
  | 'registerDevice'
  | 'revokeDevice'
  | 'getLog'
  | 'getLogKeys'
  | 'anchorLog'
  | 'eraseRecords'
  | 'listLogAlarms'
  | 'listRecordUsage'
> = {
  listDevices: async (context, { params, query }) => {
    requireMember(context, params.organisation)
    const [after = ''] = readCursor(query.cursor, 1)
    const found = await context.records.devices.list(params.organisation, { after, limit: query.limit + 1 })
    return toPage(found.map(toDeviceInfo), query.limit, (device) => [device.device])
  },
  registerDevice: async (context, { params, body }) => {
    requireSteward(context, params.organisation)
    return toDeviceInfo(await context.records.devices.register(params.organisation, body, nowSeconds()))
  },
  revokeDevice: async (context, { params }) => {
    requireSteward(context, params.organisation)
    await context.records.devices.revoke(params.organisation, params.device, nowSeconds())
    return { device: params.device }
  },
  getLog: async (context, { params }) => {
    const state = await context.records.describeLog(params.organisation)
    if (state === undefined) {
      throw new ConcejoError(logErrors.missing, { organisation: params.organisation })
    }
    return toLogInfo(state)
  },
  getLogKeys: async (context, { params }) => {
    requireSteward(context, params.organisation)
    const { origin, current, next } = await context.records.proposeLogKeys(params.organisation)
    const noteKey = `0x${Buffer.from(next.note.publicKey).toString('hex')}`
    return { origin, rotation: current !== undefined, signer: next.signer, noteKey: bytes32.parse(noteKey) }
  },
  anchorLog: async (context, { params }) => {
    requireMember(context, params.organisation)
    await context.records.anchor(params.organisation)
    const state = await context.records.describeLog(params.organisation)
    if (state === undefined) {
      throw new ConcejoError(logErrors.missing, { organisation: params.organisation })
    }
    return toLogInfo(state)
  },
  eraseRecords: async (context, { params, body }) => {
    const stream = await requireReader(context, params)
    const author = requireSteward(context, params.organisation)
    const erased = await context.records.erase(stream, body.indexes, { author, reason: body.reason })
    return { erased }
  },
  listRecordUsage: async (context, { params, query }) => {
    requireMember(context, params.organisation)
    const items = await context.records.readUsage(params.organisation, query.days)
    const tariff = findTariff(context.records)
    const { perMinute, organisationPerMinute } = context.records.limits
    return {
      items: items.map((item) => ({ ...item, ...(tariff === undefined ? {} : { costMicros: costOf(tariff, item) }) })),
      limits: { perMinute, organisationPerMinute },
      ...(tariff === undefined ? {} : { tariff }),
    }
  },
  listLogAlarms: async (context, { query }) => {
    const open = query.open === 'true' ? sql`closed_at is null` : sql`true`
    const found = await sql<AlarmRow>`
      select organisation, kind, detail, raised_at, seen_at, closed_at from node.log_alarms where ${open}
      order by raised_at desc limit ${query.limit}`.execute(context.database)
    const organisations = found.rows.map(({ organisation }) => bytes32.parse(organisation))
    const names = await findOrganisationNames(context, organisations)
    return {
      items: found.rows.map((row) => ({
        organisation: bytes32.parse(row.organisation),
        organisationName: names(bytes32.parse(row.organisation)),
        ...{ kind: row.kind, detail: row.detail, raisedAt: Number(row.raised_at), seenAt: Number(row.seen_at) },
        ...(row.closed_at === null ? {} : { closedAt: Number(row.closed_at) }),
      })),
    }
  },
}

interface AlarmRow {
  readonly organisation: string
  readonly kind: string
  readonly detail: string
  readonly raised_at: string
  readonly seen_at: string
  readonly closed_at: string | null
}

/** Streams, records, receipts, stamps, devices, logs. */
export const routes: StreamRoutes = { ...streamRoutes, ...receiptRoutes, ...logRoutes }

/** Size of a request's body as its sender declares it. */
function bytesOf({ request }: RawExchange): number {
  const length = unsafeBrand<{ readonly headers: Readonly<Record<string, unknown>> }>(request).headers['content-length']
  return Number(length ?? 0) || 0
}

function nowSeconds(): number {
  return Math.floor(Date.now() / 1000)
}
