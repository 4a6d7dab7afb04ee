import { defineCommand } from '@concejo/platform'
import { bytes32, createId, zeroId } from '@concejo/protocol'
import { z } from 'zod'

/** Ask an administration; anyone may, with a key of one's own. */
export const askQuestion = defineCommand({
  name: 'questions.ask-question',
  contract: 'Questions',
  functionName: 'askQuestion',
  summary: 'Ask an administration a question; the ledger keeps the date by which an answer is due.',
  input: z.object({
    question: bytes32.default(createId),
    addressee: bytes32,
    subject: bytes32.default(zeroId),
    document: bytes32,
  }),
  prepare: async (_context, input) => ({
    organisation: zeroId,
    subject: input.question,
    params: { ...input },
    requirements: [{ organisation: zeroId, role: '', scope: zeroId }],
  }),
})
