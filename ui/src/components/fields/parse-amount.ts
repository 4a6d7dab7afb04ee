/**
 * Minor units of an amount as people type it: spaces and grouping points or commas are fine, the last separator with at
 * most `digits` digits behind it is the decimal one. Undefined for what cannot be read without guessing.
 */
export function parseAmount(typed: string, digits: number): string | undefined {
  const text = typed.replaceAll(/[\s\u00a0\u202f']/g, '')
  const match = /^(\d[\d.,]*?)(?:[.,](\d*))?$/.exec(text)
  const whole = match?.[1]
  if (whole === undefined) {
    return undefined
  }
  const tail = match?.[2]
  const separators = text.replaceAll(/\d/g, '')
  // One kind of separator with groups of three behind each is grouping: `1.234.567`, and `1,234` too.
  const grouped = /^\d{1,3}([.,]\d{3})+$/.test(text) && new Set(separators).size === 1
  if (grouped && digits < 3) {
    return normalise(text.replaceAll(/[.,]/g, ''), digits, '')
  }
  if (tail !== undefined && tail.length > digits) {
    return undefined
  }
  const wholePart = whole.replaceAll(/[.,]/g, '')
  const wellGrouped = !/[.,]/.test(whole) || /^\d{1,3}([.,]\d{3})+$/.test(whole)
  return wellGrouped ? normalise(wholePart, digits, tail ?? '') : undefined
}

function normalise(whole: string, digits: number, tail: string): string {
  return `${whole}${tail.padEnd(digits, '0')}`.replace(/^0+(?=\d)/, '')
}
