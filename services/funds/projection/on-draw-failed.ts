import type { EventHandler } from '@concejo/ledger'
import { id, idList, integer, parseArgs } from './event-parts.ts'

/** A draw without enough seeds; the silent stay on record. */
export const onDrawFailed: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { call: id, round: integer, silent: idList })
  await transaction
    .updateTable('grant_pools')
    .set({ silent: [...args.silent] })
    .where('call', '=', args.call)
    .where('round', '=', args.round)
    .execute()
}
