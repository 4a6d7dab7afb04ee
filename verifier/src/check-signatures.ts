import {
  type Address,
  type Approval,
  type Bytes32,
  type Hex,
  memberId,
  unsafeBrand,
  verifyP256,
} from '@concejo/protocol'
import { recoverAddress } from 'viem'
import { findAddress } from './check-call.ts'
import type { Report } from './report.ts'
import { verifyRsa } from './rsa.ts'
import type { KeyKind, Trusted } from './types.ts'
import { verifyWebAuthn } from './web-authn.ts'

/** Half the order of secp256k1; a signature with a larger `s` is the mirror of another one and refused (EIP-2). */
const secp256k1HalfOrder = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n

/** Every signature over the digest, each by the rules of its kind of key. Returns the kinds in order. */
export async function checkSignatures(
  approvals: readonly Approval[],
  digest: Bytes32,
  trusted: Trusted,
  report: Report,
): Promise<readonly KeyKind[]> {
  const kinds: KeyKind[] = []
  for (const approval of approvals) {
    const kind = findKeyKind(approval.signer, trusted)
    const reason = await findSignatureFault(kind, approval, digest)
    report.note('proof.signature', reason === undefined, {
      good: `Member ${memberId(approval.signer)} signed (${kind}).`,
      bad: `The signature of member ${memberId(approval.signer)} does not hold: ${reason ?? ''}.`,
    })
    kinds.push(kind)
  }
  return kinds
}

/** The kind of key by the verifier contract that the signer names (ERC-7913). */
function findKeyKind(signer: Hex, trusted: Trusted): KeyKind {
  const verifier = signer.slice(0, 42)
  if (signer.length === 42) {
    return 'ethereum'
  }
  const kinds = { P256Verifier: 'p256', WebAuthnVerifier: 'passkey', RSAVerifier: 'rsa' } as const
  return Object.entries(kinds).find(([name]) => findAddress(name, trusted) === verifier)?.[1] ?? 'unknown'
}

async function findSignatureFault(kind: KeyKind, approval: Approval, digest: Bytes32): Promise<string | undefined> {
  const key: Hex = `0x${approval.signer.slice(42)}`
  const bad = 'it is not of this key over this act'
  switch (kind) {
    case 'p256':
      return isP256(key, digest, approval.signature) ? undefined : bad
    case 'passkey':
      return verifyWebAuthn(key, digest, approval.signature)
    case 'rsa':
      return verifyRsa(key, digest, approval.signature) ? undefined : bad
    case 'ethereum':
      return (await isEthereum(unsafeBrand<Address>(approval.signer), digest, approval.signature)) ? undefined : bad
    case 'unknown':
      return 'its kind of key is not known here'
    default:
      return kind satisfies never
  }
}

function isP256(key: Hex, digest: Bytes32, signature: Hex): boolean {
  if (key.length !== 130 || signature.length < 130) {
    return false
  }
  const point = { x: unsafeBrand<Hex>(key.slice(0, 66)), y: unsafeBrand<Hex>(`0x${key.slice(66)}`) }
  // The verifier contract reads r and s and lets a recovery byte follow.
  return signature.length <= 132 && verifyP256(point, digest, unsafeBrand<Hex>(signature.slice(0, 130)))
}

async function isEthereum(address: Address, digest: Bytes32, signature: Hex): Promise<boolean> {
  if (signature.length !== 132 || BigInt(`0x${signature.slice(66, 130)}`) > secp256k1HalfOrder) {
    return false
  }
  try {
    return (await recoverAddress({ hash: digest, signature })).toLowerCase() === address
  } catch {
    return false
  }
}
