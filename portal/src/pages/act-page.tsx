import { type AppliedAct, type PendingAct, platformEndpoints, type Refusal } from '@concejo/protocol'
import {
  Button,
  ButtonLink,
  Countdown,
  DateTime,
  DownloadLink,
  Facts,
  Identifier,
  Link,
  Loading,
  Notice,
  organisationOf,
  Page,
  ProblemNotice,
  Section,
  SignPreview,
  Tag,
  Timeline,
  useActTitle,
  useDescribeRefusal,
  useEndpoint,
  useParam,
  useRoleName,
  useSession,
  useText,
} from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { useActWords } from '../signing/use-act-words.tsx'
import { useSigner } from '../signing/use-signer.ts'

const tones = {
  collecting: 'info',
  submitted: 'info',
  applied: 'success',
  refused: 'danger',
  expired: 'warning',
} as const

/** An act: for its signers while it waits, for everybody once it took effect. */
export function ActPage(): ReactNode {
  const text = useText('portal')
  const actId = useParam('act')
  const session = useSession()
  const actTitle = useActTitle()
  const pending = useEndpoint(platformEndpoints.getAct, session.account === null ? undefined : { params: { actId } })
  const applied = useEndpoint(platformEndpoints.getAppliedAct, { params: { actId } })
  const title = titleOf()
  function titleOf(): string {
    if (applied.state === 'ready') {
      return actTitle(applied.data)
    }
    return pending.state === 'ready' ? actTitle({ command: pending.data.name }) : text('act.title')
  }
  const isEmpty = pending.state !== 'ready' && applied.state !== 'ready'
  return (
    <Page title={title} lead={<Identifier value={actId} copy />} documentTitle={title}>
      {isEmpty ? <Loading query={applied}>{() => null}</Loading> : null}
      {pending.state === 'ready' ? <PendingSection act={pending.data} onChange={pending.reload} /> : null}
      {applied.state === 'ready' ? <AppliedSection act={applied.data} /> : null}
    </Page>
  )
}

function PendingSection(props: { readonly act: PendingAct; readonly onChange: () => void }): ReactNode {
  const text = useText('portal')
  const { act } = props
  const words = useActWords(act)
  return (
    <>
      <Section
        title={text('act.state')}
        actions={<Tag tone={tones[act.state]}>{text(`act.states.${act.state}`)}</Tag>}
        lead={
          act.state === 'collecting' ? (
            <>
              {text('act.waits')} <Countdown until={act.deadline} />
            </>
          ) : undefined
        }
      >
        {act.refusal === undefined ? null : <RefusalNotice refusal={act.refusal} ended={act.state === 'refused'} />}
        <SignPreview {...words} sandbox={act.sandbox} />
        <SignHere act={act} onChange={props.onChange} />
      </Section>
      <Section title={text('act.timeline')}>
        <PendingTimeline act={act} />
      </Section>
    </>
  )
}

function RefusalNotice(props: { readonly refusal: Refusal; readonly ended: boolean }): ReactNode {
  const problem = useDescribeRefusal()(props.refusal)
  return (
    <Notice tone={props.ended ? 'danger' : 'warning'} title={problem.title}>
      <p>{problem.help}</p>
      <code>{problem.code}</code>
    </Notice>
  )
}

function SignHere(props: { readonly act: PendingAct; readonly onChange: () => void }): ReactNode {
  const text = useText('portal')
  const signer = useSigner(props.act)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(undefined)
  if (props.act.state !== 'collecting') {
    return null
  }
  if (signer === undefined) {
    return <Notice tone="info">{text('sign.notYou')}</Notice>
  }
  const sign = async (): Promise<void> => {
    setBusy(true)
    setError(undefined)
    try {
      await signer.sign(props.act)
      props.onChange()
    } catch (problem) {
      setError(problem)
    }
    setBusy(false)
  }
  return (
    <>
      {error === undefined ? null : <ProblemNotice error={error} />}
      <div className="cj-actions">
        <Button busy={busy} onClick={() => void sign()}>
          {text(`sign.with.${signer.kind}`)}
        </Button>
      </div>
    </>
  )
}

function PendingTimeline({ act }: { readonly act: PendingAct }): ReactNode {
  const text = useText('portal')
  const roleName = useRoleName()
  return (
    <Timeline
      entries={act.timeline.map((entry, index) => ({
        key: `${entry.step} ${index}`,
        what: text(`act.steps.${entry.step}`),
        who: entry.role === undefined || entry.role === '' ? undefined : roleName(entry.role),
        at: entry.at,
        state: ['refused', 'expired'].includes(entry.step) ? 'failed' : 'done',
      }))}
    />
  )
}

function AppliedSection({ act }: { readonly act: AppliedAct }): ReactNode {
  const text = useText('portal')
  const roleName = useRoleName()
  const fileName = `act-${act.actId.slice(2, 10)}.proof.json`
  return (
    <Section title={text('act.applied')} lead={text('act.proofHint')}>
      <Facts
        layout="rows"
        items={[
          { label: text('act.organisation'), value: organisationOf(act) || '–' },
          { label: text('act.by'), value: act.roles.map(roleName).join(', ') },
          {
            label: text('act.signers'),
            value: act.members.map((member) => <Identifier key={member} value={member} />),
          },
          { label: text('act.when'), value: <DateTime seconds={act.blockTime} /> },
          {
            label: text('act.block'),
            value: <Link to={`/network/blocks/${act.blockNumber}`}>{act.blockNumber}</Link>,
          },
          { label: text('act.transaction'), value: <Identifier value={act.transactionHash} copy /> },
        ]}
      />
      <div className="cj-actions">
        <ButtonLink to={`/verify?act=${act.actId}`}>{text('act.verify')}</ButtonLink>
        <DownloadLink
          endpoint={platformEndpoints.getActProof}
          input={{ params: { actId: act.actId } }}
          fileName={fileName}
        >
          {text('act.proof')}
        </DownloadLink>
      </div>
    </Section>
  )
}
