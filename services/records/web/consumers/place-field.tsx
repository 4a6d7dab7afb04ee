import { DateTimeField, NumberField, RadioField, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { PlaceDraft, PlaceFault } from '../model/place-draft.ts'

const kinds = ['newest', 'oldest', 'entry', 'time'] as const

/** Where reading begins: one of four ways, and what it needs. */
export function PlaceField(props: {
  readonly id: string
  readonly label: string
  readonly value: PlaceDraft
  readonly faults: readonly string[]
  readonly onChange: (place: PlaceDraft) => void
}): ReactNode {
  const text = useText()
  const { id, value, onChange } = props
  const faultOf = (field: PlaceFault): string | undefined =>
    props.faults.includes(field) ? text(`consumers.fault.${field}`) : undefined
  return (
    <div className="cj-stack">
      <RadioField
        id={`${id}-place`}
        label={props.label}
        value={value.kind}
        options={kinds.map((kind) => ({ value: kind, label: text(`consumers.places.${kind}`) }))}
        onChange={(chosen) => onChange({ ...value, kind: kinds.find((kind) => kind === chosen) ?? 'newest' })}
      />
      {value.kind === 'entry' ? (
        <NumberField
          id={`${id}-entry`}
          label={text('consumers.firstEntry')}
          value={value.entry}
          error={faultOf('entry')}
          required
          min={0}
          step={1}
          onChange={(entry) => onChange({ ...value, entry })}
        />
      ) : null}
      {value.kind === 'time' ? (
        <DateTimeField
          id={`${id}-time`}
          label={text('consumers.fromTime')}
          value={value.time}
          error={faultOf('time')}
          required
          onChange={(time) => onChange({ ...value, time })}
        />
      ) : null}
    </div>
  )
}
