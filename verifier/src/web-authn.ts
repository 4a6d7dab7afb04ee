import { type Bytes32, type Hex, sha256Hex, unsafeBrand, verifyP256 } from '@concejo/protocol'
import { concatHex, decodeAbiParameters, hexToBytes, stringToBytes } from 'viem'

const fields = [
  { name: 'r', type: 'bytes32' },
  { name: 's', type: 'bytes32' },
  { name: 'challengeIndex', type: 'uint256' },
  { name: 'typeIndex', type: 'uint256' },
  { name: 'authenticatorData', type: 'bytes' },
  { name: 'clientDataJSON', type: 'string' },
] as const

/** Bits of the flags byte: user present, user verified, backup eligible, backed up. */
const flag = { present: 0x01, verified: 0x04, backupEligible: 0x08, backedUp: 0x10 } as const

/**
 * Why a passkey's assertion does not hold for a digest; undefined when it does. The checks are those of the verifier
 * contract (W3C WebAuthn level 3, section 7.2, steps 11, 12, 16, 17, 19 and 20).
 */
export function verifyWebAuthn(key: Hex, digest: Bytes32, signature: Hex): string | undefined {
  const auth = decode(signature)
  if (auth === undefined || key.length !== 130) {
    return 'it is not an assertion of a passkey'
  }
  const { r, s, challengeIndex, typeIndex, authenticatorData, clientDataJson } = auth
  if (!startsAt(clientDataJson, typeIndex, '"type":"webauthn.get"')) {
    return 'the browser did not sign an assertion'
  }
  if (!startsAt(clientDataJson, challengeIndex, `"challenge":"${toBase64Url(hexToBytes(digest))}"`)) {
    return 'the passkey was asked to sign something else'
  }
  const data = hexToBytes(authenticatorData)
  const flags = data[32] ?? 0
  if (data.length < 37 || (flags & flag.present) === 0 || (flags & flag.verified) === 0) {
    return 'the authenticator did not verify a present person'
  }
  if ((flags & flag.backupEligible) === 0 && (flags & flag.backedUp) !== 0) {
    return 'the authenticator contradicts itself about its backup'
  }
  const message = concatHex([authenticatorData, sha256Hex(stringToBytes(clientDataJson))])
  const point = { x: unsafeBrand<Hex>(key.slice(0, 66)), y: unsafeBrand<Hex>(`0x${key.slice(66)}`) }
  const holds = verifyP256(point, sha256Hex(hexToBytes(message)), concatHex([r, s]))
  return holds ? undefined : 'it is not of this key over this act'
}

function decode(signature: Hex) {
  try {
    const [r, s, challengeIndex, typeIndex, authenticatorData, clientDataJson] = decodeAbiParameters(fields, signature)
    return { r, s, challengeIndex, typeIndex, authenticatorData, clientDataJson }
  } catch {
    return undefined
  }
}

/** Positions count bytes, as the contract sees the text. */
function startsAt(text: string, position: bigint, part: string): boolean {
  const bytes = stringToBytes(text)
  const wanted = stringToBytes(part)
  const start = Number(position)
  return start + wanted.length <= bytes.length && wanted.every((byte, index) => byte === bytes[start + index])
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}
