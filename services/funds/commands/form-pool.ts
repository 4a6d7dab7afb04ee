import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { term } from './input-parts.ts'
import { loadCall } from './load-file.ts'

/** Name the pool from which evaluators are drawn, before anybody knows the seed. */
export const formPool = defineGrantAct({
  name: 'funds.form-pool',
  contract: 'GrantEvaluation',
  functionName: 'formPool',
  summary: 'Name the pool from which evaluators are drawn, before anybody knows the seed.',
  input: z.object({
    call: bytes32,
    members: z.array(bytes32).min(1).max(64),
    seedTerm: term,
  }),
  build: async (context, input) => {
    const { organisation } = await loadCall(context, input.call)
    return {
      organisation,
      subject: input.call,
      params: { call: input.call, members: [...input.members].sort(), seedTerm: input.seedTerm },
      signers: [{ role: roles.callManager, organisation }],
    }
  },
})
