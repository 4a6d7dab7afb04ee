import type { EventHandler } from '@concejo/ledger'
import { id, integer, parseArgs } from './event-parts.ts'

/** The evaluation may begin. */
export const onEligibilityFinished: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { call: id, eligible: integer, ineligible: integer })
  await transaction
    .updateTable('grant_calls')
    .set({
      state: 'evaluation',
      eligibility_finished: true,
      eligible_count: args.eligible,
      ineligible_count: args.ineligible,
    })
    .where('call', '=', args.call)
    .execute()
}
