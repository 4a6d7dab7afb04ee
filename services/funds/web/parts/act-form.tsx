import { Button, ErrorSummary, Notice, ProblemNotice, useText } from '@concejo/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { DraftFault } from '../model/call-draft.ts'
import { type ActDone, type ActRequest, useAct } from './act-button.tsx'

/** Message of a fault for its field, once the person tried to go on. */
export type FaultText = (field: string) => string | undefined

/** A form that ends in a signature: faults are listed on top and beside their fields, then preview and signature follow. */
export function ActForm(props: {
  readonly faults: readonly DraftFault[]
  readonly request: () => ActRequest | Promise<ActRequest>
  readonly submitLabel: string
  readonly onDone?: (done: ActDone) => void
  readonly children: (fault: FaultText) => ReactNode
  readonly actions?: ReactNode
}): ReactNode {
  const text = useText()
  const [tried, setTried] = useState(false)
  const act = useAct(props.onDone)
  const shown = tried ? props.faults : []
  const faultOf: FaultText = (field) => {
    const found = shown.find((fault) => fault.field === field)
    return found === undefined ? undefined : text(`fault.${found.fault}`, found.values)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (props.faults.length === 0) {
      void act.run(props.request)
    }
  }
  return (
    <form noValidate onSubmit={submit}>
      {shown.length === 0 ? null : (
        <ErrorSummary
          errors={shown.map((fault) => ({
            fieldId: fault.field,
            text: text(`fault.${fault.fault}`, fault.values),
          }))}
        />
      )}
      {props.children(faultOf)}
      {act.error === undefined ? null : <ProblemNotice error={act.error} />}
      {act.done === undefined ? null : (
        <Notice tone="success">{text(act.done.state === 'collecting' ? 'done.collecting' : 'done.applied')}</Notice>
      )}
      <div className="funds-actions">
        <Button type="submit" busy={act.busy}>
          {props.submitLabel}
        </Button>
        {props.actions}
      </div>
    </form>
  )
}
