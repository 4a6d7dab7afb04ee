import { type AppInfo, platformEndpoints } from '@concejo/protocol'
import {
  Button,
  DataTable,
  DateTime,
  EmptyState,
  Link,
  Page,
  PageList,
  Section,
  Tag,
  useNow,
  useText,
} from '@concejo/ui'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { scopeKey } from '../apps/scopes.ts'
import { AppExamples } from '../parts/app-examples.tsx'
import { AppMode, AppModeTag } from '../parts/app-mode.tsx'
import { AppSecret } from '../parts/app-secret.tsx'
import { CreateApp, type CreatedApp } from '../parts/create-app.tsx'

const limit = 50

/** Integrations of my organisations: see, create, and what to paste into a program afterwards. */
export function AppsPage(): ReactNode {
  const queries = useQueryClient()
  const [created, setCreated] = useState<CreatedApp | undefined>(undefined)
  const show = (app: CreatedApp): void => {
    setCreated(app)
    void queries.invalidateQueries()
  }
  return created === undefined ? (
    <AppList onCreated={show} />
  ) : (
    <ReadyApp app={created} onClose={() => setCreated(undefined)} />
  )
}

function AppList(props: { readonly onCreated: (created: CreatedApp) => void }): ReactNode {
  const text = useText('portal')
  return (
    <Page title={text('apps.title')} lead={text('apps.lead')}>
      <AppMode />
      <PageList
        endpoint={platformEndpoints.listApps}
        input={{ query: { limit } }}
        inputAt={(cursor) => ({ query: { limit, cursor } })}
        toPage={(page) => page}
      >
        {(apps: readonly AppInfo[]) => <AppTable apps={apps} />}
      </PageList>
      <CreateApp onCreated={props.onCreated} />
    </Page>
  )
}

/** What one needs right after an app was made; the secret is shown here and never again. */
function ReadyApp(props: { readonly app: CreatedApp; readonly onClose: () => void }): ReactNode {
  const text = useText('portal')
  const { app } = props
  // The form that had the focus is gone.
  useEffect(() => document.querySelector<HTMLElement>('[data-page-heading]')?.focus(), [])
  return (
    <Page
      title={text('apps.ready', { name: app.name })}
      lead={text('apps.readyLead')}
      actions={
        <Button variant="secondary" onClick={props.onClose}>
          {text('apps.all')}
        </Button>
      }
    >
      <AppMode />
      <AppSecret clientSecret={app.clientSecret} />
      <Section title={text('apps.clientId')}>
        <p>
          <code>{app.appId}</code>
        </p>
      </Section>
      <AppExamples app={app} clientSecret={app.clientSecret} />
    </Page>
  )
}

function AppTable({ apps }: { readonly apps: readonly AppInfo[] }): ReactNode {
  const text = useText('portal')
  return (
    <DataTable
      caption={text('apps.title')}
      rows={apps}
      rowKey={(row) => row.appId}
      empty={<EmptyState title={text('apps.empty')}>{text('apps.emptyHint')}</EmptyState>}
      columns={[
        { key: 'name', header: text('apps.name'), render: (row) => <Link to={`/apps/${row.appId}`}>{row.name}</Link> },
        {
          key: 'scopes',
          header: text('apps.scopes'),
          render: (row) => row.scopes.map((scope) => text(scopeKey(scope))).join(', '),
        },
        { key: 'requests', header: text('apps.requests'), numeric: true, render: (row) => row.requestCount },
        {
          key: 'used',
          header: text('apps.usedAt'),
          render: (row) => (row.usedAt === undefined ? text('apps.never') : <DateTime seconds={row.usedAt} />),
        },
        { key: 'until', header: text('apps.until'), render: (row) => <DateTime seconds={row.expiresAt} dateOnly /> },
        { key: 'state', header: text('account.state'), render: (row) => <AppState app={row} /> },
      ]}
    />
  )
}

/** Whether an app can sign in, and to what kind of node. */
function AppState({ app }: { readonly app: AppInfo }): ReactNode {
  const text = useText('portal')
  const now = useNow()
  if (app.revokedAt !== undefined) {
    return <Tag tone="neutral">{text('apps.revoked')}</Tag>
  }
  return app.expiresAt <= now ? <Tag tone="neutral">{text('apps.expired')}</Tag> : <AppModeTag />
}
