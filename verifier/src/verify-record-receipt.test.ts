import { generateKeyPairSync, sign } from 'node:crypto'
import {
  batchStatement,
  bytesToBase64,
  bytesToBase64Url,
  checkpointText,
  commitRecord,
  createId,
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
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verifyProofFile } from './verify-proof-file.ts'
import { verifyRecordReceipt } from './verify-record-receipt.ts'

const origin = 'city.example/log/1'
const organisation = createId()
const witnessName = 'auditor.example'
const logKeys = generateKeyPairSync('ed25519')
const witnessKeys = generateKeyPairSync('ed25519')
const deviceKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' })

const record: LoggedRecord = {
  id: 'reading 1',
  stream: 'air',
  time: '2026-03-01T10:00:00.000Z',
  received: '2026-03-01T10:00:01.000Z',
  producer: 'device:d1',
  entity: 'urn:station:1',
  data: { no2: 41.5, note: 'calm', place: { type: 'Point', coordinates: [-3.8, 43.4] } },
}

describe('a receipt of a record', () => {
  it('holds as a whole, with the signature of the device, and says that no ledger holds it', async () => {
    const verification = await verifyRecordReceipt(createReceipt())
    expect(verification.checks.filter(({ ok }) => !ok)).toEqual([])
    expect(verification).toMatchObject({
      ...{ valid: true, anchored: false, sandbox: true },
      what: { organisation, origin, index: 5, attributeCount: 9, device: 'd1' },
      when: { size: 11, anchor: undefined },
    })
  })

  it('holds in part and does not tell what it hides', async () => {
    const receipt = createReceipt(['/data/no2', '/time'])
    expect(JSON.stringify(receipt)).not.toContain('calm')
    const verification = await verifyRecordReceipt(receipt)
    expect(verification).toMatchObject({ valid: true, what: { attributeCount: 9, device: undefined } })
    expect(verification.what?.attributes).toEqual([
      { name: '/data/no2', value: 41.5 },
      { name: '/time', value: '2026-03-01T10:00:00.000Z' },
    ])
  })

  it('is held against the keys and witnesses that the reader trusts', async () => {
    const receipt = createReceipt()
    const other = generateKeyPairSync('ed25519')
    const trusted = { logKeys: { [origin]: noteKeyToText(noteKey(origin, 'log', other)) } }
    expect(failed(await verifyRecordReceipt(receipt, { trusted }))).toEqual(['receipt.checkpoint'])
    const witness = noteKeyToText(noteKey(witnessName, 'witness', witnessKeys))
    const seen = await verifyRecordReceipt(receipt, { trusted: { witnesses: [witness] } })
    expect(seen.when?.witnesses).toEqual([{ name: witnessName, timestamp: 1_772_000_000 }])
    const missing = noteKeyToText(noteKey('nobody.example', 'witness', other))
    expect(failed(await verifyRecordReceipt(receipt, { trusted: { witnesses: [witness, missing] } }))).toEqual([
      'receipt.witnesses',
    ])
    expect(failed(await verifyRecordReceipt(receipt, { trusted: { chainId: 5 } }))).toEqual(['receipt.network'])
  })

  it('fails with a reason whatever is changed in it', async () => {
    const whole = createReceipt()
    const part = createReceipt(['/data/place'])
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(whole, part), fc.nat(), fc.nat(), async (receipt, pick, how) => {
        const altered: RecordReceipt = structuredClone(receipt)
        const leaves = listLeaves(altered)
        const leaf = leaves[pick % leaves.length]
        leaf?.set(change(leaf.value, how))
        const verification = await verifyRecordReceipt(altered)
        expect(verification.valid, leaf?.path).toBe(false)
        expect(
          verification.checks.some(({ ok, detail }) => !ok && detail !== ''),
          leaf?.path,
        ).toBe(true)
        // With a fresh checksum every change of what is proved must still be found. Network and organisation are claims
        // until the ledger vouches for them, and so are witnesses whom the reader does not name.
        if (leaf !== undefined && !/^(?:network|checksum|organisation)/.test(leaf.path) && !isWitnessLine(leaf, how)) {
          const { checksum: _, ...content } = altered
          const resealed = await Promise.resolve(content)
            .then((unsealed) => sealReceipt({ ...unsealed }))
            .catch(() => undefined)
          expect((await verifyRecordReceipt(resealed)).valid, `resealed ${leaf.path}`).toBe(false)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is known from an act proof by its format', async () => {
    expect(await verifyProofFile(JSON.stringify(createReceipt()))).toMatchObject({ kind: 'record' })
    expect(await verifyProofFile('{}')).toMatchObject({ kind: 'act', verification: { valid: false } })
    for (const input of [null, 1, '', [], {}, { format: 'concejo.record-receipt.v1' }]) {
      expect(failed(await verifyRecordReceipt(input))).toEqual(['receipt.format'])
    }
  })
})

function failed({ checks }: Awaited<ReturnType<typeof verifyRecordReceipt>>): readonly string[] {
  return checks.filter(({ ok }) => !ok).map(({ code }) => code)
}

/** A log of eleven entries made by hand, of which the sixth is the record. */
function createReceipt(names?: readonly string[]): RecordReceipt {
  const attributes = listAttributes(record).map((attribute, index) => ({ ...attribute, salt: Buffer.alloc(16, index) }))
  const leaves = attributes.map(({ salt, ...attribute }) => hashAttribute(salt, attribute))
  const entries = Array.from({ length: 11 }, (_, index) =>
    hashLeaf(index === 5 ? commitRecord(leaves) : Buffer.alloc(32, index)),
  )
  const text = checkpointText({ origin, size: 11, root: rootOfLeaves(entries) })
  const log = noteKey(origin, 'log', logKeys)
  const witness = noteKey(witnessName, 'witness', witnessKeys)
  const time = 1_772_000_000
  const cosignature = sign(null, noteMessage('witness', text, time), witnessKeys.privateKey)
  const lines = [
    signatureLine(log, sign(null, noteMessage('log', text), logKeys.privateKey)),
    signatureLine(witness, cosignature, time),
  ]
  return sealReceipt({
    format: 'concejo.record-receipt.v1',
    network: { chainId: 7, genesis: createId(), sandbox: true },
    organisation,
    log: { origin, key: noteKeyToText(log) },
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
    inclusion: { index: 5, hashes: proveInclusion(entries, 5).map(bytesToBase64) },
    checkpoint: `${text}\n${lines.join('')}`,
    ...(names === undefined ? { signature: signBatch() } : {}),
  })
}

function signBatch(): NonNullable<RecordReceipt['signature']> {
  const { id, time, entity = '', data } = record
  const batch = [hashInput({ id: 'other', time, data: {} }), hashInput({ id, time, entity, data })]
  const statement = batchStatement({ device: 'd1', organisation, stream: 'air', count: 2, root: rootOfLeaves(batch) })
  const value = sign('sha256', statement, { key: deviceKeys.privateKey, dsaEncoding: 'ieee-p1363' })
  return {
    ...{ device: 'd1', algorithm: 'ES256', value: value.toString('base64url'), count: 2, position: 1 },
    publicKey: deviceKeys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    hashes: proveInclusion(batch, 1).map(bytesToBase64),
  }
}

function noteKey(name: string, type: NoteKey['type'], keys: typeof logKeys): NoteKey {
  return { name, type, publicKey: keys.publicKey.export({ format: 'der', type: 'spki' }).subarray(12) }
}

function isWitnessLine({ path, value }: Leaf, how: number): boolean {
  const text = String(value)
  return path === 'checkpoint' && how % text.length >= text.indexOf(`\u2014 ${witnessName}`)
}

interface Leaf {
  readonly path: string
  readonly value: unknown
  set(value: unknown): void
}

function listLeaves(value: object, path = ''): readonly Leaf[] {
  return Object.entries(value).flatMap(([key, inner]): readonly Leaf[] =>
    typeof inner === 'object' && inner !== null
      ? listLeaves(inner, `${path}${key}.`)
      : [{ path: `${path}${key}`, value: inner, set: (next) => Object.assign(value, { [key]: next }) }],
  )
}

function change(value: unknown, how: number): unknown {
  if (typeof value === 'number') {
    return value + 1 + (how % 3)
  }
  if (typeof value !== 'string') {
    return value !== true
  }
  const at = how % value.length
  const letter = value[at] === 'A' ? 'B' : 'A'
  return `${value.slice(0, at)}${letter}${value.slice(at + 1)}`
}
