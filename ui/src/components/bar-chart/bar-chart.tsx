import type { ReactNode } from 'react'
import './bar-chart.css'

/** Amounts side by side, each with its own words: the bars only repeat the numbers, so nothing is hidden from anybody. */
export function BarChart(props: {
  readonly label: string
  readonly bars: readonly {
    readonly key: string
    readonly label: ReactNode
    readonly value: number
    readonly text: ReactNode
  }[]
}): ReactNode {
  const max = Math.max(1, ...props.bars.map((bar) => bar.value))
  return (
    <figure className="cj-bars">
      <figcaption>{props.label}</figcaption>
      <ul>
        {props.bars.map((bar) => (
          <li key={bar.key}>
            <span className="cj-bar-label">{bar.label}</span>
            <span className="cj-bar-text">{bar.text}</span>
            <svg className="cj-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <rect className="cj-bar-track" width="100" height="4" />
              <rect className="cj-bar-value" width={(100 * Math.max(0, bar.value)) / max} height="4" />
            </svg>
          </li>
        ))}
      </ul>
    </figure>
  )
}
