import {
  DataTable,
  DateTime,
  EmptyState,
  Identifier,
  Link,
  Notice,
  Page,
  PageList,
  Tag,
  useEndpoint,
  useText,
} from '@concejo/ui'
import type { ReactNode } from 'react'
import { type AnchoredLog, endpoints } from '../api.ts'
import { logState } from '../model.ts'
import { LogAlarms } from './parts/log-alarms.tsx'
import { logPath } from './parts/paths.ts'
import { type OwnOrganisation, useOrganisations } from './parts/use-organisations.ts'
import './records.css'

const tones = { empty: 'info', anchored: 'success' } as const
const limit = 50

/** Every log of the network with what was anchored last. */
export function LogsPage(): ReactNode {
  const text = useText()
  const stewarded = useOrganisations().filter(({ steward }) => steward)
  return (
    <Page title={text('logs.title')} lead={text('logs.lead')}>
      <LogAlarms />
      {stewarded.map((own) => (
        <OpenHint key={own.organisation} own={own} />
      ))}
      <PageList
        endpoint={endpoints.listLogs}
        input={{ query: { limit } }}
        inputAt={(cursor) => ({ query: { limit, cursor } })}
        toPage={(page) => page}
      >
        {(rows: readonly AnchoredLog[]) => <LogTable rows={rows} />}
      </PageList>
    </Page>
  )
}

/** Tells a records steward whose organisation has no log yet where to open it. */
function OpenHint({ own }: { readonly own: OwnOrganisation }): ReactNode {
  const text = useText()
  const logs = useEndpoint(endpoints.listLogs, { query: { organisation: own.organisation, limit: 1 } })
  return logs.state === 'ready' && logs.data.items.length === 0 ? (
    <Notice tone="info" title={text('log.notOpened', { organisation: own.name })}>
      <p>
        <Link to={logPath(own.organisation)}>{text('log.openAction')}</Link>
      </p>
    </Notice>
  ) : null
}

function LogTable(props: { readonly rows: readonly AnchoredLog[] }): ReactNode {
  const text = useText()
  return (
    <DataTable
      caption={text('logs.title')}
      rows={props.rows}
      rowKey={(row) => row.organisation}
      empty={<EmptyState title={text('logs.none')}>{text('logs.noneHint')}</EmptyState>}
      columns={[
        {
          key: 'organisation',
          header: text('organisation'),
          render: (row) => <Link to={logPath(row.organisation)}>{row.organisationName}</Link>,
        },
        {
          key: 'state',
          header: text('state'),
          render: (row) => <Tag tone={tones[logState(row)]}>{text(`logs.states.${logState(row)}`)}</Tag>,
        },
        { key: 'size', header: text('logs.size'), numeric: true, render: (row) => row.checkpoint?.size ?? '0' },
        {
          key: 'root',
          header: text('logs.root'),
          render: (row) => (row.checkpoint === undefined ? '–' : <Identifier value={row.checkpoint.root} copy />),
        },
        {
          key: 'at',
          header: text('logs.anchoredAt'),
          render: (row) => (row.checkpoint === undefined ? '–' : <DateTime seconds={row.checkpoint.anchoredAt} />),
        },
      ]}
    />
  )
}
