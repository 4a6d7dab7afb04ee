import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { documentReference, loadApplication, loadCall, resolveDocument } from './load-file.ts'

/** Open a new round of scoring by other evaluators. */
export const reopenScoring = defineGrantAct({
  name: 'funds.reopen-scoring',
  contract: 'GrantEvaluation',
  functionName: 'reopenScoring',
  summary: 'Open a new round of scoring by other evaluators.',
  input: z.object({
    application: bytes32,
    reason: documentReference,
  }),
  build: async (context, input) => {
    const { call } = await loadApplication(context, input.application)
    const { organisation } = await loadCall(context, call)
    const reason = await resolveDocument(context, input.reason)
    return {
      organisation,
      subject: input.application,
      params: { application: input.application, reason },
      signers: [
        { role: roles.panelChair, organisation },
        { role: roles.callManager, organisation },
      ],
    }
  },
})
