/** An answer as CSV (RFC 4180). Texts that a spreadsheet would compute get an apostrophe before them. */
export function toCsv(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const lines = [columns, ...rows].map((row) => row.map(toField).join(','))
  return `${lines.join('\r\n')}\r\n`
}

function toField(value: unknown): string {
  const text = showCell(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A value of an answer as text; nothing for null. */
export function showCell(value: unknown): string {
  if (value === null || value === undefined) {
    return ''
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
