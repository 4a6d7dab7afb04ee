import {
  type BatchSignature,
  type Bytes32,
  base64ToBytes,
  batchStatement,
  bytesToBase64,
  bytesToBase64Url,
  ConcejoError,
  type DeviceAlgorithm,
  hashInput,
  type RecordInput,
  recordInput,
  rootOfLeaves,
} from '@concejo/protocol'
import type { Client } from './client-types.ts'
import type { endpoints } from './create-concejo.ts'
import { sdkErrors } from './errors.ts'
import { retryDelayMs, sleep } from './retry.ts'

/** Most records in one batch. */
export const batchRecordsMax = 1_000
/** Characters of JSON after which a batch is sent, well below what a node takes in one request. */
const batchCharactersMax = 2_000_000
const giveUpAfterDefaultMs = 600_000
const pauseMaxMs = 30_000
const lingerDefaultMs = 1_000

/** A private key in the hands of WebCrypto. */
export type DevicePrivateKey = Parameters<typeof crypto.subtle.exportKey>[1]

/** The key pair of a device. The public half is registered with the organisation, the private one stays here. */
export interface DeviceKey {
  readonly algorithm: DeviceAlgorithm
  /** SubjectPublicKeyInfo (RFC 5280) as base 64, as `registerDevice` takes it. */
  readonly publicKey: string
  readonly privateKey: DevicePrivateKey
}

/** Make a key pair for a device. `extractable`: the private key may leave the cryptography, to be kept in a file. */
export async function createDeviceKey(
  options: { readonly algorithm?: DeviceAlgorithm; readonly extractable?: boolean } = {},
): Promise<DeviceKey> {
  const { algorithm = 'EdDSA', extractable = false } = options
  const pair = await crypto.subtle.generateKey(keyKinds[algorithm], extractable, ['sign', 'verify'])
  if (!('privateKey' in pair)) {
    throw new ConcejoError(sdkErrors.badDeviceKey)
  }
  const publicKey = bytesToBase64(new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)))
  return { algorithm, publicKey, privateKey: pair.privateKey }
}

/** The private key of a device as PKCS #8 in base 64, to be kept secret. Only for keys that are extractable. */
export async function exportDeviceKey(privateKey: DevicePrivateKey): Promise<string> {
  return bytesToBase64(new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey)))
}

/** A private key from PKCS #8 in base 64, of P-256 or Ed25519. Throws `sdk.bad-device-key`. */
export async function importDeviceKey(pkcs8: string): Promise<DevicePrivateKey> {
  for (const kind of Object.values(keyKinds)) {
    try {
      return await crypto.subtle.importKey('pkcs8', new Uint8Array(base64ToBytes(pkcs8)), kind, false, ['sign'])
    } catch {
      // Perhaps it is of the other kind.
    }
  }
  throw new ConcejoError(sdkErrors.badDeviceKey)
}

/** What a device signs, and with what. */
export interface BatchToSign {
  /** Organisation of the stream. */
  readonly organisation: Bytes32
  readonly stream: string
  /** Up to 1,000, in the order in which they are sent. */
  readonly records: readonly RecordInput[]
  /** Name under which the device is registered. */
  readonly device: string
  /** P-256 or Ed25519, as `createDeviceKey` makes it. */
  readonly privateKey: DevicePrivateKey
}

/** A batch as `appendRecords` takes it. */
export interface SignedBatch {
  /** As they were signed: times in UTC with milliseconds. Send exactly these, in this order. */
  readonly records: RecordInput[]
  readonly signature: BatchSignature
}

/**
 * Sign a batch of records as a device. Throws `sdk.bad-record` with every fault for records that no node would take, and
 * `sdk.bad-device-key` for keys of another kind.
 */
export async function signBatch(batch: BatchToSign): Promise<SignedBatch> {
  const { organisation, stream, device, privateKey } = batch
  const records = normaliseRecords(batch.records)
  const algorithm = algorithmOf(privateKey)
  const root = rootOfLeaves(records.map((record) => hashInput(record)))
  const statement = batchStatement({ device, organisation, stream, count: records.length, root })
  const parameters = algorithm === 'ES256' ? { name: 'ECDSA', hash: 'SHA-256' } : { name: 'Ed25519' }
  const value = await crypto.subtle.sign(parameters, privateKey, new Uint8Array(statement))
  return { records, signature: { device, algorithm, value: bytesToBase64Url(new Uint8Array(value)) } }
}

