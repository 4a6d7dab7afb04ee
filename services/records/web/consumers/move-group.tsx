import type { Bytes32 } from '@concejo/protocol'
import {
  Button,
  Dialog,
  ErrorSummary,
  Notice,
  ProblemNotice,
  useCall,
  useEndpoint,
  usePortal,
  useText,
} from '@concejo/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import { endpoints } from '../../api.ts'
import type { ConsumerGroupInfo } from '../../api-consumers.ts'
import { describeMove, findPlaceFaults, type PlaceDraft, placeToStart } from '../model/place-draft.ts'
import type { StreamAddress } from '../parts/paths.ts'
import { useTask } from '../parts/use-task.ts'
import { PlaceField } from './place-field.tsx'

interface Move {
  readonly address: StreamAddress
  readonly reader: Bytes32
  readonly group: ConsumerGroupInfo
  readonly onMoved: () => void
}

/** Set a group back or forward, after it was said what that means. */
export function MoveGroup(props: Move): ReactNode {
  const text = useText()
  const [open, setOpen] = useState(false)
  const { name } = props.group
  return (
    <>
      <Button variant="secondary" size="sm" label={text('consumers.moveLabel', { name })} onClick={() => setOpen(true)}>
        {text('consumers.move')}
      </Button>
      <Dialog title={text('consumers.moveLabel', { name })} open={open} onClose={() => setOpen(false)}>
        <MoveForm
          {...props}
          onMoved={() => {
            setOpen(false)
            props.onMoved()
          }}
        />
      </Dialog>
    </>
  )
}

function MoveForm(props: Move): ReactNode {
  const text = useText()
  const call = useCall()
  const { announce } = usePortal()
  const { busy, error, run } = useTask()
  const { address, reader, group } = props
  const [place, setPlace] = useState<PlaceDraft>({ kind: 'oldest', entry: Number.NaN, time: undefined })
  const [tried, setTried] = useState(false)
  const faults = findPlaceFaults(place)
  const shown = tried ? faults : []
  const move = async (): Promise<void> => {
    const params = { ...address, group: group.name }
    await call(endpoints.moveConsumerGroup, { params, query: { reader }, body: { start: placeToStart(place) } })
    announce(text('consumers.moved', { name: group.name }), 'success')
    props.onMoved()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (faults.length === 0) {
      run(move)
    }
  }
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary
        errors={shown.map((field) => ({ fieldId: `move-${field}`, text: text(`consumers.fault.${field}`) }))}
      />
      {error === undefined ? null : <ProblemNotice error={error} />}
      <PlaceField id="move" label={text('consumers.moveTo')} value={place} faults={shown} onChange={setPlace} />
      <div aria-live="polite">
        {faults.length > 0 ? null : <MoveNotice address={address} group={group} place={place} />}
      </div>
      <div className="cj-actions">
        <Button type="submit" busy={busy}>
          {text('consumers.moveNow')}
        </Button>
      </div>
    </form>
  )
}

/** What comes again, or is passed over. */
function MoveNotice(props: Pick<Move, 'address' | 'group'> & { readonly place: PlaceDraft }): ReactNode {
  const text = useText()
  const query = { limit: 1, order: 'newest' as const }
  const newest = useEndpoint(endpoints.listRecords, { params: props.address, query })
  if (newest.state !== 'ready') {
    return null
  }
  const { committed, leases } = props.group
  const effect = describeMove(props.place, { committed, newest: newest.data.items[0]?.index ?? -1 })
  const range = 'first' in effect ? { first: effect.first, last: effect.last } : {}
  return (
    <Notice
      tone={effect.kind === 'skipped' ? 'warning' : 'info'}
      title={text(`consumers.effects.${effect.kind}`, range)}
    >
      {leases.held + leases.returned === 0 ? null : <p>{text('consumers.effects.leases')}</p>}
    </Notice>
  )
}
