/**
 * A number from 0 to below 1 that depends on nothing but these whole numbers: the same city, whenever and in whatever
 * pieces one asks for it.
 */
export function chance(seed: number, a: number, b: number, c = 0): number {
  let mixed = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b)
  mixed = stir(mixed ^ Math.imul(a | 0, 0xc2b2_ae35))
  // Numbers of slots may exceed 32 bits.
  mixed = stir(mixed ^ Math.imul(b | 0, 0x27d4_eb2f) ^ Math.floor(b / 0x1_0000_0000))
  mixed = stir(mixed ^ Math.imul(c | 0, 0x1656_67b1))
  return (mixed >>> 0) / 0x1_0000_0000
}

/** A value from -1 to 1 that wanders: even chances every `periodMs`, smooth between them. */
export function wander(seed: number, a: number, ms: number, periodMs: number): number {
  const slot = Math.floor(ms / periodMs)
  const part = ms / periodMs - slot
  const smooth = part * part * (3 - 2 * part)
  const before = chance(seed, a, slot, 7)
  return 2 * (before + (chance(seed, a, slot + 1, 7) - before) * smooth) - 1
}

function stir(value: number): number {
  let mixed = value
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb_352d)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846c_a68b)
  return mixed ^ (mixed >>> 16)
}
