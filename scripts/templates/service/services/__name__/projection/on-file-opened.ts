import type { EventHandler } from '@concejo/ledger'
import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'

const eventArguments = z.object({ file: bytes32, organisation: bytes32, document: bytes32 })

/** `__Name__FileOpened`: a new row. Its position is block × 2^20 + index in the block: chain order, and the cursor of lists. */
export const onFileOpened: EventHandler = async (transaction, event) => {
  const position = event.blockNumber * 1_048_576n + BigInt(event.logIndex)
  await transaction
    .insertInto('__table___files')
    .values({ ...eventArguments.parse(event.args), opened_at: event.blockTime, position: position.toString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
