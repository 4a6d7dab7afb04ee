import { Select, ValidationMessage } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { useUiText } from '../../use-text.tsx'
import { controlAttributes, FieldFrame, type FieldProps } from './field-frame.tsx'

/** One way to choose. */
export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
  /** A sign before the label, as the colour in a drawing; it says nothing that the label does not. */
  readonly mark?: ReactNode
}

/** One of many, in a list that opens. */
export function SelectField(
  props: FieldProps<string> & { readonly options: readonly Choice[]; readonly placeholder?: string | undefined },
): ReactNode {
  return (
    <FieldFrame field={props}>
      <Select
        {...controlAttributes(props)}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {props.placeholder === undefined ? null : <option value="">{props.placeholder}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </FieldFrame>
  )
}

/** Yes or no. */
export function CheckboxField(props: FieldProps<boolean>): ReactNode {
  const attributes = controlAttributes(props)
  return (
    <div className="cj-field">
      <div className="cj-choice">
        <input
          {...attributes}
          type="checkbox"
          className="ds-input"
          checked={props.value}
          onChange={(event) => props.onChange(event.target.checked)}
        />
        <label htmlFor={props.id}>{props.label}</label>
      </div>
      {props.hint === undefined || props.hint === null ? null : (
        <div className="cj-hint cj-choice-hint" id={`${props.id}-hint`}>
          {props.hint}
        </div>
      )}
      {props.error === undefined ? null : <ValidationMessage id={`${props.id}-error`}>{props.error}</ValidationMessage>}
    </div>
  )
}

/** One of few, all visible. The first choice has the field's id, so that the error summary leads to it. */
export function RadioField(props: FieldProps<string> & { readonly options: readonly Choice[] }): ReactNode {
  const text = useUiText()
  const { 'aria-describedby': describedBy, 'aria-invalid': invalid } = controlAttributes(props)
  return (
    <fieldset className="cj-field cj-choices" aria-describedby={describedBy} aria-invalid={invalid}>
      <legend>
        {props.label}
        {props.required === false ? <span className="cj-optional"> {text('field.optional')}</span> : null}
      </legend>
      {props.hint === undefined || props.hint === null ? null : (
        <div className="cj-hint" id={`${props.id}-hint`}>
          {props.hint}
        </div>
      )}
      {props.options.map((option, index) => (
        <RadioChoice key={option.value} field={props} option={option} index={index} />
      ))}
      {props.error === undefined ? null : <ValidationMessage id={`${props.id}-error`}>{props.error}</ValidationMessage>}
    </fieldset>
  )
}

function RadioChoice(props: {
  readonly field: FieldProps<string>
  readonly option: Choice
  readonly index: number
}): ReactNode {
  const { field, option } = props
  const id = props.index === 0 ? field.id : `${field.id}-${props.index}`
  const hintId = option.hint === undefined ? undefined : `${id}-about`
  return (
    <>
      <div className="cj-choice">
        <input
          id={id}
          type="radio"
          className="ds-input"
          name={field.id}
          value={option.value}
          checked={field.value === option.value}
          disabled={field.disabled === true}
          aria-describedby={hintId}
          onChange={() => field.onChange(option.value)}
        />
        <label htmlFor={id}>{option.label}</label>
      </div>
      {option.hint === undefined ? null : (
        <div className="cj-hint cj-choice-hint" id={hintId}>
          {option.hint}
        </div>
      )}
    </>
  )
}

/** Several of few; the value lists those that are chosen. */
export function CheckboxesField(
  props: FieldProps<readonly string[]> & { readonly options: readonly Choice[] },
): ReactNode {
  const { 'aria-describedby': describedBy } = controlAttributes(props)
  const change = (value: string, chosen: boolean): void =>
    props.onChange(chosen ? [...props.value, value] : props.value.filter((known) => known !== value))
  return (
    <fieldset className="cj-field cj-choices" aria-describedby={describedBy}>
      <legend>{props.label}</legend>
      {props.hint === undefined || props.hint === null ? null : (
        <div className="cj-hint" id={`${props.id}-hint`}>
          {props.hint}
        </div>
      )}
      {props.options.map((option, index) => {
        const id = index === 0 ? props.id : `${props.id}-${index}`
        return (
          <div key={option.value} className="cj-choice">
            <input
              id={id}
              type="checkbox"
              className="ds-input"
              checked={props.value.includes(option.value)}
              onChange={(event) => change(option.value, event.target.checked)}
            />
            <label htmlFor={id}>
              {option.mark}
              {option.label}
            </label>
          </div>
        )
      })}
      {props.error === undefined ? null : <ValidationMessage id={`${props.id}-error`}>{props.error}</ValidationMessage>}
    </fieldset>
  )
}
