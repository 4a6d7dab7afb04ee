import {
  ButtonLink,
  Loading,
  MoneyField,
  Notice,
  Page,
  RadioField,
  Section,
  useEndpoint,
  useParam,
  useText,
} from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { type CallDetail, endpoints } from '../api.ts'
import { readAmount } from './model/read-amount.ts'
import { paths } from './parts/paths.ts'
import { useLocalText } from './parts/use-local-text.ts'

/** Eligibility self-check from the call's own rules: nothing is stored or sent, no account is needed. */
export function CheckPage(): ReactNode {
  const text = useText()
  const localText = useLocalText()
  const call = useParam('call')
  return (
    <Loading query={useEndpoint(endpoints.getCall, { params: { call } })}>
      {(detail) => (
        <Page
          title={text('check.title')}
          lead={text('check.lead')}
          back={{ to: paths.call(call), label: localText(detail.title, text('label.untitledCall')) }}
        >
          <Questions call={detail} />
        </Page>
      )}
    </Loading>
  )
}

function Questions({ call }: { readonly call: CallDetail }): ReactNode {
  const text = useText()
  const localText = useLocalText()
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({})
  const [amount, setAmount] = useState('')
  const wished = readAmount(amount)
  const outside = wished !== undefined && (wished < BigInt(call.awardMin) || wished > BigInt(call.awardMax))
  return (
    <>
      {call.eligibilityRules.map((rule) => (
        <RadioField
          key={rule.rule}
          id={`check-${rule.name}`}
          label={localText(rule.label, rule.name)}
          value={answers[rule.rule] ?? ''}
          options={(['yes', 'no', 'unsure'] as const).map((value) => ({ value, label: text(`check.${value}`) }))}
          onChange={(value) => setAnswers({ ...answers, [rule.rule]: value })}
        />
      ))}
      <MoneyField
        id="check-amount"
        label={text('check.amount')}
        currency={call.currency}
        value={amount}
        error={outside ? text('fault.award-range') : undefined}
        onChange={setAmount}
      />
      <Section title={text('check.result')}>
        <div aria-live="polite">
          <Result
            answers={call.eligibilityRules.map((rule) => answers[rule.rule])}
            outside={outside}
            apply={call.phase === 'open' ? paths.apply(call.call) : undefined}
            ask={paths.ask(call.call, call.organisation)}
          />
        </div>
      </Section>
    </>
  )
}

function Result(props: {
  readonly answers: readonly (string | undefined)[]
  readonly outside: boolean
  readonly apply: string | undefined
  readonly ask: string
}): ReactNode {
  const text = useText()
  const missing = props.answers.filter((answer) => answer === undefined).length
  if (props.answers.includes('no') || props.outside) {
    return <Notice tone="warning">{text(props.outside ? 'fault.award-range' : 'check.resultNo')}</Notice>
  }
  if (missing > 0) {
    return <p>{text('check.resultOpen', { count: missing })}</p>
  }
  if (props.answers.includes('unsure')) {
    return (
      <Notice tone="info">
        {text('check.resultUnsure')} <ButtonLink to={props.ask}>{text('action.ask')}</ButtonLink>
      </Notice>
    )
  }
  return (
    <Notice tone="success">
      {text('check.resultYes')}{' '}
      {props.apply === undefined ? null : <ButtonLink to={props.apply}>{text('call.apply')}</ButtonLink>}
    </Notice>
  )
}
