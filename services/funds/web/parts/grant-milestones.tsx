import { ButtonLink, type Column, DataTable, DateTime, Money, Section, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { AgreementDetail } from '../../api.ts'
import type { GrantProps } from './grant-props.ts'
import { paths } from './paths.ts'
import { StateTag } from './state-tag.tsx'
import { useRole } from './use-role.ts'

type Milestone = AgreementDetail['milestones'][number]

/** Milestones with what is planned, accepted and ordered, and the next step for who may take it. */
export function GrantMilestones({ grant }: GrantProps): ReactNode {
  const text = useText()
  const money = (key: 'amount' | 'accepted' | 'ordered', header: string): Column<Milestone> => ({
    key,
    header: text(header),
    numeric: true,
    render: (milestone) => <Money amount={milestone[key]} currency={grant.currency} />,
  })
  return (
    <Section title={text('grant.milestones')}>
      <DataTable
        caption={text('grant.milestones')}
        rows={grant.milestones}
        rowKey={(milestone) => String(milestone.milestone)}
        columns={[
          { key: 'number', header: text('label.milestone'), render: (milestone) => milestone.milestone + 1 },
          { key: 'due', header: text('grant.due'), render: (milestone) => <DateTime seconds={milestone.dueAt} /> },
          {
            key: 'kind',
            header: text('field.prefinancing'),
            render: (milestone) => text(milestone.prefinancing ? 'grant.prefinancing' : 'grant.onResult'),
          },
          money('amount', 'grant.planned'),
          money('accepted', 'grant.acceptedAmount'),
          money('ordered', 'grant.ordered'),
          {
            key: 'state',
            header: text('label.state'),
            render: (milestone) => <StateTag group="milestoneState" value={milestone.state} />,
          },
          {
            key: 'actions',
            header: text('label.actions'),
            render: (milestone) => <MilestoneActions grant={grant} milestone={milestone} />,
          },
        ]}
      />
    </Section>
  )
}

function MilestoneActions(props: { readonly grant: AgreementDetail; readonly milestone: Milestone }): ReactNode {
  const { grant, milestone } = props
  const text = useText()
  const beneficiary = useRole('funds.applicant', grant.organisation)
  const officer = useRole('funds.project-officer', grant.funder)
  const preparer = useRole('funds.payment-preparer', grant.funder)
  if (grant.state !== 'signed') {
    return null
  }
  const base = `${paths.grant(grant.agreement)}/milestones/${milestone.milestone}`
  const reportable = milestone.state === 'planned' || milestone.state === 'rejected'
  const decidable = milestone.state === 'reported' || (milestone.prefinancing && milestone.state === 'planned')
  const payable = BigInt(milestone.accepted) > BigInt(milestone.ordered)
  return (
    <div className="funds-actions">
      {beneficiary !== undefined && reportable && !milestone.prefinancing ? (
        <ButtonLink to={`${base}/report`} variant="secondary">
          {text('milestone.reportAction')}
        </ButtonLink>
      ) : null}
      {officer !== undefined && decidable ? (
        <ButtonLink to={`${base}/decide`} variant="secondary">
          {text('milestone.decideAction')}
        </ButtonLink>
      ) : null}
      {preparer !== undefined && payable ? (
        <ButtonLink to={`${base}/payment`} variant="secondary">
          {text('payment.prepare')}
        </ButtonLink>
      ) : null}
    </div>
  )
}
