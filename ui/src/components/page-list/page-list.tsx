import type { Endpoint, EndpointResult } from '@concejo/protocol'
import { type ReactNode, useState } from 'react'
import { type CallInput, useCall, useEndpoint } from '../../portal-context.ts'
import { useUiText } from '../../use-text.tsx'
import { Button } from '../button/button.tsx'
import { Loading } from '../loading-state/loading-state.tsx'
import { ProblemNotice } from '../problem-notice/problem-notice.tsx'

interface PageOf<Item> {
  readonly items: readonly Item[]
  readonly next?: string | undefined
}

/** A list that the node gives page by page: the first page stays fresh, the others come on demand. */
export function PageList<E extends Endpoint, Item>(props: {
  readonly endpoint: E
  readonly input: CallInput<E> | undefined
  /** The same endpoint's input with the cursor of a later page. */
  readonly inputAt: (cursor: string) => CallInput<E>
  readonly toPage: (result: EndpointResult<E>) => PageOf<Item>
  /** Ask for the first page again each so many milliseconds. */
  readonly pollMs?: number
  readonly children: (items: readonly Item[], reload: () => void) => ReactNode
}): ReactNode {
  const { pollMs } = props
  const first = useEndpoint(props.endpoint, props.input, pollMs === undefined ? {} : { pollMs })
  return (
    <Loading query={first}>
      {(result, reload) => {
        const page = props.toPage(result)
        return (
          <More key={page.next ?? 'all'} {...props} page={page} reload={reload}>
            {props.children}
          </More>
        )
      }}
    </Loading>
  )
}

function More<E extends Endpoint, Item>(props: {
  readonly endpoint: E
  readonly inputAt: (cursor: string) => CallInput<E>
  readonly toPage: (result: EndpointResult<E>) => PageOf<Item>
  readonly page: PageOf<Item>
  readonly reload: () => void
  readonly children: (items: readonly Item[], reload: () => void) => ReactNode
}): ReactNode {
  const text = useUiText()
  const call = useCall()
  const [more, setMore] = useState<readonly Item[]>([])
  const [next, setNext] = useState(props.page.next)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(undefined)
  const load = async (cursor: string): Promise<void> => {
    setBusy(true)
    setError(undefined)
    try {
      const page = props.toPage(await call(props.endpoint, props.inputAt(cursor)))
      setMore((known) => [...known, ...page.items])
      setNext(page.next)
    } catch (problem) {
      setError(problem)
    }
    setBusy(false)
  }
  return (
    <div className="cj-stack">
      {props.children([...props.page.items, ...more], props.reload)}
      {error === undefined ? null : <ProblemNotice error={error} />}
      {next === undefined ? null : (
        <div className="cj-actions">
          <Button variant="secondary" busy={busy} onClick={() => void load(next)}>
            {text('action.more')}
          </Button>
        </div>
      )}
    </div>
  )
}
