import { defineCommand } from '@concejo/platform'
import { bytes32, ConcejoError, zeroId } from '@concejo/protocol'
import { z } from 'zod'
import { errors } from '../errors.ts'
import { roles } from '../permissions.ts'

/** Answer a question in the name of the administration that was asked. */
export const answerQuestion = defineCommand({
  name: 'questions.answer-question',
  contract: 'Questions',
  functionName: 'answerQuestion',
  summary: 'Answer a question. A late answer is accepted and marked.',
  input: z.object({ question: bytes32, document: z.union([z.uuid(), bytes32]) }),
  prepare: async (context, input) => {
    const row = await context.database
      .selectFrom('read.questions')
      .select('addressee')
      .where('question', '=', input.question)
      .executeTakeFirst()
    if (row === undefined) {
      throw new ConcejoError(errors.notFound, { question: input.question })
    }
    const organisation = bytes32.parse(row['addressee'])
    const given = bytes32.safeParse(input.document)
    const document = given.success ? given.data : await context.documents.getCommitment(input.document)
    return {
      organisation,
      subject: input.question,
      params: { question: input.question, document },
      requirements: [{ organisation, role: roles.responder, scope: zeroId }],
    }
  },
})
