import type { EventHandler } from '@concejo/ledger'
import { storedCallRules } from './call-rules.ts'
import { amountText, eventPosition, id, integer, parseArgs } from './event-parts.ts'
import { moveOrdered } from './move-ordered.ts'

/** A payment order; its amount counts as ordered. */
export const onPaymentPrepared: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, {
    payment: id,
    agreement: id,
    milestone: integer,
    amount: amountText,
    account: id,
    sequence: integer,
  })
  const agreement = await transaction
    .selectFrom('grant_agreements as agreements')
    .innerJoin('grant_calls as calls', 'calls.call', 'agreements.call')
    .select(['agreements.call', 'agreements.funder', 'agreements.organisation', 'agreements.currency', 'calls.rules'])
    .where('agreements.agreement', '=', args.agreement)
    .executeTakeFirstOrThrow()
  const { secondApproverAbove } = storedCallRules.parse(agreement.rules)
  await transaction
    .insertInto('grant_payments')
    .values({
      payment: args.payment,
      agreement: args.agreement,
      call: agreement.call,
      funder: agreement.funder,
      organisation: agreement.organisation,
      milestone: args.milestone,
      amount: args.amount,
      currency: agreement.currency,
      account: args.account,
      sequence: args.sequence,
      state: 'prepared',
      needed: BigInt(args.amount) > BigInt(secondApproverAbove) ? 2 : 1,
      prepared_at: event.blockTime,
      position: eventPosition(event),
    })
    .execute()
  await transaction
    .updateTable('grant_agreements')
    .set({ account: args.account, pending_account: null, account_effective_at: null })
    .where('agreement', '=', args.agreement)
    .execute()
  await moveOrdered(transaction, args.payment, 1)
}
