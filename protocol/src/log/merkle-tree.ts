import { sha256 } from '@noble/hashes/sha2.js'

/** SHA-256; a node passes its faster native one. */
export type HashBytes = (bytes: Uint8Array) => Uint8Array

/** A node of a Merkle tree: the hash over the `2 ** level` entries from `index * 2 ** level` on. */
export interface TreeNode {
  readonly level: number
  readonly index: number
}

/** Entries from `start` up to, and without, `end`. */
export interface EntryRange {
  readonly start: number
  readonly end: number
}

/** Hash of an entry as leaf: SHA-256 of 0x00 and the entry (RFC 9162 section 2.1.1). */
export function hashLeaf(entry: Uint8Array, hash: HashBytes = sha256): Uint8Array {
  const bytes = new Uint8Array(entry.length + 1)
  bytes.set(entry, 1)
  return hash(bytes)
}

/** Hash of two subtrees: SHA-256 of 0x01, left and right (RFC 9162 section 2.1.1). */
export function hashChildren(left: Uint8Array, right: Uint8Array, hash: HashBytes = sha256): Uint8Array {
  const bytes = new Uint8Array(65)
  bytes[0] = 1
  bytes.set(left, 1)
  bytes.set(right, 33)
  return hash(bytes)
}

/** Root of the empty tree: SHA-256 of nothing. */
export function emptyRoot(hash: HashBytes = sha256): Uint8Array {
  return hash(new Uint8Array())
}

/** Largest power of two that is less than `size`; `size` is at least 2. */
function splitPoint(size: number): number {
  let point = 1
  while (point * 2 < size) {
    point *= 2
  }
  return point
}

/**
 * The ranges whose roots prove entry `index` in a tree of `size` entries, from the leaf's sibling up
 * (RFC 9162 section 2.1.3.1).
 */
export function inclusionRanges(index: number, size: number): readonly EntryRange[] {
  const ranges: EntryRange[] = []
  let start = 0
  let end = size
  while (end - start > 1) {
    const middle = start + splitPoint(end - start)
    if (index < middle) {
      ranges.push({ start: middle, end })
      end = middle
    } else {
      ranges.push({ start, end: middle })
      start = middle
    }
  }
  return ranges.reverse()
}

/**
 * The ranges whose roots prove that a tree of `size` entries begins with the one of `oldSize` entries
 * (RFC 9162 section 2.1.4.1). Empty for equal sizes and for an empty old tree.
 */
export function consistencyRanges(oldSize: number, size: number): readonly EntryRange[] {
  if (oldSize === 0 || oldSize >= size) {
    return []
  }
  const ranges: EntryRange[] = []
  let start = 0
  let end = size
  let whole = true
  while (oldSize !== end) {
    const middle = start + splitPoint(end - start)
    if (oldSize <= middle) {
      ranges.push({ start: middle, end })
      end = middle
    } else {
      ranges.push({ start, end: middle })
      start = middle
      whole = false
    }
  }
  return (whole ? ranges : [...ranges, { start, end }]).reverse()
}

/** The complete subtrees that make up a range of a proof or a whole tree, left to right. */
export function nodesOfRange({ start, end }: EntryRange): readonly TreeNode[] {
  const nodes: TreeNode[] = []
  let from = start
  while (from < end) {
    let level = 0
    while (from % 2 ** (level + 1) === 0 && from + 2 ** (level + 1) <= end) {
      level += 1
    }
    nodes.push({ level, index: from / 2 ** level })
    from += 2 ** level
  }
  return nodes
}

/** Root of a range from the hashes of `nodesOfRange`; of nothing, the empty root. */
export function foldNodes(hashes: readonly Uint8Array[], hash: HashBytes = sha256): Uint8Array {
  return hashes.length === 0 ? emptyRoot(hash) : hashes.reduceRight((right, left) => hashChildren(left, right, hash))
}

