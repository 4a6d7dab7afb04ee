const depthMax = 4
const plainMax = 2

/** A record that the schema of a stream takes: what it requires, else its first attributes. */
export function createExampleRecord(schema: unknown, time: string): Readonly<Record<string, unknown>> {
  const data = exampleOf(schema, 1)
  return { time, entity: 'urn:ngsi-ld:Thing:1', data: typeof data === 'object' ? data : {} }
}

function exampleOf(value: unknown, depth: number): unknown {
  const schema = toRecord(value)
  const listed = Array.isArray(schema['enum']) ? schema['enum'][0] : undefined
  const given = schema['const'] ?? listed ?? schema['default']
  if (given !== undefined) {
    return given
  }
  const types = Array.isArray(schema['type']) ? schema['type'] : [schema['type']]
  switch (types[0]) {
    case 'number':
    case 'integer':
      return Math.max(
        Math.min(1, Number(schema['maximum'] ?? 1)),
        Number(schema['minimum'] ?? Number.NEGATIVE_INFINITY),
      )
    case 'boolean':
      return true
    case 'array':
      return []
    case 'object':
      return depth > depthMax ? {} : exampleObject(schema, depth)
    case 'null':
      return null
    default:
      return schema['format'] === 'date-time' ? '2026-03-01T10:00:00Z' : 'text'
  }
}

function exampleObject(schema: Readonly<Record<string, unknown>>, depth: number): Readonly<Record<string, unknown>> {
  const properties = Object.entries(toRecord(schema['properties']))
  const required = Array.isArray(schema['required']) ? schema['required'] : []
  const needed = properties.filter(([name]) => required.includes(name))
  const shown = needed.length > 0 ? needed : properties.slice(0, plainMax)
  return Object.fromEntries(shown.map(([name, inner]) => [name, exampleOf(inner, depth + 1)]))
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {}
}
