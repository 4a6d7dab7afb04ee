/**
 * Values of one column as the text of a PostgreSQL array, so that one parameter carries many rows. Each value has the
 * text that the driver would send for it alone; a list is an array of its own, as one element.
 */
export function arrayLiteral(values: readonly unknown[]): string {
  const parts: string[] = []
  for (const value of values) {
    parts.push(elementToText(value))
  }
  return `{${parts.join(',')}}`
}

function elementToText(value: unknown): string {
  return value === null || value === undefined ? 'NULL' : quote(valueToText(value))
}

function valueToText(value: unknown): string {
  if (typeof value === 'string') {
    return value
  }
  if (typeof value !== 'object' || value === null) {
    return String(value)
  }
  if (Array.isArray(value)) {
    return nestedLiteral(value)
  }
  if (value instanceof Uint8Array) {
    return `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`
  }
  return value instanceof Date ? value.toISOString() : JSON.stringify(value)
}

/** Lists in a list make an array of more dimensions: braces in braces, not quoted. */
function nestedLiteral(values: readonly unknown[]): string {
  const parts = values.map((value) => (Array.isArray(value) ? nestedLiteral(value) : elementToText(value)))
  return `{${parts.join(',')}}`
}

function quote(text: string): string {
  const special = text.includes('"') || text.includes('\\')
  return `"${special ? text.replace(/["\\]/g, '\\$&') : text}"`
}
