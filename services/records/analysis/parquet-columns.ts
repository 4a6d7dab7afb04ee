import type { StoredRecord } from '@concejo/platform'

/** A column of a stream's Parquet files. */
export interface ParquetColumn {
  readonly name: string
  readonly type: 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'VARCHAR' | 'TIMESTAMP' | 'JSON'
  /** Property of the data that it holds; undefined: a column that every stream has. */
  readonly property?: string
}

const columnsMax = 300

/** What every stream has, before the properties of its schema. */
const leading: readonly ParquetColumn[] = [
  { name: 'index', type: 'BIGINT' },
  { name: 'id', type: 'VARCHAR' },
  { name: 'time', type: 'TIMESTAMP' },
  { name: 'received', type: 'TIMESTAMP' },
  { name: 'producer', type: 'VARCHAR' },
  { name: 'entity', type: 'VARCHAR' },
  { name: 'longitude', type: 'DOUBLE' },
  { name: 'latitude', type: 'DOUBLE' },
]

/** What the data has beside the properties of the schema. */
const rest: ParquetColumn = { name: 'more', type: 'JSON' }

/**
 * Columns of a stream: `index`, `id`, `time`, `received`, `producer`, `entity`, `longitude` and `latitude` (of a GeoJSON
 * point in `location`), one for each property of the schema, and `more` for all else. A property whose name is taken,
 * in capitals or not, gets a number behind it.
 */
export function listParquetColumns(schema: Readonly<Record<string, unknown>>): readonly ParquetColumn[] {
  const taken = new Set([...leading, rest].map(({ name }) => name))
  const own: ParquetColumn[] = []
  for (const [property, definition] of Object.entries(toObject(schema['properties']) ?? {})) {
    if (own.length + leading.length + 1 < columnsMax) {
      const name = findFreeName(property, taken)
      taken.add(name.toLowerCase())
      own.push({ name, type: typeOf(definition, schema), property })
    }
  }
  return [...leading, ...own, rest]
}

function findFreeName(property: string, taken: ReadonlySet<string>): string {
  const plain = property.replaceAll('\0', '')
  let name = plain
  for (let number = 2; taken.has(name.toLowerCase()) || name === ''; number += 1) {
    name = `${plain}_${number}`
  }
  return name
}

function typeOf(definition: unknown, schema: Readonly<Record<string, unknown>>): ParquetColumn['type'] {
  const found = resolve(definition, schema)
  const types = [found?.['type']].flat().filter((type) => type !== 'null')
  const all = (...allowed: readonly string[]): boolean =>
    types.length > 0 && types.every((type) => typeof type === 'string' && allowed.includes(type))
  if (all('integer')) {
    return 'BIGINT'
  }
  if (all('integer', 'number')) {
    return 'DOUBLE'
  }
  if (all('boolean')) {
    return 'BOOLEAN'
  }
  const values = found?.['enum']
  const texts = Array.isArray(values) && values.length > 0 && values.every((value) => typeof value === 'string')
  return all('string') || (types.every((type) => type === undefined) && texts) ? 'VARCHAR' : 'JSON'
}

/** A definition behind its references within the schema. */
function resolve(
  definition: unknown,
  schema: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | undefined {
  let found = toObject(definition)
  for (let hops = 0; hops < 5; hops += 1) {
    const reference = found?.['$ref']
    if (typeof reference !== 'string' || !reference.startsWith('#/')) {
      return found
    }
    let target: unknown = schema
    for (const part of reference.slice(2).split('/')) {
      target = toObject(target)?.[part.replaceAll('~1', '/').replaceAll('~0', '~')]
    }
    found = toObject(target)
  }
  return undefined
}

/**
 * A record as the line of JSON that DuckDB reads: `c0`, `c1` and so on in the order of the columns; instants in
 * milliseconds, nothing for what does not fit its column.
 */
export function toParquetLine(
  columns: readonly ParquetColumn[],
  { index, record }: StoredRecord & { readonly record: object },
): string {
  const [longitude, latitude] = findPoint(record.data['location'])
  const named: Readonly<Record<string, unknown>> = {
    ...{ index, id: record.id, time: Date.parse(record.time), received: Date.parse(record.received) },
    ...{ producer: record.producer, entity: record.entity, longitude, latitude },
  }
  const told = new Set<string>()
  const values: [string, unknown][] = []
  for (const [position, { name, type, property }] of columns.entries()) {
    if (property === undefined) {
      values.push([`c${position}`, named[name]])
    } else if (Object.hasOwn(record.data, property)) {
      told.add(property)
      values.push([`c${position}`, toCell(record.data[property], type)])
    }
  }
  const others = Object.entries(record.data).filter(([property]) => !told.has(property))
  if (others.length > 0) {
    values.push([`c${columns.length - 1}`, JSON.stringify(Object.fromEntries(others))])
  }
  return JSON.stringify(Object.fromEntries(values), keepWellFormed)
}

function toCell(value: unknown, type: ParquetColumn['type']): unknown {
  switch (type) {
    case 'BIGINT':
      return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 63
        ? String(BigInt(value))
        : undefined
    case 'DOUBLE':
      return typeof value === 'number' ? value : undefined
    case 'BOOLEAN':
      return typeof value === 'boolean' ? value : undefined
    case 'VARCHAR':
      return typeof value === 'string' ? value : undefined
    default:
      return JSON.stringify(value)
  }
}

/** Halves of surrogate pairs are no text outside JavaScript. */
function keepWellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll(/\p{Surrogate}/gu, '\ufffd') : value
}

/** Longitude and latitude of a GeoJSON point, also as the value of an NGSI-LD GeoProperty. */
function findPoint(location: unknown): readonly [number | undefined, number | undefined] {
  const found = toObject(location)
  const point = found?.['type'] === 'Point' ? found : toObject(found?.['value'])
  const coordinates = point?.['type'] === 'Point' ? point['coordinates'] : undefined
  const [longitude, latitude]: readonly unknown[] = Array.isArray(coordinates) ? coordinates : []
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : [undefined, undefined]
}

function toObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined
}

/** SELECT that reads lines of `toParquetLine` from a file, with the columns' names and types. */
export function selectLines(columns: readonly ParquetColumn[], file: string): string {
  const read = columns.map(({ type }, position) => `c${position}: '${type === 'TIMESTAMP' ? 'BIGINT' : toRead(type)}'`)
  const given = columns.map(({ name, type }, position) => {
    const value = type === 'TIMESTAMP' ? `make_timestamp(c${position} * 1000)` : `c${position}::${type}`
    return `${value} as ${quoteName(name)}`
  })
  return `select ${given.join(', ')} from read_json(${quoteText(file)}, format = 'newline_delimited',
    maximum_object_size = 67108864, columns = {${read.join(', ')}})`
}

function toRead(type: ParquetColumn['type']): string {
  return type === 'JSON' ? 'VARCHAR' : type
}

/** SELECT of no rows with the columns' names and types. */
export function selectNothing(columns: readonly ParquetColumn[]): string {
  return `select ${columns.map(({ name, type }) => `null::${type} as ${quoteName(name)}`).join(', ')} where false`
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
