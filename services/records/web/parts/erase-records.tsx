import { ConfirmButton, Panel, ProblemNotice, TextField, useCall, usePortal, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { endpoints } from '../../api.ts'
import type { StreamAddress } from './paths.ts'
import { useTask } from './use-task.ts'

const reasonCharactersMin = 3

/** Erase records for good, with a reason that is kept. */
export function EraseRecords(props: {
  readonly address: StreamAddress
  readonly indexes: readonly number[]
  readonly onErased: () => void
}): ReactNode {
  const text = useText()
  const call = useCall()
  const { announce } = usePortal()
  const { busy, error, run } = useTask()
  const [reason, setReason] = useState('')
  const count = props.indexes.length
  const erase = async (): Promise<void> => {
    const { erased } = await call(endpoints.eraseRecords, {
      params: props.address,
      body: { indexes: [...props.indexes], reason: reason.trim() },
    })
    announce(text('erase.done', { count: erased }), 'success')
    props.onErased()
  }
  return (
    <Panel>
      <h3>{text('erase.title')}</h3>
      <p>{text('erase.lead')}</p>
      {error === undefined ? null : <ProblemNotice error={error} />}
      <TextField
        id="erase-reason"
        label={text('erase.reason')}
        hint={text('erase.reasonHint')}
        value={reason}
        required
        maxLength={500}
        onChange={setReason}
      />
      <div className="cj-actions">
        <ConfirmButton
          question={text('erase.question', { count })}
          confirm={text('erase.action', { count })}
          disabled={busy || count === 0 || reason.trim().length < reasonCharactersMin}
          onConfirm={() => run(erase)}
        >
          {text('erase.action', { count })}
        </ConfirmButton>
      </div>
    </Panel>
  )
}
