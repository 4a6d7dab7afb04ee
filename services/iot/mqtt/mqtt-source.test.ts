import { createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Records, recordErrors, type Stream } from '@concejo/platform'
import { ConcejoError } from '@concejo/protocol'
import { Aedes } from 'aedes'
import { connectAsync, type MqttClient } from 'mqtt'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type IotNode, startIotNode } from '../test-support/start-node.ts'
import { type MqttSource, startMqttSource } from './mqtt-source.ts'
import { startMqtt } from './start-mqtt.ts'
import { startVersion5Broker } from './test-support/version-5-broker.ts'

let node: IotNode
let stream: Stream
let broker: Aedes
let server: Server
let port = 0
const sockets = new Set<Socket>()
const open: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  node = await startIotNode()
  stream = await node.platform.records.createStream(
    {
      ...{ organisation: node.city, name: 'noise', title: 'Noise', description: '', keepDays: undefined },
      ...{ schema: { type: 'object' }, readers: 'public', producers: [], personalData: 'none' },
    },
    'node',
  )
  broker = await Aedes.createBroker()
  server = createServer((socket) => {
    sockets.add(socket)
    broker.handle(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})

afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()))
})

afterAll(async () => {
  await new Promise<void>((resolve) => broker.close(resolve))
  server.close()
  await node.stop()
})

function startSource(clientId: string, options: { readonly to?: number; readonly records?: Records } = {}): MqttSource {
  const runtime = options.records === undefined ? node.runtime : { ...node.runtime, records: options.records }
  const source = startMqttSource(runtime, {
    clientId,
    url: `mqtt://127.0.0.1:${options.to ?? port}`,
    protocolVersion: 4,
  })
  open.push(() => source.stop())
  return source
}

async function openPublisher(): Promise<MqttClient> {
  const client = await connectAsync(`mqtt://127.0.0.1:${port}`, { protocolVersion: 4 })
  open.push(() => client.endAsync(true))
  return client
}

const topic = (): string => `concejo/${node.city}/noise`
const message = (id: string): string => JSON.stringify({ id, time: '2026-03-02T09:00:00Z', data: { LAeq: 50 } })

async function has(id: string): Promise<boolean> {
  await node.platform.records.settled(node.city)
  return (await node.platform.records.findById(stream, id)) !== undefined
}

async function until(check: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200 && !(await check()); tries += 1) {
    await sleep(50)
  }
  expect(await check()).toBe(true)
}

