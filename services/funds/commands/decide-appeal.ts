import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { documentReference, loadAppeal, resolveDocument } from './load-file.ts'

/** Uphold or dismiss an appeal. */
export const decideAppeal = defineGrantAct({
  name: 'funds.decide-appeal',
  contract: 'GrantEvaluation',
  functionName: 'decideAppeal',
  summary: 'Uphold or dismiss an appeal.',
  input: z.object({
    appeal: bytes32,
    upheld: z.boolean(),
    reason: documentReference,
  }),
  build: async (context, input) => {
    const { application, appealBody } = await loadAppeal(context, input.appeal)
    const reason = await resolveDocument(context, input.reason)
    return {
      organisation: appealBody,
      subject: application,
      params: { appeal: input.appeal, upheld: input.upheld, reason },
      signers: [{ role: roles.appealBody, organisation: appealBody }],
    }
  },
})