/** Records with their times in UTC, as nodes keep them. Throws `sdk.bad-record`. */
export function normaliseRecords(records: readonly RecordInput[]): RecordInput[] {
  const parsed = records.map((record) => recordInput.safeParse(record))
  const issues = parsed.flatMap(({ error }, position) =>
    (error?.issues ?? []).map(({ path, message }) => ({ path: [position, ...path].join('/'), message })),
  )
  if (issues.length > 0 || records.length === 0 || records.length > batchRecordsMax) {
    throw new ConcejoError(sdkErrors.badRecord, { count: issues.length, limit: batchRecordsMax }, { issues })
  }
  return parsed.flatMap(({ data }) => (data === undefined ? [] : [data]))
}

/** What is produced where, and how. */
export interface ProduceOptions {
  readonly organisation: Bytes32
  readonly stream: string
  readonly records: Iterable<RecordInput> | AsyncIterable<RecordInput>
  /** From 1 to 1,000, by default 500. */
  readonly batchSize?: number
  /** Milliseconds after which a batch is sent though it is not full, by default one second. */
  readonly lingerMs?: number
  /** Signs each batch. */
  readonly device?: { readonly device: string; readonly privateKey: DevicePrivateKey }
  /** After each batch that is safe. */
  readonly onProgress?: (progress: Produced) => void
  /** Before each pause, because the node is busy or away. */
  readonly onPause?: (pause: { readonly delayMs: number; readonly error: ConcejoError }) => void
  /** Milliseconds for which one batch is tried, by default ten minutes. */
  readonly giveUpAfterMs?: number
  readonly signal?: AbortSignal
}

/** How much is safe in the log. */
export interface Produced {
  readonly accepted: number
  /** Those that the log had before. */
  readonly duplicates: number
  /** Entry of the last record in the log; undefined while there is none. */
  readonly lastIndex: number | undefined
}

/**
 * Add any number of records to a stream, batch by batch, in order. Records without id get one here, before they are sent
 * for the first time, so that a repeat adds nothing. A node that is busy or away is asked again with growing pauses.
 * Throws what the node says of a batch that it will never take; `issues` then count from the first record of all. What
 * came before is safe.
 */
export async function produce(
  api: Pick<Client<typeof endpoints>, 'appendRecords'>,
  options: ProduceOptions,
): Promise<Produced> {
  let produced: Produced = { accepted: 0, duplicates: 0, lastIndex: undefined }
  const limits = { size: options.batchSize ?? 500, lingerMs: options.lingerMs ?? lingerDefaultMs }
  let position = 0
  for await (const records of cutIntoBatches(options.records, limits)) {
    const results = await sendBatch(api, options, { records, position })
    position += records.length
    produced = {
      accepted: produced.accepted + results.length,
      duplicates: produced.duplicates + results.filter(({ duplicate }) => duplicate).length,
      lastIndex: results.at(-1)?.index ?? produced.lastIndex,
    }
    options.onProgress?.(produced)
  }
  return produced
}

interface Batch {
  readonly records: readonly RecordInput[]
  /** How many records came before. */
  readonly position: number
}

type Results = Awaited<ReturnType<Client<typeof endpoints>['appendRecords']>>['results']

async function sendBatch(
  api: Pick<Client<typeof endpoints>, 'appendRecords'>,
  options: ProduceOptions,
  batch: Batch,
): Promise<Results> {
  const { organisation, stream, device, signal } = options
  const end = performance.now() + (options.giveUpAfterMs ?? giveUpAfterDefaultMs)
  try {
    const body =
      device === undefined
        ? { records: normaliseRecords(batch.records) }
        : await signBatch({ organisation, stream, records: batch.records, ...device })
    const call = { repeatable: true, ...(signal === undefined ? {} : { signal }) }
    for (let attempt = 0; ; attempt += 1) {
      const answer = await attemptBatch(() => api.appendRecords({ params: { organisation, stream }, body }, call))
      if (!(answer instanceof ConcejoError)) {
        return answer.results
      }
      const delayMs = retryDelayMs({ attempt: attempt + 2, retryAfter: null, delayMaxMs: pauseMaxMs })
      if (performance.now() + delayMs > end) {
        throw answer
      }
      options.onPause?.({ delayMs, error: answer })
      await sleep(delayMs, signal)
    }
  } catch (error) {
    throw countFromFirst(error, batch.position)
  }
}

