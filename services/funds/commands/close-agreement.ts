import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { documentReference, loadAgreement, resolveDocument } from './load-file.ts'

/** Close an agreement, or end it before its results were reached. */
export const closeAgreement = defineGrantAct({
  name: 'funds.close-agreement',
  contract: 'GrantAgreements',
  functionName: 'closeAgreement',
  summary: 'Close an agreement, or end it before its results were reached.',
  input: z.object({
    agreement: bytes32,
    terminated: z.boolean().default(false),
    reason: documentReference,
  }),
  build: async (context, input) => {
    const { funder } = await loadAgreement(context, input.agreement)
    const reason = await resolveDocument(context, input.reason)
    return {
      organisation: funder,
      subject: input.agreement,
      params: { agreement: input.agreement, terminated: input.terminated, reason },
      signers: [
        { role: roles.projectOfficer, organisation: funder },
        { role: roles.decidingAuthority, organisation: funder },
      ],
    }
  },
})
