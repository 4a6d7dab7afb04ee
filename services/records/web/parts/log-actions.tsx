import type { Bytes32 } from '@concejo/protocol'
import { Button, ProblemNotice, useCall, usePortal, useSignAct, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints } from '../../api.ts'
import { useOwnOrganisation } from './use-organisations.ts'
import { useTask } from './use-task.ts'

/** What members and the steward may do with their log. */
export function LogActions(props: {
  readonly organisation: Bytes32
  /** The ledger knows the log. */
  readonly opened: boolean
  readonly onDone: () => void
}): ReactNode {
  const text = useText()
  const call = useCall()
  const signAct = useSignAct()
  const { announce } = usePortal()
  const { busy, error, run } = useTask()
  const { organisation, opened, onDone } = props
  const own = useOwnOrganisation(organisation)
  if (own === undefined || (!opened && !own.steward)) {
    return null
  }
  const anchor = async (): Promise<void> => {
    await call(endpoints.anchorLog, { params: { organisation } })
    announce(text('log.anchorDone'), 'success')
    onDone()
  }
  const sign = async (): Promise<void> => {
    const { origin, signer, noteKey, rotation } = await call(endpoints.getLogKeys, { params: { organisation } })
    const keys = { signer, noteKey }
    await signAct(
      rotation
        ? { name: 'records.rotate-log-key', organisation, input: keys }
        : { name: 'records.open-log', organisation, input: { origin, ...keys } },
    )
    onDone()
  }
  return (
    <div className="cj-stack">
      <div className="cj-actions">
        {opened ? (
          <Button variant="secondary" busy={busy} onClick={() => run(anchor)}>
            {text('log.anchorNow')}
          </Button>
        ) : null}
        {own.steward ? (
          <Button variant={opened ? 'tertiary' : 'primary'} disabled={busy} onClick={() => run(sign)}>
            {text(opened ? 'log.rotate' : 'log.openAction')}
          </Button>
        ) : null}
      </div>
      {error === undefined ? null : <ProblemNotice error={error} />}
    </div>
  )
}
