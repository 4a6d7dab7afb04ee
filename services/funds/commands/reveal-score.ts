import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { documentReference, loadApplication, resolveDocument } from './load-file.ts'

/** Reveal the scores sealed before. */
export const revealScore = defineGrantAct({
  name: 'funds.reveal-score',
  contract: 'GrantEvaluation',
  functionName: 'revealScore',
  summary: 'Reveal the scores sealed before.',
  input: z.object({
    application: bytes32,
    scores: z.array(z.number().int().min(0).max(1_000)).min(1).max(20),
    justification: documentReference,
    salt: bytes32,
  }),
  build: async (context, input, actor) => {
    await loadApplication(context, input.application)
    const { organisation } = actor
    const justification = await resolveDocument(context, input.justification)
    return {
      organisation,
      subject: input.application,
      params: { application: input.application, scores: input.scores, justification, salt: input.salt },
      signers: [{ role: roles.evaluator, organisation }],
    }
  },
})
