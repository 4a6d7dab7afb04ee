import type { EventHandler } from '@concejo/ledger'
import { sql } from 'kysely'
import { milestoneStates } from '../model.ts'
import { amountText, id, integer, parseArgs } from './event-parts.ts'

/** A milestone was accepted, partly accepted or rejected. */
export const onMilestoneDecided: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { agreement: id, milestone: integer, state: integer, accepted: amountText, reason: id })
  await transaction
    .updateTable('grant_milestones')
    .set({
      state: milestoneStates[args.state] ?? 'planned',
      accepted: args.accepted,
      reason: args.reason,
      decided_at: event.blockTime,
    })
    .where('agreement', '=', args.agreement)
    .where('milestone', '=', args.milestone)
    .execute()
  await transaction
    .updateTable('grant_agreements')
    .set({
      accepted: sql`(select sum(accepted) from grant_milestones where agreement = ${args.agreement})`,
    })
    .where('agreement', '=', args.agreement)
    .execute()
}
