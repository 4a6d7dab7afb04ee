import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { code } from './input-parts.ts'
import { documentReference, loadApplication, loadCall, resolveDocument } from './load-file.ts'

/** Decide on each eligibility rule of an application, with a reason for each. */
export const decideEligibility = defineGrantAct({
  name: 'funds.decide-eligibility',
  contract: 'GrantCalls',
  functionName: 'decideEligibility',
  summary: 'Decide on each eligibility rule of an application, with a reason for each.',
  input: z.object({
    application: bytes32,
    outcomes: z
      .array(z.object({ rule: code, met: z.boolean(), reason: documentReference }))
      .min(1)
      .max(40),
  }),
  build: async (context, input) => {
    const { call } = await loadApplication(context, input.application)
    const { organisation } = await loadCall(context, call)
    const outcomes = await Promise.all(
      input.outcomes.map(async (outcome) => ({ ...outcome, reason: await resolveDocument(context, outcome.reason) })),
    )
    return {
      organisation,
      subject: input.application,
      params: { application: input.application, outcomes },
      signers: [{ role: roles.eligibilityOfficer, organisation }],
    }
  },
})
