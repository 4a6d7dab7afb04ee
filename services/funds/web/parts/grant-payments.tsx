import { type Column, DataTable, DateTime, EmptyState, Money, Section, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { AgreementDetail, PaymentSummary } from '../../api.ts'
import type { GrantProps } from './grant-props.ts'
import { PaymentActions } from './payment-actions.tsx'
import { StateTag } from './state-tag.tsx'

/** Payment orders of a grant, each with the next step for who may take it. */
export function GrantPayments({ grant, onChange }: GrantProps): ReactNode {
  const text = useText()
  const columns = usePaymentColumns()
  return (
    <Section title={text('grant.payments')}>
      <DataTable
        caption={text('grant.payments')}
        rows={grant.payments}
        rowKey={(payment) => payment.payment}
        empty={<EmptyState title={text('grant.paymentsNone')}>{text('grant.paymentsNoneHint')}</EmptyState>}
        columns={[...columns, actionsColumn(grant, text('label.actions'), onChange)]}
      />
    </Section>
  )
}

function actionsColumn(grant: AgreementDetail, header: string, onChange: () => void): Column<PaymentSummary> {
  return {
    key: 'actions',
    header,
    render: (payment) => <PaymentActions payment={payment} funder={grant.funder} onChange={onChange} />,
  }
}

/** Columns of every table of payments. */
export function usePaymentColumns(): readonly Column<PaymentSummary>[] {
  const text = useText()
  return [
    {
      key: 'payment',
      header: text('field.payment'),
      render: (payment) => text('grant.sequence', { sequence: payment.sequence }),
    },
    { key: 'milestone', header: text('label.milestone'), render: (payment) => payment.milestone + 1 },
    {
      key: 'amount',
      header: text('label.amount'),
      numeric: true,
      render: (payment) => <Money amount={payment.amount} currency={payment.currency} />,
    },
    {
      key: 'state',
      header: text('label.state'),
      render: (payment) => <StateTag group="paymentState" value={payment.state} />,
    },
    {
      key: 'approvals',
      header: text('grant.approvals'),
      render: (payment) => text('grant.approvalsValue', { given: payment.approvals, needed: payment.needed }),
    },
    {
      key: 'at',
      header: text('paymentState.prepared'),
      render: (payment) => <DateTime seconds={payment.preparedAt} />,
    },
  ]
}
