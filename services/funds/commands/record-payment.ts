import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { documentReference, loadPayment, resolveDocument } from './load-file.ts'

/** Record what the bank answered. */
export const recordPayment = defineGrantAct({
  name: 'funds.record-payment',
  contract: 'GrantAgreements',
  functionName: 'recordPayment',
  summary: 'Record what the bank answered.',
  input: z.object({
    payment: bytes32,
    confirmed: z.boolean(),
    evidence: documentReference,
  }),
  build: async (context, input) => {
    const { agreement, funder } = await loadPayment(context, input.payment)
    const evidence = await resolveDocument(context, input.evidence)
    return {
      organisation: funder,
      subject: agreement,
      params: { payment: input.payment, confirmed: input.confirmed, evidence },
      signers: [{ role: roles.paymentApprover, organisation: funder }],
    }
  },
})
