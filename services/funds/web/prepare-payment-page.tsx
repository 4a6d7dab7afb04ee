import { createId, type Membership } from '@concejo/protocol'
import { Facts, Money, MoneyField, Notice, useNavigate, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import type { AgreementDetail } from '../api.ts'
import { findAmountFaults } from './model/read-amount.ts'
import { ActForm } from './parts/act-form.tsx'
import { GrantFormPage } from './parts/file-page.tsx'
import { paths } from './parts/paths.ts'
import { useMilestone } from './parts/use-milestone.ts'
import { useRole } from './parts/use-role.ts'

type Milestone = AgreementDetail['milestones'][number]

/** Prepare a payment of what was accepted and is not ordered yet. */
export function PreparePaymentPage(): ReactNode {
  const text = useText()
  return <GrantFormPage title={() => text('payment.prepare')}>{(grant) => <Gate grant={grant} />}</GrantFormPage>
}

function Gate({ grant }: { readonly grant: AgreementDetail }): ReactNode {
  const text = useText()
  const milestone = useMilestone(grant)
  const preparer = useRole('funds.payment-preparer', grant.funder)
  return milestone === undefined || preparer === undefined ? (
    <Notice tone="info">{text('work.notYours')}</Notice>
  ) : (
    <PaymentForm grant={grant} milestone={milestone} preparer={preparer} />
  )
}

function PaymentForm(props: {
  readonly grant: AgreementDetail
  readonly milestone: Milestone
  readonly preparer: Membership
}): ReactNode {
  const { grant, milestone } = props
  const text = useText()
  const navigate = useNavigate()
  const available = BigInt(milestone.accepted) - BigInt(milestone.ordered)
  const [payment] = useState(createId)
  const [amount, setAmount] = useState(String(available))
  const faults = findAmountFaults('amount', amount, { most: available, fault: 'over-available' })
  return (
    <>
      <Facts
        items={[
          { label: text('label.milestone'), value: milestone.milestone + 1 },
          { label: text('payment.available'), value: <Money amount={available} currency={grant.currency} /> },
        ]}
      />
      <ActForm
        faults={faults}
        submitLabel={text('action.sign')}
        onDone={() => navigate(paths.grant(grant.agreement))}
        request={() => ({
          name: 'funds.prepare-payment',
          organisation: props.preparer.organisation,
          input: { payment, agreement: grant.agreement, milestone: milestone.milestone, amount },
        })}
      >
        {(fault) => (
          <MoneyField
            id="amount"
            label={text('label.amount')}
            currency={grant.currency}
            value={amount}
            error={fault('amount')}
            required
            onChange={setAmount}
          />
        )}
      </ActForm>
    </>
  )
}
