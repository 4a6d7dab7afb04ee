import type { Bytes32 } from '@concejo/protocol'
import {
  Loading,
  Notice,
  Page,
  RadioField,
  Section,
  TextAreaField,
  useEndpoint,
  useNavigate,
  useParam,
  useText,
} from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { type ApplicationDetail, type CallDetail, endpoints } from '../api.ts'
import { ActForm, type FaultText } from './parts/act-form.tsx'
import { ApplicationContent } from './parts/application-content.tsx'
import { paths } from './parts/paths.ts'
import { useLocalText } from './parts/use-local-text.ts'
import { useStoreText } from './parts/use-store-document.ts'

/** Decide on one application, rule by rule with a reason each. */
export function EligibilityPage(): ReactNode {
  const text = useText()
  const application = useParam('application')
  const query = useEndpoint(endpoints.getApplication, { params: { application } })
  const call = useEndpoint(
    endpoints.getCall,
    query.state === 'ready' ? { params: { call: query.data.call } } : undefined,
  )
  return (
    <Loading query={query}>
      {(detail) => (
        <Page
          title={detail.title ?? detail.organisationName ?? text('application.title')}
          lead={text('eligibility.lead')}
          back={{ to: paths.work(detail.call, 'eligibility'), label: text('eligibility.title') }}
        >
          <Section title={text('application.content')}>
            <ApplicationContent application={detail} />
          </Section>
          <Loading query={call}>{(rules) => <Decision application={detail} call={rules} />}</Loading>
        </Page>
      )}
    </Loading>
  )
}

interface Outcome {
  readonly met: '' | 'yes' | 'no'
  readonly reason: string
}

function Decision(props: { readonly application: ApplicationDetail; readonly call: CallDetail }): ReactNode {
  const { application, call } = props
  const text = useText()
  const navigate = useNavigate()
  const store = useStoreText()
  const [outcomes, setOutcomes] = useState<Readonly<Record<string, Outcome>>>({})
  const outcomeOf = (rule: Bytes32): Outcome => outcomes[rule] ?? { met: '', reason: '' }
  const set = (rule: Bytes32, change: Partial<Outcome>): void =>
    setOutcomes({ ...outcomes, [rule]: { ...outcomeOf(rule), ...change } })
  const reasonOf = (rule: Bytes32): string => {
    const { met, reason } = outcomeOf(rule)
    return reason.trim() === '' && met === 'yes' ? text('eligibility.defaultReason') : reason
  }
  const faults = call.eligibilityRules.flatMap(({ rule }) => [
    ...(outcomeOf(rule).met === '' ? [{ field: `met-${rule}`, fault: 'choose' }] : []),
    ...(reasonOf(rule).trim() === '' ? [{ field: `reason-${rule}`, fault: 'required' }] : []),
  ])
  const request = async () => {
    const place = { purpose: 'eligibility-reason', subject: application.application, organisation: call.organisation }
    const decided = await Promise.all(
      call.eligibilityRules.map(async ({ rule }) => ({
        rule,
        met: outcomeOf(rule).met === 'yes',
        reason: (await store(place, reasonOf(rule))).documentId,
      })),
    )
    const input = { application: application.application, outcomes: decided }
    return { name: 'funds.decide-eligibility', organisation: call.organisation, input }
  }
  const answers = call.eligibilityRules.map(({ rule }) => outcomeOf(rule).met)
  return (
    <Section title={text('eligibility.title')}>
      <ActForm
        faults={faults}
        request={request}
        submitLabel={text('eligibility.sign')}
        onDone={() => navigate(paths.work(application.call, 'eligibility'))}
      >
        {(fault) => (
          <>
            {call.eligibilityRules.map((rule) => (
              <RuleFields
                key={rule.rule}
                rule={rule}
                outcome={outcomeOf(rule.rule)}
                declared={application.content?.declarations[rule.name]}
                fault={fault}
                set={(change) => set(rule.rule, change)}
              />
            ))}
            {answers.includes('') ? null : (
              <Notice tone={answers.includes('no') ? 'warning' : 'success'}>
                {text(answers.includes('no') ? 'eligibility.outcomeNo' : 'eligibility.outcomeYes')}
              </Notice>
            )}
          </>
        )}
      </ActForm>
    </Section>
  )
}

function RuleFields(props: {
  readonly rule: CallDetail['eligibilityRules'][number]
  readonly outcome: Outcome
  readonly declared: boolean | undefined
  readonly fault: FaultText
  readonly set: (change: Partial<Outcome>) => void
}): ReactNode {
  const { rule, outcome, fault, set } = props
  const text = useText()
  const localText = useLocalText()
  return (
    <div className="funds-row">
      <RadioField
        id={`met-${rule.rule}`}
        label={localText(rule.label, rule.name)}
        hint={text(props.declared === true ? 'eligibility.applicantSays' : 'eligibility.applicantSilent')}
        value={outcome.met}
        error={fault(`met-${rule.rule}`)}
        options={[
          { value: 'yes', label: text('eligibility.met') },
          { value: 'no', label: text('eligibility.notMet') },
        ]}
        onChange={(value) => set({ met: value === 'yes' ? 'yes' : 'no' })}
      />
      <TextAreaField
        id={`reason-${rule.rule}`}
        label={text('eligibility.reason')}
        hint={outcome.met === 'yes' ? text('eligibility.defaultReason') : text('eligibility.reasonHint')}
        value={outcome.reason}
        error={fault(`reason-${rule.rule}`)}
        required={outcome.met !== 'yes'}
        rows={2}
        maxLength={5_000}
        onChange={(reason) => set({ reason })}
      />
    </div>
  )
}
