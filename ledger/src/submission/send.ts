import { ConcejoError, type Hex } from '@concejo/protocol'
import { ledgerErrors } from '../errors.ts'
import type { Ledger } from '../types.ts'

/** How the sending of a transaction ended. */
export type Sent =
  | { readonly end: 'mined' }
  /** The chain cannot take it now; the very same transaction is sent again. */
  | { readonly end: 'later'; readonly reason: string }
  /** The key can no longer be used: its acts go out under another. */
  | { readonly end: 'stuck'; readonly reason: string }

const passing: ReadonlySet<string> = new Set([
  ledgerErrors.unavailable.code,
  ledgerErrors.notDurable.code,
  ledgerErrors.busy.code,
  ledgerErrors.stopped.code,
])

/** Send one transaction and wait until it is in a block, at most `stuckAfterMs`. Never throws. */
export async function sendCarry(ledger: Ledger, raw: Hex, stuckAfterMs: number): Promise<Sent> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<Sent>((resolve) => {
    const reason = `no receipt after ${Math.round(stuckAfterMs / 1000)} s`
    timer = setTimeout(() => resolve({ end: 'stuck', reason }), stuckAfterMs)
  })
  const sent = ledger.sendRaw(raw).then(
    (): Sent => ({ end: 'mined' }),
    (error: unknown): Sent => {
      const reason = error instanceof Error ? error.message.slice(0, 200) : 'unknown'
      const code = error instanceof ConcejoError ? error.code : ''
      return passing.has(code) ? { end: 'later', reason } : { end: 'stuck', reason }
    },
  )
  try {
    return await Promise.race([sent, timeout])
  } finally {
    clearTimeout(timer)
  }
}
