/** Columns and rows of an answer. */
export interface AnswerData {
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  readonly rows: readonly (readonly unknown[])[]
}

/** A point of a line: where along the axis, and how high. */
export interface ChartPoint {
  readonly x: number
  readonly y: number
}

/** How an answer can be drawn: along a line of times or numbers, or as bars by name. */
export type ChartKind = 'line' | 'bars'

const barsMax = 30
const pointsMax = 2_000

/** Columns that can be drawn as heights. */
export function listValueColumns({ columns, rows }: AnswerData): readonly number[] {
  return columns.flatMap(({ type }, position) =>
    !isInstant(type) && rows.some((row) => typeof row[position] === 'number') ? [position] : [],
  )
}

/** The column that others are drawn along: the first instant, else the first text, else the first of all. */
export function chooseAxis({ columns }: AnswerData): number {
  const instant = columns.findIndex(({ type }) => isInstant(type))
  const text = columns.findIndex(({ type }) => type === 'VARCHAR')
  return Math.max(0, instant >= 0 ? instant : text)
}

/** Lines need an order, which names do not have. */
export function chooseKind({ columns, rows }: AnswerData, axis: number): ChartKind {
  const type = columns[axis]?.type ?? ''
  return isInstant(type) || rows.every((row) => row[axis] === null || typeof row[axis] === 'number') ? 'line' : 'bars'
}

/** Points in the order of the axis; of very many, evenly chosen ones. */
export function toPoints(data: AnswerData, axis: number, value: number): readonly ChartPoint[] {
  const points = data.rows
    .map((row) => ({ x: toPosition(row[axis]), y: row[value] }))
    .filter((point): point is ChartPoint => Number.isFinite(point.x) && typeof point.y === 'number')
    .toSorted((a, b) => a.x - b.x)
  const step = Math.ceil(points.length / pointsMax)
  return step <= 1 ? points : points.filter((_, position) => position % step === 0)
}

/** Names and heights, as many as can be read. */
export function toBars(data: AnswerData, axis: number, value: number) {
  return data.rows.slice(0, barsMax).flatMap((row, position) => {
    const height = row[value]
    return typeof height === 'number' ? [{ key: String(position), name: String(row[axis] ?? '–'), value: height }] : []
  })
}

/** Instants count in milliseconds. */
export function isInstant(type: string): boolean {
  return type.startsWith('TIMESTAMP') || type === 'DATE'
}

function toPosition(value: unknown): number {
  return typeof value === 'number' ? value : Date.parse(String(value))
}

/** The points as a path in a square of 100 by 100, the origin at the top left. */
export function toPath(points: readonly ChartPoint[], range: ChartRange): string {
  return points
    .map(({ x, y }, position) => {
      const left = (100 * (x - range.left)) / (range.right - range.left || 1)
      const top = 100 - (100 * (y - range.low)) / (range.high - range.low || 1)
      return `${position === 0 ? 'M' : 'L'}${left.toFixed(2)} ${top.toFixed(2)}`
    })
    .join(' ')
}

/** What the axes span. */
export interface ChartRange {
  readonly left: number
  readonly right: number
  readonly low: number
  readonly high: number
}

/** The range of points; heights begin at zero unless some are below. Undefined without points. */
export function findRange(points: readonly ChartPoint[]): ChartRange | undefined {
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined) {
    return undefined
  }
  let [low, high] = [0, 0]
  for (const { y } of points) {
    low = Math.min(low, y)
    high = Math.max(high, y)
  }
  return { left: first.x, right: last.x, low, high: high === low ? low + 1 : high }
}
