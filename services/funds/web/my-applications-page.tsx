import { ButtonLink, DateTime, EmptyState, Link, Money, Notice, Page, useCall, useMembers, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints } from '../api.ts'
import { PagedTable, useRows } from './parts/paged-table.tsx'
import { paths } from './parts/paths.ts'
import { StateTag } from './parts/state-tag.tsx'
import { useLocalText } from './parts/use-local-text.ts'

/** Everything that the signed-in person's organisations submitted. */
export function MyApplicationsPage(): ReactNode {
  const text = useText()
  const signedIn = useMembers().length > 0
  return (
    <Page title={text('mine.title')} lead={text('mine.lead')}>
      {signedIn ? <Applications /> : <Notice tone="info">{text('mine.signIn')}</Notice>}
    </Page>
  )
}

function Applications(): ReactNode {
  const text = useText()
  const localText = useLocalText()
  const read = useCall()
  const list = useRows('mine', (cursor) =>
    read(endpoints.listMyApplications, { query: { limit: 25, ...(cursor === undefined ? {} : { cursor }) } }),
  )
  return (
    <PagedTable
      caption={text('mine.table')}
      list={list}
      rowKey={(row) => row.application}
      empty={
        <EmptyState
          title={text('mine.none')}
          action={<ButtonLink to={`${paths.calls}?phase=open`}>{text('overview.openCalls')}</ButtonLink>}
        >
          {text('mine.noneHint')}
        </EmptyState>
      }
      columns={[
        {
          key: 'application',
          header: text('label.application'),
          render: (row) => (
            <Link to={paths.application(row.application)}>{row.title ?? row.application.slice(0, 10)}</Link>
          ),
        },
        {
          key: 'call',
          header: text('label.call'),
          render: (row) => (
            <Link to={paths.call(row.call)}>{localText(row.callTitle, text('label.untitledCall'))}</Link>
          ),
        },
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
        {
          key: 'phase',
          header: text('label.call'),
          render: (row) => <StateTag group="phase" value={row.callPhase} />,
        },
      ]}
    />
  )
}
