import type { Membership } from '@concejo/protocol'
import { Facts, Money, MoneyField, Notice, RadioField, Section, useNavigate, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import type { AgreementDetail } from '../api.ts'
import { findAmountFaults } from './model/read-amount.ts'
import { DocumentText } from './parts/document-text.tsx'
import { GrantFormPage } from './parts/file-page.tsx'
import { paths } from './parts/paths.ts'
import { placeOf, ReasonForm } from './parts/reason-form.tsx'
import { useMilestone } from './parts/use-milestone.ts'
import { useRole } from './parts/use-role.ts'

type Milestone = AgreementDetail['milestones'][number]

/** Accept a milestone wholly or in part, or reject it, always with a reason. */
export function DecideMilestonePage(): ReactNode {
  const text = useText()
  return (
    <GrantFormPage title={() => text('act.funds.decide-milestone.title')}>
      {(grant) => <Gate grant={grant} />}
    </GrantFormPage>
  )
}

function Gate({ grant }: { readonly grant: AgreementDetail }): ReactNode {
  const text = useText()
  const milestone = useMilestone(grant)
  const officer = useRole('funds.project-officer', grant.funder)
  if (milestone === undefined || officer === undefined) {
    return <Notice tone="info">{text('work.notYours')}</Notice>
  }
  return (
    <>
      <Facts
        items={[
          { label: text('label.milestone'), value: milestone.milestone + 1 },
          { label: text('grant.planned'), value: <Money amount={milestone.amount} currency={grant.currency} /> },
          {
            label: text('field.prefinancing'),
            value: text(milestone.prefinancing ? 'grant.prefinancing' : 'grant.onResult'),
          },
        ]}
      />
      {milestone.report === undefined ? null : (
        <Section title={text('milestone.reportText')}>
          <DocumentText commitment={milestone.report} label={text('milestone.reportText')} />
        </Section>
      )}
      <Decision grant={grant} milestone={milestone} officer={officer} />
    </>
  )
}

function Decision(props: {
  readonly grant: AgreementDetail
  readonly milestone: Milestone
  readonly officer: Membership
}): ReactNode {
  const { grant, milestone } = props
  const text = useText()
  const navigate = useNavigate()
  const [outcome, setOutcome] = useState('accept')
  const [part, setPart] = useState('')
  const accepted = { accept: milestone.amount, part, reject: '0' }[outcome] ?? ''
  const { organisation } = props.officer
  return (
    <ReasonForm
      id="reason"
      label={text('milestone.reason')}
      place={placeOf('milestone-decision', grant.agreement, organisation)}
      faults={
        outcome === 'part'
          ? findAmountFaults('accepted', part, { most: BigInt(milestone.amount), fault: 'over-planned' })
          : []
      }
      request={(reason) => ({
        name: 'funds.decide-milestone',
        organisation,
        input: { agreement: grant.agreement, milestone: milestone.milestone, accepted, reason },
      })}
      submitLabel={text('action.sign')}
      onDone={() => navigate(paths.grant(grant.agreement))}
    >
      {(fault) => (
        <>
          <RadioField
            id="outcome"
            label={text('field.upheld')}
            value={outcome}
            options={[
              { value: 'accept', label: text('milestone.accept') },
              { value: 'part', label: text('milestone.acceptPart') },
              { value: 'reject', label: text('milestone.reject') },
            ]}
            onChange={setOutcome}
          />
          {outcome === 'part' ? (
            <MoneyField
              id="accepted"
              label={text('milestone.accepted')}
              currency={grant.currency}
              value={part}
              error={fault('accepted')}
              required
              onChange={setPart}
            />
          ) : null}
        </>
      )}
    </ReasonForm>
  )
}
