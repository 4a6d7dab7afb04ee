import type { EventHandler } from '@concejo/ledger'
import { callStates } from '../model.ts'
import { id, integer, parseArgs } from './event-parts.ts'

/** The ledger moved a call on. */
export const onCallStateChanged: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { call: id, state: integer })
  await transaction
    .updateTable('grant_calls')
    .set({
      state: callStates[args.state] ?? 'none',
      // An upheld appeal takes the call back to its evaluation: the list has to be made again.
      ...(callStates[args.state] === 'evaluation'
        ? { ranking_complete: false, selected_count: 0, frozen_from: null }
        : {}),
    })
    .where('call', '=', args.call)
    .execute()
}
