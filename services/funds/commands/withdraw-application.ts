import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { loadApplication } from './load-file.ts'

/** Withdraw an application before the deadline. */
export const withdrawApplication = defineGrantAct({
  name: 'funds.withdraw-application',
  contract: 'GrantCalls',
  functionName: 'withdrawApplication',
  summary: 'Withdraw an application before the deadline.',
  input: z.object({
    application: bytes32,
  }),
  build: async (context, input) => {
    const { organisation } = await loadApplication(context, input.application)
    return {
      organisation,
      subject: input.application,
      params: { application: input.application },
      signers: [{ role: roles.applicant, organisation }],
    }
  },
})
