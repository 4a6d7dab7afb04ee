import type { Bytes32 } from '@concejo/protocol'
import { CheckboxField, TextAreaField, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import type { DraftFault } from '../model/call-draft.ts'
import type { ActDone, ActRequest } from './act-button.tsx'
import { ActForm, type FaultText } from './act-form.tsx'
import { type DocumentPlace, useStoreText } from './use-store-document.ts'

/** A form of one text that is stored as a document and goes into an act, with a confirmation where it is final. */
export function ReasonForm(props: {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly initial?: string
  readonly place: DocumentPlace
  /** Message that must be confirmed: what is signed here cannot be undone. */
  readonly confirm?: string
  readonly request: (documentId: string) => ActRequest
  readonly submitLabel: string
  readonly onDone?: (done: ActDone) => void
  readonly faults?: readonly DraftFault[]
  readonly attachments?: readonly string[]
  readonly children?: (fault: FaultText) => ReactNode
}): ReactNode {
  const text = useText()
  const store = useStoreText()
  const [reason, setReason] = useState(props.initial ?? '')
  const [sure, setSure] = useState(false)
  const faults: readonly DraftFault[] = [
    ...(props.faults ?? []),
    ...(reason.trim() === '' ? [{ field: props.id, fault: 'required' }] : []),
    ...(props.confirm !== undefined && !sure ? [{ field: `${props.id}-sure`, fault: 'confirm' }] : []),
  ]
  const request = async (): Promise<ActRequest> => {
    const document = await store(props.place, reason, props.attachments)
    return props.request(document.documentId)
  }
  return (
    <ActForm
      faults={faults}
      request={request}
      submitLabel={props.submitLabel}
      {...(props.onDone === undefined ? {} : { onDone: props.onDone })}
    >
      {(fault) => (
        <>
          {props.children?.(fault)}
          <TextAreaField
            id={props.id}
            label={props.label}
            hint={props.hint}
            value={reason}
            error={fault(props.id)}
            required
            maxLength={20_000}
            onChange={setReason}
          />
          {props.confirm === undefined ? null : (
            <CheckboxField
              id={`${props.id}-sure`}
              label={text(props.confirm)}
              value={sure}
              error={fault(`${props.id}-sure`)}
              onChange={setSure}
            />
          )}
        </>
      )}
    </ActForm>
  )
}

/** Where a text of a file belongs. */
export function placeOf(purpose: string, subject: Bytes32, organisation: Bytes32): DocumentPlace {
  return { purpose, subject, organisation }
}
