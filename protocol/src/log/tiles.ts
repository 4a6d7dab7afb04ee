import type { TreeNode } from './merkle-tree.ts'

/** Hashes in a full tile, entries in a full bundle (C2SP tlog-tiles). */
export const tileWidth = 256
const tileHeight = 8

/** A tile of a log: level, number within the level, how many hashes it holds (256 when full). */
export interface Tile {
  readonly level: number
  readonly index: number
  readonly width: number
}

/** Path below the log's prefix: `tile/0/x001/067`, and `.p/<width>` for a partial one; `entries` names bundles. */
export function tilePath(tile: {
  readonly level: number | 'entries'
  readonly index: number
  readonly width: number
}): string {
  const partial = tile.width === tileWidth ? '' : `.p/${tile.width}`
  return `tile/${tile.level}/${indexPath(tile.index)}${partial}`
}

/** The tile in which a node of a tree of `size` entries is found, and the hashes of the tile that make it up. */
export function tileOfNode(
  node: TreeNode,
  size: number,
): { readonly tile: Tile; readonly start: number; readonly end: number } {
  const level = Math.floor(node.level / tileHeight)
  const height = node.level - level * tileHeight
  const first = node.index * 2 ** height
  const index = Math.floor(first / tileWidth)
  const start = first - index * tileWidth
  return { tile: { level, index, width: tileWidthAt(level, index, size) }, start, end: start + 2 ** height }
}

/** How many hashes the tile holds in a tree of `size` entries. */
export function tileWidthAt(level: number, index: number, size: number): number {
  const hashes = Math.floor(size / tileWidth ** level)
  return Math.max(0, Math.min(tileWidth, hashes - index * tileWidth))
}

/** Every tile that a tree of `size` entries has and one of `oldSize` entries does not, level by level. */
export function newTiles(oldSize: number, size: number): readonly Tile[] {
  const tiles: Tile[] = []
  for (let level = 0; tileWidth ** level <= size; level += 1) {
    const before = Math.floor(oldSize / tileWidth ** level)
    const now = Math.floor(size / tileWidth ** level)
    if (before === now) {
      continue
    }
    for (let index = Math.floor(before / tileWidth); index * tileWidth < now; index += 1) {
      tiles.push({ level, index, width: tileWidthAt(level, index, size) })
    }
  }
  return tiles
}

function indexPath(index: number): string {
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? []
  return groups.map((group, position) => (position === groups.length - 1 ? group : `x${group}`)).join('/')
}
