import type { EventHandler } from '@concejo/ledger'
import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { eventPosition } from './event-position.ts'

const eventArguments = z.object({ organisation: bytes32, size: z.bigint(), root: bytes32, noteKey: bytes32 })

/** A larger tree of a log. */
export const onCheckpointAnchored: EventHandler = async (transaction, event) => {
  const { organisation, size, root, noteKey } = eventArguments.parse(event.args)
  await transaction
    .insertInto('checkpoints')
    .values({
      organisation,
      size: size.toString(),
      root,
      note_key: noteKey,
      anchored_at: event.blockTime,
      block_number: event.blockNumber.toString(),
      transaction_hash: event.transactionHash,
      position: eventPosition(event).toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
