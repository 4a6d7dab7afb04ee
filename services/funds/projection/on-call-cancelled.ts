import type { EventHandler } from '@concejo/ledger'
import { sql } from 'kysely'
import { amountText, id, parseArgs } from './event-parts.ts'

/** The call ends; its budget goes back to the programme. */
export const onCallCancelled: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { call: id, released: amountText })
  const call = await transaction
    .selectFrom('grant_calls')
    .select('programme')
    .where('call', '=', args.call)
    .executeTakeFirstOrThrow()
  await transaction
    .updateTable('grant_programmes')
    .set({ reserved: sql`reserved - ${args.released}::numeric` })
    .where('programme', '=', call.programme)
    .execute()
  await transaction.updateTable('grant_calls').set({ state: 'cancelled' }).where('call', '=', args.call).execute()
}
