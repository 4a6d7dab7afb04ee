import { ConcejoError } from '@concejo/protocol'
import { errors } from '../errors.ts'
import { isObject, type Json, parseAttribute } from './parse-attribute.ts'
import { type NgsiEntity, parseAttributeName, parseEntity, parseEntityId } from './parse-entity.ts'
import { type NgsiFact, type NgsiSource, toFact } from './to-record.ts'

/** Operations on a whole entity, as they are called in records. */
export type EntityOperation =
  | 'create'
  | 'append'
  | 'patch'
  | 'replace'
  | 'merge'
  | 'delete'
  | 'upsert'
  | 'update'
  | 'notify'

/** Operations on one attribute. */
export type AttributeOperation = 'partial-update' | 'replace-attribute' | 'delete-attribute'

export interface OperationOptions {
  readonly source: NgsiSource
  /** From the address; else from the body. */
  readonly id?: string
  /** From the address, where the body has none. */
  readonly type?: string | undefined
  /** The same may come again and is the same record. */
  readonly repeatable?: boolean
  readonly more?: Readonly<Record<string, Json>>
}

/** Operations that give an entity with its type. */
const wholeOperations: ReadonlySet<string> = new Set(['create', 'upsert'])

/** The record of an operation that gives an entity or some of its attributes. Throws `iot.bad-entity`. */
export function parseEntityOperation(operation: EntityOperation, body: unknown, options: OperationOptions): NgsiFact {
  const given = parseEntity(body, { simplified: options.source.simplified })
  const id = options.id === undefined ? given.id : parseEntityId(options.id)
  if (id === undefined || (given.id !== undefined && given.id !== id)) {
    const reason = id === undefined ? 'is missing' : 'is not that of the address'
    throw new ConcejoError(errors.badEntity, { place: 'id', reason })
  }
  if (wholeOperations.has(operation) && given.types.length === 0) {
    throw new ConcejoError(errors.badEntity, { place: 'type', reason: 'is missing' })
  }
  return toFact(withType(given, options.type), operation, toOptions(id, options))
}

/** The record of the deletion of an entity. */
export function parseDeletion(id: string, options: OperationOptions): NgsiFact {
  const entity = withType(nothing, options.type)
  return toFact(entity, 'delete', toOptions(parseEntityId(id), options))
}

/** The record of an operation on one attribute; `body` is undefined for a deletion. Throws `iot.bad-entity`. */
export function parseAttributeOperation(
  operation: AttributeOperation,
  options: OperationOptions & { readonly id: string; readonly attribute: string; readonly body?: unknown },
): NgsiFact {
  const name = parseAttributeName(options.attribute)
  const more = { ...options.more, attribute: name }
  const id = parseEntityId(options.id)
  if (operation === 'delete-attribute') {
    return toFact(withType(nothing, options.type), operation, toOptions(id, { ...options, more }))
  }
  // A fragment may stand alone, or with a context around it.
  const { '@context': context, ...fragment } = isObject(options.body) ? options.body : {}
  const value = isObject(options.body) ? fragment : toJson(options.body)
  const attribute = parseAttribute(name, value, { simplified: options.source.simplified, fragment: true })
  const entity: NgsiEntity = {
    ...withType(nothing, options.type),
    ...{ attributes: [[name, attribute]], observedAt: attribute.observedAt, context },
  }
  return toFact(entity, operation, toOptions(id, { ...options, more }))
}

const nothing: NgsiEntity = {
  id: undefined,
  types: [],
  scope: undefined,
  context: undefined,
  attributes: [],
  times: [],
  observedAt: undefined,
}

function withType(entity: NgsiEntity, type: string | undefined): NgsiEntity {
  return entity.types.length > 0 || type === undefined ? entity : { ...entity, types: [type] }
}

function toOptions(id: string, { source, more, repeatable }: OperationOptions): Parameters<typeof toFact>[2] {
  return { source, id, repeatable: repeatable === true, ...(more === undefined ? {} : { more }) }
}

function toJson(given: unknown): Json {
  const known = ['string', 'number', 'boolean'].includes(typeof given) || Array.isArray(given)
  if (!known) {
    throw new ConcejoError(errors.badEntity, { place: 'the attribute', reason: 'has no value' })
  }
  return JSON.parse(JSON.stringify(given))
}
