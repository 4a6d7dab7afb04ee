import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { loadCall } from './load-file.ts'

/** Draw the evaluators from the pool by the seed that no single party chose. */
export const drawEvaluators = defineGrantAct({
  name: 'funds.draw-evaluators',
  contract: 'GrantEvaluation',
  functionName: 'drawEvaluators',
  summary: 'Draw the evaluators from the pool by the seed that no single party chose.',
  input: z.object({
    call: bytes32,
  }),
  build: async (context, input) => {
    const { organisation } = await loadCall(context, input.call)
    return {
      organisation,
      subject: input.call,
      params: { call: input.call },
      signers: [{ role: roles.callManager, organisation }],
    }
  },
})
