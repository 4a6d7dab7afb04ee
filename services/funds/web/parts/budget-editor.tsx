import { Button, Money, MoneyField, TextField, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { type BudgetLine, createBudgetLine, sumBudget } from '../model/application-draft.ts'

const linesMost = 200

/** Lines of a budget with their sum. */
export function BudgetEditor(props: {
  readonly lines: readonly BudgetLine[]
  readonly currency: string
  readonly fault: (field: string) => string | undefined
  readonly onChange: (lines: readonly BudgetLine[]) => void
}): ReactNode {
  const { lines, onChange } = props
  const text = useText()
  const change = (key: string, part: Partial<BudgetLine>): void =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)))
  return (
    <fieldset id="budget" tabIndex={-1}>
      <legend>{text('apply.budget')}</legend>
      {props.fault('budget') === undefined ? null : <p className="funds-error">{props.fault('budget')}</p>}
      {lines.map((line, index) => (
        <div className="funds-row" key={line.key}>
          <TextField
            id={`line-${line.key}`}
            label={`${text('apply.budgetLine', { number: index + 1 })}: ${text('apply.budgetLabel')}`}
            value={line.label}
            maxLength={200}
            onChange={(label) => change(line.key, { label })}
          />
          <MoneyField
            id={`line-${line.key}-amount`}
            label={text('apply.budgetAmount')}
            currency={props.currency}
            value={line.amount}
            error={props.fault(`line-${line.key}-amount`)}
            onChange={(amount) => change(line.key, { amount })}
          />
          <Button
            variant="tertiary"
            label={text('apply.budgetRemove', { number: index + 1 })}
            onClick={() => onChange(lines.filter((other) => other.key !== line.key))}
          >
            {text('action.remove')}
          </Button>
        </div>
      ))}
      <Button
        variant="secondary"
        disabled={lines.length >= linesMost}
        onClick={() => onChange([...lines, createBudgetLine()])}
      >
        {text('apply.budgetAdd')}
      </Button>
      <p>
        {text('apply.budgetSum')}: <Money amount={sumBudget(lines)} currency={props.currency} />
      </p>
    </fieldset>
  )
}
