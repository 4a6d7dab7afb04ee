import { bytes32, createId, minorUnits } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { documentReference, loadCall, resolveDocument } from './load-file.ts'

/** Submit an application, or replace an earlier version of it, before the deadline. */
export const submitApplication = defineGrantAct({
  name: 'funds.submit-application',
  contract: 'GrantCalls',
  functionName: 'submitApplication',
  summary: 'Submit an application, or replace an earlier version of it, before the deadline.',
  input: z.object({
    application: bytes32.default(createId),
    call: bytes32,
    amount: minorUnits,
    commitment: documentReference,
  }),
  build: async (context, input, actor) => {
    await loadCall(context, input.call)
    const commitment = await resolveDocument(context, input.commitment)
    return {
      organisation: actor.organisation,
      subject: input.application,
      params: { application: input.application, call: input.call, amount: input.amount, commitment },
      signers: [{ role: roles.applicant, organisation: actor.organisation }],
    }
  },
})
