import { type AppInfo, platformEndpoints } from '@concejo/protocol'
import {
  Button,
  ConfirmButton,
  CopyButton,
  DataTable,
  DateTime,
  EmptyState,
  Loading,
  Notice,
  Page,
  ProblemNotice,
  Tag,
  useCall,
  useEndpoint,
  useText,
} from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { type AppSecret, CreateApp } from '../parts/create-app.tsx'

/** Integrations of my organisations: create, rotate, revoke, usage. The secret is shown once. */
export function AppsPage(): ReactNode {
  const text = useText('portal')
  const apps = useEndpoint(platformEndpoints.listApps, { query: { limit: 100 } })
  const [secret, setSecret] = useState<AppSecret | undefined>(undefined)
  return (
    <Page title={text('apps.title')} lead={text('apps.lead')}>
      {secret === undefined ? null : <Secret secret={secret} />}
      <Loading query={apps}>
        {(page, reload) => (
          <>
            <AppTable apps={page.items} onChange={reload} onSecret={setSecret} />
            <CreateApp
              onCreated={(created) => {
                setSecret(created)
                reload()
              }}
            />
          </>
        )}
      </Loading>
    </Page>
  )
}

function Secret({ secret }: { readonly secret: AppSecret }): ReactNode {
  const text = useText('portal')
  const body = JSON.stringify({
    grant_type: 'client_credentials',
    client_id: secret.appId,
    client_secret: secret.clientSecret,
  })
  const sample = `curl ${window.location.origin}/api/token \\\n  -H 'content-type: application/json' \\\n  -d '${body}'`
  return (
    <Notice tone="success" title={text('apps.secretTitle')}>
      <p>{text('apps.secretText')}</p>
      <p>
        <code>{secret.clientSecret}</code> <CopyButton value={secret.clientSecret} label={text('apps.copySecret')} />
      </p>
      <pre className="cj-sample">{sample}</pre>
    </Notice>
  )
}

function AppTable(props: {
  readonly apps: readonly AppInfo[]
  readonly onChange: () => void
  readonly onSecret: (secret: AppSecret) => void
}): ReactNode {
  const text = useText('portal')
  return (
    <DataTable
      caption={text('apps.title')}
      rows={props.apps}
      rowKey={(row) => row.appId}
      empty={<EmptyState title={text('apps.empty')} />}
      columns={[
        { key: 'name', header: text('apps.name'), render: (row) => row.name },
        { key: 'scopes', header: text('apps.scopes'), render: (row) => row.scopes.join(', ') },
        { key: 'requests', header: text('apps.requests'), numeric: true, render: (row) => row.requestCount },
        { key: 'until', header: text('apps.until'), render: (row) => <DateTime seconds={row.expiresAt} dateOnly /> },
        {
          key: 'act',
          header: text('network.change'),
          render: (row) =>
            row.revokedAt === undefined ? (
              <AppActions app={row} onChange={props.onChange} onSecret={props.onSecret} />
            ) : (
              <Tag tone="neutral">{text('apps.revoked')}</Tag>
            ),
        },
      ]}
    />
  )
}

function AppActions(props: {
  readonly app: AppInfo
  readonly onChange: () => void
  readonly onSecret: (secret: AppSecret) => void
}): ReactNode {
  const text = useText('portal')
  const call = useCall()
  const [error, setError] = useState<unknown>(undefined)
  const { appId, name } = props.app
  const rotate = (): void => {
    call(platformEndpoints.rotateAppSecret, { params: { appId }, body: {} }).then(props.onSecret, setError)
  }
  const revoke = (): void => {
    call(platformEndpoints.revokeApp, { params: { appId } }).then(props.onChange, setError)
  }
  return (
    <div className="cj-actions">
      <Button variant="secondary" size="sm" label={`${text('apps.rotate')}: ${name}`} onClick={rotate}>
        {text('apps.rotate')}
      </Button>
      <ConfirmButton question={text('apps.revokeQuestion', { name })} confirm={text('apps.revoke')} onConfirm={revoke}>
        {text('apps.revoke')}
      </ConfirmButton>
      {error === undefined ? null : <ProblemNotice error={error} />}
    </div>
  )
}
