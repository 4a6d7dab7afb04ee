import { toRecord } from './home/files.ts'
import { formatTable } from './table.ts'

/** The fields that a JSON Schema asks for, as a table; fields of objects within lists are indented. */
export function describeInput(schema: unknown): string {
  const rows = listFields(schema, '')
  return rows.length === 0 ? 'It needs no input.' : formatTable(['field', 'needed', 'what'], rows)
}

function listFields(schema: unknown, indent: string): readonly (readonly string[])[] {
  const { properties, required } = toRecord(schema)
  const needed = new Set(Array.isArray(required) ? required.map(String) : [])
  return Object.entries(toRecord(properties)).flatMap(([name, field]) => {
    const { default: fallback, items } = toRecord(field)
    const inner = [items, field].find((part) => toRecord(part)['type'] === 'object')
    const text = describeType(field)
    return [
      [
        indent + name,
        needed.has(name) ? 'yes' : '',
        fallback === undefined ? text : `${text}; default ${String(fallback)}`,
      ],
      ...(inner === undefined ? [] : listFields(inner, `${indent}  `)),
    ]
  })
}

function describeType(field: unknown): string {
  const { type, anyOf, enum: words, format, pattern, description } = toRecord(field)
  if (typeof description === 'string') {
    return description
  }
  if (Array.isArray(words)) {
    return words.map(String).join(' or ')
  }
  if (Array.isArray(anyOf)) {
    return joinKinds(new Set(anyOf.map(describeType)))
  }
  if (type === 'array') {
    return describeList(field)
  }
  if (type === 'integer' || type === 'number') {
    return describeNumber(field)
  }
  if (type === 'string') {
    return patterns[String(pattern)] ?? formats[String(format)] ?? 'text'
  }
  return type === 'boolean' ? 'true or false' : String(type ?? 'anything')
}

function joinKinds(kinds: ReadonlySet<string>): string {
  if (kinds.has(documentText) && kinds.has(idText)) {
    return 'document by identifier or commitment'
  }
  // The numbers and bytes that these may be as well are nothing that a person would write.
  return [amountText, momentText, codeText].find((text) => kinds.has(text)) ?? [...kinds].join(' or ')
}

function describeList(field: unknown): string {
  const { items, minItems, maxItems } = toRecord(field)
  const what = toRecord(items)['type'] === 'object' ? 'objects' : describeType(items)
  const least = Number(minItems ?? 0)
  if (maxItems === undefined) {
    return least === 0 ? `list of ${what}` : `list of ${what} (at least ${least})`
  }
  return `list of ${what} (${least} to ${String(maxItems)})`
}

function describeNumber(field: unknown): string {
  const { minimum, maximum } = toRecord(field)
  const isOpen = maximum === undefined || Number(maximum) >= Number.MAX_SAFE_INTEGER
  return isOpen ? 'whole number' : `whole number from ${String(minimum ?? 'any')} to ${String(maximum)}`
}

const amountText = 'amount in minor units, as cents'
const momentText = 'moment, as 2027-01-31T12:00:00Z'
const documentText = 'identifier of a document'
const codeText = 'short code, as quality'
const idText = '0x and 64 hexadecimal digits'

const formats: Readonly<Record<string, string>> = {
  'date-time': momentText,
  date: 'day, as 2027-01-31',
  uuid: documentText,
}

/** Patterns by which the node checks texts that have a meaning of their own. */
const patterns: Readonly<Record<string, string>> = {
  '^0x[0-9a-fA-F]{64}$': idText,
  '^\\d{1,25}$': amountText,
  '^[A-Z]{3}$': 'currency, as EUR',
  '^[a-z0-9][a-z0-9-]{0,30}$': codeText,
}
