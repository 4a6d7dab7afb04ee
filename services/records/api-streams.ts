import {
  batchSignature,
  bytes32,
  defineEndpoint,
  deviceAlgorithm,
  hexBytes,
  loggedRecord,
  page,
  pageQuery,
  recordInput,
  recordReceipt,
} from '@concejo/protocol'
import { z } from 'zod'
import { errors } from './errors.ts'

/** Clock time in whole seconds. */
const seconds = z.number().int().nonnegative()
const index = z.number().int().nonnegative()
const organisation = z.object({ organisation: bytes32 })

/** Name of a stream: as it stands in addresses and topics. */
export const streamName = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens')
  .max(60)
const streamAddress = z.object({ organisation: bytes32, stream: streamName })

const jsonSchema = z.record(z.string(), z.json())
const rights = z.array(bytes32).max(100)
const personalData = z.enum(['none', 'pseudonymous', 'personal'])

const definition = z.object({
  title: z.string().trim().min(1).max(200),
  description: z.string().trim().max(2_000),
  /** JSON Schema 2020-12 of the records' data. */
  schema: jsonSchema,
  /** Days after which records are erased; null: kept. */
  keepDays: z.number().int().min(1).max(36_500).nullable(),
  /** `public`: anyone; else these organisations and the stream's own. */
  readers: z.union([z.literal('public'), rights]),
  /** Organisations that may produce besides the stream's own. */
  producers: rights,
  personalData,
})

export const stream = definition.extend({
  organisation: bytes32,
  organisationName: z.string(),
  name: streamName,
  schemaVersion: z.number().int(),
  state: z.enum(['open', 'closed']),
  createdAt: seconds,
  changedAt: seconds,
})
export type StreamInfo = z.output<typeof stream>

/** A record with its place in the organisation's log; `record` is absent once it was erased. */
export const storedRecord = z.object({ index, stream: z.string(), record: loggedRecord.optional() })
export type StoredRecordInfo = z.output<typeof storedRecord>

const batch = z.preprocess(
  toBatch,
  z.object({
    records: z.array(recordInput).min(1).max(1_000),
    /** Of a registered device, over exactly these records in this order, times in UTC with milliseconds. */
    signature: batchSignature.optional(),
  }),
)

/** A list and a single record are batches too. */
function toBatch(body: unknown): unknown {
  if (Array.isArray(body)) {
    return { records: body }
  }
  return isOneRecord(body) ? { records: [body] } : body
}

function isOneRecord(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'data' in body && !('records' in body)
}

const instantMs = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))

export const device = z.object({
  device: z.string().min(1).max(200),
  algorithm: deviceAlgorithm,
  /** SubjectPublicKeyInfo (RFC 5280), base 64. */
  publicKey: z.string().max(400),
  createdAt: seconds,
  revokedAt: seconds.optional(),
})
export type DeviceInfo = z.output<typeof device>

export const logState = z.object({
  organisation: bytes32,
  origin: z.string(),
  /** Key of its notes, as `<name>+<id>+<base 64>`. */
  key: z.string(),
  /** Entries that are on disk. */
  size: index,
  /** Entries that its newest checkpoint covers, and the signed note of it. */
  published: z.object({ size: index, note: z.string() }),
  /** Records that are safe and cannot be read yet. */
  lag: index,
  /** The ledger knows the log; only then it is anchored. */
  opened: z.boolean(),
  anchor: z.object({ size: index, actId: bytes32, anchoredAt: seconds }).optional(),
  stopped: z.string().optional(),
})
export type LogStateInfo = z.output<typeof logState>

const alarm = z.object({
  organisation: bytes32,
  organisationName: z.string(),
  kind: z.string(),
  detail: z.string(),
  raisedAt: seconds,
  seenAt: seconds,
  closedAt: seconds.optional(),
})
export type LogAlarm = z.output<typeof alarm>

const stamp = z.object({
  digest: z.string(),
  id: z.string(),
  index,
  /** Clock time at which the node took it in; the ledger's time is that of the anchor in the receipt. */
  received: z.string(),
})

