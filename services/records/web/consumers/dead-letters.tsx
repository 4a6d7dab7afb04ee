import {
  Button,
  ConfirmButton,
  DataTable,
  DateTime,
  PageList,
  ProblemNotice,
  Section,
  useCall,
  useEndpoint,
  usePortal,
  useText,
} from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints } from '../../api.ts'
import type { DeadLetterInfo, WebhookInfo } from '../../api-consumers.ts'
import type { StreamAddress } from '../parts/paths.ts'
import { useTask } from '../parts/use-task.ts'
import { pollMs } from './behind.tsx'
import { useFailureWords } from './webhook-words.tsx'

const limit = 50

/** Batches that were given up: post one again, or strike it off. */
export function DeadLetters(props: {
  readonly address: StreamAddress
  readonly webhook: WebhookInfo
  readonly onChanged: () => void
}): ReactNode {
  const text = useText()
  const call = useCall()
  const { announce } = usePortal()
  const { busy, error, run } = useTask()
  const { address, webhook } = props
  const params = { ...address, webhook: webhook.id }
  const { reader } = webhook
  const input = { params, query: { reader, limit } }
  // The list below reads the same, so this reads it again.
  const first = useEndpoint(endpoints.listDeadLetters, input)
  const done = (said: string): void => {
    announce(text(said), 'success')
    if (first.state !== 'loading') {
      first.reload()
    }
    props.onChanged()
  }
  const replay = async (deadLetter: number): Promise<void> => {
    await call(endpoints.replayWebhook, { params, query: { reader }, body: { deadLetter } })
    done('consumers.replayStarted')
  }
  const discard = async (number: number): Promise<void> => {
    await call(endpoints.discardDeadLetter, { params: { ...params, number }, query: { reader } })
    done('consumers.struckOff')
  }
  return (
    <Section id="dead-letters" title={text('consumers.deadLetters')} lead={text('consumers.deadLettersLead')}>
      {error === undefined ? null : <ProblemNotice error={error} />}
      <PageList
        endpoint={endpoints.listDeadLetters}
        input={input}
        inputAt={(cursor) => ({ params, query: { reader, limit, cursor } })}
        toPage={(page) => page}
        pollMs={pollMs}
      >
        {(rows: readonly DeadLetterInfo[]) => (
          <LetterTable
            rows={rows}
            actions={({ number }) => (
              <span className="cj-actions">
                <Button
                  variant="secondary"
                  size="sm"
                  disabled={busy}
                  label={text('consumers.replayLabel', { number })}
                  onClick={() => run(() => replay(number))}
                >
                  {text('consumers.replay')}
                </Button>
                <ConfirmButton
                  question={text('consumers.strikeOffQuestion', { number })}
                  confirm={text('consumers.strikeOff')}
                  onConfirm={() => run(() => discard(number))}
                >
                  {text('consumers.strikeOff')}
                </ConfirmButton>
              </span>
            )}
          />
        )}
      </PageList>
    </Section>
  )
}

function LetterTable(props: {
  readonly rows: readonly DeadLetterInfo[]
  readonly actions: (letter: DeadLetterInfo) => ReactNode
}): ReactNode {
  const text = useText()
  const words = useFailureWords()
  return (
    <DataTable
      caption={text('consumers.deadLetters')}
      rows={props.rows}
      rowKey={(row) => String(row.number)}
      empty={<p className="cj-empty-line">{text('consumers.noDeadLetters')}</p>}
      columns={[
        { key: 'number', header: text('consumers.number'), render: (row) => row.number },
        {
          key: 'range',
          header: text('consumers.entries'),
          render: (row) => text('consumers.range', { first: row.after + 1, last: row.upto }),
        },
        { key: 'records', header: text('consumers.records'), numeric: true, render: (row) => row.records },
        { key: 'attempts', header: text('consumers.tries'), numeric: true, render: (row) => row.attempts },
        { key: 'reason', header: text('consumers.reason'), render: (row) => words(row.lastFailure) },
        {
          key: 'at',
          header: text('consumers.givenUp'),
          render: (row) => <DateTime seconds={row.lastFailure.at} />,
        },
        { key: 'change', header: text('consumers.change'), render: props.actions },
      ]}
    />
  )
}
