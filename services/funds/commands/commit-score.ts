import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { loadApplication } from './load-file.ts'

/** Seal the scores: they cannot change any more and nobody sees them yet. */
export const commitScore = defineGrantAct({
  name: 'funds.commit-score',
  contract: 'GrantEvaluation',
  functionName: 'commitScore',
  summary: 'Seal the scores: they cannot change any more and nobody sees them yet.',
  input: z.object({
    application: bytes32,
    commitment: bytes32,
  }),
  build: async (context, input, actor) => {
    await loadApplication(context, input.application)
    const { organisation } = actor
    return {
      organisation,
      subject: input.application,
      params: { application: input.application, commitment: input.commitment },
      signers: [{ role: roles.evaluator, organisation }],
    }
  },
})
