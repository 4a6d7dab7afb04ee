import { Notice, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { CallDetail } from '../api.ts'
import { placeOf, ReasonForm } from './parts/reason-form.tsx'
import { useRole } from './parts/use-role.ts'
import { WorkStep } from './parts/work-step.tsx'

/** Cancel a call, with a public reason. */
export function CancelCallPage(): ReactNode {
  return (
    <WorkStep
      name="cancel"
      phases={['announced', 'open', 'eligibility', 'draw', 'scoring', 'reveal', 'ranking', 'ranked', 'standstill']}
    >
      {(call, reload) => <CancelForm call={call} onChange={reload} />}
    </WorkStep>
  )
}

function CancelForm(props: { readonly call: CallDetail; readonly onChange: () => void }): ReactNode {
  const { call, organisation } = { call: props.call.call, organisation: props.call.organisation }
  const text = useText()
  const role = useRole(['funds.call-manager', 'funds.deciding-authority'], organisation)
  if (role === undefined) {
    return <Notice tone="info">{text('work.notYours')}</Notice>
  }
  return (
    <ReasonForm
      id="reason"
      label={text('cancel.reason')}
      confirm="cancel.confirm"
      place={{ ...placeOf('call-cancellation', call, organisation), public: true }}
      request={(reason) => ({ name: 'funds.cancel-call', organisation, input: { call, reason } })}
      submitLabel={text('action.sign')}
      onDone={props.onChange}
    />
  )
}
