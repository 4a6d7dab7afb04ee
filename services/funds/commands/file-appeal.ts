import { bytes32, createId } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { documentReference, loadApplication, resolveDocument } from './load-file.ts'

/** Appeal against the outcome of an own application, within the standstill. */
export const fileAppeal = defineGrantAct({
  name: 'funds.file-appeal',
  contract: 'GrantEvaluation',
  functionName: 'fileAppeal',
  summary: 'Appeal against the outcome of an own application, within the standstill.',
  input: z.object({
    appeal: bytes32.default(createId),
    application: bytes32,
    grounds: documentReference,
  }),
  build: async (context, input) => {
    const { organisation } = await loadApplication(context, input.application)
    const grounds = await resolveDocument(context, input.grounds)
    return {
      organisation,
      subject: input.application,
      params: { appeal: input.appeal, application: input.application, grounds },
      signers: [{ role: roles.applicant, organisation }],
    }
  },
})
