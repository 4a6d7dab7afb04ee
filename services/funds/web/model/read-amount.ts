import { amountMax } from '@concejo/protocol'
import type { DraftFault } from './call-draft.ts'

/**
 * Minor units of a money field. The field holds minor units as text, or what was typed as long as that cannot be read:
 * then undefined.
 */
export function readAmount(text: string): bigint | undefined {
  if (!/^\d{1,25}$/.test(text)) {
    return undefined
  }
  const amount = BigInt(text)
  return amount <= amountMax ? amount : undefined
}

/** Faults of a money field that must be above zero and at most `most`; `fault` says what it means to be above. */
export function findAmountFaults(
  field: string,
  text: string,
  limit?: { readonly most: bigint; readonly fault: string },
): readonly DraftFault[] {
  const amount = readAmount(text)
  if (amount === undefined) {
    return [{ field, fault: 'amount' }]
  }
  if (amount === 0n) {
    return [{ field, fault: 'positive' }]
  }
  return limit !== undefined && amount > limit.most ? [{ field, fault: limit.fault }] : []
}
