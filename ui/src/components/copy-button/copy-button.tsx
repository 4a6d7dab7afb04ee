import { type ReactNode, useState } from 'react'
import { usePortal } from '../../portal-context.ts'
import { useUiText } from '../../use-text.tsx'

/** Puts a text on the clipboard and says so. */
export function CopyButton(props: { readonly value: string; readonly label?: string }): ReactNode {
  const text = useUiText()
  const { announce } = usePortal()
  const [done, setDone] = useState(false)
  const copy = (): void => {
    navigator.clipboard
      .writeText(props.value)
      .then(() => {
        setDone(true)
        announce(text('copy.done'), 'success')
        setTimeout(() => setDone(false), 2_000)
      })
      // Where the browser forbids it, the text can still be selected.
      .catch(() => announce(text('copy.failed'), 'danger'))
  }
  return (
    <button type="button" className="cj-icon-button" onClick={copy} aria-label={props.label ?? text('copy.action')}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {done ? <path d="M3 8.5 6.5 12 13 4.5" /> : <path d="M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z" />}
      </svg>
    </button>
  )
}
