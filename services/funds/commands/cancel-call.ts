import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { documentReference, loadCall, resolveDocument } from './load-file.ts'

/** Cancel a call; its budget goes back to the programme. */
export const cancelCall = defineGrantAct({
  name: 'funds.cancel-call',
  contract: 'GrantCalls',
  functionName: 'cancelCall',
  summary: 'Cancel a call; its budget goes back to the programme.',
  input: z.object({
    call: bytes32,
    reason: documentReference,
  }),
  build: async (context, input) => {
    const { organisation } = await loadCall(context, input.call)
    const reason = await resolveDocument(context, input.reason)
    return {
      organisation,
      subject: input.call,
      params: { call: input.call, reason },
      signers: [
        { role: roles.callManager, organisation },
        { role: roles.decidingAuthority, organisation },
      ],
    }
  },
})
