import { type OrganisationSummary, platformEndpoints } from '@concejo/protocol'
import {
  DataTable,
  DateTime,
  EmptyState,
  Link,
  Loading,
  Page,
  PageList,
  Section,
  Tag,
  useEndpoint,
  useText,
} from '@concejo/ui'
import type { ReactNode } from 'react'
import { AdmitOrganisation } from '../parts/admit-organisation.tsx'
import { LogAlarmsNotice } from '../parts/log-alarms-notice.tsx'

const limit = 50

/** Organisations and nodes of the network. */
export function NetworkPage(): ReactNode {
  const text = useText('portal')
  return (
    <Page title={text('network.title')} lead={text('network.lead')}>
      <LogAlarmsNotice />
      <Section title={text('network.organisations')}>
        <PageList
          endpoint={platformEndpoints.listOrganisations}
          input={{ query: { limit } }}
          inputAt={(cursor) => ({ query: { limit, cursor } })}
          toPage={(page) => page}
        >
          {(rows) => <Organisations rows={rows} />}
        </PageList>
      </Section>
      <Nodes />
      <AdmitOrganisation />
    </Page>
  )
}

function Organisations({ rows }: { readonly rows: readonly OrganisationSummary[] }): ReactNode {
  const text = useText('portal')
  return (
    <DataTable
      caption={text('network.organisations')}
      rows={rows}
      rowKey={(row) => row.organisation}
      empty={<EmptyState title={text('network.noOrganisations')} />}
      columns={[
        {
          key: 'name',
          header: text('network.name'),
          sortBy: (row) => row.name,
          render: (row) => <Link to={`/network/organisations/${row.organisation}`}>{row.name}</Link>,
        },
        { key: 'kind', header: text('network.kind'), render: (row) => text(`network.kinds.${row.kind}`) },
        {
          key: 'status',
          header: text('network.status'),
          render: (row) => (
            <Tag tone={row.status === 'active' ? 'success' : 'warning'}>{text(`network.statuses.${row.status}`)}</Tag>
          ),
        },
        {
          key: 'members',
          header: text('network.members'),
          numeric: true,
          sortBy: (row) => row.memberCount,
          render: (row) => row.memberCount,
        },
        {
          key: 'since',
          header: text('network.since'),
          sortBy: (row) => row.admittedAt,
          render: (row) => <DateTime seconds={row.admittedAt} dateOnly />,
        },
      ]}
    />
  )
}

function Nodes(): ReactNode {
  const text = useText('portal')
  const nodes = useEndpoint(platformEndpoints.listNodes, {})
  return (
    <Section title={text('network.nodes')} lead={text('network.nodesLead')}>
      <Loading query={nodes}>
        {(page) => (
          <DataTable
            caption={text('network.nodes')}
            rows={page.items}
            rowKey={(row) => row.origin + row.name}
            columns={[
              { key: 'name', header: text('network.name'), render: (row) => row.name },
              { key: 'of', header: text('network.organisation'), render: (row) => row.organisationName },
              { key: 'origin', header: text('network.address'), render: (row) => row.origin },
              { key: 'version', header: text('network.version'), render: (row) => row.version },
              { key: 'head', header: text('network.block'), numeric: true, render: (row) => row.head },
              {
                key: 'ready',
                header: text('network.status'),
                render: (row) => (
                  <Tag tone={row.ready ? 'success' : 'danger'}>{text(row.ready ? 'network.ok' : 'network.notOk')}</Tag>
                ),
              },
            ]}
          />
        )}
      </Loading>
    </Section>
  )
}
