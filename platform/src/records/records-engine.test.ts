import { ECDH, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import {
  base64ToBytes,
  base64UrlToBytes,
  batchStatement,
  commitRecord,
  equalBytes,
  hashAttribute,
  hashInput,
  hashLeaf,
  parseCheckpoint,
  parseSignedNote,
  type RecordReceipt,
  recordInput,
  rootFromInclusion,
  rootOfLeaves,
} from '@concejo/protocol'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestPlatform, deriveTestKey, type TestPlatform } from '../../test-support/platform.ts'
import { sha256 } from '../log/merkle-frontier.ts'
import { RecordMeter } from './record-meter.ts'
import { RecordsEngine } from './records-engine.ts'
import type { Stream, StreamChange } from './types.ts'

let node: TestPlatform
let records: RecordsEngine
let air: Stream

const schema = {
  type: 'object',
  required: ['no2'],
  properties: { no2: { type: 'number', minimum: 0 }, note: { type: 'string', pattern: '^[a-z ]{1,40}$' } },
  additionalProperties: false,
}

function define(name: string, change: Partial<StreamChange> = {}): StreamChange {
  return {
    ...{ organisation: node.city, name, title: name, description: '', schema, keepDays: undefined },
    ...{ readers: 'public', producers: [], personalData: 'none', ...change },
  }
}

function makeRecord(no2: number, more: Readonly<Record<string, unknown>> = {}): ReturnType<typeof recordInput.parse> {
  return recordInput.parse({ time: '2026-03-01T10:00:00+01:00', entity: 'urn:station:1', data: { no2 }, ...more })
}

beforeAll(async () => {
  node = await createTestPlatform()
  records = node.platform.records
  air = await records.createStream(define('air'), 'node')
})

afterAll(async () => {
  await records.stop()
  await node.stop()
})

describe('streams', () => {
  it('are refused with a name that is taken, a schema that cannot be used, or one that names people', async () => {
    await expect(records.createStream(define('air'), 'node')).rejects.toMatchObject({ code: 'records.stream-exists' })
    const bad = [
      { type: 'array' },
      { type: 'object', properties: { a: { $ref: 'https://example.org/a' } } },
      { type: 'object', properties: { a: { pattern: '(' } } },
      { type: 'object', $schema: 'http://json-schema.org/draft-07/schema#' },
    ]
    for (const wrong of bad) {
      const creating = records.createStream(define(`bad-${randomUUID()}`, { schema: wrong }), 'node')
      await expect(creating, JSON.stringify(wrong)).rejects.toMatchObject({ code: 'records.schema-invalid' })
    }
    const personal = { type: 'object', properties: { owner: { type: 'object', properties: { 'e-mail': {} } } } }
    const creating = records.createStream(define('owners', { schema: personal }), 'node')
    await expect(creating).rejects.toMatchObject({ code: 'records.personal-data' })
    const classed = define('owners', { schema: personal, personalData: 'personal', readers: [] })
    expect(await records.createStream(classed, 'node')).toMatchObject({ name: 'owners', schemaVersion: 1 })
  })

  it('take changes that break nothing, and list those that would', async () => {
    const stream = await records.createStream(define('changing'), 'node')
    const wider = { ...schema, properties: { ...schema.properties, o3: { type: 'number' } } }
    const changed = await records.changeStream(stream, { schema: wider }, 'node')
    expect(changed.schemaVersion).toBe(2)
    const narrower = { ...wider, required: ['no2', 'o3'] }
    await expect(records.changeStream(changed, { schema: narrower }, 'node')).rejects.toMatchObject({
      code: 'records.schema-incompatible',
      issues: [{ path: '/required' }],
    })
    const closed = await records.changeStream(changed, { state: 'closed' }, 'node')
    await expect(records.append({ stream: closed, producer: 'node', records: [makeRecord(1)] })).rejects.toMatchObject({
      code: 'records.stream-closed',
    })
  })

  it('keep every definition as a record of the log', async () => {
    await records.settled(node.city)
    const definitions = await records.findStream(node.city, 'streams')
    const found = definitions === undefined ? [] : await records.read(definitions, { limit: 100, entity: 'changing' })
    expect(found.map(({ record }) => record?.data['schemaVersion'])).toEqual([1, 2, 2])
  })
})

