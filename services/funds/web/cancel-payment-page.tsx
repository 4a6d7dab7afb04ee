import type { Membership } from '@concejo/protocol'
import { useNavigate, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { PaymentSummary } from '../api.ts'
import { paths } from './parts/paths.ts'
import { PaymentFormPage } from './parts/payment-page.tsx'
import { placeOf, ReasonForm } from './parts/reason-form.tsx'

/** Cancel a payment order that is not at the bank, with a reason. */
export function CancelPaymentPage(): ReactNode {
  return (
    <PaymentFormPage title="payment.cancelTitle">
      {(payment, approver) => <CancelForm payment={payment} approver={approver} />}
    </PaymentFormPage>
  )
}

function CancelForm(props: { readonly payment: PaymentSummary; readonly approver: Membership }): ReactNode {
  const { payment, approver } = props
  const text = useText()
  const navigate = useNavigate()
  const { organisation } = approver
  return (
    <ReasonForm
      id="reason"
      label={text('payment.cancelReason')}
      confirm="cancel.confirm"
      place={placeOf('payment-cancellation', payment.agreement, organisation)}
      request={(reason) => ({
        name: 'funds.cancel-payment',
        organisation,
        input: { payment: payment.payment, reason },
      })}
      submitLabel={text('action.sign')}
      onDone={() => navigate(paths.grant(payment.agreement))}
    />
  )
}
