import type { RunningService, ServiceRuntime } from '@concejo/platform'
import { type EmbeddedBroker, startEmbeddedBroker } from './embedded-broker.ts'
import { type MqttSource, startMqttSource } from './mqtt-source.ts'

/** Start what the node's settings ask for: `CONCEJO_MQTT_URL` a source, `CONCEJO_MQTT_PORT` a broker. */
export async function startMqtt(runtime: ServiceRuntime): Promise<RunningService> {
  const { environment } = runtime
  const url = environment['CONCEJO_MQTT_URL'] ?? ''
  const port = environment['CONCEJO_MQTT_PORT'] ?? ''
  const host = environment['CONCEJO_HOST'] ?? '127.0.0.1'
  const running: (MqttSource | EmbeddedBroker)[] = []
  if (port !== '') {
    running.push(await startEmbeddedBroker(runtime, { port: Number(port), host }))
  }
  if (url !== '') {
    // Of the node's secret: the same at every start, and no other node's.
    const clientId = `concejo-${runtime.derive('mqtt client id').slice(2, 18)}`
    running.push(startMqttSource(runtime, { url, clientId }))
  }
  return {
    gauges: () => Object.assign({}, ...running.map((one) => one.gauges())),
    stop: async () => {
      await Promise.all(running.map((one) => one.stop()))
    },
  }
}
