import { type Bytes32, ConcejoError, encodeWebAuthnSignature, type Hex, type PendingAct } from '@concejo/protocol'
import { hashTypedDataOfAct } from '@concejo/sdk'
import { portalErrors } from '../errors.ts'
import { signWithBrowserKey } from './browser-key.ts'

/**
 * The digest of what is shown, computed here from the typed data; one that the node gives is only compared, never
 * signed. Throws `portal.digest-mismatch`.
 */
export function computeDigest(act: Pick<PendingAct, 'typedData' | 'digest'>): Bytes32 {
  const digest = hashTypedDataOfAct(act.typedData)
  if (digest !== act.digest) {
    throw new ConcejoError(portalErrors.digestMismatch)
  }
  return digest
}

/** Sign an act with a key that this browser holds. Throws `portal.key-not-here`. */
export async function signActWithKey(act: PendingAct, signer: Hex): Promise<Hex> {
  return signWithBrowserKey(signer, computeDigest(act))
}

/** Sign an act with a passkey: its challenge is the act's digest. Throws `portal.no-signature`. */
export async function signActWithPasskey(act: PendingAct, credentialId: string | undefined): Promise<Hex> {
  const credential = await askForSignature(computeDigest(act), credentialId)
  if (
    !(credential instanceof PublicKeyCredential) ||
    !(credential.response instanceof AuthenticatorAssertionResponse)
  ) {
    throw new ConcejoError(portalErrors.noSignature)
  }
  return encodeWebAuthnSignature({
    authenticatorData: new Uint8Array(credential.response.authenticatorData),
    clientDataJson: new TextDecoder().decode(credential.response.clientDataJSON),
    signature: new Uint8Array(credential.response.signature),
  })
}

async function askForSignature(digest: Bytes32, credentialId: string | undefined): Promise<Credential | null> {
  const allowed =
    credentialId === undefined
      ? {}
      : { allowCredentials: [{ type: 'public-key' as const, id: base64UrlToBytes(credentialId) }] }
  try {
    return await navigator.credentials.get({
      publicKey: { challenge: hexToBytes(digest), userVerification: 'required', timeout: 120_000, ...allowed },
    })
  } catch (cause) {
    throw new ConcejoError(portalErrors.noSignature, {}, { cause })
  }
}

function base64UrlToBytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

function hexToBytes(hex: Hex): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.slice(2).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