/** Root over leaf hashes that are all at hand. */
export function rootOfLeaves(leaves: readonly Uint8Array[], hash: HashBytes = sha256): Uint8Array {
  return leaves.length === 0 ? emptyRoot(hash) : rootOfSome(leaves, hash)
}

/** Inclusion proof of one of the leaf hashes, from the leaf's sibling up. */
export function proveInclusion(
  leaves: readonly Uint8Array[],
  index: number,
  hash: HashBytes = sha256,
): readonly Uint8Array[] {
  return inclusionRanges(index, leaves.length).map(({ start, end }) => rootOfSome(leaves.slice(start, end), hash))
}

/** Consistency proof between the first `oldSize` leaf hashes and all of them. */
export function proveConsistency(
  leaves: readonly Uint8Array[],
  oldSize: number,
  hash: HashBytes = sha256,
): readonly Uint8Array[] {
  return consistencyRanges(oldSize, leaves.length).map(({ start, end }) => rootOfSome(leaves.slice(start, end), hash))
}

/** The root that an inclusion proof leads to; undefined when the proof cannot belong to that index and size. */
export function rootFromInclusion(
  claim: { readonly leaf: Uint8Array; readonly index: number; readonly size: number },
  proof: readonly Uint8Array[],
  hash: HashBytes = sha256,
): Uint8Array | undefined {
  const { index, size } = claim
  if (!isEntryOf(index, size) || proof.some(({ length }) => length !== 32)) {
    return undefined
  }
  const ranges = inclusionRanges(index, size)
  if (ranges.length !== proof.length) {
    return undefined
  }
  return proof.reduce((root, sibling, position) => {
    const range = ranges[position]
    return range !== undefined && range.start > index
      ? hashChildren(root, sibling, hash)
      : hashChildren(sibling, root, hash)
  }, claim.leaf)
}

/** A tree: so many entries, that root. */
export interface TreeHead {
  readonly size: number
  readonly root: Uint8Array
}

/**
 * True when the proof shows that the tree `head` begins with the tree `old` (RFC 9162 section 2.1.4.2). The empty tree
 * begins every tree and needs no proof.
 */
export function verifyConsistency(
  old: TreeHead,
  head: TreeHead,
  proof: readonly Uint8Array[],
  hash: HashBytes = sha256,
): boolean {
  if (!isSize(old.size) || !isSize(head.size) || old.size > head.size || proof.some(({ length }) => length !== 32)) {
    return false
  }
  if (old.size === 0) {
    return proof.length === 0 && equalBytes(old.root, emptyRoot(hash))
  }
  if (old.size === head.size) {
    return proof.length === 0 && equalBytes(old.root, head.root)
  }
  const ranges = consistencyRanges(old.size, head.size)
  if (ranges.length !== proof.length) {
    return false
  }
  // The old tree's last complete part: given by the proof, or, where the old tree is one complete subtree, its root.
  const given = ranges[0]?.end === old.size
  const first = given ? proof[0] : old.root
  if (first === undefined) {
    return false
  }
  let oldRoot = first
  let root = first
  for (const [position, sibling] of proof.entries()) {
    if (given && position === 0) {
      continue
    }
    const range = ranges[position]
    if (range !== undefined && range.start >= old.size) {
      root = hashChildren(root, sibling, hash)
    } else {
      oldRoot = hashChildren(sibling, oldRoot, hash)
      root = hashChildren(sibling, root, hash)
    }
  }
  return equalBytes(oldRoot, old.root) && equalBytes(root, head.root)
}

/** True for the same bytes. For public values only: not in constant time. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

function rootOfSome(leaves: readonly Uint8Array[], hash: HashBytes): Uint8Array {
  const [only] = leaves
  if (leaves.length === 1 && only !== undefined) {
    return only
  }
  const middle = splitPoint(leaves.length)
  return hashChildren(rootOfSome(leaves.slice(0, middle), hash), rootOfSome(leaves.slice(middle), hash), hash)
}

function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

function isEntryOf(index: number, size: number): boolean {
  return isSize(index) && isSize(size) && index < size
}
