import type { Membership } from '@concejo/protocol'
import { RadioField, useNavigate, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import type { PaymentSummary } from '../api.ts'
import { paths } from './parts/paths.ts'
import { PaymentFormPage } from './parts/payment-page.tsx'
import { placeOf, ReasonForm } from './parts/reason-form.tsx'

/** Record by hand what the bank answered. */
export function RecordPaymentPage(): ReactNode {
  return (
    <PaymentFormPage title="payment.recordTitle">
      {(payment, approver) => <RecordForm payment={payment} approver={approver} />}
    </PaymentFormPage>
  )
}

function RecordForm(props: { readonly payment: PaymentSummary; readonly approver: Membership }): ReactNode {
  const { payment, approver } = props
  const text = useText()
  const navigate = useNavigate()
  const [answer, setAnswer] = useState('')
  const { organisation } = approver
  return (
    <ReasonForm
      id="evidence"
      label={text('payment.recordEvidence')}
      place={placeOf('payment-evidence', payment.agreement, organisation)}
      faults={answer === '' ? [{ field: 'answer', fault: 'choose' }] : []}
      request={(evidence) => ({
        name: 'funds.record-payment',
        organisation,
        input: { payment: payment.payment, confirmed: answer === 'paid', evidence },
      })}
      submitLabel={text('action.sign')}
      onDone={() => navigate(paths.grant(payment.agreement))}
    >
      {(fault) => (
        <RadioField
          id="answer"
          label={text('bankStatus.answer')}
          value={answer}
          error={fault('answer')}
          options={[
            { value: 'paid', label: text('payment.recordPaid') },
            { value: 'failed', label: text('payment.recordFailed') },
          ]}
          onChange={setAnswer}
        />
      )}
    </ReasonForm>
  )
}
