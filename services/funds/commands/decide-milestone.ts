import { bytes32, minorUnits } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { documentReference, loadAgreement, resolveDocument } from './load-file.ts'

/** Accept a milestone wholly or in part, or reject it with a reason. */
export const decideMilestone = defineGrantAct({
  name: 'funds.decide-milestone',
  contract: 'GrantAgreements',
  functionName: 'decideMilestone',
  summary: 'Accept a milestone wholly or in part, or reject it with a reason.',
  input: z.object({
    agreement: bytes32,
    milestone: z.number().int().min(0).max(23),
    accepted: minorUnits,
    reason: documentReference,
  }),
  build: async (context, input) => {
    const { funder } = await loadAgreement(context, input.agreement)
    const reason = await resolveDocument(context, input.reason)
    return {
      organisation: funder,
      subject: input.agreement,
      params: { agreement: input.agreement, milestone: input.milestone, accepted: input.accepted, reason },
      signers: [{ role: roles.projectOfficer, organisation: funder }],
    }
  },
})
