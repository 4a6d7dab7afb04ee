import { type Hex, type PendingAct, platformEndpoints } from '@concejo/protocol'
import { useCall, useEndpoint, useSession } from '@concejo/ui'
import { findKey, type Key } from './find-key.ts'
import { signActWithKey, signActWithPasskey } from './sign-with.ts'

/** How the signed-in person can give one of the signatures that an act still needs. */
export interface ActSigner {
  readonly kind: 'sandbox' | 'passkey' | 'key'
  readonly sign: (act: PendingAct) => Promise<PendingAct>
}

/** Finds it; undefined when others have to sign. `asked` is the key to sign with where no mandate decides. */
export function useSigner(act: PendingAct | undefined, asked?: Hex): ActSigner | undefined {
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
  const key = findKey(open, { members: session.members, own, asked })
  if (key === undefined) {
    return undefined
  }
  return {
    kind: key.kind === 'passkey' ? 'passkey' : 'key',
    sign: async (pending) => {
      const signature =
        key.kind === 'passkey'
          ? await signActWithPasskey(pending, key.credentialId)
          : await signActWithKey(pending, key.signer)
      return call(platformEndpoints.addApproval, {
        params: { actId: pending.actId },
        query: { waitMs: 8_000 },
        body: { signer: key.signer, signature },
      })
    },
  }
}
