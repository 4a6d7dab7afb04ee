import { DataTable, DateTime, Facts, Money, Section, Term, useLanguage, useText, VerifyDocument } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { CallDetail } from '../../api.ts'
import { useLocalText } from './use-local-text.ts'

/** The frozen rules of a call: who can apply, how is decided, what terms count, and the document behind them. */
export function CallRules({ call }: { readonly call: CallDetail }): ReactNode {
  return (
    <>
      <EligibilityRules call={call} />
      <Criteria call={call} />
      <Terms call={call} />
      <RulesDocument call={call} />
    </>
  )
}

function EligibilityRules({ call }: { readonly call: CallDetail }): ReactNode {
  const text = useText()
  const localText = useLocalText()
  return (
    <Section title={text('call.eligibility')}>
      <ol>
        {call.eligibilityRules.map((rule) => (
          <li key={rule.rule}>{localText(rule.label, rule.name)}</li>
        ))}
      </ol>
    </Section>
  )
}

function Criteria({ call }: { readonly call: CallDetail }): ReactNode {
  const text = useText()
  const localText = useLocalText()
  const percent = usePercent()
  const tieBreak = call.tieBreak
    .flatMap((index) => call.criteria[index] ?? [])
    .map((criterion) => localText(criterion.label, criterion.name))
    .join(', ')
  return (
    <Section title={text('call.criteria')}>
      <DataTable
        caption={text('call.criteria')}
        rows={call.criteria}
        rowKey={(criterion) => criterion.code}
        columns={[
          {
            key: 'name',
            header: text('call.criterion'),
            render: (criterion) => localText(criterion.label, criterion.name),
          },
          {
            key: 'weight',
            header: text('call.weight'),
            numeric: true,
            render: (criterion) => percent(criterion.weight),
          },
          { key: 'max', header: text('call.scoreMax'), numeric: true, render: (criterion) => criterion.scoreMax },
          { key: 'least', header: text('call.threshold'), numeric: true, render: (criterion) => criterion.threshold },
        ]}
      />
      <p>{text('call.totalThreshold', { percent: percent(call.totalThreshold) })}</p>
      <p>{tieBreak === '' ? text('call.tieBreakNone') : text('call.tieBreak', { criteria: tieBreak })}</p>
    </Section>
  )
}

/** Basis points as a percentage in the reader's language. */
export function usePercent(): (basisPoints: number) => string {
  const language = useLanguage()
  const format = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 })
  return (basisPoints) => format.format(basisPoints / 10_000)
}

function Terms({ call }: { readonly call: CallDetail }): ReactNode {
  const text = useText()
  const percent = usePercent()
  return (
    <Section title={text('call.terms')}>
      <Facts
        items={[
          { label: text('call.evaluatorsMin'), value: call.evaluatorsMin },
          { label: text('call.commitTerm'), value: <Term seconds={call.commitTerm} /> },
          { label: text('call.revealTerm'), value: <Term seconds={call.revealTerm} /> },
          { label: text('call.standstillTerm'), value: <Term seconds={call.standstillTerm} /> },
          { label: text('call.reserveTerm'), value: <Term seconds={call.reserveTerm} /> },
          { label: text('call.milestonesMax'), value: call.milestonesMax },
          { label: text('call.prefinancingMax'), value: percent(call.prefinancingMax) },
          {
            label: text('call.secondApprover'),
            value: <Money amount={call.secondApproverAbove} currency={call.currency} />,
          },
          { label: text('field.accountDelay'), value: <Term seconds={call.accountDelay} /> },
          { label: text('call.appealBody'), value: call.appealBodyName },
        ]}
      />
    </Section>
  )
}

function RulesDocument({ call }: { readonly call: CallDetail }): ReactNode {
  const text = useText()
  return (
    <Section title={text('call.rulesDocument')}>
      <p>
        {text('call.rulesFrozen')} <DateTime seconds={call.publishedAt} />
      </p>
      <VerifyDocument commitment={call.document} label={text('call.rulesDocument')} />
      <DataTable
        caption={text('call.amendments')}
        rows={call.versions}
        rowKey={(version) => String(version.version)}
        empty={<p>{text('call.amendmentsNone')}</p>}
        columns={[
          { key: 'version', header: text('label.version'), render: (version) => version.version },
          { key: 'at', header: text('call.versionAt'), render: (version) => <DateTime seconds={version.at} /> },
          {
            key: 'closes',
            header: text('call.versionDeadline'),
            render: (version) => <DateTime seconds={version.closesAt} />,
          },
          {
            key: 'document',
            header: text('call.rulesDocument'),
            render: (version) => <VerifyDocument commitment={version.document} label={text('call.rulesDocument')} />,
          },
        ]}
      />
    </Section>
  )
}
