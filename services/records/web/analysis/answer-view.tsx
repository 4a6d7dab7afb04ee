import { Button, Notice, Section, saveText, useLanguage, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import type { AnalysisAnswer } from '../../api-analysis.ts'
import { toCsv } from '../model/to-csv.ts'
import { AnswerChart } from './answer-chart.tsx'
import { AnswerTable } from './answer-table.tsx'

/** An answer as a table and as a chart, with what it was made of. */
export function AnswerView(props: { readonly answer: AnalysisAnswer }): ReactNode {
  const text = useText()
  const { answer } = props
  const [chart, setChart] = useState(false)
  const language = useLanguage()
  const missing = answer.streams.filter(({ complete }) => !complete)
  const seconds = (answer.elapsedMs / 1000).toLocaleString(language, { maximumFractionDigits: 1 })
  const save = (): void => {
    const names = answer.columns.map(({ name }) => name)
    saveText('answer.csv', toCsv(names, answer.rows), 'text/csv;charset=utf-8')
  }
  return (
    <Section
      id="answer"
      title={text('analysis.answer')}
      lead={text('analysis.answered', { count: answer.rows.length, seconds })}
      actions={
        <>
          <Button variant="tertiary" size="sm" pressed={chart} onClick={() => setChart(!chart)}>
            {text('analysis.chart')}
          </Button>
          <Button variant="tertiary" size="sm" disabled={answer.rows.length === 0} onClick={save}>
            {text('analysis.csv')}
          </Button>
        </>
      }
    >
      {answer.truncated ? (
        <Notice tone="warning">
          <p>{text('analysis.truncated')}</p>
        </Notice>
      ) : null}
      {missing.length === 0 ? null : (
        <Notice tone="warning">
          <p>{text('analysis.incomplete', { names: missing.map(({ name }) => name).join(', ') })}</p>
        </Notice>
      )}
      {chart ? <AnswerChart data={answer} language={language} /> : null}
      <AnswerTable data={answer} />
    </Section>
  )
}
