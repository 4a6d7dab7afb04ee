import { Page, type PortalService, ProblemNotice, TextScope, useText } from '@concejo/ui'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType, ReactNode } from 'react'
import { NotFoundPage } from './pages/not-found-page.tsx'
import { SignInFirst } from './parts/sign-in-first.tsx'
import { PortalFrame } from './portal-frame.tsx'
import { shellPages } from './shell-pages.ts'

/** A router over the shell's own pages and those of every service. */
export function createPortalRouter(services: readonly PortalService[]) {
  const root = createRootRoute({ component: PortalFrame, notFoundComponent: NotFoundPage })
  const pages = [
    ...shellPages.map((page) => ({ ...page, module: 'portal' })),
    ...services.flatMap((service) => service.pages.map((page) => ({ ...page, module: service.id }))),
  ]
  const routes = pages.map((page) =>
    createRoute({
      getParentRoute: () => root,
      path: page.path.replaceAll(/:(\w+)/g, '$$$1'),
      component: lazyRouteComponent(async () => {
        const Content = await page.load()
        return { default: () => <ModulePage module={page.module} account={page.account === true} content={Content} /> }
      }),
      errorComponent: ({ error }) => <BrokenPage error={error} />,
    }),
  )
  return createRouter({ routeTree: root.addChildren(routes), scrollRestoration: false, defaultPreload: false })
}

function ModulePage(props: {
  readonly module: string
  readonly account: boolean
  readonly content: ComponentType
}): ReactNode {
  const Content = props.content
  return <TextScope module={props.module}>{props.account ? <SignInFirst content={Content} /> : <Content />}</TextScope>
}

function BrokenPage({ error }: { readonly error: unknown }): ReactNode {
  const text = useText('portal')
  return (
    <Page title={text('broken.title')} narrow>
      <ProblemNotice error={error} onRetry={() => window.location.reload()} />
    </Page>
  )
}
