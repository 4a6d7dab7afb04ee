import { createSha256 } from '@concejo/protocol'

/**
 * SHA-256 of a file as 64 hexadecimal digits, read piece by piece in this browser: nothing of it is sent anywhere.
 * `onProgress` gets the share that was read, 0 to 1.
 */
export async function hashFile(file: Blob, onProgress?: (share: number) => void): Promise<string> {
  const hash = createSha256()
  const reader = file.stream().getReader()
  let done = 0
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    hash.add(piece.value)
    done += piece.value.length
    onProgress?.(file.size === 0 ? 1 : done / file.size)
  }
  return hash.toHex().slice(2)
}
