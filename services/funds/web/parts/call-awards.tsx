import type { Bytes32 } from '@concejo/protocol'
import { type Column, EmptyState, Link, Money, Section, useCall, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { type AgreementSummary, endpoints } from '../../api.ts'
import { PagedTable, useRows } from './paged-table.tsx'
import { paths } from './paths.ts'
import { StateTag } from './state-tag.tsx'

/** Grants of one call. */
export function CallAwards({ call }: { readonly call: Bytes32 }): ReactNode {
  const text = useText()
  const read = useCall()
  const columns = useGrantColumns()
  const list = useRows(call, (cursor) =>
    read(endpoints.listAgreements, { query: { call, limit: 25, ...(cursor === undefined ? {} : { cursor }) } }),
  )
  return (
    <Section title={text('call.awards')}>
      <PagedTable
        caption={text('call.awards')}
        columns={columns}
        list={list}
        rowKey={(row) => row.agreement}
        empty={<EmptyState title={text('call.awardsNone')}>{text('call.awardsNoneHint')}</EmptyState>}
      />
    </Section>
  )
}

/** Columns of every table of grants. */
export function useGrantColumns(): readonly Column<AgreementSummary>[] {
  const text = useText()
  return [
    {
      key: 'project',
      header: text('label.project'),
      render: (row) => <Link to={paths.grant(row.agreement)}>{row.title ?? text('label.untitledProject')}</Link>,
    },
    {
      key: 'beneficiary',
      header: text('label.beneficiary'),
      render: (row) => <Link to={paths.grantsOf(row.organisation)}>{row.organisationName}</Link>,
    },
    { key: 'funder', header: text('label.funder'), render: (row): ReactNode => row.funderName },
    {
      key: 'amount',
      header: text('label.grant'),
      numeric: true,
      render: (row) => <Money amount={row.amount} currency={row.currency} />,
    },
    {
      key: 'paid',
      header: text('label.paid'),
      numeric: true,
      render: (row) => <Money amount={row.paid} currency={row.currency} />,
    },
    {
      key: 'state',
      header: text('label.state'),
      render: (row) => <StateTag group="agreementState" value={row.state} />,
    },
  ]
}
