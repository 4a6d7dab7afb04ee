import { type Bytes32, ConcejoError, tilePath, tileWidth } from '@concejo/protocol'
import { cliErrors } from '../errors.ts'
import type { LogFiles } from './verify-log.ts'

const attemptsMax = 6
const timeoutMs = 30_000
const bytesMax = 65_536

/** The files of a log as a node serves them. Throws `cli.log-unreachable` after several attempts. */
export function openLogFiles(url: string, organisation: Bytes32): LogFiles & { readNote(): Promise<string> } {
  const prefix = `${url.replace(/\/+$/, '')}/log/${organisation.slice(2)}`
  return {
    async readNote() {
      const bytes = await fetchFile(`${prefix}/checkpoint`)
      if (bytes === undefined) {
        throw new ConcejoError(cliErrors.logMissing, { url: prefix })
      }
      return new TextDecoder().decode(bytes)
    },
    async read(file) {
      const found = await fetchFile(`${prefix}/${tilePath(file)}`)
      if (found !== undefined || file.width === tileWidth) {
        return found
      }
      // The log has grown since the checkpoint: the tile is full now, and begins with what was asked for.
      const full = await fetchFile(`${prefix}/${tilePath({ ...file, width: tileWidth })}`)
      return full?.subarray(0, file.width * (full.length / tileWidth))
    },
  }
}

async function fetchFile(url: string): Promise<Uint8Array | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await attemptFile(url)
    if (!(answer instanceof ConcejoError)) {
      return answer
    }
    if (attempt >= attemptsMax) {
      throw answer
    }
    await new Promise((resolve) => setTimeout(resolve, 200 * 2 ** attempt))
  }
}

/** Bytes, undefined where there are none, or why one should ask again. */
async function attemptFile(url: string): Promise<Uint8Array | undefined | ConcejoError> {
  const fail = (reason: string, cause?: unknown): ConcejoError =>
    new ConcejoError(cliErrors.logUnreachable, { url, reason }, { cause })
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) })
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (response.status === 404) {
      return undefined
    }
    if (!response.ok || bytes.length > bytesMax) {
      return fail(response.ok ? `it has ${bytes.length} bytes` : `status ${response.status}`)
    }
    return bytes
  } catch (cause) {
    return fail(cause instanceof Error ? cause.message : 'unknown', cause)
  }
}
