import { type Column, DateTime, EmptyState, Facts, Link, Money, Notice, Section, useCall, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { type ApplicationSummary, type CallDetail, endpoints } from '../../api.ts'
import { PagedTable, useRows } from './paged-table.tsx'
import { paths } from './paths.ts'
import { StateTag } from './state-tag.tsx'

/** Applications of a call, as far as everybody may know them now. */
export function CallApplications({ call }: { readonly call: CallDetail }): ReactNode {
  const text = useText()
  const read = useCall()
  const columns = useApplicationColumns()
  const list = useRows(`${call.call} ${call.phase}`, (cursor) =>
    read(endpoints.listApplications, {
      params: { call: call.call },
      query: { limit: 25, ...(cursor === undefined ? {} : { cursor }) },
    }),
  )
  const sealed = call.phase === 'open' || call.phase === 'announced'
  return (
    <Section title={text('call.applications')}>
      {sealed ? <Notice tone="info">{text('call.applicationsHidden')}</Notice> : <Counts call={call} />}
      <PagedTable
        caption={text('call.applications')}
        columns={columns}
        list={list}
        rowKey={(row) => row.application}
        empty={<EmptyState title={text('call.applicationsNone')}>{text('call.applicationsNoneHint')}</EmptyState>}
      />
    </Section>
  )
}

function Counts({ call }: { readonly call: CallDetail }): ReactNode {
  const text = useText()
  return (
    <Facts
      items={[
        { label: text('call.applicationCount'), value: call.applicationCount },
        { label: text('call.eligibleCount'), value: call.eligibleCount },
        { label: text('call.ineligibleCount'), value: call.ineligibleCount },
        { label: text('call.undecidedCount'), value: call.undecidedCount },
      ]}
    />
  )
}

/** Columns of every table of applications. */
export function useApplicationColumns(): readonly Column<ApplicationSummary>[] {
  const text = useText()
  return [
    {
      key: 'application',
      header: text('label.application'),
      render: (row) => <Link to={paths.application(row.application)}>{row.title ?? row.application.slice(0, 10)}</Link>,
    },
    { key: 'organisation', header: text('label.applicant'), render: (row): ReactNode => row.organisationName ?? '–' },
    {
      key: 'amount',
      header: text('label.amount'),
      numeric: true,
      render: (row): ReactNode =>
        row.amount === undefined ? '–' : <Money amount={row.amount} currency={row.currency} />,
    },
    { key: 'received', header: text('label.received'), render: (row) => <DateTime seconds={row.submittedAt} /> },
    {
      key: 'state',
      header: text('label.state'),
      render: (row) => <StateTag group="applicationState" value={row.state} />,
    },
  ]
}
