/** One attribute of a stream, as a reader of its schema sees it. */
export interface SchemaAttribute {
  /** Names from the outside in, joined by dots, as `location.coordinates`. */
  readonly name: string
  /** Types of JSON Schema in the order given; empty where any is allowed. */
  readonly types: readonly string[]
  readonly unit: string | undefined
  readonly title: string | undefined
  readonly required: boolean
  /** Values, where only some are allowed. */
  readonly values: readonly string[]
  readonly minimum: number | undefined
  readonly maximum: number | undefined
}

/** Deepest nesting that is shown; what lies below is one attribute. */
const depthMax = 3
const valuesMax = 12

/**
 * Attributes of a JSON Schema of an object: those it requires first, nested ones last, else by name, because a stored
 * schema has no order of its own.
 */
export function listSchemaAttributes(schema: unknown): readonly SchemaAttribute[] {
  return visit(schema, { prefix: '', depth: 1, required: true }).toSorted(
    (a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name),
  )
}

function rankOf({ name, required }: SchemaAttribute): number {
  return (name.includes('.') ? 2 : 0) + (required ? 0 : 1)
}

interface Place {
  readonly prefix: string
  readonly depth: number
  readonly required: boolean
}

function visit(schema: unknown, place: Place): readonly SchemaAttribute[] {
  const { properties, required } = toRecord(schema)
  const needed = toTexts(required)
  return Object.entries(toRecord(properties)).flatMap(([name, inner]) =>
    describe(`${place.prefix}${name}`, toRecord(inner), {
      ...place,
      required: place.required && needed.includes(name),
    }),
  )
}

function describe(name: string, schema: Readonly<Record<string, unknown>>, place: Place): readonly SchemaAttribute[] {
  if (Object.keys(toRecord(schema['properties'])).length > 0 && place.depth < depthMax) {
    return visit(schema, { ...place, prefix: `${name}.`, depth: place.depth + 1 })
  }
  const values = 'const' in schema ? [schema['const']] : schema['enum']
  return [
    {
      name,
      types: toTexts(schema['type']),
      unit: toText(schema['x-unit']),
      title: toText(schema['x-title']) ?? toText(schema['title']) ?? toText(schema['description']),
      required: place.required,
      values: Array.isArray(values) ? values.slice(0, valuesMax).map((value) => showValue(value)) : [],
      minimum: toNumber(schema['minimum']),
      maximum: toNumber(schema['maximum']),
    },
  ]
}

/** A JSON value as a person reads it: texts bare, all else as JSON. */
export function showValue(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {}
}

function toTexts(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? value : [value]
  return list.filter((item) => typeof item === 'string')
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function toNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}
