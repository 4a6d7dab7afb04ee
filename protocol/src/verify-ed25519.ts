import { ed25519 } from '@noble/curves/ed25519.js'

/**
 * Check an Ed25519 signature (RFC 8032), by the platform's own cryptography where it has it. The answer is the same
 * everywhere: only a yes for a sound key is taken from the platform, all else is decided here.
 */
export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  return verifyEd25519OneOf(publicKey, [message], signature)
}

/** As `verifyEd25519`, for a signature over one of some messages. */
export async function verifyEd25519OneOf(
  publicKey: Uint8Array,
  messages: readonly Uint8Array[],
  signature: Uint8Array,
): Promise<boolean> {
  const results = isSoundKey(publicKey)
    ? await Promise.all(messages.map((message) => verifyNatively(publicKey, message, signature)))
    : []
  return results.includes(true) || messages.some((message) => verifyEd25519Here(publicKey, message, signature))
}

/** As `verifyEd25519`, without asking the platform: slower, but at once. */
export function verifyEd25519Here(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false })
  } catch {
    return false
  }
}

/** Platforms differ on keys in a second form and on those of small order, with which anyone could sign. */
function isSoundKey(publicKey: Uint8Array): boolean {
  try {
    return !ed25519.Point.fromBytes(publicKey).isSmallOrder()
  } catch {
    return false
  }
}

async function verifyNatively(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  try {
    const algorithm = { name: 'Ed25519' }
    const key = await crypto.subtle.importKey('raw', new Uint8Array(publicKey), algorithm, false, ['verify'])
    return await crypto.subtle.verify(algorithm, key, new Uint8Array(signature), new Uint8Array(message))
  } catch {
    // Old browsers, and pages without TLS, have none.
    return false
  }
}
