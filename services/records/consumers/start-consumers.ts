import type { RunningService, ServiceRuntime } from '@concejo/platform'
import { AddressRules } from './address-rules.ts'
import { Places } from './places.ts'
import { RecordEvents } from './record-events.ts'
import { setParts } from './running.ts'
import { StreamSignals } from './stream-signals.ts'
import { WebhookKeys } from './webhook-signature.ts'
import { WebhookWorker } from './webhook-worker.ts'

const waitingMax = 1_000
const waitingPerCallerMax = 50

/** Begin what consumers need beside requests: wake-ups, event streams, and the worker of the webhooks. */
export async function startConsumers(runtime: ServiceRuntime): Promise<RunningService> {
  const { records, environment, sandbox } = runtime
  const signals = new StreamSignals(records)
  const waiting = new Places({ all: waitingMax, perCaller: waitingPerCallerMax })
  const events = new RecordEvents(records, signals)
  const keys = new WebhookKeys(runtime.derive)
  const allowPrivate = isSet(environment['CONCEJO_WEBHOOK_PRIVATE'])
  const addresses = new AddressRules({ allowPrivate, httpsOnly: !sandbox })
  const webhooks = new WebhookWorker({ runtime, rules: addresses, keys })
  setParts(records, { signals, waiting, events, webhooks, keys, addresses })
  webhooks.start()
  return {
    drain: () => {
      signals.stop()
      events.stop()
    },
    stop: async () => {
      signals.stop()
      events.stop()
      await webhooks.stop()
    },
    gauges: () => ({
      record_listeners: events.size,
      record_long_polls: waiting.size,
      webhooks_under_way: webhooks.underWay,
    }),
  }
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false', 'no'].includes(value.trim().toLowerCase())
}
