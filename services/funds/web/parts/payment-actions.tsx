import type { Bytes32 } from '@concejo/protocol'
import { ButtonLink, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { PaymentSummary } from '../../api.ts'
import { ActButton } from './act-button.tsx'
import { paths } from './paths.ts'
import { useRole } from './use-role.ts'

/** The next step of a payment order, for who may take it. */
export function PaymentActions(props: {
  readonly payment: PaymentSummary
  readonly funder: Bytes32
  readonly onChange: () => void
}): ReactNode {
  const { payment, funder } = props
  const text = useText()
  const approver = useRole('funds.payment-approver', funder)
  const preparer = useRole('funds.payment-preparer', funder)
  const base = `${paths.payments}/${payment.payment}`
  return (
    <div className="funds-actions">
      {approver !== undefined && payment.state === 'prepared' ? (
        <ActButton
          variant="secondary"
          onDone={props.onChange}
          request={() => ({
            name: 'funds.approve-payment',
            organisation: funder,
            input: { payment: payment.payment },
          })}
        >
          {text('payment.approve')}
        </ActButton>
      ) : null}
      {preparer !== undefined && (payment.state === 'approved' || payment.state === 'failed') ? (
        <ButtonLink to={`${paths.bankFile}?payment=${payment.payment}`} variant="secondary">
          {text('payments.export')}
        </ButtonLink>
      ) : null}
      {approver !== undefined && payment.state === 'exported' ? (
        <ButtonLink to={`${base}/record`} variant="secondary">
          {text('payment.record')}
        </ButtonLink>
      ) : null}
      {approver !== undefined && ['prepared', 'approved', 'failed'].includes(payment.state) ? (
        <ButtonLink to={`${base}/cancel`} variant="tertiary">
          {text('payment.cancel')}
        </ButtonLink>
      ) : null}
    </div>
  )
}
