import { createHash } from 'node:crypto'
import { type Bytes32, unsafeBrand } from '@concejo/protocol'
import { RefusedError } from './chain.ts'

/*
 * Merkle trees as the recursive definitions of RFC 9162, section 2.1, say it: slow, and with nothing in common with
 * what it is a measure of.
 */

/** Root of a tree over hashes of leaves, at least one (section 2.1.1). */
export function rootOf(leaves: readonly Bytes32[]): Bytes32 {
  const [only] = leaves
  if (leaves.length === 1 && only !== undefined) {
    return only
  }
  const split = splitOf(leaves.length)
  return hashNode(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)))
}

/** Consistency proof of the tree over the first `size` leaves with the tree over all (section 2.1.4.1). */
export function consistencyOf(size: number, leaves: readonly Bytes32[]): readonly Bytes32[] {
  return prove(size, leaves, true)
}

/** Hash of a leaf (section 2.1.1). */
export function hashLeaf(content: string): Bytes32 {
  return toBytes32(createHash('sha256').update(Buffer.of(0)).update(content))
}

export function hashNode(left: Bytes32, right: Bytes32): Bytes32 {
  return toBytes32(
    createHash('sha256')
      .update(Buffer.of(1))
      .update(Buffer.from(left.slice(2) + right.slice(2), 'hex')),
  )
}

/** Leaves `from`, `from + 1` … of a log of a name: logs of other names have other leaves. */
export function createLeaves(name: string, count: number): readonly Bytes32[] {
  return Array.from({ length: count }, (_, index) => hashLeaf(`${name} ${index}`))
}

/** SUBPROOF(m, D_n, b). */
function prove(size: number, leaves: readonly Bytes32[], whole: boolean): readonly Bytes32[] {
  if (size < 1 || size > leaves.length) {
    throw new RefusedError(`no proof from ${size} to ${leaves.length} leaves`)
  }
  if (size === leaves.length) {
    return whole ? [] : [rootOf(leaves)]
  }
  const split = splitOf(leaves.length)
  return size <= split
    ? [...prove(size, leaves.slice(0, split), whole), rootOf(leaves.slice(split))]
    : [...prove(size - split, leaves.slice(split), false), rootOf(leaves.slice(0, split))]
}

/** The largest power of two below `count`. */
function splitOf(count: number): number {
  let split = 1
  while (split * 2 < count) {
    split *= 2
  }
  return split
}

function toBytes32(hash: ReturnType<typeof createHash>): Bytes32 {
  return unsafeBrand(`0x${hash.digest('hex')}`)
}
