import type { EventHandler } from '@concejo/ledger'
import { id, parseArgs } from './event-parts.ts'

/** The next of the reserve list is selected. */
export const onReserveActivated: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { application: id })
  await transaction
    .updateTable('grant_applications')
    .set({ state: 'selected' })
    .where('application', '=', args.application)
    .execute()
}
