import type { EventHandler } from '@concejo/ledger'
import { sql } from 'kysely'
import { flag, id, parseArgs } from './event-parts.ts'

/** What the bank answered. */
export const onPaymentRecorded: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { payment: id, confirmed: flag, evidence: id })
  await transaction
    .updateTable('grant_payments')
    .set({
      state: args.confirmed ? 'confirmed' : 'failed',
      evidence: args.evidence,
      recorded_at: event.blockTime,
    })
    .where('payment', '=', args.payment)
    .execute()
  if (args.confirmed) {
    const payment = await transaction
      .selectFrom('grant_payments')
      .select(['agreement', 'call', 'amount'])
      .where('payment', '=', args.payment)
      .executeTakeFirstOrThrow()
    await transaction
      .updateTable('grant_agreements')
      .set({ paid: sql`paid + ${payment.amount}::numeric` })
      .where('agreement', '=', payment.agreement)
      .execute()
    await transaction
      .updateTable('grant_calls')
      .set({ paid: sql`paid + ${payment.amount}::numeric` })
      .where('call', '=', payment.call)
      .execute()
  }
}
