import type { EventHandler } from '@concejo/ledger'
import { bytes32, hexBytes, memberId } from '@concejo/protocol'
import { z } from 'zod'

const eventArguments = z.object({ organisation: bytes32, signer: hexBytes, noteKey: bytes32 })

/** New keys of a log; checkpoints keep the key that they were signed with. */
export const onLogKeyRotated: EventHandler = async (transaction, event) => {
  const { organisation, signer, noteKey } = eventArguments.parse(event.args)
  await transaction
    .updateTable('logs')
    .set({ signer, member: memberId(signer), note_key: noteKey, rotated_at: event.blockTime })
    .where('organisation', '=', organisation)
    .execute()
}
