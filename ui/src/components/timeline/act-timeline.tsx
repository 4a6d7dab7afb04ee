import { type AppliedAct, type Bytes32, platformEndpoints, zeroId } from '@concejo/protocol'
import { type ReactNode, useState } from 'react'
import { useCall, useEndpoint } from '../../portal-context.ts'
import { useActTitle, useRoleName } from '../../use-act-words.ts'
import { useUiText } from '../../use-text.tsx'
import { Button } from '../button/button.tsx'
import { Link } from '../link/link.tsx'
import { Loading } from '../loading-state/loading-state.tsx'
import { ProblemNotice } from '../problem-notice/problem-notice.tsx'
import { Timeline } from './timeline.tsx'

const limit = 25

/** Every applied act of a file, oldest first, each with its page and proof. */
export function ActTimeline({ subject }: { readonly subject: Bytes32 }): ReactNode {
  const text = useUiText()
  const first = useEndpoint(platformEndpoints.listSubjectActs, { params: { subject }, query: { limit } })
  return (
    <Loading query={first}>
      {(page) =>
        page.items.length === 0 ? (
          <p className="cj-empty-line">{text('timeline.empty')}</p>
        ) : (
          <ActPages key={page.items.length} subject={subject} first={page.items} next={page.next} />
        )
      }
    </Loading>
  )
}

function ActPages(props: {
  readonly subject: Bytes32
  readonly first: readonly AppliedAct[]
  readonly next: string | undefined
}): ReactNode {
  const text = useUiText()
  const call = useCall()
  const [acts, setActs] = useState(props.first)
  const [next, setNext] = useState(props.next)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(undefined)
  const more = async (): Promise<void> => {
    setBusy(true)
    try {
      const query = { limit, ...(next === undefined ? {} : { cursor: next }) }
      const page = await call(platformEndpoints.listSubjectActs, { params: { subject: props.subject }, query })
      setActs((known) => [...known, ...page.items])
      setNext(page.next)
    } catch (problem) {
      setError(problem)
    }
    setBusy(false)
  }
  return (
    <>
      <AppliedActs acts={acts} />
      {error === undefined ? null : <ProblemNotice error={error} />}
      {next === undefined ? null : (
        <Button variant="secondary" size="sm" busy={busy} onClick={() => void more()}>
          {text('action.more')}
        </Button>
      )}
    </>
  )
}

/** Applied acts as a timeline. */
export function AppliedActs({ acts }: { readonly acts: readonly AppliedAct[] }): ReactNode {
  const text = useUiText()
  const actTitle = useActTitle()
  const roleName = useRoleName()
  return (
    <Timeline
      entries={acts.map((act) => ({
        key: act.actId,
        what: actTitle({ contract: act.contract, functionName: act.functionName }),
        who: [act.roles.map(roleName).join(', '), organisationOf(act)].filter((part) => part !== '').join(' · '),
        at: act.blockTime,
        proof: <Link to={`/acts/${act.actId}`}>{text('timeline.proof')}</Link>,
      }))}
    />
  )
}

/** Acts of citizens are done in nobody's name but their own. */
export function organisationOf(act: Pick<AppliedAct, 'organisation' | 'organisationName'>): string {
  return act.organisation === zeroId ? '' : act.organisationName
}
