import type { EventHandler } from '@concejo/ledger'
import { id, integer, parseArgs } from './event-parts.ts'

/** An amendment that extends the call. */
export const onCallAmended: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { call: id, version: integer, closesAt: integer, document: id })
  await transaction
    .updateTable('grant_calls')
    .set({ version: args.version, closes_at: args.closesAt, document: args.document })
    .where('call', '=', args.call)
    .execute()
  await transaction
    .insertInto('grant_call_versions')
    .values({
      call: args.call,
      version: args.version,
      closes_at: args.closesAt,
      document: args.document,
      at: event.blockTime,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
