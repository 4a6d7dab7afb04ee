import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { loadCall } from './load-file.ts'

/** Adopt the ranking; the standstill begins. */
export const adoptList = defineGrantAct({
  name: 'funds.adopt-list',
  contract: 'GrantEvaluation',
  functionName: 'adoptList',
  summary: 'Adopt the ranking; the standstill begins.',
  input: z.object({
    call: bytes32,
    rankingVersion: z.number().int().min(1).optional(),
  }),
  build: async (context, input) => {
    const { organisation, rankingVersion } = await loadCall(context, input.call)
    return {
      organisation,
      subject: input.call,
      params: { call: input.call, rankingVersion: input.rankingVersion ?? rankingVersion },
      signers: [{ role: roles.decidingAuthority, organisation }],
    }
  },
})
