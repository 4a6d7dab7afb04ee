import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { documentReference, loadAgreement, resolveDocument } from './load-file.ts'

/** Report a milestone as reached, with its report. */
export const reportMilestone = defineGrantAct({
  name: 'funds.report-milestone',
  contract: 'GrantAgreements',
  functionName: 'reportMilestone',
  summary: 'Report a milestone as reached, with its report.',
  input: z.object({
    agreement: bytes32,
    milestone: z.number().int().min(0).max(23),
    document: documentReference,
  }),
  build: async (context, input) => {
    const { organisation } = await loadAgreement(context, input.agreement)
    const document = await resolveDocument(context, input.document)
    return {
      organisation,
      subject: input.agreement,
      params: { agreement: input.agreement, milestone: input.milestone, document },
      signers: [{ role: roles.applicant, organisation }],
    }
  },
})
