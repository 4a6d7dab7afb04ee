import { hash } from 'node:crypto'
import { emptyRoot, hashChildren, type TreeHead } from '@concejo/protocol'

/** SHA-256 by the native library. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer')
}

/** The right edge of a tree that grows: one hash for each complete subtree, so its root is known at every size. */
export class LogFrontier {
  /** By level; undefined where the tree has no complete subtree of that level at its edge. */
  readonly #peaks: (Uint8Array | undefined)[] = []
  #size = 0

  get size(): number {
    return this.#size
  }

  /** Add the hash of a leaf. */
  add(leaf: Uint8Array): void {
    let carried = leaf
    let level = 0
    for (let peak = this.#peaks[level]; peak !== undefined; peak = this.#peaks[level]) {
      carried = hashChildren(peak, carried, sha256)
      this.#peaks[level] = undefined
      level += 1
    }
    this.#peaks[level] = carried
    this.#size += 1
  }

  head(): TreeHead {
    let root: Uint8Array | undefined
    for (const peak of this.#peaks) {
      if (peak !== undefined) {
        root = root === undefined ? peak : hashChildren(peak, root, sha256)
      }
    }
    return { size: this.#size, root: root ?? emptyRoot(sha256) }
  }
}
