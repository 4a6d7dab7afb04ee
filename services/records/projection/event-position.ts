import type { LedgerEvent } from '@concejo/ledger'

/** Order of an event on the chain, and the cursor of lists: block × 2^20 + index in the block. */
export function eventPosition(event: LedgerEvent): bigint {
  return event.blockNumber * 1_048_576n + BigInt(event.logIndex)
}
