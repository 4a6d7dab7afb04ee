import { z } from 'zod'

const jsonObject = z.record(z.string(), z.json())
/** A JSON Schema as the node takes it. */
export type JsonObject = z.output<typeof jsonObject>

/** Types that the attribute builder offers; the schema itself may say more. */
export const attributeTypes = ['number', 'integer', 'string', 'boolean', 'array', 'object'] as const
export type AttributeType = (typeof attributeTypes)[number]

/** One line of the attribute builder. */
export interface AttributeDraft {
  readonly name: string
  readonly type: AttributeType
  readonly unit: string
  readonly required: boolean
}

export const emptyAttribute: AttributeDraft = { name: '', type: 'number', unit: '', required: false }

/** Most attributes that a schema made here has; as many as a record may have. */
export const attributesMax = 200

/** A JSON Schema of the attributes that have a name. Others than these are refused, so that mistakes are found. */
export function attributesToSchema(attributes: readonly AttributeDraft[]): Readonly<Record<string, unknown>> {
  const named = attributes.map((line) => ({ ...line, name: line.name.trim() })).filter(({ name }) => name !== '')
  const required = named.filter((line) => line.required).map(({ name }) => name)
  return {
    type: 'object',
    properties: Object.fromEntries(named.map((line) => [line.name, toProperty(line)])),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  }
}

/** The lines of the builder that make this schema; undefined where the schema says more than the builder can. */
export function schemaToAttributes(schema: unknown): readonly AttributeDraft[] | undefined {
  const properties = toRecord(toRecord(schema)['properties'])
  const required: unknown = toRecord(schema)['required']
  const lines = Object.entries(properties).map(([name, inner]) => {
    const { type, 'x-unit': unit } = toRecord(inner)
    const known = attributeTypes.find((one) => one === type)
    return known === undefined
      ? undefined
      : {
          name,
          type: known,
          unit: typeof unit === 'string' ? unit : '',
          required: Array.isArray(required) && required.includes(name),
        }
  })
  const whole = lines.filter((line) => line !== undefined)
  return equalJson(attributesToSchema(whole), schema) ? whole : undefined
}

/** A schema as its author reads it. */
export function schemaToText(schema: unknown): string {
  return JSON.stringify(schema, undefined, 2)
}

/** The schema that a text says; undefined where it is no JSON object. */
export function readSchemaText(text: string): JsonObject | undefined {
  try {
    return jsonObject.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

function toProperty({ type, unit }: AttributeDraft): Readonly<Record<string, unknown>> {
  return { type, ...(unit.trim() === '' ? {} : { 'x-unit': unit.trim() }) }
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {}
}

/** Equal but for the order of names. */
function equalJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(sortNames(a)) === JSON.stringify(sortNames(b))
}

function sortNames(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sortNames)
  }
  if (typeof value !== 'object' || value === null) {
    return value
  }
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value)
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, sortNames(inner)]),
  )
}
