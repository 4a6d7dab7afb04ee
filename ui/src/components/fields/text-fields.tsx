import { Input, Textarea } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { useUiText } from '../../use-text.tsx'
import { controlAttributes, FieldFrame, type FieldProps } from './field-frame.tsx'

/** One line of text. */
export function TextField(
  props: FieldProps<string> & {
    readonly type?: 'text' | 'search' | 'date' | 'email' | 'url'
    readonly maxLength?: number | undefined
    readonly autoComplete?: string
    readonly placeholder?: string
    readonly monospaced?: boolean
  },
): ReactNode {
  return (
    <FieldFrame field={props}>
      <Input
        {...controlAttributes(props)}
        className={props.monospaced === true ? 'ds-input cj-code-input' : undefined}
        type={props.type ?? 'text'}
        value={props.value}
        maxLength={props.maxLength}
        autoComplete={props.autoComplete ?? 'off'}
        placeholder={props.placeholder}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </FieldFrame>
  )
}

/** Several lines of text, with what is left of `maxLength`. */
export function TextAreaField(
  props: FieldProps<string> & { readonly rows?: number; readonly maxLength?: number | undefined },
): ReactNode {
  const text = useUiText()
  const left = props.maxLength === undefined ? undefined : props.maxLength - props.value.length
  return (
    <FieldFrame field={props}>
      <Textarea
        {...controlAttributes(props)}
        rows={props.rows ?? 5}
        value={props.value}
        maxLength={props.maxLength}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {left === undefined || left > (props.maxLength ?? 0) / 4 ? null : (
        <p className="cj-hint" aria-live="polite">
          {text('field.charactersLeft', { count: left })}
        </p>
      )}
    </FieldFrame>
  )
}
