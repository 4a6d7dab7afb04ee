import { p256 } from '@noble/curves/nist.js'
import { concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import type { Bytes32, Hex } from './brand.ts'
import type { P256PublicKey } from './signer.ts'

type Point = typeof p256.Point.BASE

/** Keys that are remembered; the table of one has some 100 KB. */
const keysMax = 32
/** A table costs as much as some three checks: it pays for keys that come more often. */
const usesWithoutTable = 3
const windowBits = 4

interface KnownKey {
  readonly uses: number
  readonly table?: Point
}

/** Keys seen lately, the latest last. */
const known = new Map<string, KnownKey>()
let baseTable: Point | undefined

/** Check r ‖ s of a digest; a high s is refused. A key that comes again and again is checked faster from then on. */
export function verifyP256(key: P256PublicKey, digest: Bytes32, signature: Hex): boolean {
  try {
    const point = findTable(key)
    const bytes = hexToBytes(signature.slice(2))
    const message = hexToBytes(digest.slice(2))
    return point === undefined
      ? p256.verify(bytes, message, encodeKey(key), { prehash: false, lowS: true })
      : verifyByTable(point, message, bytes)
  } catch {
    return false
  }
}

/** ECDSA (FIPS 186-5, 6.4.2) with the multiples of the base point and of the key at hand. */
function verifyByTable(key: Point, digest: Uint8Array, signature: Uint8Array): boolean {
  const { Fn, BASE } = p256.Point
  // The library's own table of the base point is made for signing: larger, and slow to make.
  baseTable ??= createTable(BASE.toBytes())
  const { r, s } = p256.Signature.fromBytes(signature, 'compact')
  if (digest.length !== 32 || s > Fn.ORDER / 2n) {
    return false
  }
  const inverse = Fn.inv(s)
  const u1 = Fn.mul(Fn.create(toInteger(digest)), inverse)
  const u2 = Fn.mul(r, inverse)
  const sum = baseTable.multiplyUnsafe(u1).add(key.multiplyUnsafe(u2))
  return !sum.is0() && Fn.create(sum.toAffine().x) === r
}

function findTable(key: P256PublicKey): Point | undefined {
  const name = `${key.x}${key.y}`
  const before = known.get(name) ?? { uses: 0 }
  const uses = before.uses + 1
  const table = before.table ?? (uses > usesWithoutTable ? createTable(encodeKey(key)) : undefined)
  known.delete(name)
  known.set(name, table === undefined ? { uses } : { uses, table })
  const [oldest] = known.keys()
  if (known.size > keysMax && oldest !== undefined) {
    known.delete(oldest)
  }
  return table
}

function createTable(encoded: Uint8Array): Point {
  return p256.Point.fromBytes(encoded).precompute(windowBits, true)
}

function encodeKey(key: P256PublicKey): Uint8Array {
  return concatBytes(Uint8Array.of(4), hexToBytes(key.x.slice(2)), hexToBytes(key.y.slice(2)))
}

function toInteger(bytes: Uint8Array): bigint {
  return bytes.reduce((value, byte) => value * 256n + BigInt(byte), 0n)
}
