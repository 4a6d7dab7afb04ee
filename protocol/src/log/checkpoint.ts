import { ConcejoError } from '../errors.ts'
import { base64ToBytes, bytesToBase64 } from './base64.ts'
import { logFormatErrors } from './errors.ts'
import type { TreeHead } from './merkle-tree.ts'

/** The state of a log: its name, how many entries, which root (C2SP tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  /** URL of the log without scheme and final slash. */
  readonly origin: string
}

/** The text that the log's key signs. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${bytesToBase64(root)}\n`
}

/** Read a checkpoint from the text of a signed note; lines that extend it are left aside. Throws `log.malformed`. */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin = '', size = '', root = ''] = text.split('\n')
  const bytes = base64ToBytes(root)
  if (origin === '' || !/^(0|[1-9]\d{0,15})$/.test(size) || bytes.length !== 32 || !text.endsWith('\n')) {
    throw new ConcejoError(logFormatErrors.malformed, { what: 'checkpoint', reason: 'a line does not fit' })
  }
  return { origin, size: Number(size), root: bytes }
}
