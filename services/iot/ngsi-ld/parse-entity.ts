import { ConcejoError } from '@concejo/protocol'
import { errors } from '../errors.ts'
import { isCoreContext, toCoreName } from './core-names.ts'
import { isObject, type Json, type NgsiAttribute, parseAttribute, readInstant } from './parse-attribute.ts'

/** An entity, or the part of one that an operation gives. */
export interface NgsiEntity {
  readonly id: string | undefined
  readonly types: readonly string[]
  readonly scope: Json | undefined
  /** Contexts that say more than the core terms. */
  readonly context: Json | undefined
  readonly attributes: readonly (readonly [name: string, attribute: NgsiAttribute])[]
  /** `createdAt`, `modifiedAt`, `deletedAt` of the entity, as given. */
  readonly times: readonly (readonly [name: string, value: Json])[]
  /** When the newest of it was so, as far as it says. */
  readonly observedAt: string | undefined
}

const entityTimes: ReadonlySet<string> = new Set(['createdAt', 'modifiedAt', 'deletedAt'])
const idCharactersMax = 300

/** Read an entity in normalised, concise or simplified form. Throws `iot.bad-entity`. */
export function parseEntity(given: unknown, options: { readonly simplified?: boolean | undefined } = {}): NgsiEntity {
  if (!isObject(given)) {
    throw new ConcejoError(errors.badEntity, { place: 'it', reason: 'must be an object' })
  }
  const read: { id?: string; types: readonly string[]; scope?: Json; context?: Json | undefined } = { types: [] }
  const attributes: (readonly [string, NgsiAttribute])[] = []
  const times: (readonly [string, Json])[] = []
  for (const [term, value] of Object.entries(given)) {
    const name = toCoreName(term)
    if (name === 'id') {
      read.id = parseEntityId(value)
    } else if (name === 'type') {
      read.types = parseTypes(value)
    } else if (name === 'scope') {
      read.scope = isObject(value) && 'value' in value ? (value['value'] ?? null) : value
    } else if (name === '@context') {
      read.context = findOwnContext(value)
    } else if (entityTimes.has(name)) {
      times.push([name, value])
    } else {
      attributes.push([parseAttributeName(name), parseAttribute(name, value, options)])
    }
  }
  const observed = attributes.flatMap(([, { observedAt }]) => observedAt ?? []).sort()
  const told = times.flatMap(([name, value]) => (name === 'createdAt' ? [] : readInstant(name, value))).sort()
  return {
    id: read.id,
    types: read.types,
    scope: read.scope,
    context: read.context,
    attributes,
    times,
    observedAt: observed.at(-1) ?? told.at(-1),
  }
}

/** An identifier of an entity: a URI. Throws `iot.bad-entity`. */
export function parseEntityId(given: unknown): string {
  const good =
    typeof given === 'string' &&
    given.length <= idCharactersMax &&
    /^[A-Za-z][A-Za-z0-9+.-]*:[^\s\p{Cc}]+$/u.test(given)
  if (!good) {
    throw new ConcejoError(errors.badEntity, { place: 'id', reason: 'must be a URI' })
  }
  return given
}

/** A name of an attribute, short or a URI. Throws `iot.bad-entity`. */
export function parseAttributeName(given: string): string {
  const name = toCoreName(given)
  if (!/^[^\s\p{Cc}@"'<>()[\]{}|\\^`][^\s\p{Cc}"<>{}|\\^`]{0,199}$/u.test(name)) {
    throw new ConcejoError(errors.badEntity, { place: name.slice(0, 100), reason: 'is no name of an attribute' })
  }
  return name
}

/** What contexts say besides the core terms; undefined: nothing. */
export function findOwnContext(given: Json): Json | undefined {
  const all = (Array.isArray(given) ? given : [given]).filter((one) => !isCoreContext(one))
  return all.length > 1 ? all : all[0]
}

function parseTypes(given: Json): readonly string[] {
  const types = (Array.isArray(given) ? given : [given]).map((type) => {
    if (typeof type !== 'string' || !/^[^\s\p{Cc}]{1,300}$/u.test(type)) {
      throw new ConcejoError(errors.badEntity, { place: 'type', reason: 'must be a name or a list of names' })
    }
    return toCoreName(type)
  })
  return types.slice(0, 20)
}
