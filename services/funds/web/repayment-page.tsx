import { Facts, Money, MoneyField, Notice, useNavigate, useParam, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import type { AgreementDetail } from '../api.ts'
import { findAmountFaults } from './model/read-amount.ts'
import { GrantFormPage } from './parts/file-page.tsx'
import { paths } from './parts/paths.ts'
import { placeOf, ReasonForm } from './parts/reason-form.tsx'
import { useRole } from './parts/use-role.ts'

/** Record money that came back. */
export function RepaymentPage(): ReactNode {
  const text = useText()
  return (
    <GrantFormPage title={() => text('recovery.repayTitle')}>
      {(grant) => <RepaymentForm grant={grant} />}
    </GrantFormPage>
  )
}

function RepaymentForm({ grant }: { readonly grant: AgreementDetail }): ReactNode {
  const text = useText()
  const navigate = useNavigate()
  const id = useParam('recovery')
  const approver = useRole('funds.payment-approver', grant.funder)
  const recovery = grant.recoveries.find((known) => known.recovery === id)
  const outstanding = recovery === undefined ? 0n : BigInt(recovery.amount) - BigInt(recovery.repaid)
  const [amount, setAmount] = useState(String(outstanding))
  if (approver === undefined || recovery === undefined) {
    return <Notice tone="info">{text('work.notYours')}</Notice>
  }
  const faults = findAmountFaults('amount', amount, { most: outstanding, fault: 'over-outstanding' })
  return (
    <>
      <Facts
        items={[{ label: text('grant.outstanding'), value: <Money amount={outstanding} currency={grant.currency} /> }]}
      />
      <ReasonForm
        id="evidence"
        label={text('recovery.evidence')}
        place={placeOf('repayment-evidence', grant.agreement, grant.funder)}
        faults={faults}
        request={(evidence) => ({
          name: 'funds.record-repayment',
          organisation: grant.funder,
          input: { recovery: recovery.recovery, amount, evidence },
        })}
        submitLabel={text('action.sign')}
        onDone={() => navigate(paths.grant(grant.agreement))}
      >
        {(fault) => (
          <MoneyField
            id="amount"
            label={text('recovery.repayAmount')}
            currency={grant.currency}
            value={amount}
            error={fault('amount')}
            required
            onChange={setAmount}
          />
        )}
      </ReasonForm>
    </>
  )
}
