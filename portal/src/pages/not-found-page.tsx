import { ButtonLink, Page, useText } from '@concejo/ui'
import type { ReactNode } from 'react'

/** There is no page at this address. */
export function NotFoundPage(): ReactNode {
  const text = useText('portal')
  return (
    <Page title={text('notFound.title')} lead={text('notFound.text')} narrow>
      <div className="cj-actions">
        <ButtonLink to="/">{text('notFound.home')}</ButtonLink>
      </div>
    </Page>
  )
}
