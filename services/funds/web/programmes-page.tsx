import { ButtonLink, type Column, EmptyState, Link, Money, Page, useCall, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints, type ProgrammeSummary } from '../api.ts'
import { PagedTable, useRows } from './parts/paged-table.tsx'
import { paths } from './parts/paths.ts'
import { useLocalText } from './parts/use-local-text.ts'
import { useRole } from './parts/use-role.ts'

/** Budgets set aside for grants. */
export function ProgrammesPage(): ReactNode {
  const text = useText()
  const read = useCall()
  const columns = useProgrammeColumns()
  const owner = useRole('funds.programme-owner')
  const list = useRows('all', (cursor) =>
    read(endpoints.listProgrammes, { query: { limit: 25, ...(cursor === undefined ? {} : { cursor }) } }),
  )
  return (
    <Page
      title={text('programmes.title')}
      lead={text('programmes.lead')}
      actions={owner === undefined ? null : <ButtonLink to={paths.newProgramme}>{text('programmes.new')}</ButtonLink>}
    >
      <PagedTable
        caption={text('programmes.table')}
        columns={columns}
        list={list}
        rowKey={(row) => row.programme}
        empty={<EmptyState title={text('programmes.none')}>{text('programmes.noneHint')}</EmptyState>}
      />
    </Page>
  )
}

function useProgrammeColumns(): readonly Column<ProgrammeSummary>[] {
  const text = useText()
  const localText = useLocalText()
  const money = (key: 'envelope' | 'reserved' | 'committed' | 'paid'): Column<ProgrammeSummary> => ({
    key,
    header: text(`programme.${key}`),
    numeric: true,
    render: (row) => <Money amount={row[key]} currency={row.currency} />,
  })
  return [
    {
      key: 'title',
      header: text('label.programme'),
      render: (row) => (
        <Link to={paths.programme(row.programme)}>{localText(row.title, text('label.untitledProgramme'))}</Link>
      ),
    },
    { key: 'organisation', header: text('label.funder'), render: (row): ReactNode => row.organisationName },
    money('envelope'),
    money('reserved'),
    money('committed'),
    money('paid'),
  ]
}
