import type { EventHandler } from '@concejo/ledger'
import { sql } from 'kysely'
import { amountText, eventPosition, id, integer, parseArgs } from './event-parts.ts'

/** An application, or a newer version of it. */
export const onApplicationSubmitted: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, {
    application: id,
    call: id,
    organisation: id,
    amount: amountText,
    commitment: id,
    version: integer,
    submittedAt: integer,
  })
  if (args.version === 1) {
    await transaction
      .updateTable('grant_calls')
      .set({ application_count: sql`application_count + 1` })
      .where('call', '=', args.call)
      .execute()
  }
  const changed = {
    amount: args.amount,
    commitment: args.commitment,
    version: args.version,
    submitted_at: args.submittedAt,
    state: 'submitted',
  }
  await transaction
    .insertInto('grant_applications')
    .values({
      application: args.application,
      call: args.call,
      organisation: args.organisation,
      ...changed,
      position: eventPosition(event),
    })
    .onConflict((conflict) => conflict.column('application').doUpdateSet(changed))
    .execute()
}
