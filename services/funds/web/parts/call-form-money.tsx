import { DateTimeField, Money, MoneyField, Section, SelectField, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { ProgrammeSummary } from '../../api.ts'
import type { CallFormPart } from './call-form-part.ts'
import { useLocalText } from './use-local-text.ts'

/** Programme, budget, size of grants, opening and deadline. */
export function CallFormMoney(
  props: CallFormPart & {
    readonly programme: ProgrammeSummary | undefined
    readonly programmes: readonly ProgrammeSummary[]
  },
): ReactNode {
  const { draft, set, fault, programme } = props
  const text = useText()
  const localText = useLocalText()
  return (
    <>
      <Section title={text('callForm.money')}>
        <SelectField
          id="programme"
          label={text('callForm.programme')}
          value={draft.programme}
          error={fault('programme')}
          required
          placeholder={text('callForm.chooseProgramme')}
          options={props.programmes.map((candidate) => ({
            value: candidate.programme,
            label: localText(candidate.title, text('label.untitledProgramme')),
          }))}
          hint={programme === undefined ? undefined : <Available programme={programme} />}
          onChange={(value) => set({ programme: value })}
        />
        {(['budget', 'awardMin', 'awardMax', 'secondApproverAbove'] as const).map((field) => (
          <MoneyField
            key={field}
            id={field}
            label={text(`callForm.${field}`)}
            currency={programme?.currency ?? 'EUR'}
            value={draft[field]}
            error={fault(field)}
            required
            onChange={(value) => set({ [field]: value })}
          />
        ))}
      </Section>
      <Section title={text('callForm.dates')} lead={text('call.clockNote')}>
        {(['opensAt', 'closesAt'] as const).map((field) => (
          <DateTimeField
            key={field}
            id={field}
            label={text(`callForm.${field}`)}
            value={draft[field]}
            error={fault(field)}
            required
            onChange={(value) => set({ [field]: value })}
          />
        ))}
      </Section>
    </>
  )
}

function Available({ programme }: { readonly programme: ProgrammeSummary }): ReactNode {
  const text = useText()
  const free = BigInt(programme.envelope) - BigInt(programme.reserved)
  return (
    <>
      {text('callForm.available')} <Money amount={free} currency={programme.currency} />
    </>
  )
}
