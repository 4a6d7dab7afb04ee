import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutFlow } from './flow-layout.ts'

describe('the picture of a money flow', () => {
  it('gives each node the height of what flows through it and lets no nodes of a column overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 20n }), { minLength: 1, maxLength: 12 }), (amounts) => {
        const nodes = [
          { key: 'source', label: 'Source', column: 0 },
          ...amounts.map((_, index) => ({ key: `call-${index}`, label: 'Call', column: 1 })),
        ]
        const links = amounts.map((amount, index) => ({ from: 'source', to: `call-${index}`, amount }))
        const layout = layOutFlow(nodes, links)
        const column = layout.nodes.filter((node) => node.column === 1)
        for (const [index, node] of column.entries()) {
          const next = column[index + 1]
          expect(node.y + node.height).toBeLessThanOrEqual(next?.y ?? layout.height)
        }
        const total = amounts.reduce((sum, amount) => sum + amount, 0n)
        expect(layout.nodes[0]?.total).toBe(total)
        expect(layout.links.length).toBe(amounts.filter((amount) => amount > 0n).length)
      }),
    )
  })

  it('leaves out links to nodes that it does not show', () => {
    const layout = layOutFlow([{ key: 'a', label: 'A', column: 0 }], [{ from: 'a', to: 'b', amount: 5n }])
    expect(layout.links).toEqual([])
  })
})
