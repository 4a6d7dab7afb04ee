import type { EventHandler } from '@concejo/ledger'
import { amountText, id, parseArgs } from './event-parts.ts'

/** Money to be paid back. */
export const onRecoveryOrdered: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { recovery: id, agreement: id, amount: amountText, reason: id })
  await transaction
    .insertInto('grant_recoveries')
    .values({
      recovery: args.recovery,
      agreement: args.agreement,
      amount: args.amount,
      reason: args.reason,
      ordered_at: event.blockTime,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
