import { hash as digest } from 'node:crypto'
import { foldNodes, hashChildren, hashLeaf, nodesOfRange, type TreeHead, tileWidth } from '@concejo/protocol'

/** A tile as it became full. */
export interface FullTile {
  readonly level: number
  readonly index: number
  readonly hashes: readonly Uint8Array[]
}

/** SHA-256 by the native library. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return digest('sha256', bytes, 'buffer')
}

/** The right edge of a growing tree: the last, unfinished tile of each level, from which root and tiles follow. */
export class MerkleFrontier {
  readonly #levels: Uint8Array[][]
  #size: number

  /** Continue from the unfinished tiles of a tree of `size` entries, level by level. */
  constructor(size = 0, levels: readonly (readonly Uint8Array[])[] = []) {
    this.#size = size
    this.#levels = levels.map((hashes) => [...hashes])
  }

  get size(): number {
    return this.#size
  }

  /** Add entries; returns the tiles that became full on the way. */
  append(entries: readonly Uint8Array[]): readonly FullTile[] {
    const full: FullTile[] = []
    for (const entry of entries) {
      this.#push(0, hashLeaf(entry, sha256), full)
      this.#size += 1
    }
    return full
  }

  /** The unfinished tile of each level; empty where a level has none. */
  partialTiles(): readonly (readonly Uint8Array[])[] {
    return this.#levels.map((hashes) => [...hashes])
  }

  head(): TreeHead {
    const hashes = nodesOfRange({ start: 0, end: this.#size }).map(({ level, index }) => {
      const tileLevel = Math.floor(level / 8)
      const width = 2 ** (level - tileLevel * 8)
      const from = (index * width) % tileWidth
      return rootOfNodes((this.#levels[tileLevel] ?? []).slice(from, from + width))
    })
    return { size: this.#size, root: foldNodes(hashes, sha256) }
  }

  #push(level: number, hash: Uint8Array, full: FullTile[]): void {
    const hashes = this.#levels[level] ?? []
    this.#levels[level] = hashes
    hashes.push(hash)
    if (hashes.length === tileWidth) {
      const index = Math.floor(this.#size / tileWidth ** (level + 1))
      full.push({ level, index, hashes: [...hashes] })
      this.#levels[level] = []
      this.#push(level + 1, rootOfNodes(hashes), full)
    }
  }
}

/** Root over a power of two of hashes. */
export function rootOfNodes(hashes: readonly Uint8Array[]): Uint8Array {
  let row = [...hashes]
  while (row.length > 1) {
    const above: Uint8Array[] = []
    for (let index = 0; index + 1 < row.length; index += 2) {
      above.push(hashChildren(row[index] ?? empty, row[index + 1] ?? empty, sha256))
    }
    row = above
  }
  return row[0] ?? sha256(empty)
}

const empty = new Uint8Array()
