import { createHash } from 'node:crypto'
import { type Bytes32, unsafeBrand } from '@concejo/protocol'
import { RefusedError } from './chain.ts'

/*
 * Merkle trees as the recursive definitions of RFC 9162, section 2.1, say it: slow, and with nothing in common with the
 * loop of the contract.
 */

/** Root over the leaves `from` up to and without `to`. */
export type Roots = (from: number, to: number) => Bytes32

/** Roots of a tree over hashes of leaves (section 2.1.1). */
export function rootsOf(leaves: readonly Bytes32[]): Roots {
  const root: Roots = (from, to) => {
    const leaf = leaves[from]
    if (leaf === undefined || to <= from) {
      throw new RefusedError(`no leaves from ${from} to ${to}`)
    }
    const middle = from + splitOf(to - from)
    return to - from === 1 ? leaf : hashNode(root(from, middle), root(middle, to))
  }
  return root
}

/** Roots of a tree of any size whose leaves are all the same: the only trees of 10^9 leaves that a test can have. */
export function uniformRoots(leaf: Bytes32): Roots {
  const known = new Map<number, Bytes32>([[1, leaf]])
  const root = (count: number): Bytes32 => {
    const found = known.get(count) ?? hashNode(root(splitOf(count)), root(count - splitOf(count)))
    known.set(count, found)
    return found
  }
  return (from, to) => root(to - from)
}

/** Consistency proof from the first `size` leaves to the first `count`, 0 < size <= count (section 2.1.4.1). */
export function consistencyOf(roots: Roots, size: number, count: number): readonly Bytes32[] {
  const prove = (middle: number, from: number, to: number, whole: boolean): readonly Bytes32[] => {
    if (middle === to) {
      return whole ? [] : [roots(from, to)]
    }
    const split = from + splitOf(to - from)
    return middle <= split
      ? [...prove(middle, from, split, whole), roots(split, to)]
      : [...prove(middle, split, to, false), roots(from, split)]
  }
  return prove(size, 0, count, true)
}

/** Hashes of the leaves `name 0`, `name 1`, … */
export function createLeaves(name: string, count: number): readonly Bytes32[] {
  return Array.from({ length: count }, (_, index) => hashLeaf(Buffer.from(`${name} ${index}`)))
}

/** Hash of a leaf (section 2.1.1). */
export function hashLeaf(content: Uint8Array): Bytes32 {
  return hash(0, content)
}

function hashNode(left: Bytes32, right: Bytes32): Bytes32 {
  return hash(1, Buffer.from(left.slice(2) + right.slice(2), 'hex'))
}

/** The largest power of two below `count`; 1 of 1. */
function splitOf(count: number): number {
  let split = 1
  while (split * 2 < count) {
    split *= 2
  }
  return split
}

function hash(prefix: number, content: Uint8Array): Bytes32 {
  return unsafeBrand(`0x${createHash('sha256').update(Buffer.of(prefix)).update(content).digest('hex')}`)
}
