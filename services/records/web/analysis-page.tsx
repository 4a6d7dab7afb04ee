import { bytes32 } from '@concejo/protocol'
import { Page, ProblemNotice, Section, useQueryParam, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { AnswerView } from './analysis/answer-view.tsx'
import { SqlEditor } from './analysis/sql-editor.tsx'
import { readKeys, StreamChoice } from './analysis/stream-choice.tsx'
import { useQuestion } from './analysis/use-question.ts'
import './records.css'
import './analysis/analysis.css'

/** Questions in SQL over the streams that one may read. `?stream=<organisation>/<name>` chooses one. */
export function AnalysisPage(): ReactNode {
  const text = useText()
  const [given] = useQueryParam('stream')
  const [keys, setKeys] = useState<readonly string[]>(given === undefined ? [] : [given])
  const [sql, setSql] = useState('')
  const { busy, error, answer, round, ask, cancel } = useQuestion()
  const run = (): void => {
    if (!busy && sql.trim() !== '') {
      ask(
        sql,
        readKeys(keys, (name) => bytes32.safeParse(name).data),
      )
    }
  }
  return (
    <Page
      title={text('analysis.title')}
      lead={text('analysis.lead')}
      back={{ to: '/records/streams', label: text('streams.title') }}
    >
      <StreamChoice keys={keys} onKeys={setKeys} onExample={setSql} />
      <Section id="question" title={text('analysis.question')}>
        <SqlEditor sql={sql} busy={busy} onChange={setSql} onRun={run} onCancel={cancel} />
        {error === undefined ? null : <ProblemNotice error={error} onRetry={run} />}
      </Section>
      {answer === undefined ? null : <AnswerView key={round} answer={answer} />}
    </Page>
  )
}
