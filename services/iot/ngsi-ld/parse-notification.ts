import { ConcejoError } from '@concejo/protocol'
import { errors } from '../errors.ts'
import { toCoreName } from './core-names.ts'
import { isObject, type Json, readInstant } from './parse-attribute.ts'
import { findOwnContext, parseEntity } from './parse-entity.ts'
import { type NgsiFact, type NgsiSource, toFact } from './to-record.ts'

/** Most entities of one notification. */
export const notificationEntitiesMax = 1_000

/** An entity of a notification: its record, or why it has none. */
export type Notified = { readonly fact: NgsiFact } | { readonly entity: string; readonly error: ConcejoError }

/** True for what says that it is a notification. */
export function isNotification(given: unknown): boolean {
  return isObject(given) && Object.entries(given).some(([term, value]) => toCoreName(term) === 'type' && isNamed(value))
}

/**
 * Records of a notification, normalised, concise or simplified, each entity for itself. A repeat of the same
 * notification gives the same ids: they are made of what is told, and of the time of the observation, or else of the
 * notification. Throws `iot.bad-notification`.
 */
export function parseNotification(given: unknown, source: NgsiSource): readonly Notified[] {
  if (!isObject(given) || !isNotification(given)) {
    throw new ConcejoError(errors.badNotification, { reason: 'its type must be Notification' })
  }
  const members = new Map(Object.entries(given).map(([term, value]) => [toCoreName(term), value]))
  const data = members.get('data')
  if (!Array.isArray(data) || data.length > notificationEntitiesMax) {
    const reason = `data must be a list of at most ${notificationEntitiesMax} entities`
    throw new ConcejoError(errors.badNotification, { reason })
  }
  const notifiedAt = members.get('notifiedAt')
  const subscription = members.get('subscriptionId')
  const context = members.get('@context')
  const around: NgsiSource = {
    ...source,
    context: (context === undefined ? undefined : findOwnContext(context)) ?? source.context,
  }
  const doneAt = notifiedAt === undefined ? undefined : readInstant('notifiedAt', notifiedAt)
  return data.map((item) => parseOne(item, { source: around, doneAt, subscription }))
}

function parseOne(
  item: Json,
  options: {
    readonly source: NgsiSource
    readonly doneAt: string | undefined
    readonly subscription: Json | undefined
  },
): Notified {
  const { source, doneAt, subscription } = options
  try {
    const entity = parseEntity(item, { simplified: source.simplified })
    if (entity.id === undefined) {
      throw new ConcejoError(errors.badEntity, { place: 'id', reason: 'is missing' })
    }
    const more = typeof subscription === 'string' ? { subscription } : {}
    return { fact: toFact(entity, 'notify', { source, id: entity.id, doneAt, repeatable: true, more }) }
  } catch (error) {
    if (error instanceof ConcejoError) {
      const id = isObject(item) ? item['id'] : undefined
      return { entity: typeof id === 'string' ? id.slice(0, 300) : '', error }
    }
    throw error
  }
}

function isNamed(value: Json): boolean {
  return typeof value === 'string' && toCoreName(value) === 'Notification'
}
