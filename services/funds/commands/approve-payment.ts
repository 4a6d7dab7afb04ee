import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { loadPayment } from './load-file.ts'

/** Approve a payment order within the personal limit. */
export const approvePayment = defineGrantAct({
  name: 'funds.approve-payment',
  contract: 'GrantAgreements',
  functionName: 'approvePayment',
  summary: 'Approve a payment order within the personal limit.',
  input: z.object({
    payment: bytes32,
  }),
  build: async (context, input) => {
    const { agreement, funder } = await loadPayment(context, input.payment)
    return {
      organisation: funder,
      subject: agreement,
      params: { payment: input.payment },
      signers: [{ role: roles.paymentApprover, organisation: funder }],
    }
  },
})
