import type { EventHandler } from '@concejo/ledger'
import { id, idList, parseArgs } from './event-parts.ts'

/** The draw: from here on anyone computes who evaluates what. */
export const onEvaluatorsDrawn: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { call: id, seed: id, silent: idList })
  const pool = await transaction
    .selectFrom('grant_pools')
    .select(({ fn }) => fn.max('round').as('round'))
    .where('call', '=', args.call)
    .executeTakeFirstOrThrow()
  await transaction
    .updateTable('grant_pools')
    .set({ seed: args.seed, silent: [...args.silent], drawn_at: event.blockTime })
    .where('call', '=', args.call)
    .where('round', '=', pool.round)
    .execute()
}
