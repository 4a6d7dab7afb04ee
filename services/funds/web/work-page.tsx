import {
  ActTimeline,
  ButtonLink,
  Countdown,
  DataTable,
  DateTime,
  Link,
  Loading,
  Notice,
  Page,
  PendingActs,
  Section,
  useEndpoint,
  useParam,
  useText,
} from '@concejo/ui'
import type { ReactNode } from 'react'
import { type CallDetail, endpoints } from '../api.ts'
import { type CallStep, findCallSteps } from './model/call-steps.ts'
import { paths } from './parts/paths.ts'
import { StateTag } from './parts/state-tag.tsx'
import { useLocalText } from './parts/use-local-text.ts'
import { useRole } from './parts/use-role.ts'

/** The board of a call: what is done, what is next, who must do it and until when. */
export function WorkPage(): ReactNode {
  const call = useParam('call')
  return (
    <Loading query={useEndpoint(endpoints.getCall, { params: { call } })}>
      {(detail) => <Board call={detail} />}
    </Loading>
  )
}

function Board({ call }: { readonly call: CallDetail }): ReactNode {
  const text = useText()
  const localText = useLocalText()
  return (
    <Page
      title={localText(call.title, text('label.untitledCall'))}
      lead={text('work.title')}
      back={{ to: paths.calls, label: text('calls.title') }}
      actions={
        <ButtonLink to={paths.call(call.call)} variant="secondary">
          {text('work.public')}
        </ButtonLink>
      }
    >
      <Notice tone="info" title={text('work.next')}>
        {text(`next.${call.phase}`)}
      </Notice>
      <PendingActs subject={call.call} />
      <Section title={text('work.board')}>
        <Steps call={call} />
      </Section>
      <Changes call={call} />
      <Section title={text('call.timeline')}>
        <ActTimeline subject={call.call} />
      </Section>
    </Page>
  )
}

function Steps({ call }: { readonly call: CallDetail }): ReactNode {
  const text = useText()
  return (
    <DataTable
      caption={text('work.board')}
      rows={findCallSteps(call)}
      rowKey={(step) => step.name}
      columns={[
        { key: 'step', header: text('work.board'), render: (step) => <StepName call={call} step={step} /> },
        {
          key: 'state',
          header: text('label.state'),
          render: (step) => <StateTag group="stepState" value={step.state} />,
        },
        {
          key: 'who',
          header: text('work.who'),
          render: (step) => step.roles.map((role) => text(`role.${role}`)).join(', '),
        },
        { key: 'until', header: text('label.deadline'), render: (step) => <Until step={step} /> },
      ]}
    />
  )
}

function StepName({ call, step }: { readonly call: CallDetail; readonly step: CallStep }): ReactNode {
  const text = useText()
  const name = text(`step.${step.name}`)
  return step.path === undefined || step.state === 'next' ? (
    name
  ) : (
    <Link to={paths.work(call.call, step.path)}>{name}</Link>
  )
}

function Until({ step }: { readonly step: CallStep }): ReactNode {
  if (step.until === undefined) {
    return '–'
  }
  return (
    <>
      <DateTime seconds={step.until} />
      {step.state === 'current' ? (
        <div>
          <Countdown until={step.until} />
        </div>
      ) : null}
    </>
  )
}

function Changes({ call }: { readonly call: CallDetail }): ReactNode {
  const text = useText()
  const manager = useRole(['funds.call-manager', 'funds.programme-owner'], call.organisation)
  if (manager === undefined || call.phase === 'settled' || call.phase === 'cancelled') {
    return null
  }
  return (
    <Section title={text('work.changes')}>
      <div className="funds-actions">
        {call.phase === 'open' || call.phase === 'announced' ? (
          <ButtonLink to={paths.work(call.call, 'amend')} variant="secondary">
            {text('work.amend')}
          </ButtonLink>
        ) : null}
        <ButtonLink to={paths.work(call.call, 'cancel')} variant="tertiary">
          {text('work.cancel')}
        </ButtonLink>
      </div>
    </Section>
  )
}