describe('records', () => {
  it('are refused whole with every fault by position', async () => {
    const appending = records.append({
      ...{ stream: air, producer: 'node' },
      records: [makeRecord(1), makeRecord(-1), makeRecord(2, { data: { note: 'x', no2: 'much' } })],
    })
    await expect(appending).rejects.toMatchObject({
      code: 'records.invalid',
      issues: [{ path: '1/no2' }, { path: '2/no2' }],
    })
    const noted = await records.createStream(define('noted', { schema: { type: 'object' } }), 'node')
    const personal = makeRecord(1, { data: { contact: { remark: 'ana.example@example.org' } } })
    await expect(records.append({ stream: noted, producer: 'node', records: [personal] })).rejects.toMatchObject({
      code: 'records.personal-data',
      values: { attribute: '0/contact/remark' },
    })
  })

  it('are taken once by id, in one batch, beside each other and later', async () => {
    const stream = await records.createStream(define('once'), 'node')
    const batch = [makeRecord(1, { id: 'a' }), makeRecord(2, { id: 'b' }), makeRecord(1, { id: 'a' })]
    const append = (): ReturnType<RecordsEngine['append']> =>
      records.append({ stream, producer: 'node', records: batch })
    const answers = await Promise.all([append(), append(), append()])
    const kept = answers.flatMap(({ results }) => results).filter(({ duplicate }) => !duplicate)
    expect(kept.map(({ id }) => id).sort()).toEqual(['a', 'b'])
    const [first] = answers
    for (const { results } of [...answers, await append()]) {
      expect(results.map(({ index }) => index)).toEqual(first?.results.map(({ index }) => index))
    }
    await records.settled(node.city)
    expect((await append()).results.every(({ duplicate }) => duplicate)).toBe(true)
    expect(await records.read(stream, { limit: 10 })).toHaveLength(2)
  })

  it('are read by order, time and entity, and the latest by the time of the fact', async () => {
    const stream = await records.createStream(define('read'), 'node')
    const at = (minute: number, entity: string): ReturnType<typeof makeRecord> =>
      makeRecord(minute, { time: `2026-03-01T10:${String(minute).padStart(2, '0')}:00Z`, entity })
    const batch = [at(5, 'e1'), at(1, 'e1'), at(3, 'e2'), at(9, 'e2'), at(7, 'e3')]
    await records.append({ stream, producer: 'node', records: batch })
    await records.settled(node.city)
    const values = async (options: Parameters<RecordsEngine['read']>[1]): Promise<unknown[]> =>
      (await records.read(stream, options)).map(({ record }) => record?.data['no2'])
    expect(await values({ limit: 3 })).toEqual([5, 1, 3])
    expect(await values({ limit: 2, order: 'newest' })).toEqual([7, 9])
    expect(await values({ limit: 9, entity: 'e2' })).toEqual([3, 9])
    const from = Date.parse('2026-03-01T10:03:00Z')
    expect(await values({ limit: 9, from, to: from + 300_000 })).toEqual([5, 3, 7])
    const [first] = await records.read(stream, { limit: 1 })
    expect(await values({ limit: 9, after: first?.index ?? 0 })).toEqual([1, 3, 9, 7])
    const latest = await records.readLatest(stream, { limit: 10 })
    expect(latest.map(({ entity, record }) => [entity, record.data['no2']])).toEqual([
      ['e1', 5],
      ['e2', 9],
      ['e3', 7],
    ])
  })

  it('have receipts that lead to the signed checkpoint, whole or in part, until they are erased', async () => {
    const { results } = await records.append({
      ...{ stream: air, producer: 'app:1' },
      records: [makeRecord(12, { data: { no2: 12, note: 'calm' } }), makeRecord(13)],
    })
    await records.settled(node.city)
    const position = { organisation: node.city, index: results[0]?.index ?? -1 }
    const whole = await records.createReceipt(position)
    expect(whole.record.disclosed.map(({ name }) => name)).toEqual([
      '/data/no2',
      '/data/note',
      '/entity',
      '/id',
      '/producer',
      '/received',
      '/stream',
      '/time',
    ])
    expect(leadsToCheckpoint(whole)).toBe(true)
    const part = await records.createReceipt(position, { disclose: ['/data/no2'] })
    expect(part.record).toMatchObject({ attributeCount: 8, disclosed: [{ name: '/data/no2', value: 12 }] })
    expect(JSON.stringify(part)).not.toContain('calm')
    await expect(records.createReceipt(position, { disclose: ['/data/o3'] })).rejects.toMatchObject({
      code: 'records.attribute-unknown',
    })
    expect(await records.erase(air, [position.index], { author: 'node', reason: 'a test' })).toBe(1)
    await expect(records.createReceipt(position)).rejects.toMatchObject({ code: 'records.erased' })
    const next = await records.createReceipt({ ...position, index: position.index + 1 })
    expect(leadsToCheckpoint(next)).toBe(true)
  })

  it('are erased once their time is over', async () => {
    const stream = await records.createStream(define('short', { keepDays: 30 }), 'node')
    const fresh = makeRecord(2, { time: new Date().toISOString() })
    const { results } = await records.append({ stream, producer: 'node', records: [makeRecord(1), fresh] })
    await records.settled(node.city)
    expect(await records.eraseExpired()).toBe(1)
    expect((await records.read(stream, { limit: 9 })).map(({ record }) => record?.data['no2'])).toEqual([2])
    const index = results[0]?.index ?? -1
    await expect(records.createReceipt({ organisation: node.city, index })).rejects.toMatchObject({
      code: 'records.erased',
    })
    await records.settled(node.city)
    const told = await records.findStream(node.city, 'erasures')
    const [erasure] = told === undefined ? [] : await records.read(told, { limit: 1, order: 'newest' })
    expect(erasure?.record?.data).toMatchObject({ stream: 'short', indexes: [index], reason: 'kept for 30 days' })
  })

  it('are counted for each producer, and a noisy one is slowed down alone', async () => {
    const stream = await records.createStream(define('metered'), 'node')
    const meter = new RecordMeter(node.opened.database, { perMinute: 60, organisationPerMinute: 130, underWay: 20 })
    const take = (producer: string, count: number): Promise<number> =>
      meter.take({ organisation: stream.organisation, producer, records: count, bytes: 10 }, () =>
        Promise.resolve(count),
      )
    const slow = meter.take(
      { organisation: stream.organisation, producer: 'app:noisy', records: 15, bytes: 10 },
      () => new Promise((resolve) => setTimeout(resolve, 200)),
    )
    await expect(take('app:noisy', 10)).rejects.toMatchObject({
      code: 'records.busy',
      values: { retryAfterSeconds: 1 },
    })
    expect(await take('app:calm', 10)).toBe(10)
    await slow
    await take('app:noisy', 40)
    await expect(take('app:noisy', 30)).rejects.toMatchObject({ code: 'records.busy' })
    // All together have less than each alone: 65 of 130 are gone.
    expect(await take('app:third', 60)).toBe(60)
    await expect(take('app:fourth', 30)).rejects.toMatchObject({ code: 'records.busy' })
    const usage = await meter.read(stream.organisation, 1)
    expect(usage.find(({ producer }) => producer === 'app:noisy')).toMatchObject({
      records: 55,
      bytes: 20,
      refused: 40,
    })
    await meter.stop()
  })

  it('signed by a device are checked as a batch, and a known record in it harms nothing', async () => {
    const stream = await records.createStream(define('signed'), 'node')
    for (const algorithm of ['ES256', 'EdDSA'] as const) {
      const keys =
        algorithm === 'ES256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('ed25519')
      const publicKey = keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
      const device = `device-${algorithm}`
      const handedIn = algorithm === 'ES256' ? compress(publicKey) : publicKey
      await records.devices.register(node.city, { device, algorithm, publicKey: handedIn }, 1)
      const batch = [makeRecord(1, { id: `${device} 1` }), makeRecord(2), makeRecord(3, { id: `${device} 3` })]
      const root = rootOfLeaves(
        batch.map((record) => hashInput(record, sha256)),
        sha256,
      )
      const statement = batchStatement({ device, organisation: node.city, stream: 'signed', count: 3, root })
      const value = sign(algorithm === 'ES256' ? 'sha256' : null, statement, {
        key: keys.privateKey,
        ...(algorithm === 'ES256' ? { dsaEncoding: 'ieee-p1363' as const } : {}),
      }).toString('base64url')
      const signature = { device, algorithm, value }
      await records.append({ stream, producer: 'node', records: batch.slice(0, 1) })
      const taken = await records.append({ stream, producer: `device:${device}`, records: batch, signature })
      expect(taken.results.map(({ duplicate }) => duplicate)).toEqual([true, false, false])
      await records.settled(node.city)
      const receipt = await records.createReceipt({ organisation: node.city, index: taken.results[2]?.index ?? 0 })
      expect(receipt.signature).toMatchObject({ device, count: 3, position: 2, publicKey })
      const altered = [...batch.slice(0, 2), makeRecord(4, { id: `${device} 4` })]
      await expect(
        records.append({ stream, producer: `device:${device}`, records: altered, signature }),
      ).rejects.toMatchObject({ code: 'records.bad-signature' })
      await records.devices.revoke(node.city, device, 2)
      await expect(
        records.append({ stream, producer: `device:${device}`, records: batch, signature }),
      ).rejects.toMatchObject({ code: 'records.device-unknown' })
      // A name is not given twice: receipts of what was signed under it name its key.
      await expect(records.devices.register(node.city, { device, algorithm, publicKey }, 3)).rejects.toMatchObject({
        code: 'records.device-exists',
      })
    }
  })
})

