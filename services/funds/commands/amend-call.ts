import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { instant } from './input-parts.ts'
import { documentReference, loadCall, resolveDocument } from './load-file.ts'

/** Amend a call that is still open: extend its deadline, with an amended rules document. */
export const amendCall = defineGrantAct({
  name: 'funds.amend-call',
  contract: 'GrantCalls',
  functionName: 'amendCall',
  summary: 'Amend a call that is still open: extend its deadline, with an amended rules document.',
  input: z.object({
    call: bytes32,
    closesAt: instant,
    document: documentReference,
  }),
  build: async (context, input) => {
    const { organisation } = await loadCall(context, input.call)
    const document = await resolveDocument(context, input.document)
    return {
      organisation,
      subject: input.call,
      params: { call: input.call, closesAt: input.closesAt, document },
      signers: [
        { role: roles.callManager, organisation },
        { role: roles.programmeOwner, organisation },
      ],
    }
  },
})
