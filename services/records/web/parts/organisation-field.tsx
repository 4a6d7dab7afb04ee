import { SelectField, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { useOrganisations } from './use-organisations.ts'

/** In whose name: nothing to choose where the reader has one organisation only, whose name is said. */
export function OrganisationField(props: {
  readonly id: string
  readonly value: string
  readonly error?: string | undefined
  /** Only those whose records steward the reader is. */
  readonly stewarded?: boolean
  readonly onChange: (organisation: string) => void
}): ReactNode {
  const text = useText()
  const own = useOrganisations().filter(({ steward }) => props.stewarded !== true || steward)
  const [only] = own
  if (own.length === 1 && only?.organisation === props.value) {
    return (
      <p>
        {text('organisation')}: <strong>{only.name}</strong>
      </p>
    )
  }
  return (
    <SelectField
      id={props.id}
      label={text('organisation')}
      value={props.value}
      error={props.error}
      required
      placeholder={text('form.choose')}
      options={own.map(({ organisation, name }) => ({ value: organisation, label: name }))}
      onChange={props.onChange}
    />
  )
}
