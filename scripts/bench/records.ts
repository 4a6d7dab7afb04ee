import { generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Bytes32,
  batchStatement,
  canonicalJson,
  hashInput,
  type RecordInput,
  recordReceipt,
  rootOfLeaves,
} from '@concejo/protocol'
import { verifyRecordReceipt } from '@concejo/verifier'
import { sha256 } from '../../platform/src/log/merkle-frontier.ts'
import { enterPersona, perform } from '../../test/journeys/crew.ts'
import { createDataFolder, removeDataFolder, startNode } from '../../test/support/start-node.ts'
import { folderBytes } from './folder-bytes.ts'
import { createHttpClient, type HttpClient } from './http.ts'
import { type BenchContext, type Measure, percentile, type Row, runMany, unexpectedAnswer } from './measure.ts'
import { createApp, findFreePort, measureMqtt } from './record-mqtt.ts'

interface Bench {
  readonly client: HttpClient
  readonly organisation: Bytes32
  readonly dataFolder: string
  readonly device: KeyObject
  readonly publicKey: KeyObject
}

const batchSizes = [1, 10, 100, 1_000] as const

/** Signed records a second from HTTP to a receipt, beside what the machine can at most. */
export const records: Measure = {
  name: 'records',
  title: 'Records',
  async run(context: BenchContext): Promise<readonly Row[]> {
    const dataFolder = await createDataFolder()
    const port = await findFreePort()
    const environment = { CONCEJO_ANCHOR_SECONDS: '5', CONCEJO_MQTT_PORT: String(port) }
    const node = await startNode({ dataFolder, environment })
    try {
      const bench = await prepare(node.url, dataFolder)
      const before = await folderBytes(dataFolder)
      const startedAt = performance.now()
      const { rows, count, content } = await measureAllBatches(context, bench)
      rows.push(await countAnchors(bench, (performance.now() - startedAt) / 1_000))
      await sleep(3_000)
      const overhead = ((await folderBytes(dataFolder)) - before - content) / count
      rows.push({
        what: 'bytes on disk a record, above its canonical JSON',
        value: overhead,
        unit: 'B',
        target: { limit: 400, better: 'less' },
      })
      const { url } = node
      rows.push(...(await measureMqtt(context, { ...bench, url, port, createRecord })))
      rows.push(...(await measureReceipts(bench, context.quick ? 200 : 1_000, count)))
      rows.push(...(await measureLimits(bench, await context.folder('fsync'))))
      bench.client.close()
      return rows
    } finally {
      await node.stop()
      await removeDataFolder(dataFolder)
    }
  },
}

/** Sends records in batches of each size; answers how many there were, and the bytes of their canonical JSON. */
async function measureAllBatches(
  context: BenchContext,
  bench: Bench,
): Promise<{ readonly rows: Row[]; readonly count: number; readonly content: number }> {
  const rows: Row[] = []
  let count = 0
  let content = 0
  for (const size of batchSizes) {
    const total = (context.quick ? 100 : 400) * Math.min(size, 250) + (size >= 100 ? 10_000 : 0)
    context.say(`signing ${total} records in batches of ${size} ahead`)
    const batches = createBatches(bench, size, Math.ceil(total / size))
    context.say('sending them')
    const { perSecond, receiptSeconds } = await measureBatches(bench, size, batches)
    count += batches.length * size
    content += batches.reduce((sum, { bytes }) => sum + bytes, 0)
    rows.push({
      what: `signed records, batches of ${size}`,
      value: perSecond,
      unit: '/s',
      ...(size >= 100 ? { target: { limit: 10_000, better: 'more' as const } } : {}),
    })
    if (size === 100) {
      rows.push({
        what: 'receipt after a record was sent, under that load, longest',
        value: receiptSeconds,
        unit: 's',
        target: { limit: 2, better: 'less' },
      })
    }
  }
  return { rows, count, content }
}

/** However many records there are, the ledger is told of them this often. */
async function countAnchors(bench: Bench, seconds: number): Promise<Row> {
  const answer = await bench.client.get(`/api/records/logs/${bench.organisation}/checkpoints?limit=100`)
  const { items }: { items: readonly unknown[] } = JSON.parse(answer.text)
  return { what: 'anchors a day, one every 5 s while records come', value: (items.length / seconds) * 86_400, unit: '' }
}

async function prepare(url: string, dataFolder: string): Promise<Bench> {
  const sara = await enterPersona(url, 'sara')
  const { organisation } = sara
  const params = { organisation }
  const { origin, signer, noteKey } = await sara.concejo.api.getLogKeys({ params })
  await perform([sara], 'records.open-log', { origin, signer, noteKey })
  await sara.concejo.api.createStream({ body: { organisation, name: 'air', title: 'Air', schema, readers: 'public' } })
  const keys = generateKeyPairSync('ed25519')
  const publicKey = keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
  await sara.concejo.api.registerDevice({ params, body: { device: 'station', algorithm: 'EdDSA', publicKey } })
  const { appId, clientSecret } = await createApp(url, organisation)
  const basic = Buffer.from(`${appId}:${clientSecret}`).toString('base64')
  const client = createHttpClient(url, 64, { authorization: `Basic ${basic}` })
  return { client, organisation, dataFolder, device: keys.privateKey, publicKey: keys.publicKey }
}

const schema = {
  type: 'object',
  required: ['no2'],
  properties: {
    ...{ no2: { type: 'number' }, o3: { type: 'number' }, pm10: { type: 'number' }, pm25: { type: 'number' } },
    location: { type: 'object' },
  },
  additionalProperties: false,
}

interface SignedBatch {
  readonly body: string
  readonly statement: Uint8Array
  readonly signature: Buffer
  /** Of the canonical JSON of its records. */
  readonly bytes: number
}

