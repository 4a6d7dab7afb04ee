import fs from 'node:fs'
import path from 'node:path'
import { ConcejoError, type Seconds, unsafeBrand } from '@concejo/protocol'
import { ledgerErrors } from '../errors.ts'

const stepMax = 315_360_000

/**
 * Ledger time of the embedded engine: real time plus an offset that a sandbox can move forward and that survives
 * restarts.
 */
export interface Clock {
  /** Whole seconds, never before `last`, the timestamp of the newest block. */
  now(last: Seconds): Seconds
  /** Move forward. Durable on return. Throws `ledger.clock-fixed` outside a sandbox. */
  advance(seconds: number): void
}

/** Open the clock of a data folder. */
export function openClock(folder: string, sandbox: boolean): Clock {
  const file = path.join(folder, 'clock.json')
  let offset = sandbox ? readOffset(file) : 0
  return {
    now: (last) => Math.max(Math.floor(Date.now() / 1000) + offset, last),
    advance(seconds) {
      if (!sandbox) {
        throw new ConcejoError(ledgerErrors.clockFixed)
      }
      if (!Number.isSafeInteger(seconds) || seconds < 1 || seconds > stepMax) {
        throw new ConcejoError(ledgerErrors.clockStep, { seconds })
      }
      writeOffset(file, offset + seconds)
      offset += seconds
    },
  }
}

function readOffset(file: string): number {
  try {
    const { offset } = unsafeBrand<{ offset: unknown }>(JSON.parse(fs.readFileSync(file, 'utf8')))
    return Number.isSafeInteger(offset) ? Number(offset) : 0
  } catch {
    return 0
  }
}

function writeOffset(file: string, offset: number): void {
  const beside = `${file}.new`
  const handle = fs.openSync(beside, 'w', 0o600)
  fs.writeSync(handle, JSON.stringify({ offset }))
  fs.fsyncSync(handle)
  fs.closeSync(handle)
  fs.renameSync(beside, file)
}
