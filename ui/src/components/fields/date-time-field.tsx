import type { Seconds } from '@concejo/protocol'
import { Input } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { useUiText } from '../../use-text.tsx'
import { controlAttributes, FieldFrame, type FieldProps } from './field-frame.tsx'

/** An instant, typed in the reader's own time zone, which is named; the value is ledger seconds. */
export function DateTimeField(props: FieldProps<Seconds | undefined>): ReactNode {
  const text = useUiText()
  const zone = text('field.timeZone', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })
  const hint = props.hint === undefined || props.hint === null ? zone : props.hint
  return (
    <FieldFrame field={{ ...props, hint }}>
      <Input
        {...controlAttributes({ ...props, hint })}
        className="ds-input cj-date-input"
        type="datetime-local"
        step={60}
        value={props.value === undefined ? '' : toLocalText(props.value)}
        onChange={(event) => {
          const time = new Date(event.target.value).getTime()
          props.onChange(Number.isNaN(time) ? undefined : Math.floor(time / 1000))
        }}
      />
      {hint === zone ? null : <p className="cj-hint">{zone}</p>}
    </FieldFrame>
  )
}

function toLocalText(seconds: Seconds): string {
  const date = new Date(seconds * 1000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}
