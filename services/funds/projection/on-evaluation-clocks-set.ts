import type { EventHandler } from '@concejo/ledger'
import { id, integer, parseArgs } from './event-parts.ts'

/** The windows in which scores are sealed, then revealed. */
export const onEvaluationClocksSet: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { call: id, commitEndsAt: integer, revealEndsAt: integer })
  await transaction
    .updateTable('grant_calls')
    .set({ commit_ends_at: args.commitEndsAt, reveal_ends_at: args.revealEndsAt })
    .where('call', '=', args.call)
    .execute()
}
