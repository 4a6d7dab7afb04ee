import { bytes32, createId, minorUnits } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { code, instant, term } from './input-parts.ts'
import { documentReference, loadProgramme, resolveDocument } from './load-file.ts'

const daySeconds = 86_400

/** Publish a call; its rules are frozen from then on. */
export const publishCall = defineGrantAct({
  name: 'funds.publish-call',
  contract: 'GrantCalls',
  functionName: 'publishCall',
  summary: 'Publish a call; its rules are frozen from then on.',
  input: z.object({
    call: bytes32.default(createId),
    programme: bytes32,
    budget: minorUnits,
    awardMin: minorUnits,
    awardMax: minorUnits,
    opensAt: instant,
    closesAt: instant,
    commitTerm: term.default(14 * daySeconds),
    revealTerm: term.default(3 * daySeconds),
    standstillTerm: term.default(10 * daySeconds),
    reserveTerm: term.default(180 * daySeconds),
    accountDelay: term.default(3 * daySeconds),
    evaluatorsMin: z.number().int().min(1).max(9).default(3),
    milestonesMax: z.number().int().min(1).max(24).default(6),
    prefinancingMax: z.number().int().min(0).max(10_000).default(3_000),
    totalThreshold: z.number().int().min(0).max(10_000).default(5_000),
    secondApproverAbove: minorUnits,
    appealBody: bytes32,
    eligibilityRules: z.array(code).min(1).max(40),
    criteria: z
      .array(
        z.object({
          code,
          weight: z.number().int().min(1).max(10_000),
          scoreMax: z.number().int().min(1).max(1_000),
          threshold: z.number().int().min(0).max(1_000),
        }),
      )
      .min(1)
      .max(20),
    tieBreak: z.array(z.number().int().min(0).max(19)).max(20),
    document: documentReference,
  }),
  build: async (context, input) => {
    const { organisation } = await loadProgramme(context, input.programme)
    const document = await resolveDocument(context, input.document)
    return {
      organisation,
      subject: input.call,
      params: { ...input, document },
      signers: [
        { role: roles.callManager, organisation },
        { role: roles.programmeOwner, organisation },
      ],
    }
  },
})
