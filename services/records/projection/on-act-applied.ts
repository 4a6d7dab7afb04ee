import type { EventHandler } from '@concejo/ledger'
import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { eventPosition } from './event-position.ts'

const eventArguments = z.object({ id: bytes32 })

/** Which act it was: the contract says so right after its own event. */
export const onActApplied: EventHandler = async (transaction, event) => {
  const { id } = eventArguments.parse(event.args)
  const before = (eventPosition(event) - 1n).toString()
  await transaction.updateTable('checkpoints').set({ act_id: id }).where('position', '=', before).execute()
  await transaction.updateTable('logs').set({ opened_act: id }).where('position', '=', before).execute()
}
