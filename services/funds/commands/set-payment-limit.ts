import { bytes32, minorUnits } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { loadProgramme } from './load-file.ts'

/** Set up to which amount a person may approve payments of a programme. */
export const setPaymentLimit = defineGrantAct({
  name: 'funds.set-payment-limit',
  contract: 'GrantAgreements',
  functionName: 'setPaymentLimit',
  summary: 'Set up to which amount a person may approve payments of a programme.',
  input: z.object({
    programme: bytes32,
    person: bytes32,
    limit: minorUnits,
  }),
  build: async (context, input) => {
    const { organisation } = await loadProgramme(context, input.programme)
    return {
      organisation,
      subject: input.programme,
      params: { programme: input.programme, person: input.person, limit: input.limit },
      signers: [
        { role: roles.programmeOwner, organisation },
        { role: roles.decidingAuthority, organisation },
      ],
    }
  },
})
