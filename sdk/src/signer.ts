import {
  type ActTypedData,
  type Address,
  type Approval,
  type Bytes32,
  ConcejoError,
  type Hex,
  hashAct,
  isBytes32,
  memberId,
  p256PublicKey,
  p256Signer,
  signP256,
  unsafeBrand,
} from '@concejo/protocol'
import { sdkErrors } from './errors.ts'

/** Address of the P-256 verifier on every network that Concejo generates; other networks tell theirs in `getStatus`. */
export const p256VerifierAddress: Address = '0x00000000000000000000000000000000c0ce0003'

/** Someone who can sign digests. A passkey, a smart card or a remote key can stand behind it. */
export interface Signer {
  /** ERC-7913 signer bytes. */
  readonly signer: Hex
  readonly member: Bytes32
  sign(digest: Bytes32): Promise<Hex>
}

/** Typed data as the wire or the protocol gives it; integers are decimal strings or `bigint`. */
export type TypedDataLike = Pick<ActTypedData, 'primaryType'> & {
  readonly domain: {
    readonly name: string
    readonly version: string
    readonly chainId: number
    readonly verifyingContract: Hex
  }
  readonly types: Readonly<Record<string, readonly { readonly name: string; readonly type: string }[]>>
  readonly message: Readonly<Record<string, unknown>>
}

/** A signer from a P-256 private key of 32 bytes. The key stays in this process. Throws `sdk.bad-key`. */
export function createSigner(privateKey: Hex, options: { readonly verifier?: Address } = {}): Signer {
  const signer = p256Signer(options.verifier ?? p256VerifierAddress, readPublicKey(privateKey))
  return {
    signer,
    member: memberId(signer),
    sign: (digest) => Promise.resolve(signP256(privateKey, digest)),
  }
}

/** The digest of typed data, computed here: never sign a digest that somebody else computed. */
export function hashTypedDataOfAct(typedData: TypedDataLike): Bytes32 {
  return hashAct(unsafeBrand<ActTypedData>(typedData))
}

/** Sign typed data with a signer or a P-256 private key; the digest is computed from what is shown. */
export async function signAct(typedData: TypedDataLike, key: Signer | Hex): Promise<Approval> {
  const signer = typeof key === 'string' ? createSigner(key) : key
  return { signer: signer.signer, signature: await signer.sign(hashTypedDataOfAct(typedData)) }
}

function readPublicKey(privateKey: Hex): ReturnType<typeof p256PublicKey> {
  try {
    if (isBytes32(privateKey)) {
      return p256PublicKey(privateKey)
    }
  } catch (cause) {
    throw new ConcejoError(sdkErrors.badKey, {}, { cause })
  }
  throw new ConcejoError(sdkErrors.badKey)
}
