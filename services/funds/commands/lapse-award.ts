import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { documentReference, loadApplication, loadCall, resolveDocument } from './load-file.ts'

/** Record that a selected applicant declined or did not sign; the money goes to the reserve. */
export const lapseAward = defineGrantAct({
  name: 'funds.lapse-award',
  contract: 'GrantEvaluation',
  functionName: 'lapseAward',
  summary: 'Record that a selected applicant declined or did not sign; the money goes to the reserve.',
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
        { role: roles.decidingAuthority, organisation },
        { role: roles.projectOfficer, organisation },
      ],
    }
  },
})
