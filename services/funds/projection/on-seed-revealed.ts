import type { EventHandler } from '@concejo/ledger'
import { id, parseArgs } from './event-parts.ts'

/** A witness revealed a seed. */
export const onSeedRevealed: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { call: id, member: id, seed: id })
  const pool = await transaction
    .selectFrom('grant_pools')
    .select(({ fn }) => fn.max('round').as('round'))
    .where('call', '=', args.call)
    .executeTakeFirstOrThrow()
  await transaction
    .updateTable('grant_seeds')
    .set({ seed: args.seed })
    .where('call', '=', args.call)
    .where('round', '=', pool.round)
    .where('member', '=', args.member)
    .execute()
}
