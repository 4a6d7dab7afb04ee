import type { EventHandler } from '@concejo/ledger'
import { id, parseArgs } from './event-parts.ts'

/** The programme takes no more calls. */
export const onProgrammeClosed: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { programme: id })
  await transaction
    .updateTable('grant_programmes')
    .set({ closed_at: event.blockTime })
    .where('programme', '=', args.programme)
    .execute()
}
