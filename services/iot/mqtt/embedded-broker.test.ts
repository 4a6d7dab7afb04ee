import { generateKeyPairSync, sign } from 'node:crypto'
import { createConnection } from 'node:net'
import type { Stream } from '@concejo/platform'
import {
  base64UrlToBytes,
  batchStatement,
  bytesToBase64Url,
  hashInput,
  type RecordInput,
  rootOfLeaves,
} from '@concejo/protocol'
import { connectAsync, type IClientOptions, type MqttClient } from 'mqtt'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type IotNode, startIotNode, type TestApp } from '../test-support/start-node.ts'
import { type EmbeddedBroker, startEmbeddedBroker } from './embedded-broker.ts'

let node: IotNode
let broker: EmbeddedBroker
let app: TestApp
let stream: Stream
const clients: MqttClient[] = []

beforeAll(async () => {
  node = await startIotNode()
  broker = await startEmbeddedBroker(node.runtime, { port: 0, host: '127.0.0.1', believedMs: 100 })
  app = await node.createApp('admin', ['records:produce', 'records:read'])
  stream = await node.platform.records.createStream(
    {
      ...{ organisation: node.city, name: 'noise', title: 'Noise', description: '', keepDays: undefined },
      schema: { type: 'object', properties: { LAeq: { type: 'number' } } },
      ...{ readers: 'public', producers: [], personalData: 'none' },
    },
    'node',
  )
})

afterAll(async () => {
  await Promise.all(clients.map((client) => client.endAsync(true)))
  await broker.stop()
  await node.stop()
})

async function open(by: Pick<TestApp, 'appId' | 'clientSecret'> = app, more: IClientOptions = {}): Promise<MqttClient> {
  const client = await connectAsync(`mqtt://127.0.0.1:${broker.port}`, {
    ...{ protocolVersion: 4, username: by.appId, password: by.clientSecret, reconnectPeriod: 0, ...more },
  })
  client.on('error', () => undefined)
  clients.push(client)
  return client
}

const topic = (name = 'noise', organisation: string = node.city): string => `concejo/${organisation}/${name}`

function publish(client: MqttClient, content: unknown, to = topic()): Promise<unknown> {
  return client.publishAsync(to, typeof content === 'string' ? content : JSON.stringify(content), { qos: 1 })
}

async function readAll(): Promise<readonly (readonly [id: string, producer: string])[]> {
  await node.platform.records.settled(node.city)
  const found = await node.platform.records.read(stream, { limit: 1_000 })
  return found.flatMap(({ record }) => (record === undefined ? [] : [[record.id, record.producer] as const]))
}

async function readLetters(): Promise<readonly { readonly code: string; readonly source: string }[]> {
  const path = `/api/iot/organisations/${node.city}/dead-letters`
  return (await node.call({ token: await node.enter('steward'), path })).body.items
}

const time = '2026-03-02T09:00:00Z'

