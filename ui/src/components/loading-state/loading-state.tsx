import { Skeleton } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import type { Loaded } from '../../portal-context.ts'
import { useUiText } from '../../use-text.tsx'
import { ProblemNotice } from '../problem-notice/problem-notice.tsx'

/** What will be here soon, in its rough shape. */
export function LoadingState(props: { readonly lines?: number }): ReactNode {
  const text = useUiText()
  return (
    <div className="cj-loading" aria-live="polite" aria-busy="true">
      <span className="cj-hidden">{text('state.loading')}</span>
      {Array.from({ length: props.lines ?? 3 }, (_, line) => (
        <Skeleton key={line} variant="text" width={60 - ((line * 17) % 30)} aria-hidden="true" />
      ))}
    </div>
  )
}

/** What was asked for, or its loading or error state. */
export function Loading<T>(props: {
  readonly query: Loaded<T>
  readonly children: (data: T, reload: () => void) => ReactNode
  readonly lines?: number
}): ReactNode {
  const { query } = props
  switch (query.state) {
    case 'loading':
      return <LoadingState lines={props.lines ?? 3} />
    case 'error':
      return <ProblemNotice error={query.error} onRetry={query.reload} />
    case 'ready':
      return props.children(query.data, query.reload)
  }
}
