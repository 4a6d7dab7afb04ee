import { ConcejoError, canonicalJson, type RecordInput, recordInput, sha256Hex } from '@concejo/protocol'
import { errors } from '../errors.ts'
import { toDefaultAddress } from './core-names.ts'
import type { Json } from './parse-attribute.ts'
import type { NgsiEntity } from './parse-entity.ts'

/** What an NGSI-LD message came with. */
export interface NgsiSource {
  /** From the header `NGSILD-Tenant`. */
  readonly tenant?: string | undefined
  /** From the header `Link`; a context in the body goes before it. */
  readonly context?: Json | undefined
  /** Instant at which it came, for what says no time of its own. */
  readonly receivedAt: string
  /** It was said to be in simplified form (key-values); else each attribute is looked at. */
  readonly simplified?: boolean | undefined
}

/** An operation on an entity as a record, and what decides which stream takes it. */
export interface NgsiFact {
  readonly entity: string
  readonly types: readonly string[]
  readonly tenant: string | undefined
  readonly record: RecordInput
}

/** Names that say something of the operation; an attribute of that name is written with its full address instead. */
const reserved: ReadonlySet<string> = new Set([
  'operation',
  'type',
  'scope',
  'tenant',
  'metadata',
  'attribute',
  'datasetId',
  'deleteAll',
  'noOverwrite',
  'subscription',
])

/**
 * Make the record of an operation. Its data:
 * - the attributes by name in simplified form (`null`: deleted);
 * - `metadata`: by name of the attribute what else was said of it: `unitCode`, `observedAt`, `datasetId`,
 *   sub-attributes;
 * - `operation`, and `type`, `scope`, `tenant`, `@context` where they are known (never the core context);
 * - what the operation itself says (`more`), as `attribute` of a deletion.
 * Its time is that of the newest observation, else that of the operation. `repeatable`: the same may be sent again and
 * is the same record, so its id is made of what is told (without `more`); else every one is a record of its own.
 */
export function toFact(
  entity: NgsiEntity,
  operation: string,
  options: {
    readonly source: NgsiSource
    readonly id: string
    readonly repeatable?: boolean
    /** When it was done, where that is told. */
    readonly doneAt?: string | undefined
    readonly more?: Readonly<Record<string, Json>>
  },
): NgsiFact {
  const { source, id } = options
  const context = entity.context ?? source.context
  const metadata = entity.attributes.flatMap(([name, attribute]) =>
    Object.keys(attribute.metadata).length > 0 ? [[name, attribute.metadata] as const] : [],
  )
  const told = [
    ...entity.attributes.flatMap(([name, { value }]) =>
      value === undefined ? [] : [[reserved.has(name) ? toDefaultAddress(name) : name, value] as const],
    ),
    ...entity.times,
    ...(metadata.length > 0 ? [['metadata', Object.fromEntries(metadata)] as const] : []),
    ['operation', operation],
    ...(entity.types.length === 0 ? [] : [['type', entity.types.length > 1 ? [...entity.types] : entity.types[0]]]),
    ...(entity.scope === undefined ? [] : [['scope', entity.scope]]),
    ...(source.tenant === undefined ? [] : [['tenant', source.tenant]]),
    ...(context === undefined ? [] : [['@context', context]]),
  ]
  const data = Object.fromEntries([...told, ...Object.entries(options.more ?? {})])
  const time = entity.observedAt ?? options.doneAt ?? source.receivedAt
  const hasTime = entity.observedAt !== undefined || options.doneAt !== undefined
  const digest =
    options.repeatable === true && hasTime ? toDigest({ entity: id, time, told: Object.fromEntries(told) }) : undefined
  const parsed = recordInput.safeParse({ time, entity: id, data, ...(digest === undefined ? {} : { id: digest }) })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const place = issue?.path.join('/').slice(0, 100) || 'it'
    throw new ConcejoError(errors.badEntity, { place, reason: issue?.message.slice(0, 200) ?? 'is no record' })
  }
  return { entity: id, types: entity.types, tenant: source.tenant, record: parsed.data }
}

/** The same fact has the same id, however its attributes are ordered. */
function toDigest(fact: unknown): string {
  return `ngsi-ld:${sha256Hex(new TextEncoder().encode(canonicalJson(fact))).slice(2)}`
}
