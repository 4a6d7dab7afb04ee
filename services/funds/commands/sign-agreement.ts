import { bytes32, createId, minorUnits } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { instant } from './input-parts.ts'
import { documentReference, loadApplication, loadCall, resolveDocument } from './load-file.ts'

/** Sign the grant agreement: two people of the funder and the beneficiary. */
export const signAgreement = defineGrantAct({
  name: 'funds.sign-agreement',
  contract: 'GrantAgreements',
  functionName: 'signAgreement',
  summary: 'Sign the grant agreement: two people of the funder and the beneficiary.',
  input: z.object({
    agreement: bytes32.default(createId),
    application: bytes32,
    amount: minorUnits,
    milestones: z
      .array(z.object({ amount: minorUnits, dueAt: instant, prefinancing: z.boolean().default(false) }))
      .min(1)
      .max(24),
    account: documentReference,
    document: documentReference,
  }),
  build: async (context, input) => {
    const { call, organisation: beneficiary } = await loadApplication(context, input.application)
    const { organisation } = await loadCall(context, call)
    const account = await resolveDocument(context, input.account)
    const document = await resolveDocument(context, input.document)
    return {
      organisation,
      subject: input.agreement,
      params: { ...input, account, document },
      signers: [
        { role: roles.decidingAuthority, organisation },
        { role: roles.programmeOwner, organisation },
        { role: roles.applicant, organisation: beneficiary },
      ],
    }
  },
})
