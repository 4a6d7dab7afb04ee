import { moneyToDecimal } from '@concejo/protocol'

/** Rows as columns of text under headings, for people. */
export function formatTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) {
    return 'Nothing found.'
  }
  const widths = headings.map((heading, index) =>
    Math.max(heading.length, ...rows.map((row) => (row[index] ?? '').length)),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd()
  return [line(headings), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

/** Names and values, one pair a line; empty values are left out. */
export function formatFields(fields: readonly (readonly [string, string | number | undefined])[]): string {
  const shown = fields.filter((field): field is readonly [string, string | number] => field[1] !== undefined)
  const width = Math.max(...shown.map(([name]) => name.length))
  return shown.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n')
}

/** `2026-11-23 09:00:00Z` of seconds since 1970. */
export function formatSeconds(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('T', ' ').replace('.000', '')
}

/** `1 signature`, `2 signatures`. */
export function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** `45000.00 EUR` of minor units. */
export function formatAmount(amount: string, currency: string): string {
  return `${moneyToDecimal({ amount: BigInt(amount), currency })} ${currency}`
}
