import { DataTable, EmptyState, Section, useEndpoint, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { type ApplicationDetail, endpoints } from '../../api.ts'
import { DocumentText } from './document-text.tsx'
import { useLocalText } from './use-local-text.ts'

/** Opened scores by evaluator and criterion; evaluators are numbers, not names. */
export function ApplicationScores({ application }: { readonly application: ApplicationDetail }): ReactNode {
  const text = useText()
  const localText = useLocalText()
  const call = useEndpoint(endpoints.getCall, { params: { call: application.call } })
  const criteria = call.state === 'ready' ? call.data.criteria : []
  const opened = application.scores
    .filter((score) => score.scores !== undefined)
    .map((score, index) => ({ ...score, number: index + 1 }))
  return (
    <Section title={text('application.scores')}>
      <DataTable
        caption={text('application.scores')}
        rows={opened}
        rowKey={(score) => `${score.round} ${score.member}`}
        empty={<EmptyState title={text('application.scoresNone')}>{text('application.scoresNoneHint')}</EmptyState>}
        columns={[
          {
            key: 'evaluator',
            header: text('role.funds.evaluator'),
            render: (score) =>
              `${text('application.evaluator', { number: score.number })} · ${text('application.round', { round: score.round + 1 })}`,
          },
          ...criteria.map((criterion, index) => ({
            key: criterion.code,
            header: localText(criterion.label, criterion.name),
            numeric: true,
            render: (score: (typeof opened)[number]): ReactNode => score.scores?.[index] ?? '–',
          })),
          {
            key: 'justification',
            header: text('application.justification'),
            render: (score) =>
              score.justification === undefined ? (
                '–'
              ) : (
                <DocumentText commitment={score.justification} label={text('application.justification')} />
              ),
          },
        ]}
      />
    </Section>
  )
}
