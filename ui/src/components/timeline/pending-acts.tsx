import { type Bytes32, type PendingActSummary, platformEndpoints } from '@concejo/protocol'
import type { ReactNode } from 'react'
import { useEndpoint, useSession } from '../../portal-context.ts'
import { useActTitle, useRoleName } from '../../use-act-words.ts'
import { useUiText } from '../../use-text.tsx'
import { ButtonLink, Link } from '../link/link.tsx'
import { Notice } from '../notice/notice.tsx'
import { Countdown } from '../time-text/time-text.tsx'

/** Acts on a file that still wait for signatures, and whose; nothing for people who are not signed in. */
export function PendingActs({ subject }: { readonly subject: Bytes32 }): ReactNode {
  const session = useSession()
  const acts = useEndpoint(
    platformEndpoints.listActs,
    session.account === null ? undefined : { query: { subject, state: 'collecting', limit: 20 } },
  )
  if (acts.state !== 'ready' || acts.data.items.length === 0) {
    return null
  }
  return (
    <div className="cj-stack">
      {acts.data.items.map((act) => (
        <PendingNotice key={act.actId} act={act} />
      ))}
    </div>
  )
}

function PendingNotice({ act }: { readonly act: PendingActSummary }): ReactNode {
  const text = useUiText()
  const actTitle = useActTitle()
  const roleName = useRoleName()
  const open = act.requirements.filter((requirement) => requirement.member === undefined)
  const mine = open.some((requirement) => requirement.mine)
  return (
    <Notice tone={mine ? 'warning' : 'info'} title={actTitle({ command: act.name })}>
      <p>
        {text('pending.waitsFor', {
          who: open.map((item) => `${roleName(item.role)} (${item.organisationName})`).join(', '),
        })}{' '}
        <Countdown until={act.deadline} />
      </p>
      {mine ? (
        <ButtonLink to={`/acts/${act.actId}`} size="sm">
          {text('pending.sign')}
        </ButtonLink>
      ) : (
        <Link to={`/acts/${act.actId}`}>{text('pending.open')}</Link>
      )}
    </Notice>
  )
}
