import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import {
  batchStatement,
  ConcejoError,
  createId,
  hashInput,
  type RecordInput,
  recordInput,
  rootOfLeaves,
  unsafeBrand,
} from '@concejo/protocol'
import { describe, expect, it } from 'vitest'
import type { Client } from './client-types.ts'
import type { endpoints } from './create-concejo.ts'
import { sdkErrors } from './errors.ts'
import { createDeviceKey, exportDeviceKey, importDeviceKey, produce, signBatch } from './records.ts'

type Append = Client<typeof endpoints>['appendRecords']

const organisation = createId()
const stream = 'air'
const device = 'urn:device:1'
const records: RecordInput[] = [
  { time: '2026-03-01T13:00:00+01:00', data: { no2: 41.5, note: 'Ñandú' } },
  { id: 'second', time: '2026-03-01T12:00:01Z', entity: 'urn:station:7', data: { no2: null } },
]

/** The statement as a node makes it, from what it was sent. */
function statementOf(sent: readonly unknown[]): Uint8Array {
  const leaves = sent.map((record) => hashInput(recordInput.parse(record)))
  return batchStatement({ device, organisation, stream, count: sent.length, root: rootOfLeaves(leaves) })
}

describe('a batch that a device signs', () => {
  it.each(['EdDSA', 'ES256'] as const)('verifies with node:crypto by the public key (%s)', async (algorithm) => {
    const key = await createDeviceKey({ algorithm })
    const batch = await signBatch({ organisation, stream, device, records, privateKey: key.privateKey })
    expect(batch.signature).toMatchObject({ device, algorithm })
    expect(batch.signature.value).toMatch(/^[A-Za-z0-9_-]{86}$/)
    expect(verifyByNode(key.publicKey, batch)).toBe(true)
    const other = await createDeviceKey({ algorithm })
    expect(verifyByNode(other.publicKey, batch)).toBe(false)
    const turned = { ...batch, records: batch.records.toReversed() }
    expect(verifyByNode(key.publicKey, turned)).toBe(false)
  })

  it.each(['ed25519', 'ec'] as const)('can be signed with a key of another program (%s)', async (kind) => {
    const pair = kind === 'ec' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('ed25519')
    const pkcs8 = pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
    const privateKey = await importDeviceKey(pkcs8)
    const batch = await signBatch({ organisation, stream, device, records, privateKey })
    const spki = pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
    expect(verifyByNode(spki, batch)).toBe(true)
  })

  it('has the times in UTC with milliseconds, as nodes keep them', async () => {
    const { privateKey } = await createDeviceKey()
    const batch = await signBatch({ organisation, stream, device, records, privateKey })
    expect(batch.records.map(({ time }) => time)).toEqual(['2026-03-01T12:00:00.000Z', '2026-03-01T12:00:01.000Z'])
  })

  it('is not made of records that no node would take', async () => {
    const { privateKey } = await createDeviceKey()
    const bad = [...records, { time: 'yesterday', data: {} }]
    const signed = signBatch({ organisation, stream, device, records: bad, privateKey })
    await expect(signed).rejects.toMatchObject({ code: 'sdk.bad-record', issues: [{ path: '2/time' }] })
    const none = signBatch({ organisation, stream, device, records: [], privateKey })
    await expect(none).rejects.toMatchObject({ code: 'sdk.bad-record' })
  })

  it('is not signed by keys of other kinds', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const pkcs8 = rsa.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
    await expect(importDeviceKey(pkcs8)).rejects.toMatchObject({ code: 'sdk.bad-device-key' })
    await expect(importDeviceKey('no base 64')).rejects.toMatchObject({ code: 'sdk.bad-device-key' })
  })
})

describe('a key of a device', () => {
  it('can be kept and read again where it is extractable', async () => {
    const key = await createDeviceKey({ algorithm: 'ES256', extractable: true })
    const privateKey = await importDeviceKey(await exportDeviceKey(key.privateKey))
    const batch = await signBatch({ organisation, stream, device, records, privateKey })
    expect(verifyByNode(key.publicKey, batch)).toBe(true)
  })

  it('cannot leave otherwise', async () => {
    const { privateKey } = await createDeviceKey()
    await expect(exportDeviceKey(privateKey)).rejects.toThrow()
  })
})

