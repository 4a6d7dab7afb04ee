import { createHash } from 'node:crypto'
import { createReadStream, type Stats, statSync } from 'node:fs'
import { ConcejoError } from '@concejo/protocol'
import { cliErrors } from '../errors.ts'

/** A file and its size in bytes. */
export interface FileToHash {
  readonly file: string
  readonly size: number
}

/** The files with their sizes. Throws `cli.file-unreadable` for what is no file. */
export function listFiles(files: readonly string[]): readonly FileToHash[] {
  return files.map((file) => {
    const found = readStats(file)
    if (!found.isFile()) {
      throw new ConcejoError(cliErrors.fileUnreadable, { path: file, reason: 'it is no file' })
    }
    return { file, size: found.size }
  })
}

/** SHA-256 of a file in hexadecimal, read piece by piece. `onBytes` is told how many more were read. */
export async function hashFile(file: string, onBytes: (count: number) => void): Promise<string> {
  const digest = createHash('sha256')
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1_048_576 })) {
      const bytes = Buffer.from(chunk)
      digest.update(bytes)
      onBytes(bytes.length)
    }
  } catch (cause) {
    throw toUnreadable(file, cause)
  }
  return digest.digest('hex')
}

function readStats(file: string): Stats {
  try {
    return statSync(file)
  } catch (cause) {
    throw toUnreadable(file, cause)
  }
}

function toUnreadable(path: string, cause: unknown): ConcejoError {
  const reason = cause instanceof Error ? cause.message : 'unknown'
  return new ConcejoError(cliErrors.fileUnreadable, { path, reason }, { cause })
}