describe('a database that was lost', () => {
  it('has its streams and records again from the log, and shows nobody what was not for all', async () => {
    const secret = await records.createStream(define('secret', { readers: [node.region], keepDays: 400 }), 'node')
    await records.append({ stream: secret, producer: 'node', records: [makeRecord(7, { id: 'kept' })] })
    await records.settled(node.city)
    await records.stop()
    const { database, dataFolder } = node.opened
    await sql`truncate node.streams, node.stream_schemas, node.record_index, node.record_entities, node.log_indexed,
      node.logs cascade`.execute(node.opened.owner)
    const { ledger, submission } = node
    records = new RecordsEngine({
      ...{ database, ledger, submission, dataFolder, sandbox: true, derive: deriveTestKey, clock: () => 1_772_000_000 },
      origin: 'http://localhost:4180',
    })
    await records.start()
    const again = await records.findStream(node.city, 'secret')
    expect(again).toMatchObject({ readers: [node.region], keepDays: 400, schema, state: 'open' })
    const found = again === undefined ? undefined : await records.findById(again, 'kept')
    expect(found?.record?.data).toEqual({ no2: 7 })
  })
})

/** As a stranger would check it, by the protocol's slow and plain functions. */
function leadsToCheckpoint({ record, inclusion, checkpoint }: RecordReceipt): boolean {
  const leaves = record.disclosed.map(({ salt, ...attribute }) => hashAttribute(base64UrlToBytes(salt), attribute))
  const { size, root } = parseCheckpoint(parseSignedNote(checkpoint).text)
  const claim = { leaf: hashLeaf(commitRecord(leaves)), index: inclusion.index, size }
  const found = rootFromInclusion(claim, inclusion.hashes.map(base64ToBytes))
  return found !== undefined && equalBytes(found, root)
}

/** The same P-256 key with half of its point (RFC 5480 section 2.2), as some devices tell it. */
function compress(publicKey: string): string {
  const point = Buffer.from(publicKey, 'base64').subarray(-65)
  const half = ECDH.convertKey(point, 'prime256v1', undefined, undefined, 'compressed')
  const header = Buffer.from('3039301306072a8648ce3d020106082a8648ce3d030107032200', 'hex')
  return Buffer.concat([header, Buffer.from(half)]).toString('base64')
}
