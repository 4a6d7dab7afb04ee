import type { Bytes32 } from '@concejo/protocol'
import { Button, Notice, ProblemNotice, useSignAct, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'

/** An act as a page asks for it; the input may have to be made first, as when a text becomes a document. */
export interface ActRequest {
  readonly name: string
  readonly organisation: Bytes32
  readonly input: unknown
}

/** How an act ended that a page had asked for, with its identifier. */
export interface ActDone {
  readonly state: 'applied' | 'collecting' | 'submitted'
  readonly actId: Bytes32
}

/** A button that leads through preview and signature, and says what came of it. */
export function ActButton(props: {
  readonly children: ReactNode
  readonly request: () => ActRequest | Promise<ActRequest>
  readonly onDone?: (done: ActDone) => void
  readonly disabled?: boolean
  readonly variant?: 'primary' | 'secondary' | 'tertiary'
  readonly label?: string
}): ReactNode {
  const text = useText()
  const act = useAct(props.onDone)
  return (
    <>
      <Button
        variant={props.variant ?? 'primary'}
        disabled={props.disabled ?? false}
        busy={act.busy}
        {...(props.label === undefined ? {} : { label: props.label })}
        onClick={() => void act.run(props.request)}
      >
        {props.children}
      </Button>
      {act.error === undefined ? null : <ProblemNotice error={act.error} />}
      {act.done === undefined ? null : (
        <Notice tone="success">{text(act.done.state === 'collecting' ? 'done.collecting' : 'done.applied')}</Notice>
      )}
    </>
  )
}

/** The state behind a button or form that signs. */
export interface ActState {
  readonly busy: boolean
  readonly error: unknown
  readonly done: ActDone | undefined
  readonly run: (request: () => ActRequest | Promise<ActRequest>) => Promise<ActDone | undefined>
}

/** Make the request, let it be signed, keep the outcome. A person who turns back at the preview changes nothing. */
export function useAct(onDone?: (done: ActDone) => void): ActState {
  const signAct = useSignAct()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(undefined)
  const [done, setDone] = useState<ActDone | undefined>(undefined)
  const run: ActState['run'] = async (request) => {
    setBusy(true)
    setError(undefined)
    setDone(undefined)
    try {
      const { state, actId } = await signAct(await request())
      if (actId === undefined || state === 'cancelled' || state === 'refused') {
        return undefined
      }
      const outcome = { state, actId }
      setDone(outcome)
      onDone?.(outcome)
      return outcome
    } catch (problem) {
      setError(problem)
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, done, run }
}
