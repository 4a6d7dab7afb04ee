import {
  ActTimeline,
  ButtonLink,
  Countdown,
  DateTime,
  Facts,
  Loading,
  Money,
  Notice,
  Page,
  Section,
  useEndpoint,
  useParam,
  useText,
} from '@concejo/ui'
import type { ReactNode } from 'react'
import { type CallDetail, endpoints } from '../api.ts'
import { CallApplications } from './parts/call-applications.tsx'
import { CallAwards } from './parts/call-awards.tsx'
import { CallRanking } from './parts/call-ranking.tsx'
import { CallRules } from './parts/call-rules.tsx'
import { OpenData } from './parts/open-data.tsx'
import { paths } from './parts/paths.ts'
import { staffRoles } from './parts/staff-roles.ts'
import { StateTag } from './parts/state-tag.tsx'
import { useLocalText } from './parts/use-local-text.ts'
import { useRole } from './parts/use-role.ts'

const decided: readonly string[] = ['ranking', 'ranked', 'standstill', 'awards', 'settled']

/** A call for everybody: rules, dates, applications, ranking, awards, payments. */
export function CallPage(): ReactNode {
  const call = useParam('call')
  return (
    <Loading query={useEndpoint(endpoints.getCall, { params: { call } })}>{(detail) => <Call call={detail} />}</Loading>
  )
}

function Call({ call }: { readonly call: CallDetail }): ReactNode {
  const text = useText()
  const localText = useLocalText()
  return (
    <Page
      title={localText(call.title, text('label.untitledCall'))}
      lead={call.organisationName}
      back={{ to: paths.calls, label: text('calls.title') }}
      actions={<CallActions call={call} />}
    >
      {call.phase === 'cancelled' ? <Notice tone="danger">{text('call.cancelled')}</Notice> : null}
      <CallFacts call={call} />
      {call.summary === undefined ? null : (
        <Section title={text('call.summary')}>
          <p className="funds-text">{localText(call.summary, '')}</p>
          {call.description === undefined ? null : <p className="funds-text">{localText(call.description, '')}</p>}
        </Section>
      )}
      <CallRules call={call} />
      <CallApplications call={call} />
      {decided.includes(call.phase) ? <CallRanking call={call} /> : null}
      {decided.includes(call.phase) ? <CallAwards call={call.call} /> : null}
      <Section title={text('call.timeline')}>
        <ActTimeline subject={call.call} />
      </Section>
      <Section title={text('call.downloads')}>
        <OpenData call={call.call} />
      </Section>
    </Page>
  )
}

function CallActions({ call }: { readonly call: CallDetail }): ReactNode {
  const text = useText()
  const staff = useRole(staffRoles, call.organisation)
  const evaluator = useRole(['funds.evaluator', 'auditor', 'funds.appeal-body'])
  const open = call.phase === 'open'
  return (
    <>
      {open ? <ButtonLink to={paths.apply(call.call)}>{text('call.apply')}</ButtonLink> : null}
      {open || call.phase === 'announced' ? (
        <ButtonLink to={paths.check(call.call)} variant="secondary">
          {text('call.check')}
        </ButtonLink>
      ) : null}
      {staff === undefined && evaluator === undefined ? null : (
        <ButtonLink to={paths.work(call.call)} variant="secondary">
          {text('call.work')}
        </ButtonLink>
      )}
      <ButtonLink to={paths.ask(call.call, call.organisation)} variant="tertiary">
        {text('action.ask')}
      </ButtonLink>
    </>
  )
}

function CallFacts({ call }: { readonly call: CallDetail }): ReactNode {
  const text = useText()
  const clock = clockOf(call)
  return (
    <Section title={text('call.dates')} lead={text('call.clockNote')}>
      <Facts
        items={[
          { label: text('label.state'), value: <StateTag group="phase" value={call.phase} /> },
          ...(clock === undefined ? [] : [{ label: text(clock.label), value: <Countdown until={clock.until} /> }]),
          { label: text('label.opens'), value: <DateTime seconds={call.opensAt} /> },
          { label: text('label.closes'), value: <DateTime seconds={call.closesAt} /> },
          { label: text('call.budget'), value: <Money amount={call.budget} currency={call.currency} /> },
          {
            label: text('call.awardRange'),
            value: (
              <>
                <Money amount={call.awardMin} currency={call.currency} />
                {' – '}
                <Money amount={call.awardMax} currency={call.currency} />
              </>
            ),
          },
          { label: text('call.committed'), value: <Money amount={call.committed} currency={call.currency} /> },
          { label: text('call.paid'), value: <Money amount={call.paid} currency={call.currency} /> },
          { label: text('call.applicationCount'), value: call.applicationCount },
        ]}
      />
    </Section>
  )
}

function clockOf(call: CallDetail): { readonly label: string; readonly until: number } | undefined {
  if (call.phase === 'announced') {
    return { label: 'call.opensIn', until: call.opensAt }
  }
  return call.phase === 'open' ? { label: 'call.closesIn', until: call.closesAt } : undefined
}
