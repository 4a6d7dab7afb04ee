import type { EventHandler } from '@concejo/ledger'
import { bytes32, hexBytes, memberId } from '@concejo/protocol'
import { z } from 'zod'
import { eventPosition } from './event-position.ts'

const eventArguments = z.object({ organisation: bytes32, origin: bytes32, signer: hexBytes, noteKey: bytes32 })

/** A log and its first keys. */
export const onLogOpened: EventHandler = async (transaction, event) => {
  const { organisation, origin, signer, noteKey } = eventArguments.parse(event.args)
  await transaction
    .insertInto('logs')
    .values({
      organisation,
      origin,
      signer,
      member: memberId(signer),
      note_key: noteKey,
      opened_at: event.blockTime,
      opened_transaction: event.transactionHash,
      position: eventPosition(event).toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
