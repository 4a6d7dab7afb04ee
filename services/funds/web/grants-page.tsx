import { bytes32 } from '@concejo/protocol'
import {
  ButtonLink,
  DataTable,
  EmptyState,
  Link,
  Money,
  Page,
  Section,
  useCall,
  useQueryParam,
  useText,
} from '@concejo/ui'
import type { ReactNode } from 'react'
import { type AgreementSummary, endpoints } from '../api.ts'
import { useGrantColumns } from './parts/call-awards.tsx'
import { OpenData } from './parts/open-data.tsx'
import { PagedTable, useRows } from './parts/paged-table.tsx'
import { paths } from './parts/paths.ts'

/** The public register of grants, of everybody or of one organisation. */
export function GrantsPage(): ReactNode {
  const text = useText()
  const read = useCall()
  const columns = useGrantColumns()
  const [organisationText] = useQueryParam('organisation')
  const asked = bytes32.safeParse(organisationText ?? '')
  const organisation = asked.success ? asked.data : undefined
  const list = useRows(organisation ?? 'all', (cursor) =>
    read(endpoints.listAgreements, {
      query: {
        limit: 50,
        ...(organisation === undefined ? {} : { organisation }),
        ...(cursor === undefined ? {} : { cursor }),
      },
    }),
  )
  const name = list.rows[0]?.organisationName
  return (
    <Page
      title={
        organisation === undefined || name === undefined
          ? text('grants.title')
          : text('grants.ofOrganisation', { name })
      }
      lead={text('grants.lead')}
      actions={
        organisation === undefined ? null : (
          <ButtonLink to={paths.grants} variant="secondary">
            {text('grants.filterOrganisation')}
          </ButtonLink>
        )
      }
    >
      <PagedTable
        caption={text('grants.table')}
        columns={columns}
        list={list}
        rowKey={(row) => row.agreement}
        empty={<EmptyState title={text('grants.none')}>{text('grants.noneHint')}</EmptyState>}
      />
      {list.rows.length === 0 ? null : <Organisations rows={list.rows} />}
      <Section title={text('overview.openData')} lead={text('overview.openDataHint')}>
        <OpenData />
      </Section>
    </Page>
  )
}

interface OrganisationSum {
  readonly key: string
  readonly organisation: string
  readonly name: string
  readonly currency: string
  readonly count: number
  readonly amount: bigint
  readonly paid: bigint
}

function Organisations({ rows }: { readonly rows: readonly AgreementSummary[] }): ReactNode {
  const text = useText()
  return (
    <Section title={text('grants.organisations')} lead={text('grants.organisationsHint')}>
      <DataTable
        caption={text('grants.organisations')}
        rows={sumByOrganisation(rows)}
        rowKey={(sum) => sum.key}
        columns={[
          {
            key: 'name',
            header: text('label.organisation'),
            render: (sum) => <Link to={paths.grantsOf(sum.organisation)}>{sum.name}</Link>,
          },
          { key: 'count', header: text('grants.count'), numeric: true, render: (sum) => sum.count },
          {
            key: 'amount',
            header: text('label.grant'),
            numeric: true,
            render: (sum) => <Money amount={sum.amount} currency={sum.currency} />,
          },
          {
            key: 'paid',
            header: text('label.paid'),
            numeric: true,
            render: (sum) => <Money amount={sum.paid} currency={sum.currency} />,
          },
        ]}
      />
    </Section>
  )
}

function sumByOrganisation(rows: readonly AgreementSummary[]): readonly OrganisationSum[] {
  const sums = new Map<string, OrganisationSum>()
  for (const row of rows) {
    const key = `${row.organisation} ${row.currency}`
    const known = sums.get(key)
    sums.set(key, {
      key,
      organisation: row.organisation,
      name: row.organisationName,
      currency: row.currency,
      count: (known?.count ?? 0) + 1,
      amount: (known?.amount ?? 0n) + BigInt(row.amount),
      paid: (known?.paid ?? 0n) + BigInt(row.paid),
    })
  }
  return [...sums.values()].sort((a, b) => (a.amount > b.amount ? -1 : 1))
}
