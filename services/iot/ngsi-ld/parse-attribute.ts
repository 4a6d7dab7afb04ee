import { ConcejoError, instant, type RecordInput } from '@concejo/protocol'
import { errors } from '../errors.ts'
import { toCoreName } from './core-names.ts'

export type Json = RecordInput['data'][string]
export type JsonObject = Readonly<Record<string, Json>>

/** An attribute in simplified form, and what else was said of it. */
export interface NgsiAttribute {
  /** Undefined where only metadata was given; null: deleted. */
  readonly value: Json | undefined
  /** `observedAt`, `unitCode`, `datasetId`, and sub-attributes in simplified form. */
  readonly metadata: JsonObject
  /** Newest time of observation, as UTC instant. */
  readonly observedAt: string | undefined
}

const attributeTypes: ReadonlySet<string> = new Set([
  'Property',
  'GeoProperty',
  'Relationship',
  'LanguageProperty',
  'JsonProperty',
  'VocabProperty',
  'ListProperty',
  'ListRelationship',
])

/** Members that hold the value; those that stay visible in simplified form say what kind of value it is. */
const valueMembers = ['value', 'object', 'languageMap', 'vocab', 'json', 'valueList', 'objectList'] as const
const plainMembers: ReadonlySet<string> = new Set(['value', 'object'])
/** NGSI-LD has no null; this stands for it. */
const ngsiNull = 'urn:ngsi-ld:null'
const depthMax = 20

/**
 * Read an attribute in normalised, concise or simplified form. `fragment`: it is a part of one, as in a partial update.
 * Throws `iot.bad-entity`.
 */
export function parseAttribute(
  name: string,
  given: Json,
  options: { readonly simplified?: boolean | undefined; readonly fragment?: boolean } = {},
): NgsiAttribute {
  if (options.simplified === true) {
    return plain(given)
  }
  if (Array.isArray(given) && given.length > 0 && given.every((item) => isAttribute(item))) {
    return mergeInstances(given.map((item) => readAttribute(name, item, 0)))
  }
  const isWhole = isAttribute(given) || (options.fragment === true && isObject(given) && !isGeometry(given))
  return isWhole ? readAttribute(name, given, 0) : plain(given)
}

/** True for what is an attribute with its members, not a value. */
function isAttribute(given: Json): boolean {
  if (!isObject(given) || isGeometry(given)) {
    return false
  }
  const names = Object.keys(given).map(toCoreName)
  const type = Object.entries(given).find(([name]) => toCoreName(name) === 'type')?.[1]
  const declared = typeof type === 'string' && attributeTypes.has(toCoreName(type))
  return declared || valueMembers.some((member) => names.includes(member))
}

function readAttribute(name: string, given: Json, depth: number): NgsiAttribute {
  if (depth > depthMax || !isObject(given)) {
    throw new ConcejoError(errors.badEntity, { place: name.slice(0, 100), reason: 'nests too deep' })
  }
  const members = Object.entries(given).map(([term, value]) => [toCoreName(term), value] as const)
  const held = members.find(([member]) => valueMembers.some((one) => one === member))
  const metadata: Record<string, Json> = {}
  for (const [member, value] of members) {
    if (member === held?.[0] || (member === 'type' && isTypeName(value)) || value === undefined) {
      continue
    }
    metadata[member] = isAttribute(value) ? describeNested(readAttribute(`${name}/${member}`, value, depth + 1)) : value
  }
  const observedAt = metadata['observedAt']
  return {
    value: held === undefined ? undefined : toSimple(held[0], held[1]),
    metadata,
    observedAt: observedAt === undefined ? undefined : readInstant(`${name}/observedAt`, observedAt),
  }
}

function describeNested({ value, metadata }: NgsiAttribute): Json {
  return Object.keys(metadata).length === 0 && value !== undefined ? value : { value: value ?? null, ...metadata }
}

function isTypeName(value: Json): boolean {
  return typeof value === 'string' && attributeTypes.has(toCoreName(value))
}

function toSimple(member: string, value: Json | undefined): Json {
  const unwrapped = value === undefined ? null : unwrap(value)
  if (unwrapped === ngsiNull) {
    return null
  }
  return plainMembers.has(member) ? unwrapped : { [member]: unwrapped }
}

/** Expanded JSON-LD: a list of one, `{"@value": …}`, `{"@id": …}`. */
function unwrap(value: Json): Json {
  const [only, ...rest] = Array.isArray(value) ? value : []
  const inner = isObject(only) && rest.length === 0 && ('@value' in only || '@id' in only) ? only : value
  if (!isObject(inner)) {
    return inner
  }
  if ('@value' in inner) {
    return inner['@value'] ?? null
  }
  const id = inner['@id']
  return id !== undefined && Object.keys(inner).length === 1 ? id : inner
}

/** Several instances of one attribute, told apart by `datasetId`. */
function mergeInstances(instances: readonly NgsiAttribute[]): NgsiAttribute {
  const [only] = instances
  if (only !== undefined && instances.length === 1) {
    return only
  }
  const named = instances.map((instance) => [String(instance.metadata['datasetId'] ?? '@none'), instance] as const)
  const newest = instances
    .flatMap(({ observedAt }) => observedAt ?? [])
    .sort()
    .at(-1)
  return {
    value: { dataset: Object.fromEntries(named.map(([dataset, { value }]) => [dataset, value ?? null])) },
    metadata: { dataset: Object.fromEntries(named.flatMap(([dataset, one]) => listMetadata(dataset, one))) },
    observedAt: newest,
  }
}

/** What is left to say of an instance whose data set is its name. */
function listMetadata(dataset: string, { metadata }: NgsiAttribute): readonly (readonly [string, JsonObject])[] {
  const left = Object.entries(metadata).filter(([name]) => name !== 'datasetId')
  return left.length === 0 ? [] : [[dataset, Object.fromEntries(left)]]
}

function plain(given: Json): NgsiAttribute {
  return { value: given === ngsiNull ? null : given, metadata: {}, observedAt: undefined }
}

/** A time as UTC instant. Throws `iot.bad-entity`. */
export function readInstant(place: string, given: Json): string {
  const parsed = instant.safeParse(unwrap(given))
  if (!parsed.success) {
    throw new ConcejoError(errors.badEntity, { place: place.slice(0, 100), reason: 'is no time with a zone' })
  }
  return parsed.data
}

/** True for objects, not lists. */
export function isObject(given: unknown): given is JsonObject {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}

function isGeometry(given: JsonObject): boolean {
  return 'coordinates' in given && typeof given['type'] === 'string' && !attributeTypes.has(given['type'])
}
