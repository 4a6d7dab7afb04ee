import { ButtonLink, DataTable, DateTime, Money, Section, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { DocumentText } from './document-text.tsx'
import type { GrantProps } from './grant-props.ts'
import { paths } from './paths.ts'
import { useRole } from './use-role.ts'

/** Recoveries of a grant: separate records, never negative payments. */
export function GrantRecoveries({ grant }: GrantProps): ReactNode {
  const text = useText()
  const approver = useRole('funds.payment-approver', grant.funder)
  if (grant.recoveries.length === 0) {
    return null
  }
  return (
    <Section title={text('grant.recoveries')}>
      <DataTable
        caption={text('grant.recoveries')}
        rows={grant.recoveries}
        rowKey={(recovery) => recovery.recovery}
        columns={[
          {
            key: 'amount',
            header: text('recovery.amount'),
            numeric: true,
            render: (recovery) => <Money amount={recovery.amount} currency={grant.currency} />,
          },
          {
            key: 'repaid',
            header: text('grant.recovered'),
            numeric: true,
            render: (recovery) => <Money amount={recovery.repaid} currency={grant.currency} />,
          },
          {
            key: 'outstanding',
            header: text('grant.outstanding'),
            numeric: true,
            render: (recovery) => (
              <Money amount={BigInt(recovery.amount) - BigInt(recovery.repaid)} currency={grant.currency} />
            ),
          },
          { key: 'at', header: text('appeals.filed'), render: (recovery) => <DateTime seconds={recovery.orderedAt} /> },
          {
            key: 'reason',
            header: text('label.reason'),
            render: (recovery) => <DocumentText commitment={recovery.reason} label={text('label.reason')} />,
          },
          {
            key: 'actions',
            header: text('label.actions'),
            render: (recovery) =>
              approver === undefined || BigInt(recovery.amount) <= BigInt(recovery.repaid) ? null : (
                <ButtonLink to={`${paths.grant(grant.agreement)}/recoveries/${recovery.recovery}`} variant="secondary">
                  {text('recovery.repay')}
                </ButtonLink>
              ),
          },
        ]}
      />
    </Section>
  )
}
