import type { Membership } from '@concejo/protocol'
import { Facts, Loading, Money, Notice, Page, PendingActs, useEndpoint, useParam, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { type AgreementDetail, endpoints, type PaymentSummary } from '../../api.ts'
import { paths } from './paths.ts'
import { StateTag } from './state-tag.tsx'
import { useRole } from './use-role.ts'

/** Frame of a form about a payment order, for the approvers of its funder. */
export function PaymentFormPage(props: {
  readonly title: string
  readonly children: (payment: PaymentSummary, approver: Membership) => ReactNode
}): ReactNode {
  const payment = useParam('payment')
  return (
    <Loading query={useEndpoint(endpoints.getPayment, { params: { payment } })}>
      {(detail) => <WithGrant {...props} payment={detail} />}
    </Loading>
  )
}

function WithGrant(props: {
  readonly title: string
  readonly payment: PaymentSummary
  readonly children: (payment: PaymentSummary, approver: Membership) => ReactNode
}): ReactNode {
  const { agreement } = props.payment
  const query = useEndpoint(endpoints.getAgreement, { params: { agreement } })
  return <Loading query={query}>{(grant) => <Form {...props} grant={grant} />}</Loading>
}

function Form(props: {
  readonly title: string
  readonly payment: PaymentSummary
  readonly grant: AgreementDetail
  readonly children: (payment: PaymentSummary, approver: Membership) => ReactNode
}): ReactNode {
  const { payment, grant } = props
  const text = useText()
  const approver = useRole('funds.payment-approver', grant.funder)
  return (
    <Page
      title={text(props.title)}
      back={{ to: paths.grant(grant.agreement), label: grant.title ?? text('grant.title') }}
    >
      <Facts
        items={[
          { label: text('label.beneficiary'), value: payment.organisationName },
          { label: text('label.milestone'), value: payment.milestone + 1 },
          { label: text('label.amount'), value: <Money amount={payment.amount} currency={payment.currency} /> },
          { label: text('label.state'), value: <StateTag group="paymentState" value={payment.state} /> },
        ]}
      />
      <PendingActs subject={grant.agreement} />
      {approver === undefined ? (
        <Notice tone="info">{text('work.notYours')}</Notice>
      ) : (
        props.children(payment, approver)
      )}
    </Page>
  )
}
