/** A place where money stands: a programme, a call, a grant. */
export interface FlowNode {
  readonly key: string
  readonly label: string
  /** 0 is the source. */
  readonly column: number
  /** Page of what the node stands for. */
  readonly href?: string | undefined
}

/** Money that went from one node to another, in minor units. */
export interface FlowLink {
  readonly from: string
  readonly to: string
  readonly amount: bigint
}

export interface PlacedNode extends FlowNode {
  readonly x: number
  readonly y: number
  readonly height: number
  readonly total: bigint
}

export interface PlacedLink extends FlowLink {
  readonly path: string
}

export interface FlowLayout {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly links: readonly PlacedLink[]
}

export const nodeWidth = 12
const columnWidth = 250
const gap = 18
const heightOfLargest = 240
const leastHeight = 3

/** Place nodes in columns, as high as the larger of what flows in and out, and links as bands between them. */
export function layOutFlow(nodes: readonly FlowNode[], links: readonly FlowLink[]): FlowLayout {
  const totals = new Map(nodes.map((node) => [node.key, totalOf(node.key, links)]))
  const columns = Math.max(0, ...nodes.map((node) => node.column)) + 1
  const sums = Array.from({ length: columns }, (_, column) =>
    nodes.filter((node) => node.column === column).reduce((sum, node) => sum + (totals.get(node.key) ?? 0n), 0n),
  )
  const largest = sums.reduce((max, sum) => (sum > max ? sum : max), 1n)
  const scale = (amount: bigint): number =>
    Math.max(leastHeight, (Number((amount * 10_000n) / largest) / 10_000) * heightOfLargest)
  const placed = Array.from({ length: columns }, (_, column) => {
    let y = gap
    return nodes
      .filter((node) => node.column === column)
      .map((node) => {
        const total = totals.get(node.key) ?? 0n
        const item = { ...node, x: column * columnWidth, y, height: scale(total), total }
        y += Math.max(item.height, 30) + gap
        return item
      })
  }).flat()
  const height = Math.max(80, ...placed.map((node) => node.y + Math.max(node.height, 30) + gap))
  return {
    width: (columns - 1) * columnWidth + 220,
    height,
    nodes: placed,
    links: placeLinks(placed, links, scale),
  }
}

function totalOf(key: string, links: readonly FlowLink[]): bigint {
  const sum = (side: 'from' | 'to'): bigint =>
    links.filter((link) => link[side] === key).reduce((total, link) => total + link.amount, 0n)
  const [incoming, outgoing] = [sum('to'), sum('from')]
  return incoming > outgoing ? incoming : outgoing
}

function placeLinks(
  nodes: readonly PlacedNode[],
  links: readonly FlowLink[],
  scale: (amount: bigint) => number,
): readonly PlacedLink[] {
  const used = new Map<string, number>()
  const take = (side: string, node: PlacedNode, thickness: number): number => {
    const offset = used.get(side + node.key) ?? 0
    used.set(side + node.key, offset + thickness)
    return node.y + offset
  }
  return links.flatMap((link) => {
    const from = nodes.find((node) => node.key === link.from)
    const to = nodes.find((node) => node.key === link.to)
    if (from === undefined || to === undefined || link.amount <= 0n) {
      return []
    }
    const thickness = scale(link.amount)
    const [y0, y1] = [take('out', from, thickness), take('in', to, thickness)]
    return [{ ...link, path: bandPath({ x0: from.x + nodeWidth, y0, x1: to.x, y1, thickness }) }]
  })
}

function bandPath(band: { x0: number; y0: number; x1: number; y1: number; thickness: number }): string {
  const { x0, y0, x1, y1, thickness } = band
  const middle = (x0 + x1) / 2
  const round = (value: number): string => value.toFixed(1)
  return [
    `M${round(x0)} ${round(y0)}`,
    `C${round(middle)} ${round(y0)} ${round(middle)} ${round(y1)} ${round(x1)} ${round(y1)}`,
    `V${round(y1 + thickness)}`,
    `C${round(middle)} ${round(y1 + thickness)} ${round(middle)} ${round(y0 + thickness)} ${round(x0)}`,
    `${round(y0 + thickness)}Z`,
  ].join(' ')
}
