import {
  Button,
  DataTable,
  ErrorSummary,
  NumberField,
  ProblemNotice,
  Section,
  useCall,
  useEndpoint,
  usePortal,
  useText,
} from '@concejo/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import { endpoints } from '../../api.ts'
import type { WebhookInfo } from '../../api-consumers.ts'
import { findReplayFaults, type ReplayFault, replayToRange } from '../model/replay-draft.ts'
import type { StreamAddress } from '../parts/paths.ts'
import { useTask } from '../parts/use-task.ts'
import { NextTry } from './webhook-words.tsx'

interface Replaying {
  readonly address: StreamAddress
  readonly webhook: WebhookInfo
  readonly onStarted: () => void
}

/** Post entries again beside what is new, and what of that is still under way. */
export function ReplayRange(props: Replaying): ReactNode {
  const text = useText()
  const { address, webhook } = props
  const oldest = useEndpoint(endpoints.listRecords, { params: address, query: { limit: 1, order: 'oldest' as const } })
  const newest = useEndpoint(endpoints.listRecords, { params: address, query: { limit: 1, order: 'newest' as const } })
  const first = oldest.state === 'ready' ? oldest.data.items[0]?.index : undefined
  const last = newest.state === 'ready' ? newest.data.items[0]?.index : undefined
  return (
    <Section id="replay" title={text('consumers.replayTitle')} lead={text('consumers.replayLead')}>
      <Replays webhook={webhook} />
      {first === undefined || last === undefined ? (
        <p className="cj-hint">{text('records.none')}</p>
      ) : (
        <ReplayForm {...props} first={first} last={last} />
      )}
    </Section>
  )
}

function Replays({ webhook }: { readonly webhook: WebhookInfo }): ReactNode {
  const text = useText()
  return webhook.replays.length === 0 ? null : (
    <DataTable
      caption={text('consumers.underWay')}
      showCaption
      rows={webhook.replays}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'range',
          header: text('consumers.entriesLeft'),
          render: (row) => text('consumers.range', { first: row.after + 1, last: row.upto }),
        },
        { key: 'attempts', header: text('consumers.failedTries'), numeric: true, render: (row) => row.attempts },
        {
          key: 'next',
          header: text('consumers.nextTry'),
          render: (row) => (row.nextTryAt === undefined ? text('consumers.now') : <NextTry at={row.nextTryAt} />),
        },
      ]}
    />
  )
}

function ReplayForm(props: Replaying & { readonly first: number; readonly last: number }): ReactNode {
  const text = useText()
  const call = useCall()
  const { announce } = usePortal()
  const { busy, error, run } = useTask()
  const { address, webhook, first, last } = props
  const [draft, setDraft] = useState({ first, last })
  const [tried, setTried] = useState(false)
  const faults = tried ? findReplayFaults(draft, last) : []
  const start = async (): Promise<void> => {
    const params = { ...address, webhook: webhook.id }
    await call(endpoints.replayWebhook, { params, query: { reader: webhook.reader }, body: replayToRange(draft) })
    announce(text('consumers.replayStarted'), 'success')
    setTried(false)
    props.onStarted()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (findReplayFaults(draft, last).length === 0) {
      run(start)
    }
  }
  const faultText = (field: ReplayFault): string => text(`consumers.fault.${field}`, { first, last })
  const faultOf = (field: ReplayFault): string | undefined => (faults.includes(field) ? faultText(field) : undefined)
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={faults.map((field) => ({ fieldId: `replay-${field}`, text: faultText(field) }))} />
      {error === undefined ? null : <ProblemNotice error={error} />}
      <div className="rec-row">
        <NumberField
          id="replay-first"
          label={text('consumers.firstEntry')}
          hint={text('consumers.oldestIs', { index: first })}
          value={draft.first}
          error={faultOf('first')}
          required
          min={0}
          step={1}
          onChange={(value) => setDraft({ ...draft, first: value })}
        />
        <NumberField
          id="replay-last"
          label={text('consumers.lastEntry')}
          hint={text('consumers.newestIs', { index: last })}
          value={draft.last}
          error={faultOf('last')}
          required
          min={0}
          step={1}
          onChange={(value) => setDraft({ ...draft, last: value })}
        />
      </div>
      <div className="cj-actions">
        <Button type="submit" variant="secondary" busy={busy}>
          {text('consumers.replayRange')}
        </Button>
      </div>
    </form>
  )
}
