import type { RunningService, ServiceRuntime } from '@concejo/platform'
import { startAnalysis } from './analysis/start-analysis.ts'
import { startConsumers } from './consumers/start-consumers.ts'
import { startTariff } from './streams/tariff.ts'

/** What goes on beside requests; one line for each part. */
const parts: readonly ((runtime: ServiceRuntime) => Promise<RunningService>)[] = [
  startTariff,
  startConsumers,
  startAnalysis,
]

/** Start all parts; they stop together. */
export async function start(runtime: ServiceRuntime): Promise<RunningService> {
  const running: RunningService[] = []
  for (const part of parts) {
    running.push(await part(runtime))
  }
  return {
    drain: () => {
      for (const part of running) {
        part.drain?.()
      }
    },
    stop: async () => {
      await Promise.all(running.map((part) => part.stop()))
    },
    gauges: () => Object.assign({}, ...running.map((part) => part.gauges?.() ?? {})),
  }
}
