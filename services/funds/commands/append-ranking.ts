import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { loadCall } from './load-file.ts'

/** Add the next part of the ranking; the ledger checks it against the scores. */
export const appendRanking = defineGrantAct({
  name: 'funds.append-ranking',
  contract: 'GrantEvaluation',
  functionName: 'appendRanking',
  summary: 'Add the next part of the ranking; the ledger checks it against the scores.',
  input: z.object({
    call: bytes32,
    applications: z.array(bytes32).max(200),
    below: z.array(bytes32).max(200),
  }),
  build: async (context, input) => {
    const { organisation } = await loadCall(context, input.call)
    return {
      organisation,
      subject: input.call,
      params: { call: input.call, applications: input.applications, below: input.below },
      signers: [{ role: roles.panelChair, organisation }],
    }
  },
})
