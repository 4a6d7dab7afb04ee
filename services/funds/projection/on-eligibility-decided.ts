import type { EventHandler } from '@concejo/ledger'
import { sql } from 'kysely'
import { z } from 'zod'
import { flag, id, parseArgs } from './event-parts.ts'

/** Outcome of every rule, with the commitment to its reason. */
export const onEligibilityDecided: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, {
    application: id,
    call: id,
    eligible: flag,
    outcomes: z.array(z.object({ rule: id, met: flag, reason: id })).readonly(),
  })
  await transaction.deleteFrom('grant_eligibility').where('application', '=', args.application).execute()
  await transaction
    .insertInto('grant_eligibility')
    .values(
      args.outcomes.map((outcome, index) => ({
        application: args.application,
        rule_index: index,
        rule: outcome.rule,
        met: outcome.met,
        reason: outcome.reason,
        decided_at: event.blockTime,
      })),
    )
    .execute()
  await transaction
    .updateTable('grant_applications')
    .set({ state: args.eligible ? 'eligible' : 'ineligible' })
    .where('application', '=', args.application)
    .execute()
  const column = args.eligible ? 'eligible_count' : 'ineligible_count'
  await transaction
    .updateTable('grant_calls')
    .set({ [column]: sql`${sql.ref(column)} + 1` })
    .where('call', '=', args.call)
    .execute()
}
