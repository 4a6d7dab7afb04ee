import { useEndpoint, useFormatTerm, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints } from '../../api.ts'
import type { Lag } from '../../api-consumers.ts'
import type { StreamAddress } from '../parts/paths.ts'
import { useClock } from './use-clock.ts'

/** How long pages of consumers show the same, in milliseconds; nothing is asked while they are not visible. */
export const pollMs = 3_000

/** How far something is behind: in records, and since when the first of them waits. */
export function Behind(props: {
  readonly address: StreamAddress
  readonly lag: Lag
  /** What is done up to. */
  readonly after: number
}): ReactNode {
  const text = useText()
  const { address, lag, after } = props
  const query = { after, limit: 1, order: 'oldest' as const }
  const waiting = useEndpoint(endpoints.listRecords, lag.records === 0 ? undefined : { params: address, query })
  const received = waiting.state === 'ready' ? waiting.data.items[0]?.record?.received : undefined
  if (lag.records === 0) {
    return <span className="rec-value">{text('consumers.upToDate')}</span>
  }
  return (
    <span className="rec-two-lines rec-value">
      <span>{text(lag.more ? 'consumers.behindMore' : 'consumers.behind', { count: lag.records })}</span>
      {received === undefined ? null : <WaitingSince iso={received} />}
    </span>
  )
}

function WaitingSince(props: { readonly iso: string }): ReactNode {
  const text = useText()
  const term = useFormatTerm()
  const now = useClock()
  // Not later than now: the clocks of two machines differ by a little.
  const seconds = Math.max(0, now - Math.floor(Date.parse(props.iso) / 1000))
  return <small className="cj-hint">{text('consumers.waiting', { term: term(seconds) })}</small>
}
