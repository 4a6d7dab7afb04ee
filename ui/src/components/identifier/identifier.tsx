import type { ReactNode } from 'react'
import { CopyButton } from '../copy-button/copy-button.tsx'
import './identifier.css'

/** A long identifier, shortened for the eye, whole for the clipboard and the title. */
export function Identifier(props: { readonly value: string; readonly copy?: boolean }): ReactNode {
  return (
    <span className="cj-identifier">
      <code title={props.value}>{shortenIdentifier(props.value)}</code>
      {props.copy === true ? <CopyButton value={props.value} /> : null}
    </span>
  )
}

/** First and last digits of an identifier; two of the same are told apart by their title only. */
export function shortenIdentifier(value: string): string {
  return value.length > 16 ? `${value.slice(0, 8)}…${value.slice(-4)}` : value
}
