import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { documentReference, loadAgreement, resolveDocument } from './load-file.ts'

/** Change the account that payments go to, after a delay. */
export const changeAccount = defineGrantAct({
  name: 'funds.change-account',
  contract: 'GrantAgreements',
  functionName: 'changeAccount',
  summary: 'Change the account that payments go to, after a delay.',
  input: z.object({
    agreement: bytes32,
    account: documentReference,
  }),
  build: async (context, input) => {
    const { funder, organisation } = await loadAgreement(context, input.agreement)
    const account = await resolveDocument(context, input.account)
    return {
      organisation: funder,
      subject: input.agreement,
      params: { agreement: input.agreement, account },
      signers: [
        { role: roles.applicant, organisation },
        { role: roles.projectOfficer, organisation: funder },
        { role: roles.paymentApprover, organisation: funder },
      ],
    }
  },
})
