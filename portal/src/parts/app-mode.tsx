import { Notice, Tag, usePortal, useText } from '@concejo/ui'
import type { ReactNode } from 'react'

/** Whether what apps do here has effect in the real world, said before anything else. */
export function AppMode(): ReactNode {
  const text = useText('portal')
  const { status } = usePortal()
  if (status === undefined) {
    return null
  }
  const sandbox = status.mode === 'sandbox'
  return (
    <Notice tone={sandbox ? 'warning' : 'info'} title={text(sandbox ? 'apps.sandbox' : 'apps.production')}>
      <p>{text(sandbox ? 'apps.sandboxText' : 'apps.productionText')}</p>
    </Notice>
  )
}

/** The same in one word, for a table. */
export function AppModeTag(): ReactNode {
  const text = useText('portal')
  const { status } = usePortal()
  return status === undefined ? null : (
    <Tag tone={status.mode === 'sandbox' ? 'warning' : 'info'}>{text(`apps.modes.${status.mode}`)}</Tag>
  )
}
