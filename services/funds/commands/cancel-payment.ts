import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { documentReference, loadPayment, resolveDocument } from './load-file.ts'

/** Cancel a payment order that has not left, or that the bank refused. */
export const cancelPayment = defineGrantAct({
  name: 'funds.cancel-payment',
  contract: 'GrantAgreements',
  functionName: 'cancelPayment',
  summary: 'Cancel a payment order that has not left, or that the bank refused.',
  input: z.object({
    payment: bytes32,
    reason: documentReference,
  }),
  build: async (context, input) => {
    const { agreement, funder } = await loadPayment(context, input.payment)
    const reason = await resolveDocument(context, input.reason)
    return {
      organisation: funder,
      subject: agreement,
      params: { payment: input.payment, reason },
      signers: [{ role: roles.paymentApprover, organisation: funder }],
    }
  },
})
