import { ButtonLink, EmptyState, Link, Page, SelectField, useCall, useQueryParam, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { endpoints, paymentSummary } from '../api.ts'
import { usePaymentColumns } from './parts/grant-payments.tsx'
import { PagedTable, useRows } from './parts/paged-table.tsx'
import { paths } from './parts/paths.ts'
import { PaymentActions } from './parts/payment-actions.tsx'
import { useRole } from './parts/use-role.ts'

const states = paymentSummary.shape.state.options

/** Payment orders of the funder, with the next step of each. */
export function PaymentsPage(): ReactNode {
  const text = useText()
  const read = useCall()
  const columns = usePaymentColumns()
  const staff = useRole(['funds.payment-preparer', 'funds.payment-approver'])
  const [stateText, setState] = useQueryParam('state')
  const state = states.find((known) => known === stateText)
  const funder = staff?.organisation
  const [changes, setChanges] = useState(0)
  const list = useRows(`${funder ?? ''} ${state ?? ''} ${changes}`, (cursor) =>
    read(endpoints.listPayments, {
      query: {
        limit: 50,
        ...(funder === undefined ? {} : { funder }),
        ...(state === undefined ? {} : { state }),
        ...(cursor === undefined ? {} : { cursor }),
      },
    }),
  )
  return (
    <Page title={text('payments.title')} lead={text('payments.lead')} actions={<PaymentTools />}>
      <SelectField
        id="state"
        label={text('payments.state')}
        value={state ?? ''}
        options={[
          { value: '', label: text('payments.all') },
          ...states.map((value) => ({ value, label: text(`paymentState.${value}`) })),
        ]}
        onChange={(value) => setState(value === '' ? undefined : value)}
      />
      <PagedTable
        caption={text('payments.table')}
        list={list}
        rowKey={(row) => row.payment}
        empty={<EmptyState title={text('payments.none')}>{text('payments.noneHint')}</EmptyState>}
        columns={[
          {
            key: 'beneficiary',
            header: text('label.beneficiary'),
            render: (row) => <Link to={paths.grant(row.agreement)}>{row.organisationName}</Link>,
          },
          ...columns,
          {
            key: 'actions',
            header: text('label.actions'),
            render: (row) =>
              funder === undefined ? null : (
                <PaymentActions payment={row} funder={funder} onChange={() => setChanges(changes + 1)} />
              ),
          },
        ]}
      />
    </Page>
  )
}

function PaymentTools(): ReactNode {
  const text = useText()
  const preparer = useRole('funds.payment-preparer')
  const approver = useRole('funds.payment-approver')
  return (
    <>
      {preparer === undefined ? null : <ButtonLink to={paths.bankFile}>{text('payments.export')}</ButtonLink>}
      {approver === undefined ? null : (
        <ButtonLink to={paths.bankStatus} variant="secondary">
          {text('payments.statuses')}
        </ButtonLink>
      )}
    </>
  )
}
