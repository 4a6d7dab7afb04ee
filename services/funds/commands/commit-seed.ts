import { bytes32, roleId } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { loadCall } from './load-file.ts'

/** Commit to a secret seed for the draw of evaluators. */
export const commitSeed = defineGrantAct({
  name: 'funds.commit-seed',
  contract: 'GrantEvaluation',
  functionName: 'commitSeed',
  summary: 'Commit to a secret seed for the draw of evaluators.',
  input: z.object({
    call: bytes32,
    role: z.enum([roles.panelChair, roles.callManager, roles.auditor]),
    commitment: bytes32,
  }),
  build: async (context, input, actor) => {
    await loadCall(context, input.call)
    return {
      organisation: actor.organisation,
      subject: input.call,
      params: { call: input.call, role: roleId(input.role), commitment: input.commitment },
      signers: [{ role: input.role, organisation: actor.organisation }],
    }
  },
})
