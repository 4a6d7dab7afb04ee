import { Button, ErrorSummary, NumberField, ProblemNotice, RadioField, TextField, useText } from '@concejo/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import { findWebhookFaults, type WebhookDraft, type WebhookFault } from '../model/webhook-draft.ts'
import { useTask } from '../parts/use-task.ts'
import { PlaceField } from './place-field.tsx'

const id = 'webhook'

/** The form of a webhook, new or to be changed. */
export function WebhookForm(props: {
  readonly initial: WebhookDraft
  /** A webhook that is there keeps its place. */
  readonly fresh: boolean
  readonly action: string
  readonly onSubmit: (draft: WebhookDraft) => Promise<void>
}): ReactNode {
  const text = useText()
  const { busy, error, run } = useTask()
  const [draft, setDraft] = useState(props.initial)
  const [tried, setTried] = useState(false)
  const faults = tried ? findWebhookFaults(draft) : []
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (findWebhookFaults(draft).length === 0) {
      run(() => props.onSubmit(draft))
    }
  }
  const faultOf = (field: WebhookFault): string | undefined =>
    faults.includes(field) ? text(`consumers.fault.${field}`) : undefined
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary
        errors={faults.map((field) => ({ fieldId: `${id}-${field}`, text: text(`consumers.fault.${field}`) }))}
      />
      {error === undefined ? null : <ProblemNotice error={error} />}
      <TextField
        id={`${id}-url`}
        type="url"
        label={text('consumers.address')}
        hint={text('consumers.addressHint')}
        value={draft.url}
        error={faultOf('url')}
        required
        monospaced
        maxLength={2_000}
        onChange={(url) => setDraft({ ...draft, url })}
      />
      {props.fresh ? (
        <PlaceField
          id={id}
          label={text('consumers.start')}
          value={draft.place}
          faults={faults}
          onChange={(place) => setDraft({ ...draft, place })}
        />
      ) : null}
      {props.fresh ? (
        <details open={faults.includes('batchMax') || faults.includes('attemptsMax')}>
          <summary>{text('consumers.more')}</summary>
          <Settings draft={draft} faultOf={faultOf} onChange={setDraft} />
        </details>
      ) : (
        <Settings draft={draft} faultOf={faultOf} onChange={setDraft} />
      )}
      <div className="cj-actions">
        <Button type="submit" busy={busy}>
          {props.action}
        </Button>
      </div>
    </form>
  )
}

function Settings(props: {
  readonly draft: WebhookDraft
  readonly faultOf: (field: WebhookFault) => string | undefined
  readonly onChange: (draft: WebhookDraft) => void
}): ReactNode {
  const text = useText()
  const { draft, faultOf, onChange } = props
  return (
    <div className="cj-stack">
      <NumberField
        id={`${id}-batchMax`}
        label={text('consumers.batchMax')}
        hint={text('consumers.batchMaxHint')}
        value={draft.batchMax}
        error={faultOf('batchMax')}
        required
        min={1}
        max={1_000}
        step={1}
        onChange={(batchMax) => onChange({ ...draft, batchMax })}
      />
      <NumberField
        id={`${id}-attemptsMax`}
        label={text('consumers.attemptsMax')}
        hint={text('consumers.attemptsMaxHint')}
        value={draft.attemptsMax}
        error={faultOf('attemptsMax')}
        required
        min={1}
        max={30}
        step={1}
        onChange={(attemptsMax) => onChange({ ...draft, attemptsMax })}
      />
      <RadioField
        id={`${id}-whenDead`}
        label={text('consumers.whenDead')}
        value={draft.whenDead}
        options={(['continue', 'pause'] as const).map((value) => ({
          value,
          label: text(`consumers.whenDeads.${value}`),
        }))}
        onChange={(value) => onChange({ ...draft, whenDead: value === 'pause' ? value : 'continue' })}
      />
    </div>
  )
}
