import type { EventHandler } from '@concejo/ledger'
import { id, integer, parseArgs } from './event-parts.ts'

/** An appeal, and from which rank on awards wait for it. */
export const onAppealFiled: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { appeal: id, application: id, grounds: id, frozenFrom: integer })
  const application = await transaction
    .selectFrom('grant_applications')
    .select('call')
    .where('application', '=', args.application)
    .executeTakeFirstOrThrow()
  await transaction
    .insertInto('grant_appeals')
    .values({
      appeal: args.appeal,
      application: args.application,
      call: application.call,
      grounds: args.grounds,
      state: 'filed',
      frozen_from: args.frozenFrom,
      filed_at: event.blockTime,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await transaction
    .updateTable('grant_calls')
    .set({ frozen_from: args.frozenFrom })
    .where('call', '=', application.call)
    .execute()
}
