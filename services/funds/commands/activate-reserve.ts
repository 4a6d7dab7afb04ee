import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { loadCall } from './load-file.ts'

/** Select the next application of the reserve list. */
export const activateReserve = defineGrantAct({
  name: 'funds.activate-reserve',
  contract: 'GrantEvaluation',
  functionName: 'activateReserve',
  summary: 'Select the next application of the reserve list.',
  input: z.object({
    call: bytes32,
  }),
  build: async (context, input) => {
    const { organisation } = await loadCall(context, input.call)
    return {
      organisation,
      subject: input.call,
      params: { call: input.call },
      signers: [{ role: roles.decidingAuthority, organisation }],
    }
  },
})
