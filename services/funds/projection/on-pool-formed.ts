import type { EventHandler } from '@concejo/ledger'
import { sql } from 'kysely'
import { id, idList, integer, parseArgs } from './event-parts.ts'

/** The pool, and the windows for seeds. */
export const onPoolFormed: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, {
    call: id,
    members: idList,
    seedCommitEndsAt: integer,
    seedRevealEndsAt: integer,
    round: integer,
  })
  await transaction
    .insertInto('grant_pools')
    .values({
      call: args.call,
      round: args.round,
      members: [...args.members],
      commit_ends_at: args.seedCommitEndsAt,
      reveal_ends_at: args.seedRevealEndsAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['call', 'round']).doUpdateSet({
        // A pool that was drawn already is enlarged: its members and the draw's windows stay.
        members: sql`case when grant_pools.members @> excluded.members then grant_pools.members
          else grant_pools.members || excluded.members end`,
      }),
    )
    .execute()
}
