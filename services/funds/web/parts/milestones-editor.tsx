import { Button, CheckboxField, DateTimeField, Money, MoneyField, Notice, Section, useNow, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { CallDetail } from '../../api.ts'
import { type MilestoneDraft, splitEvenly, sumMilestones } from '../model/milestone-draft.ts'
import { readAmount } from '../model/read-amount.ts'
import type { FaultText } from './act-form.tsx'
import { type AgreementDraft, createMilestone } from './agreement-draft.ts'

interface EditorProps {
  readonly call: CallDetail
  readonly draft: AgreementDraft
  readonly set: (change: Partial<AgreementDraft>) => void
  readonly fault: FaultText
}

/** Milestones that add up exactly to the grant. */
export function MilestonesEditor({ call, draft, set, fault }: EditorProps): ReactNode {
  const text = useText()
  const now = useNow()
  const { milestones } = draft
  const amount = readAmount(draft.amount) ?? 0n
  const change = (key: string, part: Partial<MilestoneDraft>): void =>
    set({ milestones: milestones.map((other) => (other.key === key ? { ...other, ...part } : other)) })
  const share = (): void => {
    const parts = splitEvenly(amount, milestones.length)
    set({ milestones: milestones.map((other, index) => ({ ...other, amount: String(parts[index] ?? 0n) })) })
  }
  return (
    <Section title={text('agreementForm.milestones')}>
      {milestones.map((milestone, index) => (
        <MilestoneFields
          key={milestone.key}
          number={index + 1}
          milestone={milestone}
          currency={call.currency}
          fault={fault}
          change={(part) => change(milestone.key, part)}
          remove={
            milestones.length === 1
              ? undefined
              : () => set({ milestones: milestones.filter((other) => other.key !== milestone.key) })
          }
        />
      ))}
      <div className="funds-actions">
        <Button
          variant="secondary"
          disabled={milestones.length >= call.milestonesMax}
          onClick={() => set({ milestones: [...milestones, createMilestone('', now)] })}
        >
          {text('agreementForm.add')}
        </Button>
        <Button variant="tertiary" onClick={share}>
          {text('agreementForm.split')}
        </Button>
      </div>
      <SumNotice call={call} draft={draft} />
    </Section>
  )
}

function MilestoneFields(props: {
  readonly number: number
  readonly milestone: MilestoneDraft
  readonly currency: string
  readonly fault: FaultText
  readonly change: (part: Partial<MilestoneDraft>) => void
  readonly remove: (() => void) | undefined
}): ReactNode {
  const { milestone, number, fault, change, remove } = props
  const text = useText()
  return (
    <fieldset className="funds-row">
      <legend>{text('agreementForm.milestone', { number })}</legend>
      <MoneyField
        id={`amount-${milestone.key}`}
        label={text('label.amount')}
        currency={props.currency}
        value={milestone.amount}
        error={fault(`amount-${milestone.key}`)}
        required
        onChange={(amount) => change({ amount })}
      />
      <DateTimeField
        id={`due-${milestone.key}`}
        label={text('agreementForm.dueAt')}
        value={milestone.dueAt}
        error={fault(`due-${milestone.key}`)}
        required
        onChange={(dueAt) => change({ dueAt })}
      />
      <CheckboxField
        id={`advance-${milestone.key}`}
        label={text('agreementForm.prefinancing')}
        value={milestone.prefinancing}
        onChange={(prefinancing) => change({ prefinancing })}
      />
      {remove === undefined ? null : (
        <Button variant="tertiary" label={text('agreementForm.removeOne', { number })} onClick={remove}>
          {text('action.remove')}
        </Button>
      )}
    </fieldset>
  )
}

function SumNotice({ call, draft }: { readonly call: CallDetail; readonly draft: AgreementDraft }): ReactNode {
  const text = useText()
  const amount = readAmount(draft.amount) ?? 0n
  const sum = sumMilestones(draft.milestones, { amount, prefinancingMax: call.prefinancingMax })
  return (
    <div id="milestones" tabIndex={-1} aria-live="polite">
      {sum.left === 0n ? (
        <Notice tone="success">{text('agreementForm.exact')}</Notice>
      ) : (
        <Notice tone="warning">
          {text(sum.left > 0n ? 'agreementForm.left' : 'agreementForm.over')}{' '}
          <Money amount={sum.left > 0n ? sum.left : -sum.left} currency={call.currency} />
        </Notice>
      )}
      {sum.prefinancing > sum.prefinancingMost ? (
        <Notice tone="warning">
          {text('agreementForm.prefinancingMost')} <Money amount={sum.prefinancingMost} currency={call.currency} />
        </Notice>
      ) : null}
    </div>
  )
}
