import { bytes32, roleId } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { loadCall } from './load-file.ts'

/** Reveal the seed committed before. */
export const revealSeed = defineGrantAct({
  name: 'funds.reveal-seed',
  contract: 'GrantEvaluation',
  functionName: 'revealSeed',
  summary: 'Reveal the seed committed before.',
  input: z.object({
    call: bytes32,
    role: z.enum([roles.panelChair, roles.callManager, roles.auditor]),
    seed: bytes32,
  }),
  build: async (context, input, actor) => {
    await loadCall(context, input.call)
    return {
      organisation: actor.organisation,
      subject: input.call,
      params: { call: input.call, role: roleId(input.role), seed: input.seed },
      signers: [{ role: input.role, organisation: actor.organisation }],
    }
  },
})
