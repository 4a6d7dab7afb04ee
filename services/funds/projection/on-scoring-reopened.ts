import type { EventHandler } from '@concejo/ledger'
import { id, integer, parseArgs } from './event-parts.ts'

/** A new round of scoring by other evaluators. */
export const onScoringReopened: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { application: id, round: integer, commitEndsAt: integer, revealEndsAt: integer })
  await transaction
    .insertInto('grant_scoring_rounds')
    .values({
      application: args.application,
      round: args.round,
      commit_ends_at: args.commitEndsAt,
      reveal_ends_at: args.revealEndsAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
