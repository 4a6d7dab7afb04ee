import type { Records } from '@concejo/platform'
import { ConcejoError } from '@concejo/protocol'
import { errors } from '../errors.ts'
import type { AddressRules } from './address-rules.ts'
import type { Places } from './places.ts'
import type { RecordEvents } from './record-events.ts'
import type { StreamSignals } from './stream-signals.ts'
import type { WebhookKeys } from './webhook-signature.ts'
import type { WebhookWorker } from './webhook-worker.ts'

/** What runs beside requests, for the handlers of the same node. */
export interface ConsumerParts {
  readonly signals: StreamSignals
  /** Long polls. */
  readonly waiting: Places
  readonly events: RecordEvents
  readonly webhooks: WebhookWorker
  readonly keys: WebhookKeys
  readonly addresses: AddressRules
}

// By the node's records, which handlers and background work both have: a process may run several nodes, as tests do.
const running = new WeakMap<object, ConsumerParts>()

/** Let handlers of a node find what runs beside them. */
export function setParts(records: Records, parts: ConsumerParts): void {
  running.set(records, parts)
}

/** Throws `records.consumer-not-running` before the node has started. */
export function findParts(records: Records): ConsumerParts {
  const parts = running.get(records)
  if (parts === undefined) {
    throw new ConcejoError(errors.consumerNotRunning)
  }
  return parts
}
