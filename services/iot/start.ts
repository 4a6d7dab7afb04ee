import type { RunningService, ServiceRuntime } from '@concejo/platform'
import { startCity } from './city/city-desk.ts'
import { startMqtt } from './mqtt/start-mqtt.ts'

/** Start what goes on beside requests; it stops together. */
export async function start(runtime: ServiceRuntime): Promise<RunningService> {
  const running: readonly RunningService[] = [await startMqtt(runtime), await startCity(runtime)]
  return {
    gauges: () => Object.assign({}, ...running.map((one) => one.gauges?.() ?? {})),
    stop: async () => {
      await Promise.all(running.map((one) => one.stop()))
    },
  }
}
