import { bytes32, createId, minorUnits } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { documentReference, loadAgreement, resolveDocument } from './load-file.ts'

/** Order the recovery of money that was paid. */
export const orderRecovery = defineGrantAct({
  name: 'funds.order-recovery',
  contract: 'GrantAgreements',
  functionName: 'orderRecovery',
  summary: 'Order the recovery of money that was paid.',
  input: z.object({
    recovery: bytes32.default(createId),
    agreement: bytes32,
    amount: minorUnits,
    reason: documentReference,
  }),
  build: async (context, input) => {
    const { funder } = await loadAgreement(context, input.agreement)
    const reason = await resolveDocument(context, input.reason)
    return {
      organisation: funder,
      subject: input.agreement,
      params: { recovery: input.recovery, agreement: input.agreement, amount: input.amount, reason },
      signers: [
        { role: roles.decidingAuthority, organisation: funder },
        { role: roles.projectOfficer, organisation: funder },
      ],
    }
  },
})