function createBatches(bench: Bench, size: number, count: number): readonly SignedBatch[] {
  return Array.from({ length: count }, (_, batch) => {
    const list = Array.from({ length: size }, (__, index) => createRecord(size, batch * size + index))
    const leaves = list.map((record) => hashInput(record, sha256))
    const root = rootOfLeaves(leaves, sha256)
    const statement = batchStatement({
      device: 'station',
      organisation: bench.organisation,
      stream: 'air',
      count: size,
      root,
    })
    const signature = sign(null, statement, bench.device)
    const signed = { device: 'station', algorithm: 'EdDSA', value: signature.toString('base64url') }
    const bytes = list.reduce((sum, record) => sum + Buffer.byteLength(canonicalJson(record)), 0)
    return { body: JSON.stringify({ records: list, signature: signed }), statement, signature, bytes }
  })
}

function createRecord(size: number, index: number): RecordInput {
  const time = new Date(1_772_000_000_000 + index * 1_000).toISOString()
  return {
    id: `${size}-${index}`,
    time,
    entity: `urn:ngsi-ld:AirQualityObserved:santander:${index % 200}`,
    data: {
      ...{ no2: (index % 700) / 10, o3: (index % 900) / 10, pm10: index % 60, pm25: index % 30 },
      location: { type: 'Point', coordinates: [-3.8 - (index % 50) / 1_000, 43.45 + (index % 40) / 1_000] },
    },
  }
}

async function measureBatches(
  bench: Bench,
  size: number,
  batches: readonly SignedBatch[],
): Promise<{ readonly perSecond: number; readonly receiptSeconds: number }> {
  const path = `/api/records/streams/${bench.organisation}/air/records`
  const delays: number[] = []
  const probes: Promise<void>[] = []
  const startedAt = performance.now()
  await runMany(batches.length, size >= 100 ? 8 : 32, async (index) => {
    const sentAt = performance.now()
    for (;;) {
      const answer = await bench.client.post(path, batches[index]?.body ?? '')
      if (answer.status === 200) {
        const taken: { results: { index: number }[] } = JSON.parse(answer.text)
        if (index % 50 === 25) {
          probes.push(
            waitForReceipt(bench, taken.results[0]?.index ?? 0, sentAt).then((delay) => void delays.push(delay)),
          )
        }
        return
      }
      if (answer.status !== 429) {
        throw unexpectedAnswer(answer.status, path, answer.text)
      }
      await sleep(200)
    }
  })
  const seconds = (performance.now() - startedAt) / 1_000
  await Promise.all(probes)
  return { perSecond: (batches.length * size) / seconds, receiptSeconds: Math.max(0, ...delays) }
}

async function waitForReceipt(bench: Bench, index: number, sentAt: number): Promise<number> {
  for (;;) {
    const answer = await bench.client.get(`/api/records/logs/${bench.organisation}/entries/${index}/receipt`)
    if (answer.status === 200) {
      return (performance.now() - sentAt) / 1_000
    }
    await sleep(50)
  }
}

async function measureReceipts(bench: Bench, count: number, entries: number): Promise<readonly Row[]> {
  const texts: string[] = []
  const times: number[] = []
  const startedAt = performance.now()
  await runMany(count, 8, async (index) => {
    const entry = (index * 7_919) % entries
    const sentAt = performance.now()
    const answer = await bench.client.get(`/api/records/logs/${bench.organisation}/entries/${entry}/receipt`)
    times.push(performance.now() - sentAt)
    texts.push(answer.text)
  })
  const perSecond = (count / (performance.now() - startedAt)) * 1_000
  const receipts = texts.slice(0, 100).map((text) => recordReceipt.parse(JSON.parse(text)))
  for (const receipt of receipts.slice(0, 20)) {
    await verifyRecordReceipt(receipt)
  }
  const verifyingAt = performance.now()
  for (const receipt of receipts) {
    const { valid } = await verifyRecordReceipt(receipt)
    if (!valid) {
      throw unexpectedAnswer(0, 'receipt', JSON.stringify(receipt))
    }
  }
  const verifyMs = (performance.now() - verifyingAt) / receipts.length
  return [
    { what: 'receipts over HTTP', value: perSecond, unit: '/s' },
    { what: 'receipt over HTTP, 99 %', value: percentile(times, 0.99), unit: 'ms' },
    { what: 'receipt verified offline', value: verifyMs, unit: 'ms', target: { limit: 5, better: 'less' } },
  ]
}

/** What the machine can at most, in the same run: bare signatures, bare writes to disk. */
async function measureLimits(bench: Bench, folder: string): Promise<readonly Row[]> {
  const [batch] = createBatches(bench, 1, 1)
  const rounds = 2_000
  const verifyingAt = performance.now()
  for (let round = 0; round < rounds && batch !== undefined; round += 1) {
    verify(null, batch.statement, bench.publicKey, batch.signature)
  }
  const signatures = (rounds / (performance.now() - verifyingAt)) * 1_000
  const file = join(folder, 'fsync')
  const handle = await open(file, 'w')
  const block = Buffer.alloc(40_000, 1)
  const writes = 100
  const writingAt = performance.now()
  for (let round = 0; round < writes; round += 1) {
    await handle.write(block)
    await handle.datasync()
  }
  const syncs = (writes / (performance.now() - writingAt)) * 1_000
  await handle.close()
  await rm(file)
  return [
    { what: 'limit of the machine: Ed25519 signatures checked, one core', value: signatures, unit: '/s' },
    { what: 'limit of the machine: writes of 100 records synced', value: syncs, unit: '/s' },
  ]
}
