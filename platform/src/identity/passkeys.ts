import { ConcejoError, type Hex, type P256PublicKey, p256Signer, unsafeBrand } from '@concejo/protocol'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { cose, decodeCredentialPublicKey } from '@simplewebauthn/server/helpers'
import { z } from 'zod'
import { attachKey, createAccount, findAccount } from './accounts.ts'
import { createChallenge, takeChallenge } from './challenges.ts'
import { identityErrors } from './errors.ts'
import type { IdentityContext } from './identity-context.ts'

/** The page that speaks to the device: its origin, and the name the passkey is bound to. */
interface Party {
  readonly origin: string
  readonly id: string
}

const es256 = -7
const otherAlgorithms = [-8, -257, -35, -36, -37, -38, -39, -258, -259]

const registrationChallenge = z.object({
  challenge: z.string(),
  displayName: z.string(),
  accountId: z.string().optional(),
})

/**
 * Options for a new passkey: for `accountId`, or for a new account. ES256 only, because that is what the ledger
 * verifies.
 */
export async function startPasskeyRegistration(
  context: IdentityContext,
  request: { readonly displayName: string; readonly accountId: string | undefined },
): Promise<{ readonly challengeId: string; readonly options: Readonly<Record<string, unknown>> }> {
  const options = await generateRegistrationOptions({
    rpName: 'Concejo',
    rpID: partyOf(context).id,
    userName: request.displayName,
    userDisplayName: request.displayName,
    attestationType: 'none',
    excludeCredentials: await listCredentials(context, request.accountId),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: [es256],
  })
  const content = { challenge: options.challenge, ...request }
  const { challengeId } = await createChallenge(context, 'passkey-registration', content)
  return { challengeId, options: unsafeBrand(options) }
}

/**
 * Verify a new passkey and attach it. Throws `identity.passkey-refused`, `identity.passkey-algorithm`, `identity.key-
 * taken`.
 */
export async function finishPasskeyRegistration(
  context: IdentityContext,
  request: { readonly challengeId: string; readonly response: Readonly<Record<string, unknown>> },
): Promise<{ readonly accountId: string; readonly signer: Hex; readonly credentialId: string }> {
  const kept = await takeChallenge(context, 'passkey-registration', {
    challengeId: request.challengeId,
    schema: registrationChallenge,
  })
  const party = partyOf(context)
  const { registrationInfo } = await refusing(() =>
    verifyRegistrationResponse({
      response: unsafeBrand<RegistrationResponseJSON>(request.response),
      expectedChallenge: kept.challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      // Others are let through here, so that they can be refused with a reason below.
      supportedAlgorithmIDs: [es256, ...otherAlgorithms],
    }),
  )
  if (registrationInfo === undefined) {
    throw new ConcejoError(identityErrors.passkeyRefused)
  }
  const { credential } = registrationInfo
  const signer = p256Signer(context.webAuthnVerifier, decodeP256(credential.publicKey))
  const known = kept.accountId === undefined ? undefined : await findAccount(context, kept.accountId)
  const account = known ?? (await createAccount(context, { displayName: kept.displayName }))
  await attachKey(context, account.id, {
    signer,
    kind: 'passkey',
    credentialId: credential.id,
    coseKey: credential.publicKey,
    signCount: credential.counter,
    transports: credential.transports ?? [],
  })
  return { accountId: account.id, signer, credentialId: credential.id }
}

/** Options for a sign-in by any passkey of this node. */
export async function startPasskeySignIn(
  context: IdentityContext,
): Promise<{ readonly challengeId: string; readonly options: Readonly<Record<string, unknown>> }> {
  const options = await generateAuthenticationOptions({ rpID: partyOf(context).id, userVerification: 'required' })
  const { challengeId } = await createChallenge(context, 'passkey-sign-in', { challenge: options.challenge })
  return { challengeId, options: unsafeBrand(options) }
}

/**
 * Verify a sign-in; the account that the passkey belongs to. Throws `identity.passkey-unknown`, `identity.passkey-
 * refused`.
 */
export async function finishPasskeySignIn(
  context: IdentityContext,
  request: { readonly challengeId: string; readonly response: Readonly<Record<string, unknown>> },
): Promise<string> {
  const { challenge } = await takeChallenge(context, 'passkey-sign-in', {
    challengeId: request.challengeId,
    schema: z.object({ challenge: z.string() }),
  })
  const credentialId = z.string().max(1_000).catch('').parse(request.response['id'])
  const node = context.database.withSchema('node')
  const row: { account_id: string; cose_key: Buffer; sign_count: string } | undefined = await node
    .selectFrom('member_keys')
    .select(['account_id', 'cose_key', 'sign_count'])
    .where('credential_id', '=', credentialId)
    .executeTakeFirst()
  if (row === undefined) {
    throw new ConcejoError(identityErrors.passkeyUnknown)
  }
  const party = partyOf(context)
  const { verified, authenticationInfo } = await refusing(() =>
    verifyAuthenticationResponse({
      response: unsafeBrand<AuthenticationResponseJSON>(request.response),
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: { id: credentialId, publicKey: new Uint8Array(row.cose_key), counter: Number(row.sign_count) },
    }),
  )
  if (!verified) {
    throw new ConcejoError(identityErrors.passkeyRefused)
  }
  await node
    .updateTable('member_keys')
    .set({ sign_count: authenticationInfo.newCounter })
    .where('credential_id', '=', credentialId)
    .execute()
  return row.account_id
}

function partyOf(context: IdentityContext): Party {
  return { origin: context.origin, id: new URL(context.origin).hostname }
}

/** The point of an ES256 credential key. Throws `identity.passkey-algorithm` for every other kind. */
export function decodeP256(coseKey: Uint8Array): P256PublicKey {
  const key = decodeCredentialPublicKey(new Uint8Array(coseKey))
  const algorithm = key.get(cose.COSEKEYS.alg)
  if (algorithm === es256 && cose.isCOSEPublicKeyEC2(key)) {
    const x = key.get(cose.COSEKEYS.x)
    const y = key.get(cose.COSEKEYS.y)
    if (x?.length === 32 && y?.length === 32 && key.get(cose.COSEKEYS.crv) === 1) {
      return { x: `0x${Buffer.from(x).toString('hex')}`, y: `0x${Buffer.from(y).toString('hex')}` }
    }
  }
  throw new ConcejoError(identityErrors.passkeyAlgorithm, { algorithm: algorithm ?? 0 })
}

async function listCredentials(context: IdentityContext, accountId: string | undefined): Promise<{ id: string }[]> {
  if (accountId === undefined) {
    return []
  }
  const rows: readonly { credential_id: string }[] = await context.database
    .withSchema('node')
    .selectFrom('member_keys')
    .select('credential_id')
    .where('account_id', '=', accountId)
    .where('credential_id', 'is not', null)
    .limit(50)
    .execute()
  return rows.map((row) => ({ id: row.credential_id }))
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw new ConcejoError(identityErrors.passkeyRefused, {}, { cause })
  }
}
