import { type Bytes32, ConcejoError } from '@concejo/protocol'
import {
  CopyButton,
  DataTable,
  DateTime,
  EmptyState,
  Facts,
  Identifier,
  Link,
  Loading,
  LoadingState,
  Notice,
  Page,
  PageList,
  PendingActs,
  ProblemNotice,
  Section,
  useEndpoint,
  useParam,
  useText,
} from '@concejo/ui'
import type { ReactNode } from 'react'
import { type AnchoredCheckpoint, type AnchoredLog, endpoints } from '../api.ts'
import type { LogStateInfo } from '../api-streams.ts'
import { LogActions } from './parts/log-actions.tsx'
import { LogAlarms } from './parts/log-alarms.tsx'
import { CodeBlock } from './parts/schema-table.tsx'
import { useOrganisationNames } from './parts/use-organisation-names.ts'
import './records.css'

const pollMs = 5_000
const limit = 20

/** The log of an organisation: how it stands on this node and on the ledger. */
export function LogPage(): ReactNode {
  const text = useText()
  const organisation = useParam('organisation')
  const nameOf = useOrganisationNames()
  const ledger = useEndpoint(endpoints.listLogs, { query: { organisation, limit: 1 } })
  const local = useEndpoint(endpoints.getLog, { params: { organisation } }, { pollMs })
  const known = ledger.state === 'ready' ? ledger.data.items[0] : undefined
  const name = known?.organisationName ?? nameOf(organisation)
  return (
    <Page
      title={text('log.title', { organisation: name })}
      lead={text('log.lead')}
      back={{ to: '/records/logs', label: text('logs.title') }}
    >
      <LogAlarms organisation={organisation} />
      <PendingActs subject={organisation} />
      <Loading query={ledger}>
        {({ items }, reload) => {
          const onDone = (): void => {
            reload()
            if (local.state !== 'loading') {
              local.reload()
            }
          }
          const log = items[0]
          return (
            <>
              {log === undefined ? (
                <EmptyState title={text('log.notOpened', { organisation: name })}>
                  {text('log.notOpenedHint')}
                </EmptyState>
              ) : null}
              <LogActions organisation={organisation} opened={log !== undefined} onDone={onDone} />
              <LocalLog local={local} />
              {log === undefined ? null : <LedgerLog log={log} />}
            </>
          )
        }}
      </Loading>
    </Page>
  )
}

/** The log as this node keeps it; others know it from the ledger only. */
function LocalLog(props: { readonly local: ReturnType<typeof useEndpoint<typeof endpoints.getLog>> }): ReactNode {
  const text = useText()
  const { local } = props
  if (local.state === 'loading') {
    return <LoadingState lines={3} />
  }
  if (local.state === 'error') {
    return isMissing(local.error) ? (
      <p className="cj-hint">{text('log.elsewhere')}</p>
    ) : (
      <ProblemNotice error={local.error} onRetry={local.reload} />
    )
  }
  return <LocalState state={local.data} />
}

function LocalState({ state }: { readonly state: LogStateInfo }): ReactNode {
  const text = useText()
  return (
    <Section title={text('log.here')}>
      {state.stopped === undefined ? null : (
        <Notice tone="danger" title={text('log.stopped')}>
          <p>{state.stopped}</p>
        </Notice>
      )}
      <Facts
        layout="figures"
        items={[
          { label: text('log.size'), value: state.size },
          { label: text('log.published'), value: state.published.size },
          { label: text('log.anchored'), value: state.anchor?.size ?? 0 },
        ]}
      />
      <Facts
        layout="rows"
        items={[
          {
            label: text('logs.origin'),
            value: <CopyText value={state.origin} label={text('log.copyOrigin')} />,
          },
          { label: text('logs.key'), value: <CopyText value={state.key} label={text('log.copyKey')} /> },
          {
            label: text('logs.anchoredAt'),
            value:
              state.anchor === undefined ? (
                text('log.never')
              ) : (
                <>
                  <DateTime seconds={state.anchor.anchoredAt} />{' '}
                  <Link to={`/acts/${state.anchor.actId}`}>{text('log.actAndProof')}</Link>
                </>
              ),
          },
          {
            label: text('log.files'),
            value: (
              <a className="ds-link" href={`/log/${state.organisation.slice(2)}/checkpoint`}>
                {text('log.checkpointFile')}
              </a>
            ),
          },
        ]}
      />
      <h3>{text('log.note')}</h3>
      <p className="cj-hint">{text('log.noteHint')}</p>
      <CodeBlock code={state.published.note} label={text('log.copyNote')} />
    </Section>
  )
}

function CopyText(props: { readonly value: string; readonly label: string }): ReactNode {
  return (
    <span className="rec-copy">
      <code className="rec-entity">{props.value}</code> <CopyButton value={props.value} label={props.label} />
    </span>
  )
}

/** What the ledger keeps of the log. */
function LedgerLog({ log }: { readonly log: AnchoredLog }): ReactNode {
  const text = useText()
  return (
    <Section title={text('log.onLedger')} lead={text('log.onLedgerLead')}>
      <Facts
        items={[
          {
            label: text('log.openedAt'),
            value: (
              <>
                <DateTime seconds={log.openedAt} /> <Link to={`/acts/${log.openedAct}`}>{text('log.act')}</Link>
              </>
            ),
          },
          {
            label: text('log.rotatedAt'),
            value: log.rotatedAt === undefined ? text('log.neverRotated') : <DateTime seconds={log.rotatedAt} />,
          },
          { label: text('log.noteKey'), value: <Identifier value={log.noteKey} copy /> },
        ]}
      />
      <Checkpoints organisation={log.organisation} />
    </Section>
  )
}

function Checkpoints({ organisation }: { readonly organisation: Bytes32 }): ReactNode {
  const text = useText()
  return (
    <PageList
      endpoint={endpoints.listCheckpoints}
      input={{ params: { organisation }, query: { limit } }}
      inputAt={(cursor) => ({ params: { organisation }, query: { limit, cursor } })}
      toPage={(page) => page}
    >
      {(rows: readonly AnchoredCheckpoint[]) => (
        <DataTable
          caption={text('log.checkpoints')}
          rows={rows}
          rowKey={(row) => row.actId}
          empty={<EmptyState title={text('logs.states.empty')} />}
          columns={[
            { key: 'at', header: text('log.time'), render: (row) => <DateTime seconds={row.anchoredAt} /> },
            { key: 'size', header: text('logs.size'), numeric: true, render: (row) => row.size },
            { key: 'root', header: text('logs.root'), render: (row) => <Identifier value={row.root} copy /> },
            {
              key: 'act',
              header: text('log.proof'),
              render: (row) => (
                <Link to={`/acts/${row.actId}`} label={text('log.actOf', { size: row.size })}>
                  {text('log.act')}
                </Link>
              ),
            },
          ]}
        />
      )}
    </PageList>
  )
}

function isMissing(error: unknown): boolean {
  return error instanceof ConcejoError && error.code === 'log.missing'
}
