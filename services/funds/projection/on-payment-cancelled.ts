import type { EventHandler } from '@concejo/ledger'
import { id, parseArgs } from './event-parts.ts'
import { moveOrdered } from './move-ordered.ts'

/** The order is void; its amount can be ordered again. */
export const onPaymentCancelled: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { payment: id })
  await transaction
    .updateTable('grant_payments')
    .set({ state: 'cancelled' })
    .where('payment', '=', args.payment)
    .execute()
  await moveOrdered(transaction, args.payment, -1)
}
