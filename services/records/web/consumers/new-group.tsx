import type { Bytes32 } from '@concejo/protocol'
import {
  Button,
  Dialog,
  ErrorSummary,
  NumberField,
  ProblemNotice,
  TextField,
  useCall,
  usePortal,
  useText,
} from '@concejo/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import { endpoints } from '../../api.ts'
import { draftToGroup, emptyGroup, findGroupFaults, type GroupDraft, type GroupFault } from '../model/group-draft.ts'
import type { StreamAddress } from '../parts/paths.ts'
import { useTask } from '../parts/use-task.ts'
import { PlaceField } from './place-field.tsx'

/** Asks for the name of a consumer group and where it begins. */
export function NewGroup(props: {
  readonly address: StreamAddress
  readonly reader: Bytes32
  readonly onCreated: () => void
}): ReactNode {
  const text = useText()
  const call = useCall()
  const { announce } = usePortal()
  const [open, setOpen] = useState(false)
  const create = async (draft: GroupDraft): Promise<void> => {
    const input = { params: props.address, query: { reader: props.reader }, body: draftToGroup(draft) }
    const { name } = await call(endpoints.createConsumerGroup, input)
    announce(text('consumers.groupMade', { name }), 'success')
    setOpen(false)
    props.onCreated()
  }
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {text('consumers.newGroup')}
      </Button>
      <Dialog title={text('consumers.newGroup')} open={open} onClose={() => setOpen(false)}>
        <GroupForm onSubmit={create} />
      </Dialog>
    </>
  )
}

function GroupForm(props: { readonly onSubmit: (draft: GroupDraft) => Promise<void> }): ReactNode {
  const text = useText()
  const { busy, error, run } = useTask()
  const [draft, setDraft] = useState(emptyGroup)
  const [tried, setTried] = useState(false)
  const faults = tried ? findGroupFaults(draft) : []
  const faultText = (field: GroupFault): string =>
    field === 'name' ? text('fault.name') : text(`consumers.fault.${field}`)
  const faultOf = (field: GroupFault): string | undefined => (faults.includes(field) ? faultText(field) : undefined)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (findGroupFaults(draft).length === 0) {
      run(() => props.onSubmit(draft))
    }
  }
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={faults.map((field) => ({ fieldId: `group-${field}`, text: faultText(field) }))} />
      {error === undefined ? null : <ProblemNotice error={error} />}
      <TextField
        id="group-name"
        label={text('consumers.groupName')}
        hint={text('consumers.groupNameHint')}
        value={draft.name}
        error={faultOf('name')}
        required
        monospaced
        maxLength={60}
        onChange={(name) => setDraft({ ...draft, name })}
      />
      <PlaceField
        id="group"
        label={text('consumers.start')}
        value={draft.place}
        faults={faults}
        onChange={(place) => setDraft({ ...draft, place })}
      />
      <NumberField
        id="group-leaseSeconds"
        label={text('consumers.lease')}
        hint={text('consumers.leaseHint')}
        value={draft.leaseSeconds}
        error={faultOf('leaseSeconds')}
        required
        min={1}
        max={3_600}
        step={1}
        onChange={(leaseSeconds) => setDraft({ ...draft, leaseSeconds })}
      />
      <div className="cj-actions">
        <Button type="submit" busy={busy}>
          {text('consumers.create')}
        </Button>
      </div>
    </form>
  )
}
