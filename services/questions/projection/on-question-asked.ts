import type { EventHandler } from '@concejo/ledger'
import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'

const eventArgs = z.object({
  question: bytes32,
  addressee: bytes32,
  subject: bytes32,
  document: bytes32,
  dueAt: z.bigint(),
})

/** A question, with the date by which an answer is due. */
export const onQuestionAsked: EventHandler = async (transaction, event) => {
  const args = eventArgs.parse(event.args)
  await transaction
    .insertInto('questions')
    .values({
      question: args.question,
      addressee: args.addressee,
      subject: args.subject,
      document: args.document,
      asked_at: event.blockTime,
      due_at: args.dueAt.toString(),
      position: (event.blockNumber * 1_048_576n + BigInt(event.logIndex)).toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
