import { platformEndpoints } from '@concejo/protocol'
import {
  DataTable,
  Facts,
  Identifier,
  Loading,
  Notice,
  Page,
  Section,
  Tag,
  useEndpoint,
  useStatus,
  useText,
} from '@concejo/ui'
import type { ReactNode } from 'react'

/** Health of the ledger, the read models and the carrying of acts, and what this network is. */
export function HealthPage(): ReactNode {
  const text = useText('portal')
  const health = useEndpoint(platformEndpoints.getNetworkHealth, {}, { pollMs: 10_000 })
  return (
    <Page title={text('network.health')} lead={text('network.healthLead')}>
      <Loading query={health}>
        {(data) => (
          <>
            <Notice
              tone={data.ready ? 'success' : 'warning'}
              title={text(data.ready ? 'network.allGood' : 'network.notAllGood')}
            />
            <Facts
              layout="figures"
              items={[
                { label: text('network.blocks'), value: data.head },
                { label: text('network.lag'), value: data.lagBlocks },
                ...Object.entries(data.submission).map(([name, value]) => ({
                  label: text(`network.submission.${name}`),
                  value,
                })),
              ]}
            />
            <DataTable
              caption={text('network.checks')}
              rows={data.checks}
              rowKey={(row) => row.name}
              columns={[
                { key: 'name', header: text('network.check'), render: (row) => row.name },
                {
                  key: 'ready',
                  header: text('network.status'),
                  render: (row) => (
                    <Tag tone={row.ready ? 'success' : 'danger'}>
                      {text(row.ready ? 'network.ok' : 'network.notOk')}
                    </Tag>
                  ),
                },
                { key: 'detail', header: text('network.detail'), render: (row) => row.detail },
              ]}
            />
          </>
        )}
      </Loading>
      <Ledger />
    </Page>
  )
}

function Ledger(): ReactNode {
  const text = useText('portal')
  const status = useStatus()
  if (status === undefined) {
    return null
  }
  return (
    <Section title={text('network.ledger')}>
      <Facts
        layout="rows"
        items={[
          { label: text('network.chain'), value: status.network.chainId },
          { label: text('network.engine'), value: text(`network.engines.${status.network.engine}`) },
          { label: text('network.genesis'), value: <Identifier value={status.network.genesis} copy /> },
          ...status.contracts.map((contract) => ({
            label: contract.name,
            value: <Identifier value={contract.address} copy />,
          })),
        ]}
      />
    </Section>
  )
}
