import type { EventHandler } from '@concejo/ledger'
import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'

const eventArgs = z.object({ question: bytes32, document: bytes32, late: z.boolean() })

/** The answer, and whether it came after the date. */
export const onQuestionAnswered: EventHandler = async (transaction, event) => {
  const args = eventArgs.parse(event.args)
  await transaction
    .updateTable('questions')
    .set({ answer: args.document, answered_at: event.blockTime, late: args.late })
    .where('question', '=', args.question)
    .execute()
}
