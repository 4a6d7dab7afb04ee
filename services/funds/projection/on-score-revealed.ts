import type { EventHandler } from '@concejo/ledger'
import { z } from 'zod'
import { id, integer, parseArgs } from './event-parts.ts'
import { findScoringRound } from './find-scoring-round.ts'

/** An evaluator revealed the scores. */
export const onScoreRevealed: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, {
    application: id,
    member: id,
    scores: z.array(integer).readonly(),
    justification: id,
    salt: id,
  })
  const round = await findScoringRound(transaction, args.application)
  await transaction
    .updateTable('grant_scores')
    .set({
      scores: [...args.scores],
      justification: args.justification,
      salt: args.salt,
      revealed_at: event.blockTime,
    })
    .where('application', '=', args.application)
    .where('round', '=', round)
    .where('member', '=', args.member)
    .execute()
}
