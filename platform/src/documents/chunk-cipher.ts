import { createCipheriv, createDecipheriv } from 'node:crypto'
import { ConcejoError } from '@concejo/protocol'
import { documentErrors } from './errors.ts'

/**
 * AES-256-GCM in chunks (the STREAM construction): each chunk has its number and a last-flag in the nonce, so that
 * chunks cannot be
 * swapped, dropped or cut off unnoticed, and nothing is given out before its tag was checked. A key is used for one
 * document only.
 */
export const chunkBytes = 65_536
const tagBytes = 16

/** Length of the stored bytes of a content of that length. */
export function cipherSize(size: number): number {
  return size + tagBytes * Math.max(1, Math.ceil(size / chunkBytes))
}

/** Encrypt a stream of bytes. */
export async function* encryptChunks(key: Uint8Array, source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let number = 0
  for await (const { bytes, last } of inChunks(source, chunkBytes)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(number, last))
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    number += 1
  }
}

/** Decrypt a stream of stored bytes. Throws `documents.corrupt`. */
export async function* decryptChunks(key: Uint8Array, source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let number = 0
  for await (const { bytes, last } of inChunks(source, chunkBytes + tagBytes)) {
    yield decryptChunk(key, nonce(number, last), bytes)
    number += 1
  }
}

function decryptChunk(key: Uint8Array, iv: Buffer, bytes: Buffer): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv)
    decipher.setAuthTag(bytes.subarray(-tagBytes))
    return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()])
  } catch (cause) {
    throw new ConcejoError(documentErrors.corrupt, {}, { cause })
  }
}

function nonce(number: number, last: boolean): Buffer {
  const iv = Buffer.alloc(12)
  iv.writeUInt32BE(number, 7)
  iv.writeUInt8(last ? 1 : 0, 11)
  return iv
}

/** Cut a stream into pieces of equal size; always at least one, the last one marked. */
async function* inChunks(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ readonly bytes: Buffer; readonly last: boolean }> {
  let parts: Uint8Array[] = []
  let length = 0
  for await (const part of source) {
    parts.push(part)
    length += part.byteLength
    if (length <= size) {
      continue
    }
    let joined = Buffer.concat(parts)
    while (joined.byteLength > size) {
      yield { bytes: joined.subarray(0, size), last: false }
      joined = joined.subarray(size)
    }
    parts = [joined]
    length = joined.byteLength
  }
  yield { bytes: Buffer.concat(parts), last: true }
}
