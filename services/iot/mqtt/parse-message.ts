import { exceedsDepth } from '@concejo/platform'
import {
  type BatchSignature,
  batchSignature,
  bytes32,
  ConcejoError,
  type RecordInput,
  recordInput,
} from '@concejo/protocol'
import { z } from 'zod'
import { errors } from '../errors.ts'
import { batchMax } from '../model.ts'
import { isObject } from '../ngsi-ld/parse-attribute.ts'
import { isNotification, type Notified, parseNotification } from '../ngsi-ld/parse-notification.ts'
import { parseEntityOperation } from '../ngsi-ld/parse-operation.ts'
import { readHeaders } from '../ngsi-ld/read-headers.ts'
import type { NgsiSource } from '../ngsi-ld/to-record.ts'

/** Topics of records: `concejo/<organisation>/<stream>`. */
export const topicFilter = 'concejo/+/+'

/** Largest payload in bytes. */
export const payloadBytesMax = 1_048_576

const topicPattern = /^concejo\/(0x[0-9a-f]{64})\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/
const streamCharactersMax = 60

/** The stream that a topic names. Throws `iot.bad-topic`. */
export function parseTopic(topic: string): {
  readonly organisation: z.output<typeof bytes32>
  readonly stream: string
} {
  const [, organisation, stream = ''] = topicPattern.exec(topic) ?? []
  if (organisation === undefined || stream.length > streamCharactersMax) {
    throw new ConcejoError(errors.badTopic)
  }
  return { organisation: bytes32.parse(organisation), stream }
}

/** What a message says: records, each good or with its error; signed batches are good or bad as a whole. */
export interface ParsedMessage {
  readonly records: readonly (RecordInput | ConcejoError)[]
  readonly signature?: BatchSignature
}

const signedBatch = z.object({ records: z.array(z.unknown()), signature: batchSignature.optional() })

/**
 * Read a payload: a record, a list of records, `{records, signature}`, an NGSI-LD entity or a list of them, an NGSI-LD
 * notification, bare or as the MQTT binding wraps it (`{metadata, body}`). Throws `iot.bad-payload`.
 */
export function parseMessage(payload: Uint8Array, receivedAt: string): ParsedMessage {
  const content = parseJson(payload)
  const isWrapped = isObject(content) && isObject(content['body']) && isObject(content['metadata'])
  const { source, body } = isWrapped
    ? { source: readMetadata(content['metadata'], receivedAt), body: content['body'] }
    : { source: { receivedAt }, body: content }
  if (isNotification(body)) {
    return { records: parseNotification(body, source).map(toRecord) }
  }
  const batch = isObject(body) && 'records' in body ? signedBatch.safeParse(body) : undefined
  if (batch?.success === false) {
    throw new ConcejoError(errors.badPayload, { reason: 'records or signature are not well-formed' })
  }
  const items: readonly unknown[] = batch?.data.records ?? (Array.isArray(body) ? body : [body])
  if (items.length === 0 || items.length > batchMax) {
    throw new ConcejoError(errors.badPayload, { reason: `a batch has 1 to ${batchMax} records` })
  }
  const records = items.map((item) => parseItem(item, source))
  const signature = batch?.data.signature
  if (signature === undefined) {
    return { records }
  }
  const bad = records.find((record) => record instanceof ConcejoError)
  if (bad !== undefined) {
    throw bad
  }
  return { records, signature }
}

function parseJson(payload: Uint8Array): unknown {
  const refuse = (reason: string): never => {
    throw new ConcejoError(errors.badPayload, { reason })
  }
  if (payload.byteLength > payloadBytesMax) {
    return refuse(`it has more than ${payloadBytesMax} bytes`)
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(payload)
    return exceedsDepth(text) ? refuse('it nests too deep') : JSON.parse(text)
  } catch (error) {
    return error instanceof ConcejoError ? refuse(String(error.values['reason'])) : refuse('it is not JSON')
  }
}

function parseItem(item: unknown, source: NgsiSource): RecordInput | ConcejoError {
  const isEntity = isObject(item) && !('data' in item) && ('type' in item || '@type' in item)
  try {
    if (isEntity) {
      return parseEntityOperation('notify', item, { source, repeatable: true }).record
    }
  } catch (error) {
    return toProductError(error)
  }
  const parsed = recordInput.safeParse(item)
  if (parsed.success) {
    return parsed.data
  }
  const issues = parsed.error.issues.slice(0, 10).map(({ path, message }) => ({ path: path.join('/'), message }))
  return new ConcejoError(errors.badPayload, { reason: 'a record needs time and data' }, { issues })
}

function toRecord(notified: Notified): RecordInput | ConcejoError {
  return 'fact' in notified ? notified.fact.record : notified.error
}

/** What HTTP has in headers, the MQTT binding of NGSI-LD has in `metadata`. */
function readMetadata(metadata: unknown, receivedAt: string): NgsiSource {
  const entries = Object.entries(isObject(metadata) ? metadata : {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name.toLowerCase(), value] as const] : [],
  )
  return { ...readHeaders(Object.fromEntries(entries)), receivedAt }
}

function toProductError(error: unknown): ConcejoError {
  if (error instanceof ConcejoError) {
    return error
  }
  throw error
}
