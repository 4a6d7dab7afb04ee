import { platformEndpoints } from '@concejo/protocol'
import { Loading, NumberField, Section, SelectField, useEndpoint, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { CallFormPart } from './call-form-part.ts'

/** Terms of evaluation, appeals, milestones and payments; all have sensible defaults. */
export function CallFormProcedure(props: CallFormPart): ReactNode {
  const text = useText()
  return (
    <>
      <Section title={text('callForm.procedure')}>
        <Numbers
          {...props}
          fields={['evaluatorsMin', 'commitDays', 'revealDays', 'standstillDays', 'reserveDays'] as const}
        />
        <AppealBody {...props} />
      </Section>
      <Section title={text('callForm.milestones')}>
        <Numbers {...props} fields={['milestonesMax', 'prefinancingMax', 'accountDelayDays'] as const} />
      </Section>
    </>
  )
}

type NumberName =
  | 'evaluatorsMin'
  | 'commitDays'
  | 'revealDays'
  | 'standstillDays'
  | 'reserveDays'
  | 'milestonesMax'
  | 'prefinancingMax'
  | 'accountDelayDays'

function Numbers(props: CallFormPart & { readonly fields: readonly NumberName[] }): ReactNode {
  const text = useText()
  return props.fields.map((field) => (
    <NumberField
      key={field}
      id={field}
      label={text(`callForm.${field}`)}
      value={props.draft[field]}
      error={props.fault(field)}
      required
      min={0}
      onChange={(value) => props.set({ [field]: value })}
    />
  ))
}

function AppealBody({ draft, set, fault }: CallFormPart): ReactNode {
  const text = useText()
  const query = useEndpoint(platformEndpoints.listOrganisations, { query: { limit: 100 } })
  return (
    <Loading query={query}>
      {({ items }) => (
        <SelectField
          id="appealBody"
          label={text('callForm.appealBody')}
          value={draft.appealBody}
          error={fault('appealBody')}
          required
          placeholder={text('callForm.chooseBody')}
          options={items
            .filter((organisation) => organisation.kind !== 'applicant')
            .map((organisation) => ({ value: organisation.organisation, label: organisation.name }))}
          onChange={(appealBody) => set({ appealBody })}
        />
      )}
    </Loading>
  )
}
