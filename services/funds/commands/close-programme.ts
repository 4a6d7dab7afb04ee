import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { loadProgramme } from './load-file.ts'

/** Close a programme; what is not reserved is released. */
export const closeProgramme = defineGrantAct({
  name: 'funds.close-programme',
  contract: 'GrantCalls',
  functionName: 'closeProgramme',
  summary: 'Close a programme; what is not reserved is released.',
  input: z.object({
    programme: bytes32,
  }),
  build: async (context, input) => {
    const { organisation } = await loadProgramme(context, input.programme)
    return {
      organisation,
      subject: input.programme,
      params: { programme: input.programme },
      signers: [{ role: roles.programmeOwner, organisation }],
    }
  },
})
