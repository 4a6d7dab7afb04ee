import { BarChart, SelectField, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import {
  type AnswerData,
  chooseAxis,
  chooseKind,
  isInstant,
  listValueColumns,
  toBars,
  toPoints,
} from '../model/chart-data.ts'
import { LineChart } from './line-chart.tsx'

/** A number of the answer drawn along one of its columns. */
export function AnswerChart(props: { readonly data: AnswerData; readonly language: string }): ReactNode {
  const text = useText()
  const { data, language } = props
  const [chosenAxis, setAxis] = useState<number | undefined>(undefined)
  const [chosenValue, setValue] = useState<number | undefined>(undefined)
  const axis = chosenAxis ?? chooseAxis(data)
  const values = listValueColumns(data)
  const value = chosenValue ?? values.findLast((position) => position !== axis)
  if (value === undefined) {
    return <p className="cj-hint">{text('analysis.nothingToDraw')}</p>
  }
  const nameOf = (position: number): string => data.columns[position]?.name ?? ''
  const toChoice = (position: number) => ({ value: String(position), label: nameOf(position) })
  const label = text('analysis.chartLabel', { value: nameOf(value), axis: nameOf(axis) })
  const showNumber = (number: number): string => number.toLocaleString(language, { maximumSignificantDigits: 6 })
  const instant = isInstant(data.columns[axis]?.type ?? '')
  return (
    <div className="cj-stack">
      <div className="rec-row">
        <SelectField
          id="chart-axis"
          label={text('analysis.axis')}
          value={String(axis)}
          options={data.columns.map((_, position) => toChoice(position))}
          onChange={(next) => setAxis(Number(next))}
        />
        <SelectField
          id="chart-value"
          label={text('analysis.value')}
          value={String(value)}
          options={values.map(toChoice)}
          onChange={(next) => setValue(Number(next))}
        />
      </div>
      {chooseKind(data, axis) === 'line' ? (
        <LineChart
          label={label}
          points={toPoints(data, axis, value)}
          showX={(x) => (instant ? showInstant(x, language) : showNumber(x))}
          showY={showNumber}
        />
      ) : (
        <BarChart
          label={label}
          bars={toBars(data, axis, value).map((bar) => ({
            ...{ key: bar.key, label: bar.name, value: bar.value },
            text: showNumber(bar.value),
          }))}
        />
      )}
    </div>
  )
}

function showInstant(milliseconds: number, language: string): string {
  return new Date(milliseconds).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short', timeZone: 'UTC' })
}
