import { Loading, Notice, Page, PendingActs, useEndpoint, useParam, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { type CallDetail, type CallPhase, endpoints } from '../../api.ts'
import { paths } from './paths.ts'
import { useLocalText } from './use-local-text.ts'

/** Frame of one step in the work on a call: title, way back to the board, what waits for signatures. */
export function WorkStep(props: {
  /** Message key prefix; `.title` and `.lead` are shown. */
  readonly name: string
  /** Phases in which something can be done here. */
  readonly phases: readonly CallPhase[]
  readonly children: (call: CallDetail, reload: () => void) => ReactNode
}): ReactNode {
  const call = useParam('call')
  return (
    <Loading query={useEndpoint(endpoints.getCall, { params: { call } })}>
      {(detail, reload) => (
        <Step name={props.name} phases={props.phases} call={detail}>
          {props.children(detail, reload)}
        </Step>
      )}
    </Loading>
  )
}

function Step(props: {
  readonly name: string
  readonly phases: readonly CallPhase[]
  readonly call: CallDetail
  readonly children: ReactNode
}): ReactNode {
  const { call } = props
  const text = useText()
  const localText = useLocalText()
  return (
    <Page
      title={text(`${props.name}.title`)}
      lead={text(`${props.name}.lead`)}
      back={{ to: paths.work(call.call), label: localText(call.title, text('label.untitledCall')) }}
    >
      {props.phases.includes(call.phase) ? null : (
        <Notice tone="info">{text('work.phaseNote', { phase: text(`phase.${call.phase}`) })}</Notice>
      )}
      <PendingActs subject={call.call} />
      {props.children}
    </Page>
  )
}
