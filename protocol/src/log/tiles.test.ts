import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hashLeaf, nodesOfRange, rootOfLeaves } from './merkle-tree.ts'
import { newTiles, type Tile, tileOfNode, tilePath, tileWidth, tileWidthAt } from './tiles.ts'

it('tiles have the paths of the specification', () => {
  const path = (level: number | 'entries', index: number, width = tileWidth): string =>
    tilePath({ level, index, width })
  // C2SP tlog-tiles: "index 1234067 will be encoded as x001/x234/067".
  expect(path(0, 1_234_067)).toBe('tile/0/x001/x234/067')
  expect(path(0, 0)).toBe('tile/0/000')
  expect(path(1, 999)).toBe('tile/1/999')
  expect(path(2, 1_000)).toBe('tile/2/x001/000')
  expect(path('entries', 67, 112)).toBe('tile/entries/067.p/112')
  expect(path(0, 1_000_000, 1)).toBe('tile/0/x001/x000/000.p/1')
})

it('a tree of 70,000 and one of 256 have the tiles of the specification', () => {
  const count = (tiles: readonly Tile[], level: number, width: number): number =>
    tiles.filter((tile) => tile.level === level && tile.width === width).length
  // C2SP tlog-tiles, "Partial Tiles".
  const tiles = newTiles(0, 70_000)
  expect([count(tiles, 0, 256), count(tiles, 0, 112)]).toEqual([273, 1])
  expect([count(tiles, 1, 256), count(tiles, 1, 17), count(tiles, 2, 1)]).toEqual([1, 1, 1])
  expect(tiles).toHaveLength(277)
  expect(newTiles(0, 256)).toEqual([
    { level: 0, index: 0, width: 256 },
    { level: 1, index: 0, width: 1 },
  ])
  expect(newTiles(0, 0)).toEqual([])
})

it('what a growing tree adds are exactly the tiles that it did not have', () => {
  const size = fc.oneof(fc.nat(2_000), fc.nat(200_000))
  fc.assert(
    fc.property(size, size, (a, b) => {
      const [old, now] = [Math.min(a, b), Math.max(a, b)]
      const had = new Set(newTiles(0, old).map(tilePath))
      const has = newTiles(0, now).map(tilePath)
      expect(newTiles(old, now).map(tilePath)).toEqual(has.filter((path) => !had.has(path)))
    }),
    { numRuns: 60 },
  )
})

it('every node of a tree is found in a tile that the tree has', () => {
  const leaves = Array.from({ length: 700 }, (_, index) => hashLeaf(Uint8Array.of(index % 256, index >> 8)))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 700 }), (size) => {
      const paths = new Set(newTiles(0, size).map(tilePath))
      for (const node of nodesOfRange({ start: 0, end: size })) {
        const { tile, start, end } = tileOfNode(node, size)
        expect(paths.has(tilePath(tile))).toBe(true)
        expect(end <= tile.width && tile.width === tileWidthAt(tile.level, tile.index, size)).toBe(true)
        const width = tileWidth ** tile.level
        const hashes = Array.from({ length: end - start }, (_, offset) => {
          const from = (tile.index * tileWidth + start + offset) * width
          return rootOfLeaves(leaves.slice(from, from + width))
        })
        const span = 2 ** node.level
        const own = rootOfLeaves(leaves.slice(node.index * span, (node.index + 1) * span))
        expect(Buffer.compare(rootOfLeaves(hashes), own)).toBe(0)
      }
    }),
    { numRuns: 25 },
  )
})