describe('producing', () => {
  it('sends batches in order, each record under an id of its own', async () => {
    const log = createLog()
    const many = Array.from({ length: 25 }, (_, no2) => ({ time: '2026-03-01T12:00:00Z', data: { no2 } }))
    const seen: number[] = []
    const produced = await produce(log.api, {
      ...{ organisation, stream, records: many, batchSize: 10 },
      onProgress: ({ accepted }) => seen.push(accepted),
    })
    expect(produced).toEqual({ accepted: 25, duplicates: 0, lastIndex: 24 })
    expect(seen).toEqual([10, 20, 25])
    expect(log.taken.map(({ data }) => data['no2'])).toEqual(many.map(({ data }) => data.no2))
    expect(new Set(log.taken.map(({ id }) => id)).size).toBe(25)
  })

  it('repeats the same ids while the node is busy, so that nothing is taken twice', async () => {
    const log = createLog({ refuse: 2, takeFirst: true })
    const pauses: string[] = []
    const produced = await produce(log.api, {
      ...{ organisation, stream, records },
      onPause: ({ error }) => pauses.push(error.code),
    })
    expect(pauses).toEqual(['sdk.timeout', 'sdk.timeout'])
    expect(produced).toMatchObject({ accepted: 2, duplicates: 2 })
    expect(log.taken).toHaveLength(2)
  })

  it('gives up after its time with what the node said', async () => {
    const log = createLog({ refuse: 1_000 })
    const failed = produce(log.api, { organisation, stream, records, giveUpAfterMs: 1_000 })
    await expect(failed).rejects.toMatchObject({ code: 'sdk.timeout' })
  })

  it('tells faults by the number of the record among all', async () => {
    const log = createLog()
    const bad = [...records, ...records.map(({ time, data }) => ({ time, data })), { time: 'soon', data: {} }]
    const failed = produce(log.api, { organisation, stream, records: bad, batchSize: 2 })
    await expect(failed).rejects.toMatchObject({ code: 'sdk.bad-record', issues: [{ path: '4/time' }] })
    expect(log.taken).toHaveLength(4)
  })

  it('sends what is there when the source is slow', async () => {
    const log = createLog()
    const seen: number[] = []
    async function* slow() {
      yield { time: '2026-03-01T12:00:00Z', data: { no2: 1 } }
      yield { time: '2026-03-01T12:00:00Z', data: { no2: 2 } }
      while (seen.length === 0) {
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      yield { time: '2026-03-01T12:00:00Z', data: { no2: 3 } }
    }
    const onProgress = ({ accepted }: { readonly accepted: number }): void => void seen.push(accepted)
    await produce(log.api, { organisation, stream, records: slow(), lingerMs: 50, onProgress })
    expect(seen).toEqual([2, 3])
  })

  it('keeps what came before the source failed, and ends the source when the node refuses', async () => {
    const log = createLog()
    let ended = false
    async function* failing() {
      try {
        yield { time: '2026-03-01T12:00:00Z', data: { no2: 1 } }
        yield { time: 'soon', data: { no2: 2 } }
        yield { time: '2026-03-01T12:00:00Z', data: { no2: 3 } }
      } finally {
        ended = true
      }
    }
    const refused = produce(log.api, { organisation, stream, records: failing(), batchSize: 1 })
    await expect(refused).rejects.toMatchObject({ code: 'sdk.bad-record', issues: [{ path: '1/time' }] })
    expect([log.taken.length, ended]).toEqual([1, true])
  })

  it('signs each batch for a device', async () => {
    const log = createLog()
    const key = await createDeviceKey()
    await produce(log.api, {
      ...{ organisation, stream, records, batchSize: 1 },
      device: { device, privateKey: key.privateKey },
    })
    expect(log.bodies.map((body) => verifyByNode(key.publicKey, body))).toEqual([true, true])
  })
})

/** Whether node:crypto accepts the signature under a public key. */
function verifyByNode(publicKey: string, body: unknown): boolean {
  const { records: sent, signature } = unsafeBrand<Awaited<ReturnType<typeof signBatch>>>(body)
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  const value = Buffer.from(signature.value, 'base64url')
  return signature.algorithm === 'ES256'
    ? verify('sha256', statementOf(sent), { key, dsaEncoding: 'ieee-p1363' }, value)
    : verify(null, statementOf(sent), key, value)
}

/** A log in memory that takes each id once, and that answers at first as a node does that is slow. */
function createLog(options: { readonly refuse?: number; readonly takeFirst?: boolean } = {}) {
  const taken: RecordInput[] = []
  const bodies: unknown[] = []
  let refusals = options.refuse ?? 0
  const take = (sent: readonly RecordInput[]) =>
    sent.map((record) => {
      const known = taken.findIndex(({ id }) => id === record.id)
      if (known < 0) {
        taken.push(record)
      }
      return { id: record.id ?? '', index: known < 0 ? taken.length - 1 : known, duplicate: known >= 0 }
    })
  const appendRecords: Append = ({ body }) => {
    bodies.push(body)
    const sent = unsafeBrand<{ records: RecordInput[] }>(body).records
    if (refusals > 0) {
      refusals -= 1
      if (options.takeFirst === true) {
        take(sent)
      }
      return Promise.reject(new ConcejoError(sdkErrors.timeout, { origin: 'the log', timeoutMs: 1 }))
    }
    return Promise.resolve({ results: take(sent) })
  }
  return { taken, bodies, api: { appendRecords } }
}
