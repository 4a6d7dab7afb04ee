import type { EventHandler } from '@concejo/ledger'
import { sql } from 'kysely'
import { id, parseArgs } from './event-parts.ts'

/** The applicant took it back. */
export const onApplicationWithdrawn: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { application: id, call: id })
  await transaction
    .updateTable('grant_applications')
    .set({ state: 'withdrawn' })
    .where('application', '=', args.application)
    .execute()
  await transaction
    .updateTable('grant_calls')
    .set({ application_count: sql`application_count - 1` })
    .where('call', '=', args.call)
    .execute()
}
