import { ButtonLink, EmptyState, Page, usePortal, useSession, useText } from '@concejo/ui'
import type { ComponentType, ReactNode } from 'react'

/** A page for signed-in people; everybody else is led to the sign-in page and back here. */
export function SignInFirst({ content: Content }: { readonly content: ComponentType }): ReactNode {
  const text = useText('portal')
  const session = useSession()
  const { location } = usePortal()
  if (session.account !== null) {
    return <Content />
  }
  const back = encodeURIComponent(location.path + location.search)
  return (
    <Page title={text('signIn.title')} narrow>
      <EmptyState
        title={text('signIn.first')}
        action={<ButtonLink to={`/sign-in?returnTo=${back}`}>{text('signIn.action')}</ButtonLink>}
      >
        {text('signIn.firstHint')}
      </EmptyState>
    </Page>
  )
}
