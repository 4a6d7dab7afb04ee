import type { EventHandler } from '@concejo/ledger'
import { id, integer, parseArgs } from './event-parts.ts'

/** An approval; the order is approved with the last one needed. */
export const onPaymentApproved: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { payment: id, person: id, approvals: integer, needed: integer })
  await transaction
    .insertInto('grant_payment_approvals')
    .values({ payment: args.payment, person: args.person, approved_at: event.blockTime })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await transaction
    .updateTable('grant_payments')
    .set({
      approvals: args.approvals,
      needed: args.needed,
      ...(args.approvals >= args.needed ? { state: 'approved' } : {}),
    })
    .where('payment', '=', args.payment)
    .execute()
}
