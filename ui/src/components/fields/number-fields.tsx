/* oxlint-disable set-state-in-effect -- what is typed follows a value that is set from outside */
import { currencyDigits, moneyToDecimal } from '@concejo/protocol'
import { Input } from '@digdir/designsystemet-react'
import { type ReactNode, useEffect, useState } from 'react'
import { controlAttributes, FieldFrame, type FieldProps } from './field-frame.tsx'
import { parseAmount } from './parse-amount.ts'

/** A number. Empty is NaN, so that the form can say that it is missing. */
export function NumberField(
  props: FieldProps<number> & { readonly min?: number; readonly max?: number; readonly step?: number },
): ReactNode {
  const [typed, setTyped] = useState(Number.isNaN(props.value) ? '' : String(props.value))
  useEffect(() => {
    setTyped((known) =>
      sameNumber(Number(known === '' ? Number.NaN : known), props.value) ? known : show(props.value),
    )
  }, [props.value])
  return (
    <FieldFrame field={props}>
      <Input
        {...controlAttributes(props)}
        className="ds-input cj-number-input"
        type="number"
        inputMode="decimal"
        value={typed}
        min={props.min}
        max={props.max}
        step={props.step ?? 'any'}
        onChange={(event) => {
          setTyped(event.target.value)
          props.onChange(event.target.value === '' ? Number.NaN : Number(event.target.value))
        }}
      />
    </FieldFrame>
  )
}

function show(value: number): string {
  return Number.isNaN(value) ? '' : String(value)
}

function sameNumber(a: number, b: number): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b))
}

/**
 * An amount: people type `1.234,50` or `1,234.50`; the value is minor units as text, `123450`. What cannot be read is
 * given on as it was typed, so that the form's own check refuses it.
 */
export function MoneyField(props: FieldProps<string> & { readonly currency: string }): ReactNode {
  const digits = currencyDigits(props.currency)
  const [typed, setTyped] = useState(() => toDecimal(props.value, props.currency))
  useEffect(() => {
    setTyped((known) =>
      (parseAmount(known, digits) ?? known) === props.value ? known : toDecimal(props.value, props.currency),
    )
  }, [props.value, props.currency, digits])
  return (
    <FieldFrame field={props}>
      <div className="cj-affixed">
        <Input
          {...controlAttributes(props)}
          className="ds-input cj-money-input"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            props.onChange(parseAmount(event.target.value, digits) ?? event.target.value)
          }}
        />
        <span className="cj-affix">{props.currency}</span>
      </div>
    </FieldFrame>
  )
}

function toDecimal(value: string, currency: string): string {
  return /^\d+$/.test(value) ? moneyToDecimal({ amount: BigInt(value), currency }) : value
}