describe('the embedded broker', () => {
  it('takes a record, a list and NGSI-LD, and acknowledges what is on disk', async () => {
    const client = await open()
    const before = node.platform.records.findLog(node.city)?.size ?? 0
    await publish(client, { id: 'm1', time, data: { LAeq: 50 } })
    expect(node.platform.records.findLog(node.city)?.size).toBe(before + 1)
    await publish(client, [
      { id: 'm2', time, data: { LAeq: 51 } },
      { id: 'm3', time, data: { LAeq: 52 } },
    ])
    await publish(client, { records: [{ id: 'm4', time, data: { LAeq: 53 } }] })
    await publish(client, { id: 'urn:a:1', type: 'NoiseLevelObserved', LAeq: { value: 54, observedAt: time } })
    const notification = { type: 'Notification', notifiedAt: time, data: [{ id: 'urn:a:2', type: 'N', LAeq: 55 }] }
    await publish(client, { metadata: { 'NGSILD-Tenant': 'urban' }, body: notification })
    await publish(client, notification)
    const read = await readAll()
    expect(read.slice(0, 4)).toEqual(['m1', 'm2', 'm3', 'm4'].map((id) => [id, `app:${app.appId}`]))
    expect(read.slice(4).map(([id]) => id.slice(0, 8))).toEqual(['ngsi-ld:', 'ngsi-ld:', 'ngsi-ld:'])
    await publish(client, notification)
    expect(await readAll()).toHaveLength(7)
  })

  it('takes many at once, each once', async () => {
    const client = await open()
    const before = (await readAll()).length
    const began = performance.now()
    const records = Array.from({ length: 300 }, (_, n) => ({ id: `many-${n % 250}`, time, data: { LAeq: n } }))
    await Promise.all(records.map((record) => publish(client, record)))
    expect(performance.now() - began).toBeLessThan(30_000)
    expect(await readAll()).toHaveLength(before + 250)
  })

  it('acknowledges what will never be taken, and leaves a note of it', async () => {
    const client = await open()
    const before = (await readAll()).length
    await publish(client, 'no json')
    await publish(client, '['.repeat(5_000))
    await publish(client, { hello: 'world' })
    await publish(client, [
      { time, data: { LAeq: 'loud' } },
      { time, data: { LAeq: 1 } },
    ])
    await publish(client, { time, data: {} }, topic('unheard'))
    expect(await readAll()).toHaveLength(before + 1)
    expect((await readLetters()).slice(0, 5).map(({ code }) => code)).toEqual([
      'records.stream-not-found',
      'records.invalid',
      'iot.bad-payload',
      'iot.bad-payload',
      'iot.bad-payload',
    ])
    expect(broker.gauges()).toMatchObject({ iot_broker_refused: 5 })
  })

  it('takes batches that devices signed, and no others that say they are', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    const device = { device: 'meter-1', algorithm: 'EdDSA', publicKey: spki } as const
    await node.platform.records.devices.register(node.city, device, 0)
    const records: RecordInput[] = [{ id: 's1', time: '2026-03-02T09:00:00.000Z', data: { LAeq: 1 } }]
    const root = rootOfLeaves(records.map((record) => hashInput(record)))
    const statement = batchStatement({ device: 'meter-1', organisation: node.city, stream: 'noise', count: 1, root })
    const value = bytesToBase64Url(sign(undefined, statement, privateKey))
    const signature = { device: 'meter-1', algorithm: 'EdDSA', value }
    expect(base64UrlToBytes(value)).toHaveLength(64)
    const client = await open()
    await publish(client, { records, signature })
    expect((await readAll()).at(-1)).toEqual(['s1', 'device:meter-1'])
    await publish(client, { records: [{ ...records[0], id: 's2' }], signature })
    expect((await readAll()).at(-1)).toEqual(['s1', 'device:meter-1'])
    expect((await readLetters())[0]).toMatchObject({ code: 'records.bad-signature', source: 'broker' })
  })

  it('lets in only apps with their secret', async () => {
    await expect(open({ ...app, clientSecret: 'wrong' })).rejects.toMatchObject({ code: 4 })
    await expect(open({ ...app, appId: 'nobody' })).rejects.toMatchObject({ code: 4 })
  })

  it('ends the connection of who publishes elsewhere or without the scope', async () => {
    const record = { time, data: { LAeq: 1 } }
    const before = (await readAll()).length
    const foreign = await node.createApp('guest')
    const reader = await node.createApp('admin', ['records:read'])
    for (const [by, to] of [
      [foreign, topic()],
      [reader, topic()],
      [app, topic('noise', node.region)],
      [app, `$SYS/${node.city}`],
      [app, `${topic()}/more`],
    ] as const) {
      const client = await open(by)
      const closed = new Promise<void>((resolve) => client.once('close', () => resolve()))
      publish(client, record, to).catch(() => undefined)
      await closed
    }
    expect(await readAll()).toHaveLength(before)
  })

  it('ends the connection of an app that was revoked', async () => {
    const revoked = await node.createApp('admin')
    const client = await open(revoked)
    await publish(client, { id: 'before', time, data: {} })
    const token = await node.enter('admin')
    await node.call({ token, method: 'DELETE', path: `/api/apps/${revoked.appId}` })
    await new Promise((resolve) => setTimeout(resolve, 150))
    const closed = new Promise<void>((resolve) => client.once('close', () => resolve()))
    publish(client, { id: 'behind', time, data: {} }).catch(() => undefined)
    await closed
    expect((await readAll()).map(([id]) => id)).not.toContain('behind')
  })

  it('lets an app follow its own organisation only', async () => {
    const client = await open()
    const granted = await Promise.all(
      [topic('+'), topic(), '#', 'concejo/#', topic('noise', node.region), 'concejo/+/noise', '$SYS/#'].map((filter) =>
        client.subscribeAsync(filter, { qos: 1 }).then(
          ([one]) => one?.qos ?? 128,
          () => 128,
        ),
      ),
    )
    expect(granted).toEqual([1, 1, 128, 128, 128, 128, 128])
    const lasting = await open(app, { clean: false, clientId: 'lasting' })
    await expect(lasting.subscribeAsync(topic(), { qos: 1 })).rejects.toThrow()
    const heard = new Promise<string>((resolve) => client.once('message', (to) => resolve(to)))
    await publish(await open(), { time, data: { LAeq: 1 } })
    expect(await heard).toBe(topic())
  })

  it('ends a connection that announces more than it takes', async () => {
    const socket = createConnection(broker.port, '127.0.0.1')
    const closed = new Promise((resolve) => socket.once('close', resolve))
    socket.on('error', () => undefined)
    socket.write(Buffer.from([0x10, 0xff, 0xff, 0xff, 0x7f, 0, 4]))
    await closed
    const client = await open()
    const lost = new Promise<void>((resolve) => client.once('close', () => resolve()))
    publish(client, 'x'.repeat(1_100_000)).catch(() => undefined)
    await lost
  })
})
