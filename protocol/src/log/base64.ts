import { ConcejoError } from '../errors.ts'
import { logFormatErrors } from './errors.ts'

/** Standard base 64 with padding (RFC 4648 section 4). */
export function bytesToBase64(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) {
    text += String.fromCharCode(byte)
  }
  return btoa(text)
}

/** Bytes of standard base 64; throws `log.malformed` for anything that would not be written so. */
export function base64ToBytes(text: string): Uint8Array {
  try {
    const binary = atob(text)
    const bytes = new Uint8Array(binary.length)
    for (let index = 0; index < binary.length; index += 1) {
      bytes[index] = binary.charCodeAt(index)
    }
    if (bytesToBase64(bytes) === text) {
      return bytes
    }
  } catch {
    // Told below, as for text that decodes but is not canonical.
  }
  throw new ConcejoError(logFormatErrors.malformed, { what: 'base 64', reason: 'it has other characters or padding' })
}

/** Base 64 for URLs and JSON, without padding (RFC 4648 section 5). */
export function bytesToBase64Url(bytes: Uint8Array): string {
  return bytesToBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Bytes of base 64 without padding; throws `log.malformed`. */
export function base64UrlToBytes(text: string): Uint8Array {
  const standard = text.replaceAll('-', '+').replaceAll('_', '/')
  const bytes = base64ToBytes(standard.padEnd(Math.ceil(standard.length / 4) * 4, '='))
  if (bytesToBase64Url(bytes) !== text) {
    throw new ConcejoError(logFormatErrors.malformed, { what: 'base 64', reason: 'it is not the URL form' })
  }
  return bytes
}
