import type { EventHandler } from '@concejo/ledger'
import { sql } from 'kysely'
import { z } from 'zod'
import { amountText, eventPosition, flag, id, integer, parseArgs } from './event-parts.ts'

/** An agreement with its milestones; the amount is committed in the call. */
export const onAgreementSigned: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, {
    agreement: id,
    application: id,
    organisation: id,
    call: id,
    amount: amountText,
    account: id,
    document: id,
    milestones: z.array(z.object({ amount: amountText, dueAt: integer, prefinancing: flag })).readonly(),
  })
  const call = await transaction
    .selectFrom('grant_calls')
    .select(['programme', 'organisation', 'currency'])
    .where('call', '=', args.call)
    .executeTakeFirstOrThrow()
  await transaction
    .insertInto('grant_agreements')
    .values({
      agreement: args.agreement,
      application: args.application,
      call: args.call,
      programme: call.programme,
      funder: call.organisation,
      organisation: args.organisation,
      currency: call.currency,
      amount: args.amount,
      account: args.account,
      document: args.document,
      state: 'signed',
      signed_at: event.blockTime,
      position: eventPosition(event),
    })
    .execute()
  await transaction
    .insertInto('grant_milestones')
    .values(
      args.milestones.map((milestone, index) => ({
        agreement: args.agreement,
        milestone: index,
        amount: milestone.amount,
        due_at: milestone.dueAt,
        prefinancing: milestone.prefinancing,
        state: 'planned',
      })),
    )
    .execute()
  await transaction
    .updateTable('grant_calls')
    .set({ committed: sql`committed + ${args.amount}::numeric` })
    .where('call', '=', args.call)
    .execute()
  await transaction
    .updateTable('grant_applications')
    .set({ state: 'contracted' })
    .where('application', '=', args.application)
    .execute()
}
