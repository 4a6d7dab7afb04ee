/** A change by which records or readers that were good would no longer be. */
export interface BreakingChange {
  /** JSON Pointer into the schema. */
  readonly path: string
  readonly reason: string
}

type Schema = Readonly<Record<string, unknown>>

/** Keywords that only describe: their change never breaks. */
const descriptive: ReadonlySet<string> = new Set([
  ...['title', 'description', '$comment', 'examples', 'default', 'deprecated', 'readOnly', 'writeOnly'],
  ...['$schema', '$id', 'x-unit', 'x-title'],
])
const lowerBounds: ReadonlySet<string> = new Set([
  ...['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'],
])
const upperBounds: ReadonlySet<string> = new Set([
  ...['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'],
])

/**
 * What a new schema would break: a record that was good must stay good, and an attribute that was declared must stay
 * declared. What cannot be decided counts as broken.
 */
export function findBreakingChanges(before: Schema, after: Schema, path = ''): readonly BreakingChange[] {
  const keywords = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keywords].flatMap((keyword) => {
    const [old, now] = [before[keyword], after[keyword]]
    return descriptive.has(keyword) || JSON.stringify(old) === JSON.stringify(now)
      ? []
      : compareKeyword({ keyword, old, now, path, before, after })
  })
}

interface Comparison {
  readonly keyword: string
  readonly old: unknown
  readonly now: unknown
  readonly path: string
  readonly before: Schema
  readonly after: Schema
}

function compareKeyword(comparison: Comparison): readonly BreakingChange[] {
  const { keyword, old, now, path } = comparison
  const broken = (reason: string): readonly BreakingChange[] => [{ path: `${path}/${keyword}`, reason }]
  if (keyword === 'properties') {
    return compareProperties(comparison)
  }
  if (keyword === 'required') {
    const added = toList(now).filter((name) => !toList(old).includes(name))
    return added.length === 0 ? [] : broken(`now required: ${added.join(', ')}`)
  }
  if (keyword === 'type') {
    const lost = toTypes(old).filter((type) => !toTypes(now).includes(type))
    return lost.length === 0 ? [] : broken(`no longer allowed: ${lost.join(', ')}`)
  }
  if (keyword === 'enum') {
    return compareValues(old, now, broken)
  }
  if (lowerBounds.has(keyword) || upperBounds.has(keyword)) {
    const looser =
      now === undefined ||
      (typeof old === 'number' && typeof now === 'number' && (lowerBounds.has(keyword) ? now <= old : now >= old))
    return looser ? [] : broken('the bound is tighter')
  }
  if (keyword === 'additionalProperties' || keyword === 'items') {
    return compareInner(comparison, broken)
  }
  return now === undefined ? [] : broken('cannot be shown to allow what was allowed')
}

function compareProperties({ old, now, path, after }: Comparison): readonly BreakingChange[] {
  const [before, current] = [toSchema(old), toSchema(now)]
  const changed = Object.entries(before).flatMap(([name, schema]) =>
    name in current
      ? findBreakingChanges(toSchema(schema), toSchema(current[name]), `${path}/properties/${name}`)
      : [{ path: `${path}/properties/${name}`, reason: 'readers may rely on it' }],
  )
  // Where anything was allowed beside the declared, a new declaration could refuse what some record already had.
  const added = Object.keys(current).filter((name) => !(name in before))
  const wasOpen = after['additionalProperties'] !== false
  const narrowed = wasOpen
    ? added.filter((name) => Object.keys(toSchema(current[name])).some((keyword) => !descriptive.has(keyword)))
    : []
  return [
    ...changed,
    ...narrowed.map((name) => ({
      path: `${path}/properties/${name}`,
      reason: 'records may already have had it in another form',
    })),
  ]
}

function compareValues(
  old: unknown,
  now: unknown,
  broken: (reason: string) => readonly BreakingChange[],
): readonly BreakingChange[] {
  if (now === undefined) {
    return []
  }
  const values = Array.isArray(now) ? now.map((value) => JSON.stringify(value)) : []
  const lost = Array.isArray(old) ? old.filter((value) => !values.includes(JSON.stringify(value))) : undefined
  if (lost === undefined) {
    return broken('only some values are allowed now')
  }
  return lost.length === 0 ? [] : broken(`no longer allowed: ${lost.map((value) => JSON.stringify(value)).join(', ')}`)
}

function compareInner(
  { keyword, old, now, path }: Comparison,
  broken: (reason: string) => readonly BreakingChange[],
): readonly BreakingChange[] {
  if (now === undefined || now === true || old === false) {
    return []
  }
  return old === undefined || old === true || now === false
    ? broken('less is allowed')
    : findBreakingChanges(toSchema(old), toSchema(now), `${path}/${keyword}`)
}

function toSchema(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function toTypes(value: unknown): readonly unknown[] {
  const given = value === undefined ? ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'] : value
  const types = Array.isArray(given) ? given : [given]
  return types.includes('number') ? [...types, 'integer'] : types
}
