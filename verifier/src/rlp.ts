import { RLP } from '@ethereumjs/rlp'

/** Nested bytes as RLP knows them. */
export type RlpItem = Uint8Array | readonly RlpItem[]

/** The item of canonical RLP that fills the bytes entirely, undefined for anything else. */
export function decodeRlp(bytes: Uint8Array): RlpItem | undefined {
  try {
    const item: RlpItem = RLP.decode(bytes)
    // Only one encoding of an item is canonical; decoders differ in what else they let pass.
    return isSame(RLP.encode(toInput(item)), bytes) ? item : undefined
  } catch {
    return undefined
  }
}

/** RLP of a position in a block, the key of the transaction and receipt tries. */
export function encodeIndex(index: number): Uint8Array {
  return RLP.encode(index)
}

/** True for an item that is a list. */
export function isList(item: RlpItem | undefined): item is readonly RlpItem[] {
  return Array.isArray(item)
}

/** The bytes of an item, undefined for a list or nothing. */
export function toBytes(item: RlpItem | undefined): Uint8Array | undefined {
  return item instanceof Uint8Array ? item : undefined
}

/** Big-endian unsigned integer without leading zeros, at most `Number.MAX_SAFE_INTEGER`; undefined for anything else. */
export function toSafeInteger(item: RlpItem | undefined): number | undefined {
  const bytes = toBytes(item)
  if (bytes === undefined || bytes.length > 7 || bytes[0] === 0) {
    return undefined
  }
  const value = bytes.reduce((sum, byte) => sum * 256 + byte, 0)
  return Number.isSafeInteger(value) ? value : undefined
}

/** Compare two byte strings. */
export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

type RlpInput = Uint8Array | RlpInput[]

function toInput(item: RlpItem): RlpInput {
  return item instanceof Uint8Array ? item : item.map(toInput)
}
