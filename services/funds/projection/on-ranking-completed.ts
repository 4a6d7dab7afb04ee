import type { EventHandler } from '@concejo/ledger'
import { id, integer, parseArgs } from './event-parts.ts'

/** The ranking is complete. */
export const onRankingCompleted: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { call: id, version: integer, ranked: integer, selected: integer })
  await transaction
    .insertInto('grant_rankings')
    .values({ call: args.call, version: args.version })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await transaction
    .updateTable('grant_rankings')
    .set({ ranked: args.ranked, selected: args.selected, completed_at: event.blockTime })
    .where('call', '=', args.call)
    .where('version', '=', args.version)
    .execute()
  await transaction
    .updateTable('grant_calls')
    .set({ ranking_version: args.version, ranking_complete: true, selected_count: args.selected })
    .where('call', '=', args.call)
    .execute()
}
