import { platformEndpoints } from '@concejo/protocol'
import {
  Button,
  CheckboxesField,
  ErrorSummary,
  NumberField,
  ProblemNotice,
  RadioField,
  Section,
  TextAreaField,
  TextField,
  useEndpoint,
  useText,
} from '@concejo/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import {
  findStreamFaults,
  type StreamDraft,
  type StreamFault,
  suggestName,
  withAttributes,
  withSchemaText,
} from '../model/stream-draft.ts'
import { AttributeBuilder } from './attribute-builder.tsx'
import { OrganisationField } from './organisation-field.tsx'
import { useTask } from './use-task.ts'

type Change = (draft: StreamDraft) => void
type FaultOf = (field: StreamFault) => string | undefined

/** The form of a stream, new or to be changed. */
export function StreamForm(props: {
  readonly initial: StreamDraft
  /** A stream that is there keeps its organisation and name. */
  readonly fresh: boolean
  readonly action: string
  readonly onSubmit: (draft: StreamDraft) => Promise<void>
}): ReactNode {
  const text = useText()
  const { busy, error, run } = useTask()
  const [draft, setDraft] = useState(props.initial)
  const [tried, setTried] = useState(false)
  const faults = tried ? findStreamFaults(draft) : []
  const faultOf: FaultOf = (field) => (faults.includes(field) ? text(`fault.${field}`) : undefined)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (findStreamFaults(draft).length === 0) {
      run(() => props.onSubmit(draft))
    }
  }
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={faults.map((field) => ({ fieldId: `stream-${field}`, text: text(`fault.${field}`) }))} />
      {error === undefined ? null : <ProblemNotice error={error} />}
      <Texts draft={draft} fresh={props.fresh} onChange={setDraft} faultOf={faultOf} />
      <Section title={text('schema.title')} lead={text('form.schemaLead')}>
        <SchemaFields draft={draft} onChange={setDraft} faultOf={faultOf} />
      </Section>
      <Section title={text('form.rights')}>
        <Rights draft={draft} onChange={setDraft} faultOf={faultOf} />
      </Section>
      <div className="cj-actions">
        <Button type="submit" busy={busy}>
          {props.action}
        </Button>
      </div>
    </form>
  )
}

function Texts(props: {
  readonly draft: StreamDraft
  readonly fresh: boolean
  readonly onChange: Change
  readonly faultOf: FaultOf
}): ReactNode {
  const text = useText()
  const { draft, fresh, onChange, faultOf } = props
  const title = (value: string): void => {
    const follows = fresh && draft.name === suggestName(draft.title)
    onChange({ ...draft, title: value, ...(follows ? { name: suggestName(value) } : {}) })
  }
  return (
    <>
      {fresh ? (
        <OrganisationField
          id="stream-organisation"
          stewarded
          value={draft.organisation}
          error={faultOf('organisation')}
          onChange={(organisation) => onChange({ ...draft, organisation })}
        />
      ) : null}
      <TextField
        id="stream-title"
        label={text('form.title')}
        hint={text('form.titleHint')}
        value={draft.title}
        error={faultOf('title')}
        required
        maxLength={200}
        onChange={title}
      />
      {fresh ? (
        <TextField
          id="stream-name"
          label={text('form.name')}
          hint={text('form.nameHint')}
          value={draft.name}
          error={faultOf('name')}
          required
          monospaced
          maxLength={60}
          onChange={(name) => onChange({ ...draft, name })}
        />
      ) : null}
      <TextAreaField
        id="stream-description"
        label={text('form.description')}
        hint={text('form.descriptionHint')}
        value={draft.description}
        required={false}
        rows={3}
        maxLength={2_000}
        onChange={(description) => onChange({ ...draft, description })}
      />
    </>
  )
}

function SchemaFields(props: {
  readonly draft: StreamDraft
  readonly onChange: Change
  readonly faultOf: FaultOf
}): ReactNode {
  const text = useText()
  const { draft, onChange, faultOf } = props
  const fault = faultOf('schema')
  return (
    <>
      {draft.attributes === undefined ? (
        <p className="cj-hint">{text('builder.more')}</p>
      ) : (
        <AttributeBuilder
          attributes={draft.attributes}
          onChange={(attributes) => onChange(withAttributes(draft, attributes))}
        />
      )}
      <details className="rec-schema" open={draft.attributes === undefined || fault !== undefined}>
        <summary>{text('form.schemaText')}</summary>
        <TextAreaField
          id="stream-schema"
          label={text('form.schema')}
          hint={text('form.schemaHint')}
          value={draft.schemaText}
          error={fault}
          required
          rows={14}
          maxLength={60_000}
          onChange={(schemaText) => onChange(withSchemaText(draft, schemaText))}
        />
      </details>
    </>
  )
}

function Rights(props: {
  readonly draft: StreamDraft
  readonly onChange: Change
  readonly faultOf: FaultOf
}): ReactNode {
  const text = useText()
  const { draft, onChange, faultOf } = props
  return (
    <>
      <RadioField
        id="stream-class"
        label={text('streams.class')}
        value={draft.personalData}
        options={(['none', 'pseudonymous', 'personal'] as const).map((value) => ({
          value,
          label: text(`class.${value}`),
          hint: text(`form.class.${value}`),
        }))}
        onChange={(value) =>
          onChange({ ...draft, personalData: value === 'personal' || value === 'pseudonymous' ? value : 'none' })
        }
      />
      <RadioField
        id="stream-access"
        label={text('form.access')}
        value={draft.access}
        options={(['public', 'own', 'some'] as const).map((value) => ({
          value,
          label: text(`form.accesses.${value}`),
        }))}
        onChange={(value) => onChange({ ...draft, access: value === 'public' || value === 'some' ? value : 'own' })}
      />
      <Others draft={draft} onChange={onChange} faultOf={faultOf} />
      <NumberField
        id="stream-keepDays"
        label={text('form.keepDays')}
        hint={text('form.keepDaysHint')}
        value={draft.keepDays}
        error={faultOf('keepDays')}
        required={false}
        min={1}
        max={36_500}
        step={1}
        onChange={(keepDays) => onChange({ ...draft, keepDays })}
      />
    </>
  )
}

/** Organisations beside the stream's own that may read and record. */
function Others(props: {
  readonly draft: StreamDraft
  readonly onChange: Change
  readonly faultOf: FaultOf
}): ReactNode {
  const text = useText()
  const { draft, onChange, faultOf } = props
  const organisations = useEndpoint(platformEndpoints.listOrganisations, { query: { limit: 100 } })
  const found = organisations.state === 'ready' ? organisations.data.items : []
  const others = found
    .filter(({ organisation, kind }) => organisation !== draft.organisation && kind !== 'applicant')
    .map(({ organisation, name }) => ({ value: organisation, label: name }))
  return (
    <>
      {draft.access === 'some' ? (
        <CheckboxesField
          id="stream-readers"
          label={text('form.readers')}
          error={faultOf('readers')}
          value={draft.readers}
          options={others}
          onChange={(readers) => onChange({ ...draft, readers })}
        />
      ) : null}
      {others.length === 0 ? null : (
        <CheckboxesField
          id="stream-producers"
          label={text('form.producers')}
          hint={text('form.producersHint')}
          value={draft.producers}
          options={others}
          onChange={(producers) => onChange({ ...draft, producers })}
        />
      )}
    </>
  )
}