/** The answer, or the error that may pass by itself. Throws all others. */
async function attemptBatch<Answer>(send: () => Promise<Answer>): Promise<Answer | ConcejoError> {
  try {
    return await send()
  } catch (error) {
    const passes = error instanceof ConcejoError && (error.descriptor.retryable === true || isBusy(error))
    if (passes) {
      return error
    }
    throw error
  }
}

function isBusy({ descriptor }: ConcejoError): boolean {
  return [429, 502, 503, 504].includes(descriptor.status)
}

/** Faults of a batch under the numbers that the records have for whoever produces them. */
function countFromFirst(error: unknown, position: number): unknown {
  if (position === 0 || !(error instanceof ConcejoError) || error.issues.length === 0) {
    return error
  }
  const issues = error.issues.map(({ path, message }) => ({
    path: path.replace(/^(?:records[/.])?(\d+)/, (_, digits: string) => String(Number(digits) + position)),
    message,
  }))
  return new ConcejoError(error.descriptor, error.values, { cause: error, issues })
}

async function* cutIntoBatches(
  records: Iterable<RecordInput> | AsyncIterable<RecordInput>,
  limits: { readonly size: number; readonly lingerMs: number },
): AsyncGenerator<RecordInput[]> {
  const size = Math.min(Math.max(1, Math.trunc(limits.size)), batchRecordsMax)
  const source = iterate(records)
  let batch = openBatch(limits.lingerMs)
  try {
    for (let next = source.next(); ; ) {
      const taken = batch.records.length === 0 ? await next : await Promise.race([next, batch.over])
      if (taken === 'over' || taken.done === true) {
        if (batch.records.length > 0) {
          batch.close()
          yield batch.records
          batch = openBatch(limits.lingerMs)
        }
        if (taken !== 'over') {
          return
        }
        continue
      }
      batch.add(taken.value)
      if (batch.records.length >= size || batch.isLong()) {
        batch.close()
        yield batch.records
        batch = openBatch(limits.lingerMs)
      }
      next = source.next()
      // Looked at after the batch was sent; until then a failure must not count as one that nobody handles.
      next.catch(() => undefined)
    }
  } finally {
    batch.close()
    await source.return(undefined)
  }
}

async function* iterate(records: Iterable<RecordInput> | AsyncIterable<RecordInput>): AsyncGenerator<RecordInput> {
  yield* records
}

/** A batch that fills; `over` resolves some time after its first record, so that a slow source is not kept waiting. */
function openBatch(lingerMs: number) {
  const records: RecordInput[] = []
  let characters = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let end: (value: 'over') => void = () => undefined
  const over = new Promise<'over'>((resolve) => {
    end = resolve
  })
  return {
    records,
    over,
    add(record: RecordInput): void {
      const named = record.id === undefined ? { ...record, id: crypto.randomUUID() } : record
      timer ??= setTimeout(() => end('over'), lingerMs)
      records.push(named)
      characters += JSON.stringify(named).length
    },
    isLong: () => characters > batchCharactersMax,
    close: () => clearTimeout(timer),
  }
}

const keyKinds = {
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
  EdDSA: { name: 'Ed25519' },
} as const

function algorithmOf({ algorithm }: DevicePrivateKey): DeviceAlgorithm {
  const isP256 = algorithm.name === 'ECDSA' && 'namedCurve' in algorithm && algorithm.namedCurve === 'P-256'
  if (isP256) {
    return 'ES256'
  }
  if (algorithm.name === 'Ed25519') {
    return 'EdDSA'
  }
  throw new ConcejoError(sdkErrors.badDeviceKey)
}
