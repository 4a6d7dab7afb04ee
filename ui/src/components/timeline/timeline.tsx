import type { Seconds } from '@concejo/protocol'
import type { ReactNode } from 'react'
import { DateTime } from '../time-text/time-text.tsx'
import './timeline.css'

/** One thing that happened. */
export interface TimelineEntry {
  readonly key: string
  readonly what: ReactNode
  /** Role and organisation; people are never named here. */
  readonly who?: ReactNode
  readonly at: Seconds
  readonly proof?: ReactNode
  readonly state?: 'done' | 'current' | 'failed'
}

/** What happened to a file: what, who in which role, when, and the proof. */
export function Timeline(props: { readonly entries: readonly TimelineEntry[] }): ReactNode {
  return (
    <ol className="cj-timeline">
      {props.entries.map((entry) => (
        <li key={entry.key} data-state={entry.state ?? 'done'}>
          <p className="cj-timeline-what">{entry.what}</p>
          {entry.who === undefined ? null : <p className="cj-timeline-who">{entry.who}</p>}
          <p className="cj-timeline-when">
            <DateTime seconds={entry.at} />
            {entry.proof === undefined ? null : <span className="cj-timeline-proof">{entry.proof}</span>}
          </p>
        </li>
      ))}
    </ol>
  )
}
