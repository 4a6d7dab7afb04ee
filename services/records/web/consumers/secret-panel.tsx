import { Button, Notice, useText } from '@concejo/ui'
import { type ReactNode, useEffect, useRef } from 'react'
import { CodeBlock } from '../parts/schema-table.tsx'

/** A secret that is shown once, how to check signatures with it, and the button that puts it away. */
export function SecretPanel(props: { readonly secret: string; readonly onKept: () => void }): ReactNode {
  const text = useText()
  const box = useRef<HTMLDivElement>(null)
  // What had the focus is gone with the form.
  useEffect(() => box.current?.focus({ preventScroll: true }), [])
  return (
    <div ref={box} tabIndex={-1} className="cj-stack rec-secret">
      <Notice tone="warning" title={text('consumers.secretOnce')}>
        <p>{text('consumers.secretKeep')}</p>
      </Notice>
      <CodeBlock code={props.secret} label={text('consumers.copySecret')} />
      <div className="cj-stack">
        <h3>{text('consumers.verify')}</h3>
        <p>{text('consumers.verifyLead')}</p>
        <ul>
          {(['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const).map((header) => (
            <li key={header}>
              <code>{header}</code> – {text(`consumers.headers.${header}`)}
            </li>
          ))}
        </ul>
        <p>
          {text('consumers.verifyHow')}{' '}
          <a className="ds-link" href="https://www.standardwebhooks.com" target="_blank" rel="noreferrer">
            standardwebhooks.com
          </a>
        </p>
      </div>
      <div className="cj-actions">
        <Button onClick={props.onKept}>{text('consumers.kept')}</Button>
      </div>
    </div>
  )
}
