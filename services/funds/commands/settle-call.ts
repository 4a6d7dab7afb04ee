import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { loadCall } from './load-file.ts'

/** Settle a call: what is left goes back to the programme. */
export const settleCall = defineGrantAct({
  name: 'funds.settle-call',
  contract: 'GrantEvaluation',
  functionName: 'settleCall',
  summary: 'Settle a call: what is left goes back to the programme.',
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
