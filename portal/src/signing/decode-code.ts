/** Short ASCII text in fixed bytes, padded with zeros; other bytes stay as they are. */
export function decodeCode(hex: string): string {
  const bytes = (hex.slice(2).match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  const end = bytes.findLastIndex((byte) => byte !== 0) + 1
  const used = bytes.slice(0, end)
  const isText = used.length > 0 && used.every((byte) => byte >= 0x20 && byte < 0x7f)
  return isText ? String.fromCharCode(...used) : hex
}
