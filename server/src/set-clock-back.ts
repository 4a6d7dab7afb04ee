import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Let the clock of a sandbox that does not exist yet start in the past, so that the demo's months end at the present.
 * Does nothing once the ledger has a clock or a journal.
 */
export async function setClockBack(ledgerFolder: string, seconds: number): Promise<void> {
  const clock = join(ledgerFolder, 'clock.json')
  if (existsSync(clock) || existsSync(join(ledgerFolder, 'journal'))) {
    return
  }
  await mkdir(ledgerFolder, { recursive: true, mode: 0o700 })
  await writeFile(clock, JSON.stringify({ offset: -seconds }), { mode: 0o600, flush: true })
}
