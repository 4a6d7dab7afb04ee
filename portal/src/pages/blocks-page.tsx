import { type Block, platformEndpoints } from '@concejo/protocol'
import { DataTable, DateTime, EmptyState, Identifier, Link, Page, PageList, useText } from '@concejo/ui'
import type { ReactNode } from 'react'

const limit = 50

/** Blocks, newest first. */
export function BlocksPage(): ReactNode {
  const text = useText('portal')
  return (
    <Page title={text('network.blocks')} lead={text('network.blocksLead')}>
      <PageList
        endpoint={platformEndpoints.listBlocks}
        input={{ query: { limit } }}
        inputAt={(cursor) => ({ query: { limit, cursor } })}
        toPage={(page) => page}
      >
        {(blocks: readonly Block[]) => (
          <DataTable
            caption={text('network.blocks')}
            rows={blocks}
            rowKey={(row) => row.hash}
            empty={<EmptyState title={text('network.noBlocks')} />}
            columns={[
              {
                key: 'number',
                header: text('network.block'),
                render: (row) => <Link to={`/network/blocks/${row.number}`}>{row.number}</Link>,
              },
              { key: 'time', header: text('network.time'), render: (row) => <DateTime seconds={row.timestamp} /> },
              { key: 'acts', header: text('network.acts'), numeric: true, render: (row) => row.actCount },
              {
                key: 'transactions',
                header: text('network.transactions'),
                numeric: true,
                render: (row) => row.transactionCount,
              },
              { key: 'hash', header: text('network.hash'), render: (row) => <Identifier value={row.hash} /> },
            ]}
          />
        )}
      </PageList>
    </Page>
  )
}
