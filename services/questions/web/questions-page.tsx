import {
  ButtonLink,
  Countdown,
  DataTable,
  DateTime,
  EmptyState,
  Link,
  Loading,
  Page,
  useEndpoint,
  useText,
} from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints } from '../api.ts'
import { QuestionState } from './question-state.tsx'

/** Every question, newest first. */
export function QuestionsPage(): ReactNode {
  const text = useText()
  const questions = useEndpoint(endpoints.listQuestions, { query: { limit: 50 } })
  return (
    <Page
      title={text('title')}
      lead={text('lead')}
      actions={<ButtonLink to="/questions/new">{text('ask')}</ButtonLink>}
    >
      <Loading query={questions}>
        {(page) => (
          <DataTable
            caption={text('title')}
            rows={page.items}
            rowKey={(row) => row.question}
            empty={<EmptyState title={text('none')}>{text('noneHint')}</EmptyState>}
            columns={[
              {
                key: 'text',
                header: text('question'),
                render: (row) => (
                  <Link to={`/questions/${row.question}`}>{(row.text ?? text('noText')).slice(0, 120)}</Link>
                ),
              },
              { key: 'to', header: text('to'), render: (row) => row.addresseeName },
              {
                key: 'due',
                header: text('due'),
                render: (row) =>
                  row.answer === undefined ? <Countdown until={row.dueAt} /> : <DateTime seconds={row.dueAt} />,
              },
              { key: 'state', header: text('state'), render: (row) => <QuestionState state={row.state} /> },
            ]}
          />
        )}
      </Loading>
    </Page>
  )
}