const sha256 = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?:0x)?[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal')
  .transform((text) => text.replace(/^0x/, ''))

const disclose = z
  .string()
  .max(4_000)
  .optional()
  .transform((text) => (text === undefined || text === '' ? undefined : text.split(',')))

/** Streams, records, receipts and logs over HTTP. */
export const streamEndpoints = {
  listStreams: defineEndpoint({
    method: 'GET',
    path: '/api/records/streams',
    summary: 'Streams that one may read, the oldest first.',
    access: 'public',
    scope: 'records:read',
    query: pageQuery.extend({ organisation: bytes32.optional() }),
    result: page(stream),
    errors: [errors.badCursor],
  }),
  getStream: defineEndpoint({
    method: 'GET',
    path: '/api/records/streams/:organisation/:stream',
    summary: 'A stream with its schema and rights.',
    access: 'public',
    scope: 'records:read',
    params: streamAddress,
    result: stream,
  }),
  createStream: defineEndpoint({
    method: 'POST',
    path: '/api/records/streams',
    summary: 'Begin a stream; a records steward of the organisation may. The first one begins the log.',
    access: 'account',
    body: definition.extend({ organisation: bytes32, name: streamName }).extend({
      description: definition.shape.description.default(''),
      keepDays: definition.shape.keepDays.default(null),
      readers: definition.shape.readers.default([]),
      producers: definition.shape.producers.default([]),
      personalData: personalData.default('none'),
    }),
    result: stream,
  }),
  changeStream: defineEndpoint({
    method: 'PATCH',
    path: '/api/records/streams/:organisation/:stream',
    summary: 'Change a stream, close it or open it again. A schema may only allow more than before.',
    access: 'account',
    params: streamAddress,
    body: definition.partial().extend({ state: z.enum(['open', 'closed']).optional() }),
    result: stream,
  }),
  appendRecords: defineEndpoint({
    method: 'POST',
    path: '/api/records/streams/:organisation/:stream/records',
    summary:
      'Add records: one, a list, `{records, signature}`, or NDJSON. Durable when answered; a known id is taken once.',
    access: 'account',
    scope: 'records:produce',
    bodyBytesMax: 8_388_608,
    params: streamAddress,
    body: batch,
    result: z.object({
      results: z.array(z.object({ id: z.string(), index, duplicate: z.boolean() })),
    }),
  }),
  listRecords: defineEndpoint({
    method: 'GET',
    path: '/api/records/streams/:organisation/:stream/records',
    summary: 'Records of a stream in the order of its log, by entity and by time.',
    access: 'public',
    scope: 'records:read',
    params: streamAddress,
    query: z.object({
      after: z.coerce.number().int().optional(),
      before: z.coerce.number().int().optional(),
      limit: z.coerce.number().int().min(1).max(1_000).default(100),
      order: z.enum(['oldest', 'newest']).default('oldest'),
      entity: z.string().max(300).optional(),
      from: instantMs.optional(),
      to: instantMs.optional(),
    }),
    result: z.object({ items: z.array(storedRecord) }),
  }),
  getRecord: defineEndpoint({
    method: 'GET',
    path: '/api/records/streams/:organisation/:stream/records/:id',
    summary: 'A record by its id.',
    access: 'public',
    scope: 'records:read',
    params: streamAddress.extend({ id: z.string().max(200) }),
    result: storedRecord,
  }),
  getReceipt: defineEndpoint({
    method: 'GET',
    path: '/api/records/logs/:organisation/entries/:index/receipt',
    summary: 'Receipt of a record, of all attributes or of those named by JSON Pointer (`disclose`, by comma).',
    access: 'public',
    scope: 'records:read',
    params: z.object({ organisation: bytes32, index: z.coerce.number().int().nonnegative() }),
    query: z.object({ disclose }),
    result: recordReceipt,
  }),
  createReceipts: defineEndpoint({
    method: 'POST',
    path: '/api/records/streams/:organisation/:stream/receipts',
    summary: 'Receipts of up to 200 records at once: by id, by entry, or by time.',
    access: 'public',
    scope: 'records:read',
    params: streamAddress,
    body: z.object({
      ids: z.array(z.string().max(200)).max(200).optional(),
      indexes: z.array(index).max(200).optional(),
      from: instantMs.optional(),
      to: instantMs.optional(),
    }),
    result: z.object({
      receipts: z.array(recordReceipt),
      /** Records that were asked for and have none: unknown, erased, or not yet covered. */
      missing: z.array(z.object({ id: z.string().optional(), index: index.optional(), code: z.string() })),
    }),
  }),
  getReceiptPdf: defineEndpoint({
    method: 'GET',
    path: '/api/records/logs/:organisation/entries/:index/receipt.pdf',
    summary: 'The receipt as a page to print, with a code that leads to the verifier; the receipt itself is attached.',
    access: 'public',
    scope: 'records:read',
    raw: 'download',
    params: z.object({ organisation: bytes32, index: z.coerce.number().int().nonnegative() }),
    query: z.object({ disclose, language: z.enum(['en', 'es']).default('en') }),
  }),
  getLogProof: defineEndpoint({
    method: 'GET',
    path: '/api/records/logs/:organisation/entries/:index/proof',
    summary: 'Proof of inclusion of an entry as a C2SP tlog-proof.',
    access: 'public',
    raw: 'download',
    params: z.object({ organisation: bytes32, index: z.coerce.number().int().nonnegative() }),
  }),
  stampDigests: defineEndpoint({
    method: 'POST',
    path: '/api/records/stamps',
    summary: 'Stamp digests: each becomes a record of your organisation that nobody else learns of.',
    access: 'account',
    scope: 'records:produce',
    body: organisation.extend({ digests: z.array(sha256).min(1).max(1_000) }),
    result: z.object({ stamps: z.array(stamp) }),
  }),
  listStamps: defineEndpoint({
    method: 'GET',
    path: '/api/records/stamps',
    summary: 'Stamps of your organisation, the newest first, or those of one digest.',
    access: 'account',
    scope: 'records:read',
    query: z.object({
      organisation: bytes32,
      digest: sha256.optional(),
      before: z.coerce.number().int().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    result: z.object({ items: z.array(stamp) }),
  }),
  listDevices: defineEndpoint({
    method: 'GET',
    path: '/api/records/organisations/:organisation/devices',
    summary: 'Devices of your organisation with their public keys, by name.',
    access: 'account',
    params: organisation,
    query: pageQuery,
    result: page(device),
    errors: [errors.badCursor],
  }),
  registerDevice: defineEndpoint({
    method: 'POST',
    path: '/api/records/organisations/:organisation/devices',
    summary: 'Register a device and the public key with which it signs; a records steward may.',
    access: 'account',
    params: organisation,
    body: device.pick({ device: true, algorithm: true, publicKey: true }),
    result: device,
  }),
  revokeDevice: defineEndpoint({
    method: 'DELETE',
    path: '/api/records/organisations/:organisation/devices/:device',
    summary: 'Revoke a device: it cannot sign from now on, what it signed stays valid.',
    access: 'account',
    params: z.object({ organisation: bytes32, device: z.string().max(200) }),
    result: z.object({ device: z.string() }),
  }),
  getLog: defineEndpoint({
    method: 'GET',
    path: '/api/records/logs/:organisation',
    summary: 'State of a log on this node: size, checkpoint, anchor. Its files are at `/log/<organisation>`.',
    access: 'public',
    params: organisation,
    result: logState,
  }),
  getLogKeys: defineEndpoint({
    method: 'GET',
    path: '/api/records/logs/:organisation/keys',
    summary: 'Keys that this node holds for a log, for the act that opens it or rotates them.',
    access: 'account',
    params: organisation,
    result: z.object({ origin: z.string(), rotation: z.boolean(), signer: hexBytes, noteKey: bytes32 }),
  }),
  anchorLog: defineEndpoint({
    method: 'POST',
    path: '/api/records/logs/:organisation/anchor',
    summary: 'Put the newest checkpoint on the ledger now.',
    access: 'account',
    scope: 'records:produce',
    params: organisation,
    result: logState,
  }),
  eraseRecords: defineEndpoint({
    method: 'POST',
    path: '/api/records/streams/:organisation/:stream/erasures',
    summary: 'Erase records for good; a records steward may. That it was done, and why, is a record itself.',
    access: 'account',
    params: streamAddress,
    body: z.object({ indexes: z.array(index).min(1).max(1_000), reason: z.string().trim().min(3).max(500) }),
    result: z.object({ erased: index }),
  }),
  listRecordUsage: defineEndpoint({
    method: 'GET',
    path: '/api/records/organisations/:organisation/usage',
    summary: 'What apps, members and devices handed in to the streams of your organisation, by day.',
    access: 'account',
    scope: 'records:read',
    params: organisation,
    query: z.object({ days: z.coerce.number().int().min(1).max(366).default(30) }),
    result: z.object({
      items: z.array(
        z.object({
          producer: z.string(),
          /** Days since 1970. */
          day: index,
          records: index,
          bytes: index,
          /** Records that were turned away because of a limit. */
          refused: index,
          /** Where there is a tariff: millionths of the currency's unit. */
          costMicros: index.optional(),
        }),
      ),
      /** Records a minute, of one producer and of all of an organisation. */
      limits: z.object({ perMinute: index, organisationPerMinute: index }),
      /** What whoever runs the node asks, millionths of the currency's unit; left out: nothing. */
      tariff: z.object({ currency: z.string(), thousandRecordsMicros: index, gigabyteMicros: index }).optional(),
    }),
  }),
  listLogAlarms: defineEndpoint({
    method: 'GET',
    path: '/api/records/alarms',
    summary: 'What is wrong, or was, with logs that this node keeps or watches; the newest first.',
    access: 'public',
    query: z.object({
      open: z.enum(['true', 'false']).default('true'),
      limit: z.coerce.number().min(1).max(200).default(50),
    }),
    result: z.object({ items: z.array(alarm) }),
  }),
} as const
