import { Alert } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import type { Box, Tone } from '../box.ts'
import './notice.css'

/** Something the reader should know here. `danger` is read out at once, everything else when the reader comes to it. */
export function Notice(props: Box & { readonly tone: Tone; readonly title?: ReactNode }): ReactNode {
  return (
    <Alert
      className="cj-notice"
      data-color={props.tone === 'neutral' ? 'info' : props.tone}
      role={props.tone === 'danger' ? 'alert' : undefined}
    >
      {props.title === undefined ? null : <p className="cj-notice-title">{props.title}</p>}
      {props.children === undefined || props.children === null ? null : (
        <div className="cj-notice-body">{props.children}</div>
      )}
    </Alert>
  )
}
