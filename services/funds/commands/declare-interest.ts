import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { documentReference, loadApplication, resolveDocument } from './load-file.ts'

/** Declare an interest, or none, before reading anything. */
export const declareInterest = defineGrantAct({
  name: 'funds.declare-interest',
  contract: 'GrantEvaluation',
  functionName: 'declareInterest',
  summary: 'Declare an interest, or none, before reading anything.',
  input: z.object({
    application: bytes32,
    conflict: z.boolean(),
    declaration: documentReference,
  }),
  build: async (context, input, actor) => {
    await loadApplication(context, input.application)
    const { organisation } = actor
    const declaration = await resolveDocument(context, input.declaration)
    return {
      organisation,
      subject: input.application,
      params: { application: input.application, conflict: input.conflict, declaration },
      signers: [{ role: roles.evaluator, organisation }],
    }
  },
})
