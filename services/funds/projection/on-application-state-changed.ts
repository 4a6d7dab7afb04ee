import type { EventHandler } from '@concejo/ledger'
import { sql } from 'kysely'
import { applicationStates } from '../model.ts'
import { id, integer, parseArgs } from './event-parts.ts'

/** The ledger moved an application on. One that was ineligible takes part again only by an upheld appeal. */
export const onApplicationStateChanged: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { application: id, call: id, state: integer })
  const before = await transaction
    .selectFrom('grant_applications')
    .select('state')
    .where('application', '=', args.application)
    .executeTakeFirstOrThrow()
  await transaction
    .updateTable('grant_applications')
    .set({ state: applicationStates[args.state] ?? 'none' })
    .where('application', '=', args.application)
    .execute()
  if (before.state === 'ineligible') {
    await transaction
      .updateTable('grant_calls')
      .set({ ineligible_count: sql`ineligible_count - 1`, eligible_count: sql`eligible_count + 1` })
      .where('call', '=', args.call)
      .execute()
  }
}
