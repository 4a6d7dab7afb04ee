import { Button, Notice, NumberField, Section, TextField, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { type CriterionDraft, createCriterion, sumWeights } from '../model/call-draft.ts'
import type { CallFormPart } from './call-form-part.ts'

const criteriaMost = 16

/** Criteria with weights that add up to 100 %; their order breaks ties. */
export function CallFormCriteria({ draft, set, fault }: CallFormPart): ReactNode {
  const text = useText()
  const sum = sumWeights(draft.criteria)
  return (
    <Section title={text('callForm.criteria')} lead={text('callForm.criteriaHint')}>
      {draft.criteria.map((criterion, index) => (
        <CriterionFields key={criterion.key} {...{ draft, set, fault, criterion, index }} />
      ))}
      <div id="criteria" tabIndex={-1} aria-live="polite">
        <Notice tone={sum === 100 ? 'success' : 'warning'}>
          {sum === 100 ? text('callForm.weightRight') : text('callForm.weightSum', { sum })}
        </Notice>
      </div>
      <Button
        variant="secondary"
        disabled={draft.criteria.length >= criteriaMost}
        onClick={() => set({ criteria: [...draft.criteria, createCriterion(Math.max(0, 100 - sum))] })}
      >
        {text('callForm.addCriterion')}
      </Button>
      <NumberField
        id="totalThreshold"
        label={text('callForm.totalThreshold')}
        value={draft.totalThreshold}
        error={fault('totalThreshold')}
        required
        min={0}
        max={100}
        onChange={(totalThreshold) => set({ totalThreshold })}
      />
    </Section>
  )
}

function CriterionFields(
  props: CallFormPart & { readonly criterion: CriterionDraft; readonly index: number },
): ReactNode {
  const { draft, set, fault, criterion, index } = props
  const text = useText()
  const change = (part: Partial<CriterionDraft>): void =>
    set({ criteria: draft.criteria.map((other) => (other.key === criterion.key ? { ...other, ...part } : other)) })
  return (
    <fieldset className="funds-row">
      <legend>{text('callForm.criterion', { number: index + 1 })}</legend>
      <TextField
        id={`criterion-${criterion.key}`}
        label={text('callForm.criterionEn')}
        value={criterion.en}
        error={fault(`criterion-${criterion.key}`)}
        required
        maxLength={200}
        onChange={(en) => change({ en })}
      />
      <TextField
        id={`criterion-${criterion.key}-es`}
        label={text('callForm.criterionEs')}
        value={criterion.es}
        maxLength={200}
        onChange={(es) => change({ es })}
      />
      {(
        [
          ['weight', `weight-${criterion.key}`, 'weight'],
          ['scoreMax', `score-${criterion.key}`, 'scoreMax'],
          ['threshold', `threshold-${criterion.key}`, 'threshold'],
        ] as const
      ).map(([field, id, label]) => (
        <NumberField
          key={field}
          id={id}
          label={text(`callForm.${label}`)}
          value={criterion[field]}
          error={fault(id)}
          required
          min={0}
          max={field === 'weight' ? 100 : 1_000}
          onChange={(value) => change({ [field]: value })}
        />
      ))}
      <CriterionButtons {...props} />
    </fieldset>
  )
}

function CriterionButtons(
  props: CallFormPart & { readonly criterion: CriterionDraft; readonly index: number },
): ReactNode {
  const { draft, set, criterion, index } = props
  const text = useText()
  const move = (by: -1 | 1): void => {
    const rest = draft.criteria.filter((other) => other.key !== criterion.key)
    set({ criteria: [...rest.slice(0, index + by), criterion, ...rest.slice(index + by)] })
  }
  const number = index + 1
  return (
    <div className="funds-actions">
      <Button
        variant="tertiary"
        label={text('callForm.criterionUp', { number })}
        disabled={index === 0}
        onClick={() => move(-1)}
      >
        {text('action.moveUp')}
      </Button>
      <Button
        variant="tertiary"
        label={text('callForm.criterionDown', { number })}
        disabled={index === draft.criteria.length - 1}
        onClick={() => move(1)}
      >
        {text('action.moveDown')}
      </Button>
      <Button
        variant="tertiary"
        label={text('callForm.removeCriterion', { number })}
        disabled={draft.criteria.length === 1}
        onClick={() => set({ criteria: draft.criteria.filter((other) => other.key !== criterion.key) })}
      >
        {text('action.remove')}
      </Button>
    </div>
  )
}
