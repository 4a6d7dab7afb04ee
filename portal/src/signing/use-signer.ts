import { type Hex, type Membership, type PendingAct, platformEndpoints } from '@concejo/protocol'
import { useCall, useEndpoint, useSession } from '@concejo/ui'
import { signActWithKey, signActWithPasskey } from './sign-with.ts'

/** How the signed-in person can give one of the signatures that an act still needs. */
export interface ActSigner {
  readonly kind: 'sandbox' | 'passkey' | 'key'
  readonly sign: (act: PendingAct) => Promise<PendingAct>
}

interface Key {
  readonly signer: Hex
  readonly kind: Membership['signing']
  readonly credentialId: string | undefined
}

/** Finds it; undefined when others have to sign. */
export function useSigner(act: PendingAct | undefined): ActSigner | undefined {
  const session = useSession()
  const call = useCall()
  const persona = session.account?.persona !== undefined
  const keys = useEndpoint(
    platformEndpoints.listPasskeys,
    session.account === null || persona ? undefined : { query: { limit: 50 } },
  )
  if (act === undefined || act.state !== 'collecting') {
    return undefined
  }
  const open = act.requirements.filter((requirement) => requirement.member === undefined)
  const isMine = open.some((requirement) => requirement.mine)
  if (persona) {
    return isMine
      ? {
          kind: 'sandbox',
          sign: ({ actId }) => call(platformEndpoints.signInSandbox, { body: { actId } }),
        }
      : undefined
  }
  const own: readonly Key[] =
    keys.state === 'ready'
      ? keys.data.items.map((key) => ({ signer: key.signer, kind: key.kind, credentialId: key.credentialId }))
      : []
  const key = findKey(open, session.members, own)
  if (key === undefined) {
    return undefined
  }
  return {
    kind: key.kind === 'passkey' ? 'passkey' : 'key',
    sign: async (asked) => {
      const signature =
        key.kind === 'passkey'
          ? await signActWithPasskey(asked, key.credentialId)
          : await signActWithKey(asked, key.signer)
      return call(platformEndpoints.addApproval, {
        params: { actId: asked.actId },
        query: { waitMs: 8_000 },
        body: { signer: key.signer, signature },
      })
    },
  }
}

function findKey(
  open: PendingAct['requirements'],
  members: readonly Membership[],
  own: readonly Key[],
): Key | undefined {
  return open
    .map((requirement) => {
      // No mandate is asked: any key of the person will do.
      if (requirement.role === '' && /^0x0+$/.test(requirement.organisation)) {
        return own[0]
      }
      const member = members.find(
        (candidate) =>
          candidate.active &&
          candidate.organisation === requirement.organisation &&
          (requirement.role === '' || candidate.roles.includes(requirement.role)),
      )
      return member === undefined
        ? undefined
        : { signer: member.signer, kind: member.signing, credentialId: member.credentialId }
    })
    .find((key) => key !== undefined)
}
