import { p256 } from '@noble/curves/nist.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { encodeAbiParameters } from 'viem'
import { type Address, type Bytes32, type Hex, unsafeBrand } from './brand.ts'

/** A public P-256 point, 32 bytes each. */
export interface P256PublicKey {
  readonly x: Hex
  readonly y: Hex
}

/** What a browser returns for `navigator.credentials.get`, the parts that a proof needs. */
export interface WebAuthnAssertion {
  readonly authenticatorData: Uint8Array
  readonly clientDataJson: string
  /** DER-encoded ECDSA signature, as authenticators return it. */
  readonly signature: Uint8Array
}

/** ERC-7913 signer bytes: the verifier contract's address followed by the key x ‖ y. */
export function p256Signer(verifier: Address, key: P256PublicKey): Hex {
  return `0x${verifier.slice(2).toLowerCase()}${key.x.slice(2)}${key.y.slice(2)}`
}

/** A fresh P-256 key pair; keep the private key where it was made. */
export function createP256Key(): { privateKey: Hex; publicKey: P256PublicKey } {
  const secret = p256.utils.randomSecretKey()
  return { privateKey: `0x${bytesToHex(secret)}`, publicKey: p256PublicKey(`0x${bytesToHex(secret)}`) }
}

/** The public point of a P-256 private key. */
export function p256PublicKey(privateKey: Hex): P256PublicKey {
  const point = p256.getPublicKey(hexToBytes(privateKey.slice(2)), false)
  return { x: `0x${bytesToHex(point.slice(1, 33))}`, y: `0x${bytesToHex(point.slice(33, 65))}` }
}

/** Sign a 32-byte digest as the P-256 verifier expects it: r ‖ s with s in the lower half. */
export function signP256(privateKey: Hex, digest: Bytes32): Hex {
  const signature = p256.sign(hexToBytes(digest.slice(2)), hexToBytes(privateKey.slice(2)), {
    prehash: false,
    lowS: true,
  })
  return `0x${bytesToHex(signature)}`
}

/** The six fields one after the other: OpenZeppelin reads the struct itself, without the offset that a tuple would begin with. */
const webAuthnAuth = [
  { name: 'r', type: 'bytes32' },
  { name: 's', type: 'bytes32' },
  { name: 'challengeIndex', type: 'uint256' },
  { name: 'typeIndex', type: 'uint256' },
  { name: 'authenticatorData', type: 'bytes' },
  { name: 'clientDataJSON', type: 'string' },
] as const

/** ABI-encode a passkey assertion for OpenZeppelin's WebAuthn verifier (W3C WebAuthn level 3, section 7.2). */
export function encodeWebAuthnSignature(assertion: WebAuthnAssertion): Hex {
  const signature = p256.Signature.fromBytes(assertion.signature, 'der')
  const order = p256.Point.Fn.ORDER
  const s = signature.s > order / 2n ? order - signature.s : signature.s
  const toBytes32 = (value: bigint): Hex => unsafeBrand(`0x${value.toString(16).padStart(64, '0')}`)
  return encodeAbiParameters(webAuthnAuth, [
    toBytes32(signature.r),
    toBytes32(s),
    BigInt(assertion.clientDataJson.indexOf('"challenge"')),
    BigInt(assertion.clientDataJson.indexOf('"type"')),
    `0x${bytesToHex(assertion.authenticatorData)}`,
    assertion.clientDataJson,
  ])
}