/** The node's records, which refuse with an error as long as one is set. */
function createHindered(): { readonly records: Records; hindrance: ConcejoError | undefined; tries: number } {
  const hindered = { hindrance: new ConcejoError(recordErrors.busy, { retryAfterSeconds: 1 }), tries: 0 }
  const { records } = node.platform
  const append: Records['append'] = async (request) => {
    hindered.tries += 1
    if (hindered.hindrance !== undefined) {
      throw hindered.hindrance
    }
    return records.append(request)
  }
  const proxy = new Proxy<Records>(records, {
    get: (target, name) => {
      const value: unknown = name === 'append' ? append : Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return Object.assign(hindered, { records: proxy })
}

describe('a source from a broker', () => {
  it('takes what is published, and what was while it was away', async () => {
    const source = startSource('away')
    await source.ready
    const publisher = await openPublisher()
    await publisher.publishAsync(topic(), message('here'), { qos: 1 })
    await until(() => has('here'))
    await source.stop()
    await publisher.publishAsync(topic(), message('gone'), { qos: 1 })
    expect(await has('gone')).toBe(false)
    await startSource('away').ready
    await until(() => has('gone'))
  })

  it('does not acknowledge what the node could not take yet', async () => {
    const hindered = createHindered()
    const source = startSource('busy', hindered)
    await source.ready
    const publisher = await openPublisher()
    await publisher.publishAsync(topic(), message('busy-1'), { qos: 1 })
    await publisher.publishAsync(topic(), message('busy-2'), { qos: 1 })
    await until(() => hindered.tries > 1)
    expect(source.gauges()).toMatchObject({ iot_mqtt_records: 0, iot_mqtt_waiting: 1 })
    // It stops with both unacknowledged: the next one gets them.
    await source.stop()
    const { tries } = hindered
    hindered.hindrance = undefined
    await startSource('busy', hindered).ready
    await until(async () => (await has('busy-1')) && has('busy-2'))
    expect(hindered.tries).toBeGreaterThanOrEqual(tries + 2)
  })

  it('connects again when the connection is lost', async () => {
    const source = startSource('lost')
    await source.ready
    for (const socket of sockets) {
      socket.destroy()
    }
    await until(() => source.gauges()['iot_mqtt_connected'] === 0)
    await until(() => source.gauges()['iot_mqtt_connected'] === 1)
    await (await openPublisher()).publishAsync(topic(), message('after'), { qos: 1 })
    await until(() => has('after'))
  })

  it('goes on after messages that are none', async () => {
    const source = startSource('none')
    await source.ready
    const publisher = await openPublisher()
    await publisher.publishAsync('concejo/nobody/noise', message('nowhere'), { qos: 1 })
    await publisher.publishAsync(topic(), 'no json', { qos: 1 })
    await publisher.publishAsync(topic(), message('next'), { qos: 1 })
    await until(() => has('next'))
    expect(source.gauges()).toMatchObject({ iot_mqtt_refused: 2 })
  })

  it('finds out that a broker only speaks 3.1.1', async () => {
    const source = startMqttSource(node.runtime, { clientId: 'either', url: `mqtt://127.0.0.1:${port}` })
    open.push(() => source.stop())
    await source.ready
    expect(source.gauges()).toMatchObject({ iot_mqtt_connected: 1 })
  })
})

describe('what the settings of a node ask for', () => {
  it('is started and stopped with it, and nothing else is', async () => {
    const start = (environment: Readonly<Record<string, string>>) => startMqtt({ ...node.runtime, environment })
    const none = await start({})
    expect(none.gauges?.()).toEqual({})
    const both = await start({ CONCEJO_MQTT_PORT: '0', CONCEJO_MQTT_URL: 'mqtt://127.0.0.1:9' })
    expect(both.gauges?.()).toMatchObject({ iot_broker_clients: 0, iot_mqtt_connected: 0 })
    await Promise.all([none.stop(), both.stop()])
  })
})

describe('a source of MQTT 5', () => {
  it('keeps its session, and acknowledges only what is on disk', async () => {
    const peer = await startVersion5Broker()
    open.push(() => peer.stop())
    const hindered = createHindered()
    const runtime = { ...node.runtime, records: hindered.records }
    const source = startMqttSource(runtime, { clientId: 'five', url: `mqtt://127.0.0.1:${peer.port}` })
    open.push(() => source.stop())
    await peer.subscribed
    const [connect = Buffer.alloc(0)] = peer.connects
    // Protocol name and version, flags without clean start; properties: session expiry of a week, receive maximum of
    // 100.
    expect([connect.subarray(2, 6).toString(), connect[6], (connect[7] ?? 0) & 0x02]).toEqual(['MQTT', 5, 0])
    expect(connect.subarray(10).includes(Buffer.from([0x11, 0, 9, 0x3a, 0x80]))).toBe(true)
    expect(connect.subarray(10).includes(Buffer.from([0x21, 0, 100]))).toBe(true)
    peer.publish(7, topic(), message('five-1'))
    peer.publish(8, topic(), 'no json')
    await until(() => hindered.tries > 1)
    expect(peer.acknowledged).toEqual([])
    hindered.hindrance = undefined
    await until(() => peer.acknowledged.length === 2)
    expect(peer.acknowledged).toEqual([7, 8])
    expect(await has('five-1')).toBe(true)
  })
})
