import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { loadCall } from './load-file.ts'

/** Close the eligibility check: every application is decided. */
export const finishEligibility = defineGrantAct({
  name: 'funds.finish-eligibility',
  contract: 'GrantCalls',
  functionName: 'finishEligibility',
  summary: 'Close the eligibility check: every application is decided.',
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
