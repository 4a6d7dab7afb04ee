/* oxlint-disable exhaustive-deps, set-state-in-effect, refs, no-callback-in-promise -- each effect runs once for the request that it names */
import { type PendingAct, platformEndpoints, type Refusal } from '@concejo/protocol'
import { Countdown, Notice, SignDialog, type SignStage, useDescribeRefusal, usePortal, useText } from '@concejo/ui'
import { type ReactNode, useEffect, useState } from 'react'
import { useActWords } from './use-act-words.tsx'
import type { OpenRequest } from './use-sign-act.ts'
import { useSigner } from './use-signer.ts'

/** From the wish to the signature: prepare, show, sign, follow until the ledger has decided or others must sign. */
export function SignHost({ request }: { readonly request: OpenRequest }): ReactNode {
  const text = useText('portal')
  const { call, session } = usePortal()
  const [act, setAct] = useState<PendingAct | undefined>(undefined)
  const [stage, setStage] = useState<SignStage>('preparing')
  const [error, setError] = useState<unknown>(undefined)
  const words = useActWords(act)
  const signer = useSigner(act, request.act.signer)
  useEffect(() => {
    const { name, input, organisation } = request.act
    const body = { name, input, ...(organisation === undefined ? {} : { organisation }) }
    call(platformEndpoints.prepareAct, { body }).then((prepared) => {
      setAct(prepared)
      setStage('preview')
    }, request.failed)
  }, [])
  useFollow(act, stage, (next) => {
    setAct(next)
    setStage(stageOf(next))
  })
  const sign = async (): Promise<void> => {
    if (act === undefined || signer === undefined) {
      return
    }
    setStage('signing')
    setError(undefined)
    try {
      const next = await signer.sign(act)
      setAct(next)
      setStage(stageOf(next))
    } catch (problem) {
      setError(problem)
      setStage('preview')
    }
  }
  const close = (): void => request.done(toResult(act, stage))
  return (
    <SignDialog
      open
      stage={stage}
      title={words.title}
      summary={words.summary}
      fields={words.fields}
      requirements={words.requirements}
      signLabel={signer === undefined ? undefined : text(`sign.with.${signer.kind}`)}
      refusal={
        act?.refusal === undefined ? undefined : <RefusalNotice refusal={act.refusal} ended={stage === 'refused'} />
      }
      digest={words.digest}
      sandbox={session.sandbox}
      error={error}
      result={act === undefined ? null : <Outcome act={act} stage={stage} canSign={signer !== undefined} />}
      onSign={() => void sign()}
      onClose={close}
    />
  )
}

function stageOf(act: PendingAct): SignStage {
  switch (act.state) {
    case 'applied':
      return 'applied'
    case 'collecting':
      return 'collecting'
    case 'submitted':
      return 'carrying'
    case 'refused':
    case 'expired':
      return 'refused'
  }
}

function toResult(act: PendingAct | undefined, stage: SignStage): Parameters<OpenRequest['done']>[0] {
  if (act === undefined || stage === 'preparing' || stage === 'preview' || stage === 'signing') {
    return { state: 'cancelled', actId: undefined }
  }
  return { state: stage === 'carrying' ? 'submitted' : stage, actId: act.actId }
}

/** While the act is carried, its state is asked every second. */
function useFollow(act: PendingAct | undefined, stage: SignStage, onChange: (act: PendingAct) => void): void {
  const { call } = usePortal()
  useEffect(() => {
    if (stage !== 'carrying' || act === undefined) {
      return undefined
    }
    const timer = setInterval(() => {
      call(platformEndpoints.getAct, { params: { actId: act.actId } }).then(
        (next) => {
          if (next.state !== 'submitted') {
            onChange(next)
          }
        },
        () => undefined,
      )
    }, 1_000)
    return () => clearInterval(timer)
  }, [stage, act?.actId])
}

function RefusalNotice({ refusal, ended }: { readonly refusal: Refusal; readonly ended: boolean }): ReactNode {
  const text = useText('portal')
  const problem = useDescribeRefusal()(refusal)
  return (
    <Notice tone={ended ? 'danger' : 'warning'} title={text(ended ? 'sign.refused' : 'sign.wouldRefuse')}>
      <p>{problem.title}</p>
      <p>{problem.help}</p>
      <p>
        <code>{problem.code}</code>
      </p>
    </Notice>
  )
}

function Outcome(props: { readonly act: PendingAct; readonly stage: SignStage; readonly canSign: boolean }): ReactNode {
  const text = useText('portal')
  switch (props.stage) {
    case 'applied':
      return <Notice tone="success" title={text('sign.applied')} />
    case 'collecting':
      return (
        <Notice tone="info" title={text('sign.collecting')}>
          <p>
            {text('sign.collectingHint')} <Countdown until={props.act.deadline} />
          </p>
        </Notice>
      )
    case 'signing':
      return <Notice tone="info" title={text('sign.signing')} />
    case 'carrying':
      return <Notice tone="info" title={text('sign.carrying')} />
    case 'preview':
      return props.canSign ? null : <Notice tone="info" title={text('sign.notYou')} />
    default:
      return null
  }
}
