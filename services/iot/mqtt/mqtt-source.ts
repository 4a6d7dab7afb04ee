import { connect, type MqttClient } from 'mqtt'
import { MessageTaker, type TakerRuntime } from './message-taker.ts'
import { topicFilter } from './parse-message.ts'

export interface MqttSourceOptions {
  /** As `mqtts://user:secret@broker.example.org`. */
  readonly url: string
  /** The same at every start, so that the broker keeps what comes meanwhile. */
  readonly clientId: string
  /** Default: 5, and 3.1.1 where the broker does not speak it. */
  readonly protocolVersion?: 4 | 5
}

export interface MqttSource {
  /** Settles when the subscription stands. */
  readonly ready: Promise<void>
  stop(): Promise<void>
  gauges(): Readonly<Record<string, number>>
}

const reconnectFirstMs = 1_000
const reconnectLastMs = 60_000
const sessionSeconds = 7 * 86_400
/** Messages that the broker may send before the first is acknowledged. */
const receiveMaximum = 100
/** Refusals that may mean the other version (MQTT 3.1.1, 3.2.2.3; MQTT 5, 3.2.2.2); some brokers only hang up. */
const versionFailures: ReadonlySet<string | number> = new Set([1, 130, 132])

/**
 * Take records from a broker. The session lasts beyond connections (clean=false) and messages are acknowledged (QoS 1)
 * only when their records are on disk: what comes while the node is down or busy waits in the broker. One message at a
 * time: when the node is slow, nothing more is read. Who may publish is for the broker to say; records are the node's.
 */
export function startMqttSource(runtime: TakerRuntime, options: MqttSourceOptions): MqttSource {
  const taker = new MessageTaker(runtime, 'mqtt')
  const client = connect(options.url, {
    clientId: options.clientId,
    clean: false,
    protocolVersion: options.protocolVersion ?? 5,
    reconnectPeriod: reconnectFirstMs,
    // Also after a refusal: a password may be corrected, a version may be the other one.
    reconnectOnConnackError: true,
    keepalive: 60,
    properties: { sessionExpiryInterval: sessionSeconds, receiveMaximum },
  })
  client.handleMessage = (packet, acknowledge) => {
    const payload = typeof packet.payload === 'string' ? Buffer.from(packet.payload) : packet.payload
    taker.take({ topic: packet.topic, payload, producerOf: () => 'node' }).then(
      () => acknowledge(),
      // Stopping: not acknowledged, so that the broker sends it again.
      () => undefined,
    )
  }
  const ready = followConnection(client, runtime, options)
  return {
    ready,
    gauges: () => ({ ...taker.gauges(), iot_mqtt_connected: client.connected ? 1 : 0 }),
    stop: async () => {
      taker.stop()
      await client.endAsync(true)
    },
  }
}

/** Subscribe at each connection; wait longer from failure to failure; find the version that the broker speaks. */
function followConnection(client: MqttClient, runtime: TakerRuntime, options: MqttSourceOptions): Promise<void> {
  let connectedOnce = false
  let failure: string | number | undefined
  return new Promise((resolve) => {
    client.on('connect', () => {
      connectedOnce = true
      client.options.reconnectPeriod = reconnectFirstMs
      client.subscribeAsync(topicFilter, { qos: 1 }).then(
        () => resolve(),
        () => runtime.log('error', 'the MQTT broker refuses the subscription'),
      )
    })
    client.on('close', () => {
      const { reconnectPeriod = reconnectFirstMs } = client.options
      client.options.reconnectPeriod = Math.min(reconnectPeriod * 2, reconnectLastMs)
      const mayBeVersion = failure === undefined || versionFailures.has(failure)
      if (!connectedOnce && mayBeVersion && options.protocolVersion === undefined) {
        client.options.protocolVersion = client.options.protocolVersion === 5 ? 4 : 5
      }
      runtime.log('warn', 'no connection to the MQTT broker', { code: failure })
      failure = undefined
    })
    // Told by `close`; without a listener it would end the process.
    client.on('error', (error) => {
      failure = 'code' in error ? error.code : undefined
    })
  })
}
