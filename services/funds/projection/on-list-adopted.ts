import type { EventHandler } from '@concejo/ledger'
import { id, integer, parseArgs } from './event-parts.ts'

/** The list is adopted; the standstill begins. */
export const onListAdopted: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { call: id, version: integer, standstillEndsAt: integer })
  await transaction
    .updateTable('grant_rankings')
    .set({ adopted_at: event.blockTime, standstill_ends_at: args.standstillEndsAt })
    .where('call', '=', args.call)
    .where('version', '=', args.version)
    .execute()
  await transaction
    .updateTable('grant_calls')
    .set({ state: 'standstill', standstill_ends_at: args.standstillEndsAt, frozen_from: null })
    .where('call', '=', args.call)
    .execute()
}
