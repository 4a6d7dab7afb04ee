import { createId } from '@concejo/protocol'
import { Facts, Money, MoneyField, Notice, useNavigate, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import type { AgreementDetail } from '../api.ts'
import { findAmountFaults } from './model/read-amount.ts'
import { GrantFormPage } from './parts/file-page.tsx'
import { paths } from './parts/paths.ts'
import { placeOf, ReasonForm } from './parts/reason-form.tsx'
import { useRole } from './parts/use-role.ts'

/** Order that money be paid back. */
export function RecoveryPage(): ReactNode {
  const text = useText()
  return <GrantFormPage title={() => text('recovery.title')}>{(grant) => <RecoveryForm grant={grant} />}</GrantFormPage>
}

function RecoveryForm({ grant }: { readonly grant: AgreementDetail }): ReactNode {
  const text = useText()
  const navigate = useNavigate()
  const role = useRole(['funds.deciding-authority', 'funds.project-officer'], grant.funder)
  const [recovery] = useState(createId)
  const [amount, setAmount] = useState('')
  if (role === undefined) {
    return <Notice tone="info">{text('work.notYours')}</Notice>
  }
  const faults = findAmountFaults('amount', amount, { most: BigInt(grant.paid), fault: 'over-paid' })
  return (
    <>
      <Facts items={[{ label: text('grant.paid'), value: <Money amount={grant.paid} currency={grant.currency} /> }]} />
      <ReasonForm
        id="reason"
        label={text('recovery.reason')}
        place={placeOf('recovery-reason', grant.agreement, grant.funder)}
        faults={faults}
        request={(reason) => ({
          name: 'funds.order-recovery',
          organisation: grant.funder,
          input: { recovery, agreement: grant.agreement, amount, reason },
        })}
        submitLabel={text('action.sign')}
        onDone={() => navigate(paths.grant(grant.agreement))}
      >
        {(fault) => (
          <MoneyField
            id="amount"
            label={text('recovery.amount')}
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
