import type { Bytes32 } from '@concejo/protocol'
import {
  Button,
  DataTable,
  DateTime,
  Dialog,
  EmptyState,
  Link,
  PageList,
  ProblemNotice,
  Section,
  useCall,
  useEndpoint,
  useText,
} from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { endpoints } from '../../api.ts'
import type { WebhookInfo } from '../../api-consumers.ts'
import { draftToWebhook, emptyWebhook, type WebhookDraft } from '../model/webhook-draft.ts'
import { type StreamAddress, webhookPath } from '../parts/paths.ts'
import { useTask } from '../parts/use-task.ts'
import { Behind, pollMs } from './behind.tsx'
import { SecretPanel } from './secret-panel.tsx'
import { WebhookForm } from './webhook-form.tsx'
import { DeadLetterCount, NextTry, WebhookState } from './webhook-words.tsx'

const limit = 50

interface Consumers {
  readonly address: StreamAddress
  readonly reader: Bytes32
}

/** Webhooks of an organisation on a stream, and a new one. */
export function WebhookList({ address, reader }: Consumers): ReactNode {
  const text = useText()
  const { error, run } = useTask()
  const call = useCall()
  const input = { params: address, query: { reader, limit } }
  // The list below reads the same, so this reads it again.
  const first = useEndpoint(endpoints.listWebhooks, input)
  const reload = (): void => (first.state === 'loading' ? undefined : first.reload())
  const change = async (webhook: WebhookInfo): Promise<void> => {
    const state = webhook.state === 'active' ? 'paused' : 'active'
    const params = { ...address, webhook: webhook.id }
    await call(endpoints.changeWebhook, { params, query: { reader }, body: { state } })
    reload()
  }
  return (
    <Section
      id="webhooks"
      title={text('consumers.webhooks')}
      lead={text('consumers.webhooksLead')}
      actions={<NewWebhook address={address} reader={reader} onCreated={reload} />}
    >
      {error === undefined ? null : <ProblemNotice error={error} />}
      <PageList
        endpoint={endpoints.listWebhooks}
        input={input}
        inputAt={(cursor) => ({ params: address, query: { reader, limit, cursor } })}
        toPage={(page) => page}
        pollMs={pollMs}
      >
        {(rows: readonly WebhookInfo[]) => (
          <WebhookTable
            address={address}
            reader={reader}
            rows={rows}
            onChange={(webhook) => run(() => change(webhook))}
          />
        )}
      </PageList>
    </Section>
  )
}

function WebhookTable(
  props: Consumers & {
    readonly rows: readonly WebhookInfo[]
    readonly onChange: (webhook: WebhookInfo) => void
  },
): ReactNode {
  const text = useText()
  const { address, reader } = props
  return (
    <DataTable
      caption={text('consumers.webhooks')}
      rows={props.rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={text('consumers.noWebhooks')}>{text('consumers.noWebhooksHint')}</EmptyState>}
      columns={[
        {
          key: 'url',
          header: text('consumers.address'),
          render: (row) => (
            <Link to={webhookPath(address, row.id, reader)} className="ds-link rec-entity">
              {row.url}
            </Link>
          ),
        },
        { key: 'state', header: text('state'), render: (row) => <WebhookState webhook={row} /> },
        {
          key: 'lag',
          header: text('consumers.lag'),
          render: (row) => <Behind address={address} lag={row.lag} after={row.cursor} />,
        },
        {
          key: 'accepted',
          header: text('consumers.accepted'),
          render: (row) => (row.acceptedAt === undefined ? '–' : <DateTime seconds={row.acceptedAt} />),
        },
        {
          key: 'next',
          header: text('consumers.nextTry'),
          render: (row) =>
            row.nextTryAt === undefined || row.state === 'paused' ? '–' : <NextTry at={row.nextTryAt} />,
        },
        {
          key: 'dead',
          header: text('consumers.deadLetters'),
          numeric: true,
          render: (row) => <DeadLetterCount count={row.deadLetters} />,
        },
        {
          key: 'change',
          header: text('consumers.change'),
          render: (row) => {
            const action = text(row.state === 'active' ? 'consumers.pause' : 'consumers.goOn')
            return (
              <Button variant="secondary" size="sm" label={`${action}: ${row.url}`} onClick={() => props.onChange(row)}>
                {action}
              </Button>
            )
          },
        },
      ]}
    />
  )
}

/** Asks for an address and shows the secret of the new webhook, once. */
function NewWebhook(props: Consumers & { readonly onCreated: () => void }): ReactNode {
  const text = useText()
  const call = useCall()
  const { address, reader } = props
  const [open, setOpen] = useState(false)
  const [secret, setSecret] = useState<string | undefined>(undefined)
  const close = (): void => {
    setOpen(false)
    setSecret(undefined)
  }
  const create = async (draft: WebhookDraft): Promise<void> => {
    const input = { params: address, query: { reader }, body: draftToWebhook(draft) }
    setSecret((await call(endpoints.createWebhook, input)).secret)
    props.onCreated()
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text('consumers.newWebhook')}</Button>
      <Dialog
        title={text(secret === undefined ? 'consumers.newWebhook' : 'consumers.secret')}
        open={open}
        onClose={close}
        wide
      >
        {secret === undefined ? (
          <WebhookForm initial={emptyWebhook} fresh action={text('consumers.create')} onSubmit={create} />
        ) : (
          <SecretPanel secret={secret} onKept={close} />
        )}
      </Dialog>
    </>
  )
}
