import { Label, ValidationMessage } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { useUiText } from '../../use-text.tsx'
import './fields.css'

/** What every field has. `error` is shown beside it; put it into the page's `ErrorSummary` too. */
export interface FieldProps<T> {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode | undefined
  readonly error?: string | undefined
  readonly value: T
  readonly onChange: (value: T) => void
  /** `false` says "optional" beside the label. */
  readonly required?: boolean | undefined
  readonly disabled?: boolean | undefined
}

/** Label, hint and error around one control; `describedBy` belongs on the control. */
export function FieldFrame(props: {
  readonly field: Pick<FieldProps<unknown>, 'id' | 'label' | 'hint' | 'error' | 'required'>
  readonly children: ReactNode
}): ReactNode {
  const { field } = props
  const text = useUiText()
  return (
    <div className="ds-field cj-field">
      <Label htmlFor={field.id}>
        {field.label}
        {field.required === false ? <span className="cj-optional"> {text('field.optional')}</span> : null}
      </Label>
      {field.hint === undefined || field.hint === null ? null : (
        <div className="cj-hint" id={`${field.id}-hint`}>
          {field.hint}
        </div>
      )}
      {props.children}
      {field.error === undefined ? null : <ValidationMessage id={`${field.id}-error`}>{field.error}</ValidationMessage>}
    </div>
  )
}

/** Attributes that tie a control to its label, hint and error. */
export function controlAttributes(
  field: Pick<FieldProps<unknown>, 'id' | 'hint' | 'error' | 'required' | 'disabled'>,
): {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
  readonly required: boolean
  readonly disabled: boolean
} {
  const described = [
    ...(field.hint === undefined || field.hint === null ? [] : [`${field.id}-hint`]),
    ...(field.error === undefined ? [] : [`${field.id}-error`]),
  ]
  return {
    id: field.id,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    'aria-invalid': field.error === undefined ? undefined : true,
    required: field.required === true,
    disabled: field.disabled === true,
  }
}
