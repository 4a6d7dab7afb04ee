import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import { type Bytes32, type Hex, unsafeBrand } from './brand.ts'
import { ConcejoError, defineErrors } from './errors.ts'

export const canonicalErrors = defineErrors({
  notCanonical: {
    code: 'protocol.not-canonical',
    text: 'This value cannot be written as canonical JSON: {reason}.',
    status: 400,
    help: 'Use text, finite numbers, booleans, null, lists and objects only.',
  },
})

/** Canonical JSON of a value (RFC 8785), UTF-8. Throws `protocol.not-canonical` for `undefined`, NaN or a big integer. */
export function canonicalJson(value: unknown): string {
  try {
    const text = canonicalize(value)
    if (text !== undefined) {
      return text
    }
  } catch (cause) {
    throw new ConcejoError(
      canonicalErrors.notCanonical,
      { reason: cause instanceof Error ? cause.message : 'unknown' },
      { cause },
    )
  }
  throw new ConcejoError(canonicalErrors.notCanonical, { reason: 'it is undefined' })
}

/** SHA-256 as 32 bytes in hexadecimal. */
export function sha256Hex(bytes: Uint8Array): Bytes32 {
  return unsafeBrand(`0x${bytesToHex(sha256(bytes))}`)
}

/** SHA-256 of bytes that come piece by piece, as those of a large file. */
export interface Sha256 {
  add(piece: Uint8Array): void
  /** The digest of everything added; nothing can be added afterwards. */
  toHex(): Bytes32
}

/** Begin a SHA-256. */
export function createSha256(): Sha256 {
  const hash = sha256.create()
  return {
    add: (piece) => void hash.update(piece),
    toHex: () => unsafeBrand(`0x${bytesToHex(hash.digest())}`),
  }
}

const documentDomain = utf8ToBytes('concejo document v1\n')

/**
 * The salted commitment to a document: SHA-256 of a domain text, a 32-byte salt and the SHA-256 of the content.
 * It says nothing about the content to anyone who lacks the salt; destroying the salt erases the link.
 */
export function commitDocument(options: { salt: Hex; contentDigest: Hex }): Bytes32 {
  const salt = hexToBytes(options.salt.slice(2))
  const digest = hexToBytes(options.contentDigest.slice(2))
  return sha256Hex(concatBytes(documentDomain, salt, digest))
}
