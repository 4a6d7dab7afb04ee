import type { EventHandler } from '@concejo/ledger'
import { id, parseArgs } from './event-parts.ts'

/** An award that was not taken up. */
export const onAwardLapsed: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { application: id })
  await transaction
    .updateTable('grant_applications')
    .set({ state: 'lapsed' })
    .where('application', '=', args.application)
    .execute()
}
