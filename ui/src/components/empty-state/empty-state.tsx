import type { ReactNode } from 'react'
import type { Box } from '../box.ts'
import './empty-state.css'

/** Nothing here yet: why, and what to do about it. */
export function EmptyState(props: Box & { readonly title: ReactNode; readonly action?: ReactNode }): ReactNode {
  return (
    <div className="cj-empty">
      <svg className="cj-empty-mark" viewBox="0 0 48 32" aria-hidden="true" focusable="false">
        <path d="M4 28V12a20 20 0 0 1 40 0v16" />
        <path d="M14 28V15a10 10 0 0 1 20 0v13" />
      </svg>
      <p className="cj-empty-title">{props.title}</p>
      {props.children === undefined || props.children === null ? null : <div>{props.children}</div>}
      {props.action === undefined || props.action === null ? null : <div className="cj-actions">{props.action}</div>}
    </div>
  )
}
