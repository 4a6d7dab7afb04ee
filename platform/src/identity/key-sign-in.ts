import {
  type ActTypedData,
  type Address,
  type Bytes32,
  ConcejoError,
  createId,
  domainName,
  domainVersion,
  type Hex,
  hashAct,
  hexBytes,
  type P256PublicKey,
  verifyP256,
} from '@concejo/protocol'
import { z } from 'zod'
import { createChallenge, takeChallenge } from './challenges.ts'
import { identityErrors } from './errors.ts'
import type { IdentityContext } from './identity-context.ts'

const kept = z.object({ signer: hexBytes, digest: z.string() })

/** The key in an ERC-7913 signer of the given verifier; undefined for any other signer. */
export function findP256Key(signer: Hex, verifier: Address): P256PublicKey | undefined {
  const fits = signer.length === 2 + 2 * 84 && signer.toLowerCase().startsWith(verifier.toLowerCase())
  return fits ? { x: `0x${signer.slice(42, 106)}`, y: `0x${signer.slice(106, 170)}` } : undefined
}

/**
 * A challenge for a key that a person holds. Typed data of a type of its own, so that no act can be mistaken for it.
 */
export async function createKeyChallenge(
  context: IdentityContext,
  signer: Hex,
): Promise<{
  readonly challengeId: string
  readonly digest: Bytes32
  readonly typedData: ActTypedData
  readonly expiresAt: number
}> {
  if (findP256Key(signer, context.p256Verifier) === undefined) {
    throw new ConcejoError(identityErrors.signerUnsupported)
  }
  const typedData: ActTypedData = {
    domain: {
      name: domainName,
      version: domainVersion,
      chainId: context.ledger.profile.chainId,
      verifyingContract: context.p256Verifier,
    },
    types: {
      SignIn: [
        { name: 'origin', type: 'string' },
        { name: 'signer', type: 'bytes' },
        { name: 'nonce', type: 'bytes32' },
      ],
    },
    primaryType: 'SignIn',
    message: { origin: context.origin, signer, nonce: createId() },
  }
  const digest = hashAct(typedData)
  const { challengeId, expiresAt } = await createChallenge(context, 'key', { signer, digest })
  return { challengeId, digest, typedData, expiresAt }
}

/** The signer that answered the challenge. Throws `identity.challenge-unknown`, `identity.signature-invalid`. */
export async function verifyKeyChallenge(
  context: IdentityContext,
  proof: { readonly challengeId: string; readonly signature: Hex },
): Promise<Hex> {
  const { signer, digest } = await takeChallenge(context, 'key', { challengeId: proof.challengeId, schema: kept })
  const key = findP256Key(signer, context.p256Verifier)
  const isGood = key !== undefined && verifyP256(key, z.custom<Bytes32>().parse(digest), proof.signature)
  if (!isGood) {
    throw new ConcejoError(identityErrors.signatureInvalid)
  }
  return signer
}

/** The account of a signer; undefined when nobody attached it. */
export async function findAccountOfSigner(context: IdentityContext, signer: Hex): Promise<string | undefined> {
  const row: { account_id: string } | undefined = await context.database
    .withSchema('node')
    .selectFrom('member_keys')
    .select('account_id')
    .where('signer', '=', signer)
    .executeTakeFirst()
  return row?.account_id
}
