import type { EventHandler } from '@concejo/ledger'
import { id, parseArgs } from './event-parts.ts'
import { findScoringRound } from './find-scoring-round.ts'

/** An evaluator sealed scores. */
export const onScoreCommitted: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { application: id, member: id, commitment: id })
  const round = await findScoringRound(transaction, args.application)
  await transaction
    .insertInto('grant_scores')
    .values({
      application: args.application,
      round,
      member: args.member,
      commitment: args.commitment,
      committed_at: event.blockTime,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
