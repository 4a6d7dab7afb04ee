import type { EventHandler } from '@concejo/ledger'
import { amountText, id, parseArgs } from './event-parts.ts'

/** Up to which amount a person may approve. */
export const onPaymentLimitSet: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { programme: id, person: id, limit: amountText })
  await transaction
    .insertInto('grant_payment_limits')
    .values({ programme: args.programme, person: args.person, amount: args.limit })
    .onConflict((conflict) => conflict.columns(['programme', 'person']).doUpdateSet({ amount: args.limit }))
    .execute()
}
