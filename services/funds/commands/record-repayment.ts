import { bytes32, minorUnits } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { documentReference, loadRecovery, resolveDocument } from './load-file.ts'

/** Record money that came back. */
export const recordRepayment = defineGrantAct({
  name: 'funds.record-repayment',
  contract: 'GrantAgreements',
  functionName: 'recordRepayment',
  summary: 'Record money that came back.',
  input: z.object({
    recovery: bytes32,
    amount: minorUnits,
    evidence: documentReference,
  }),
  build: async (context, input) => {
    const { agreement, funder } = await loadRecovery(context, input.recovery)
    const evidence = await resolveDocument(context, input.evidence)
    return {
      organisation: funder,
      subject: agreement,
      params: { recovery: input.recovery, amount: input.amount, evidence },
      signers: [{ role: roles.paymentApprover, organisation: funder }],
    }
  },
})
