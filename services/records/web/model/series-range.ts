import type { SeriesPoint, SeriesWindow } from '../../api-analysis.ts'
import type { ChartPoint } from './chart-data.ts'

/** Lengths of time that a chart spans. */
export const seriesSpans = ['day', 'week', 'month'] as const
export type SeriesSpan = (typeof seriesSpans)[number]

const hourMs = 3_600_000
const spans: Readonly<Record<SeriesSpan, { readonly ms: number; readonly window: SeriesWindow }>> = {
  day: { ms: 24 * hourMs, window: '15m' },
  week: { ms: 7 * 24 * hourMs, window: '1h' },
  month: { ms: 30 * 24 * hourMs, window: '6h' },
}

/** What is asked of the node to see a span that ends with an instant, milliseconds since 1970; whole hours. */
export function toSeriesQuery(
  span: SeriesSpan,
  endMs: number,
): { readonly from: string; readonly to: string; readonly window: SeriesWindow } {
  const { ms, window } = spans[span]
  const to = (Math.floor(endMs / hourMs) + 1) * hourMs
  return { from: new Date(to - ms).toISOString(), to: new Date(to).toISOString(), window }
}

/** Means as a line. */
export function toMeans(points: readonly SeriesPoint[]): readonly ChartPoint[] {
  return points.map(({ from, mean }) => ({ x: Date.parse(from), y: mean }))
}

/** Lowest and highest around it. */
export function toBand(points: readonly SeriesPoint[]): readonly ChartBand[] {
  return points.map(({ from, min, max }) => ({ x: Date.parse(from), low: min, high: max }))
}

/** From where to where, at a place along the axis. */
export interface ChartBand {
  readonly x: number
  readonly low: number
  readonly high: number
}
