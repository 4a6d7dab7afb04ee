import { bytes32, zeroId } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { loadPayment } from './load-file.ts'

/** Record that payment orders went into one bank file. */
export const exportPayments = defineGrantAct({
  name: 'funds.export-payments',
  contract: 'GrantAgreements',
  functionName: 'exportPayments',
  summary: 'Record that payment orders went into one bank file.',
  input: z.object({
    payments: z.array(bytes32).min(1).max(100),
    file: bytes32,
  }),
  build: async (context, input) => {
    const [first] = input.payments
    const { agreement, funder } = await loadPayment(context, first ?? zeroId)
    return {
      organisation: funder,
      subject: agreement,
      params: { payments: input.payments, file: input.file },
      signers: [{ role: roles.paymentPreparer, organisation: funder }],
    }
  },
})
