import { useText } from '@concejo/ui'
import { type ReactNode, useId } from 'react'
import { type ChartPoint, findRange, toPath } from '../model/chart-data.ts'
import type { ChartBand } from '../model/series-range.ts'

/** A number along times or numbers. The table beside it says the same in numbers. */
export function LineChart(props: {
  readonly label: string
  readonly points: readonly ChartPoint[]
  /** Drawn behind the line: how far what the points sum up lay apart. */
  readonly band?: readonly ChartBand[]
  readonly showX: (x: number) => string
  readonly showY: (y: number) => string
}): ReactNode {
  const text = useText()
  const id = useId()
  const lows = (props.band ?? []).map(({ x, low }) => ({ x, y: low }))
  const highs = (props.band ?? []).map(({ x, high }) => ({ x, y: high }))
  const range = findRange([...props.points, ...lows, ...highs].toSorted((a, b) => a.x - b.x))
  if (range === undefined) {
    return <p className="cj-hint">{text('analysis.nothingToDraw')}</p>
  }
  const { left, right, low, high } = range
  const summary = text('analysis.chartSummary', {
    count: props.points.length,
    ...{ from: props.showX(left), to: props.showX(right), low: props.showY(low), high: props.showY(high) },
  })
  return (
    <figure className="rec-chart">
      <figcaption id={id}>{props.label}</figcaption>
      <div className="rec-chart-y" aria-hidden="true">
        <span>{props.showY(high)}</span>
        <span>{props.showY((low + high) / 2)}</span>
        <span>{props.showY(low)}</span>
      </div>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-labelledby={`${id} ${id}-summary`}>
        <title id={`${id}-summary`}>{summary}</title>
        {[0, 50, 100].map((y) => (
          <line key={y} className="rec-chart-grid" x1="0" x2="100" y1={y} y2={y} />
        ))}
        {lows.length === 0 ? null : (
          <path className="rec-chart-band" d={`${toPath([...highs, ...lows.toReversed()], range)}Z`} />
        )}
        <path className="rec-chart-line" d={toPath(props.points, range)} />
        {props.points.length > 60
          ? null
          : props.points.map((point) => (
              // A line of no length with round ends is a dot that keeps its shape whatever the frame's.
              <path key={`${point.x} ${point.y}`} className="rec-chart-dot" d={`${toPath([point], range)} h0`} />
            ))}
      </svg>
      <div className="rec-chart-x" aria-hidden="true">
        <span>{props.showX(left)}</span>
        <span>{props.showX((left + right) / 2)}</span>
        <span>{props.showX(right)}</span>
      </div>
    </figure>
  )
}
