import {
  ActTimeline,
  DataTable,
  DateTime,
  Facts,
  Link,
  Loading,
  Money,
  Page,
  PendingActs,
  Section,
  Tag,
  useEndpoint,
  useParam,
  useText,
} from '@concejo/ui'
import type { ReactNode } from 'react'
import { type ApplicationDetail, endpoints } from '../api.ts'
import { AppealPart } from './parts/appeal-part.tsx'
import { ApplicationActions } from './parts/application-actions.tsx'
import { ApplicationContent } from './parts/application-content.tsx'
import { ApplicationScores } from './parts/application-scores.tsx'
import { DocumentText } from './parts/document-text.tsx'
import { paths } from './parts/paths.ts'
import { StateTag } from './parts/state-tag.tsx'
import { useLocalText } from './parts/use-local-text.ts'

/** An application: for everybody what is public, for those entitled all of it, for its applicant what can be done. */
export function ApplicationPage(): ReactNode {
  const application = useParam('application')
  return (
    <Loading query={useEndpoint(endpoints.getApplication, { params: { application } })}>
      {(detail, reload) => <Application application={detail} onChange={reload} />}
    </Loading>
  )
}

function Application(props: { readonly application: ApplicationDetail; readonly onChange: () => void }): ReactNode {
  const { application } = props
  const text = useText()
  const localText = useLocalText()
  return (
    <Page
      title={application.title ?? application.organisationName ?? text('application.title')}
      lead={localText(application.callTitle, text('label.untitledCall'))}
      back={{ to: paths.call(application.call), label: localText(application.callTitle, text('label.untitledCall')) }}
    >
      <ApplicationFacts application={application} />
      <PendingActs subject={application.application} />
      <ApplicationActions {...props} />
      <Section title={text('application.content')}>
        <ApplicationContent application={application} />
      </Section>
      <Eligibility application={application} />
      <ApplicationScores application={application} />
      <AppealPart {...props} />
      <Section title={text('application.timeline')}>
        <ActTimeline subject={application.application} />
      </Section>
    </Page>
  )
}

function ApplicationFacts({ application }: { readonly application: ApplicationDetail }): ReactNode {
  const text = useText()
  return (
    <Facts
      items={[
        { label: text('label.state'), value: <StateTag group="applicationState" value={application.state} /> },
        ...(application.organisationName === undefined
          ? []
          : [{ label: text('label.applicant'), value: application.organisationName }]),
        ...(application.amount === undefined
          ? []
          : [
              {
                label: text('application.amount'),
                value: <Money amount={application.amount} currency={application.currency} />,
              },
            ]),
        { label: text('application.submittedAt'), value: <DateTime seconds={application.submittedAt} /> },
        { label: text('application.version'), value: application.version },
        ...(application.rank === undefined ? [] : [{ label: text('label.rank'), value: application.rank }]),
        ...(application.agreement === undefined
          ? []
          : [
              {
                label: text('application.agreement'),
                value: <Link to={paths.grant(application.agreement)}>{text('action.open')}</Link>,
              },
            ]),
      ]}
    />
  )
}

function Eligibility({ application }: { readonly application: ApplicationDetail }): ReactNode {
  const text = useText()
  const localText = useLocalText()
  return (
    <Section title={text('application.eligibility')}>
      <DataTable
        caption={text('application.eligibility')}
        rows={application.eligibility}
        rowKey={(outcome) => outcome.rule}
        empty={<p>{text('application.eligibilityNone')}</p>}
        columns={[
          {
            key: 'rule',
            header: text('eligibility.rule'),
            render: (outcome) => localText(outcome.label, outcome.name),
          },
          {
            key: 'met',
            header: text('label.state'),
            render: (outcome) => (
              <Tag tone={outcome.met ? 'success' : 'danger'}>
                {text(outcome.met ? 'eligibility.met' : 'eligibility.notMet')}
              </Tag>
            ),
          },
          {
            key: 'reason',
            header: text('eligibility.reason'),
            render: (outcome) => <DocumentText commitment={outcome.reason} label={text('application.reasonText')} />,
          },
        ]}
      />
    </Section>
  )
}
