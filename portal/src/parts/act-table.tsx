import type { AppliedAct } from '@concejo/protocol'
import { DataTable, DateTime, EmptyState, Link, organisationOf, useActTitle, useRoleName, useText } from '@concejo/ui'
import type { ReactNode } from 'react'

/** Acts that took effect: what, who (role), when, where. */
export function ActTable(props: { readonly acts: readonly AppliedAct[] }): ReactNode {
  const text = useText('portal')
  const actTitle = useActTitle()
  const roleName = useRoleName()
  return (
    <DataTable
      caption={text('network.acts')}
      rows={props.acts}
      rowKey={(row) => row.actId}
      empty={<EmptyState title={text('network.noActs')} />}
      columns={[
        {
          key: 'what',
          header: text('network.act'),
          render: (row) => <Link to={`/acts/${row.actId}`}>{actTitle(row)}</Link>,
        },
        {
          key: 'who',
          header: text('network.who'),
          render: (row) =>
            [row.roles.map(roleName).join(', '), organisationOf(row)].filter((part) => part !== '').join(' · '),
        },
        { key: 'when', header: text('network.time'), render: (row) => <DateTime seconds={row.blockTime} /> },
        {
          key: 'block',
          header: text('network.block'),
          numeric: true,
          render: (row) => <Link to={`/network/blocks/${row.blockNumber}`}>{row.blockNumber}</Link>,
        },
      ]}
    />
  )
}
