import { CopyButton, Notice, useText } from '@concejo/ui'
import type { ReactNode } from 'react'

/** A secret, shown once. */
export function AppSecret(props: { readonly clientSecret: string }): ReactNode {
  const text = useText('portal')
  return (
    <Notice tone="success" title={text('apps.secretTitle')}>
      <p>{text('apps.secretText')}</p>
      <p className="cj-secret">
        <code>{props.clientSecret}</code> <CopyButton value={props.clientSecret} label={text('apps.copySecret')} />
      </p>
    </Notice>
  )
}
