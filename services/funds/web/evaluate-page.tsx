import { Loading, Notice, Page, Section, useEndpoint, useNow, useParam, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { type ApplicationDetail, type Assignment, type CallDetail, endpoints } from '../api.ts'
import { ApplicationContent } from './parts/application-content.tsx'
import { InterestForm } from './parts/interest-form.tsx'
import { paths } from './parts/paths.ts'
import { ScoreForm } from './parts/score-form.tsx'
import { ScoreReveal } from './parts/score-reveal.tsx'
import { useLocalText } from './parts/use-local-text.ts'

/** One evaluation: interests before anything else, then reading, scoring, sealing, and opening when it is time. */
export function EvaluatePage(): ReactNode {
  const text = useText()
  const application = useParam('application')
  const mine = useEndpoint(endpoints.listMyAssignments, { query: {} })
  const detail = useEndpoint(endpoints.getApplication, { params: { application } })
  return (
    <Loading query={mine}>
      {({ items }, reloadMine) => (
        <Loading query={detail}>
          {(found, reloadDetail) => {
            const assignment = items.find((item) => item.application === application)
            const changed = (): void => {
              reloadMine()
              reloadDetail()
            }
            return assignment === undefined ? (
              <Page title={text('evaluate.one')} back={{ to: paths.evaluate(), label: text('evaluate.title') }}>
                <Notice tone="info" title={text('evaluate.none')}>
                  {text('evaluate.noneHint')}
                </Notice>
              </Page>
            ) : (
              <Evaluation assignment={assignment} application={found} onChange={changed} />
            )
          }}
        </Loading>
      )}
    </Loading>
  )
}

function Evaluation(props: {
  readonly assignment: Assignment
  readonly application: ApplicationDetail
  readonly onChange: () => void
}): ReactNode {
  const { assignment, application } = props
  const text = useText()
  const localText = useLocalText()
  const call = useEndpoint(endpoints.getCall, { params: { call: assignment.call } })
  return (
    <Page
      title={application.title ?? text('evaluate.one')}
      lead={localText(assignment.callTitle, text('label.untitledCall'))}
      back={{ to: paths.evaluate(), label: text('evaluate.title') }}
    >
      {assignment.interest === 'conflict' ? <Notice tone="warning">{text('evaluate.excluded')}</Notice> : null}
      {assignment.interest === 'none' ? (
        <InterestForm assignment={assignment} application={application} onChange={props.onChange} />
      ) : null}
      {assignment.interest === 'declared' ? (
        <>
          <Section title={text('evaluate.stepRead')}>
            <ApplicationContent application={application} />
          </Section>
          <Loading query={call}>{(detail) => <Scoring {...props} call={detail} />}</Loading>
        </>
      ) : null}
    </Page>
  )
}

function Scoring(props: {
  readonly assignment: Assignment
  readonly call: CallDetail
  readonly onChange: () => void
}): ReactNode {
  const { assignment } = props
  const text = useText()
  const now = useNow()
  if (assignment.revealed) {
    return <Notice tone="success">{text('evaluate.openedNote')}</Notice>
  }
  if (assignment.committed) {
    return <ScoreReveal {...props} />
  }
  return now < assignment.commitEndsAt ? <ScoreForm {...props} /> : null
}
