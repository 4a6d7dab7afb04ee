import type { EventHandler } from '@concejo/ledger'
import { id, integer, parseArgs } from './event-parts.ts'

/** The beneficiary reported a milestone. */
export const onMilestoneReported: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { agreement: id, milestone: integer, document: id })
  await transaction
    .updateTable('grant_milestones')
    .set({ state: 'reported', report: args.document, reported_at: event.blockTime })
    .where('agreement', '=', args.agreement)
    .where('milestone', '=', args.milestone)
    .execute()
}
