import { type AppInfo, platformEndpoints } from '@concejo/protocol'
import {
  Button,
  ConfirmButton,
  DateTime,
  EmptyState,
  Facts,
  Identifier,
  Loading,
  Page,
  ProblemNotice,
  Section,
  SelectField,
  Tag,
  useCall,
  useEndpoint,
  useText,
  useTextParam,
} from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { scopeKey } from '../apps/scopes.ts'
import { AppExamples } from '../parts/app-examples.tsx'
import { AppMode } from '../parts/app-mode.tsx'
import { AppSecret } from '../parts/app-secret.tsx'
import { AppUsage } from '../parts/app-usage.tsx'

/** One app: what it may, what it used, examples, a new secret, revocation. */
export function AppPage(): ReactNode {
  const text = useText('portal')
  const appId = useTextParam('app')
  const apps = useEndpoint(platformEndpoints.listApps, { query: { limit: 100 } })
  const found = apps.state === 'ready' ? apps.data.items.find((app) => app.appId === appId) : undefined
  return (
    <Page title={found?.name ?? text('apps.app')} back={{ to: '/apps', label: text('apps.title') }}>
      <Loading query={apps}>
        {(_, reload) =>
          found === undefined ? (
            <EmptyState title={text('apps.unknown')} />
          ) : (
            <AppContent app={found} onChange={reload} />
          )
        }
      </Loading>
    </Page>
  )
}

function AppContent(props: { readonly app: AppInfo; readonly onChange: () => void }): ReactNode {
  const text = useText('portal')
  const { app } = props
  const [secret, setSecret] = useState<string | undefined>(undefined)
  const revoked = app.revokedAt !== undefined
  return (
    <>
      {revoked ? null : <AppMode />}
      <Facts
        items={[
          { label: text('apps.clientId'), value: <Identifier value={app.appId} copy /> },
          { label: text('apps.scopes'), value: app.scopes.map((scope) => text(scopeKey(scope))).join(', ') },
          { label: text('apps.since'), value: <DateTime seconds={app.createdAt} dateOnly /> },
          { label: text('apps.until'), value: <DateTime seconds={app.expiresAt} dateOnly /> },
          ...(app.revokedAt === undefined
            ? []
            : [
                {
                  label: text('apps.revoked'),
                  value: (
                    <Tag tone="neutral">
                      <DateTime seconds={app.revokedAt} />
                    </Tag>
                  ),
                },
              ]),
        ]}
      />
      <AppUsage app={app} />
      {revoked ? null : (
        <>
          <AppKeys app={app} onSecret={setSecret} onChange={props.onChange} />
          <div aria-live="polite">{secret === undefined ? null : <AppSecret clientSecret={secret} />}</div>
          <AppExamples app={app} clientSecret={secret} />
        </>
      )}
    </>
  )
}

const graces = ['0', '3600', '86400', '604800', '2592000'] as const

/** A new secret, with a time in which the old one still works; or the end of the app at once. */
function AppKeys(props: {
  readonly app: AppInfo
  readonly onSecret: (clientSecret: string) => void
  readonly onChange: () => void
}): ReactNode {
  const text = useText('portal')
  const call = useCall()
  const [grace, setGrace] = useState<string>('86400')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(undefined)
  const { appId, name } = props.app
  const attempt = (work: Promise<void>): void => {
    setBusy(true)
    setError(undefined)
    work.catch(setError).finally(() => setBusy(false))
  }
  const rotate = async (): Promise<void> => {
    const body = { graceSeconds: Number(grace) }
    const { clientSecret } = await call(platformEndpoints.rotateAppSecret, { params: { appId }, body })
    props.onSecret(clientSecret)
  }
  const revoke = async (): Promise<void> => {
    await call(platformEndpoints.revokeApp, { params: { appId } })
    props.onChange()
  }
  return (
    <Section title={text('apps.keys')} lead={text('apps.keysLead')}>
      {error === undefined ? null : <ProblemNotice error={error} />}
      <SelectField
        id="app-grace"
        label={text('apps.grace')}
        hint={text('apps.graceHint')}
        value={grace}
        options={graces.map((value) => ({ value, label: text(`apps.graces.${value}`) }))}
        onChange={setGrace}
      />
      <div className="cj-actions">
        <Button variant="secondary" size="sm" busy={busy} onClick={() => attempt(rotate())}>
          {text('apps.rotate')}
        </Button>
        <ConfirmButton
          question={text('apps.revokeQuestion', { name })}
          confirm={text('apps.revoke')}
          onConfirm={() => attempt(revoke())}
        >
          {text('apps.revoke')}
        </ConfirmButton>
      </div>
    </Section>
  )
}
