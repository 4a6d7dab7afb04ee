import { bytes32, createId, minorUnits } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { loadAgreement } from './load-file.ts'

/** Prepare a payment order for an accepted milestone. */
export const preparePayment = defineGrantAct({
  name: 'funds.prepare-payment',
  contract: 'GrantAgreements',
  functionName: 'preparePayment',
  summary: 'Prepare a payment order for an accepted milestone.',
  input: z.object({
    payment: bytes32.default(createId),
    agreement: bytes32,
    milestone: z.number().int().min(0).max(23),
    amount: minorUnits,
  }),
  build: async (context, input) => {
    const { funder } = await loadAgreement(context, input.agreement)
    return {
      organisation: funder,
      subject: input.agreement,
      params: { ...input },
      signers: [{ role: roles.paymentPreparer, organisation: funder }],
    }
  },
})
