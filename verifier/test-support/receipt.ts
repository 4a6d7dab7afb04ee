import { generateKeyPairSync, sign } from 'node:crypto'
import {
  type ActProof,
  batchStatement,
  bytesToBase64,
  bytesToBase64Url,
  checkpointText,
  commitRecord,
  hashAttribute,
  hashInput,
  hashLeaf,
  type LoggedRecord,
  listAttributes,
  type NoteKey,
  noteKeyToText,
  noteMessage,
  proveInclusion,
  type RecordReceipt,
  rootOfLeaves,
  sealReceipt,
  signatureLine,
} from '@concejo/protocol'
import { testChainId, testId } from './network.ts'

/** Keys as node:crypto makes them. */
export type TestKeys = ReturnType<typeof createKeys>

/** A fresh Ed25519 key pair. */
export function createKeys() {
  return generateKeyPairSync('ed25519')
}

/** What the record of the test receipts says. */
export const testRecord: LoggedRecord = {
  id: 'reading 1',
  stream: 'air',
  time: '2026-03-01T10:00:00.000Z',
  received: '2026-03-01T10:00:01.000Z',
  producer: 'device:d1',
  entity: 'urn:station:1',
  data: { no2: 41.5, note: 'calm', place: { type: 'Point', coordinates: [-3.8, 43.4] } },
}

/** Position of the record in the log of eleven entries. */
export const testIndex = 5
const size = 11
const witnessedAt = 1_772_000_000

/** A log made by hand, of which one entry is the record. */
export interface TestLog {
  readonly organisation: RecordReceipt['organisation']
  readonly origin: string
  readonly key: NoteKey
  readonly witness: NoteKey
  readonly entry: Uint8Array
  readonly size: number
  readonly root: Uint8Array
  /** The signed note, with the line of a witness. */
  readonly checkpoint: string
  readonly hashes: readonly Uint8Array[]
  createReceipt(options?: {
    /** Names of attributes to show; all when absent. */
    readonly names?: readonly string[]
    /** The device signed without the id, which the node gave. */
    readonly withoutId?: boolean
    readonly algorithm?: 'ES256' | 'EdDSA'
    readonly anchor?: ActProof
    readonly genesis?: RecordReceipt['network']['genesis']
  }): RecordReceipt
}

/** A public key as the notes of logs have it. */
export function toNoteKey(name: string, type: NoteKey['type'], keys: TestKeys): NoteKey {
  return { name, type, publicKey: Uint8Array.from(keys.publicKey.export({ format: 'der', type: 'spki' }).subarray(12)) }
}

/** Make a log of eleven entries. */
export function createTestLog(record: LoggedRecord = testRecord): TestLog {
  const organisation = testId('council')
  const origin = `city.example/log/${organisation.slice(2)}`
  const [logKeys, witnessKeys] = [createKeys(), createKeys()]
  const key = toNoteKey(origin, 'log', logKeys)
  const witness = toNoteKey('auditor.example', 'witness', witnessKeys)
  const attributes = listAttributes(record).map((attribute, index) => ({
    ...attribute,
    salt: Buffer.alloc(16, index + 1),
  }))
  const leaves = attributes.map(({ salt, ...attribute }) => hashAttribute(salt, attribute))
  const entry = commitRecord(leaves)
  const entries = Array.from({ length: size }, (_, index) =>
    hashLeaf(index === testIndex ? entry : Buffer.alloc(32, index)),
  )
  const root = rootOfLeaves(entries)
  const text = checkpointText({ origin, size, root })
  const lines = [
    signatureLine(key, sign(null, noteMessage('log', text), logKeys.privateKey)),
    signatureLine(witness, sign(null, noteMessage('witness', text, witnessedAt), witnessKeys.privateKey), witnessedAt),
  ]
  const checkpoint = `${text}\n${lines.join('')}`
  const hashes = proveInclusion(entries, testIndex)
  return {
    ...{ organisation, origin, key, witness, entry, size, root, checkpoint, hashes },
    createReceipt({ names, anchor, genesis, ...device } = {}) {
      return sealReceipt({
        format: 'concejo.record-receipt.v1',
        network: { chainId: testChainId, genesis: genesis ?? testId('genesis'), sandbox: true },
        organisation,
        log: { origin, key: noteKeyToText(key) },
        record: {
          attributeCount: attributes.length,
          disclosed: attributes.flatMap(({ name, value, salt }, position) =>
            names === undefined || names.includes(name)
              ? [
                  {
                    ...{ name, value: JSON.parse(JSON.stringify(value)), salt: bytesToBase64Url(salt), position },
                    ...(names === undefined ? {} : { path: proveInclusion(leaves, position).map(bytesToBase64) }),
                  },
                ]
              : [],
          ),
        },
        inclusion: { index: testIndex, hashes: hashes.map(bytesToBase64) },
        checkpoint,
        ...(names === undefined ? { signature: signBatch(record, { organisation, ...device }) } : {}),
        ...(anchor === undefined ? {} : { anchor }),
      })
    },
  }
}

function signBatch(
  record: LoggedRecord,
  options: {
    readonly organisation: string
    readonly withoutId?: boolean
    readonly algorithm?: 'ES256' | 'EdDSA'
  },
): NonNullable<RecordReceipt['signature']> {
  const { organisation, withoutId = false, algorithm = 'ES256' } = options
  const { id, time, entity = '', data } = record
  const own = { ...(withoutId ? {} : { id }), time, entity, data }
  const batch = [hashInput({ id: 'other', time, data: {} }), hashInput(own)]
  const statement = batchStatement({
    device: 'd1',
    organisation,
    stream: record.stream,
    count: 2,
    root: rootOfLeaves(batch),
  })
  const es256 = algorithm === 'ES256'
  const { privateKey, publicKey } = es256 ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : createKeys()
  const value = sign(es256 ? 'sha256' : null, statement, { key: privateKey, dsaEncoding: 'ieee-p1363' })
  return {
    ...{ device: 'd1', algorithm, value: value.toString('base64url'), count: 2, position: 1 },
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    hashes: proveInclusion(batch, 1).map(bytesToBase64),
  }
}
