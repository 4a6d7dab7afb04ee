import { DataTable, DateTime, EmptyState, Identifier, Loading, Page, Tag, useEndpoint, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints } from '../api.ts'
import { logState } from '../model.ts'

const tones = { empty: 'info', anchored: 'success' } as const

/** Every log of the network with what was anchored last. */
export function LogsPage(): ReactNode {
  const text = useText()
  const logs = useEndpoint(endpoints.listLogs, { query: { limit: 50 } })
  return (
    <Page title={text('logs.title')} lead={text('logs.lead')}>
      <Loading query={logs}>
        {(page) => (
          <DataTable
            caption={text('logs.title')}
            rows={page.items}
            rowKey={(row) => row.organisation}
            empty={<EmptyState title={text('logs.none')}>{text('logs.noneHint')}</EmptyState>}
            columns={[
              { key: 'organisation', header: text('logs.organisation'), render: (row) => row.organisationName },
              {
                key: 'state',
                header: text('logs.state'),
                render: (row) => <Tag tone={tones[logState(row)]}>{text(`logs.states.${logState(row)}`)}</Tag>,
              },
              { key: 'size', header: text('logs.size'), render: (row) => row.checkpoint?.size ?? '0' },
              {
                key: 'root',
                header: text('logs.root'),
                render: (row) => (row.checkpoint === undefined ? '–' : <Identifier value={row.checkpoint.root} copy />),
              },
              {
                key: 'at',
                header: text('logs.anchoredAt'),
                render: (row) =>
                  row.checkpoint === undefined ? '–' : <DateTime seconds={row.checkpoint.anchoredAt} />,
              },
            ]}
          />
        )}
      </Loading>
    </Page>
  )
}
