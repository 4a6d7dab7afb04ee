import type { EventHandler } from '@concejo/ledger'
import { id, parseArgs } from './event-parts.ts'

/** A witness committed a seed. */
export const onSeedCommitted: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { call: id, member: id, commitment: id })
  const pool = await transaction
    .selectFrom('grant_pools')
    .select(({ fn }) => fn.max('round').as('round'))
    .where('call', '=', args.call)
    .executeTakeFirstOrThrow()
  await transaction
    .insertInto('grant_seeds')
    .values({ call: args.call, round: pool.round, member: args.member, commitment: args.commitment })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
