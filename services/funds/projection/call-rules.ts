import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { amountText, integer } from './event-parts.ts'

/** The frozen rules of a call, as the event carries them; stored as JSON with amounts as decimal texts. */
export const callRules = z.object({
  budget: amountText,
  awardMin: amountText,
  awardMax: amountText,
  opensAt: integer,
  closesAt: integer,
  commitTerm: integer,
  revealTerm: integer,
  standstillTerm: integer,
  reserveTerm: integer,
  accountDelay: integer,
  evaluatorsMin: integer,
  milestonesMax: integer,
  prefinancingMax: integer,
  totalThreshold: integer,
  secondApproverAbove: amountText,
  appealBody: bytes32,
  eligibilityRules: z.array(bytes32).readonly(),
  criteria: z.array(z.object({ code: bytes32, weight: integer, scoreMax: integer, threshold: integer })).readonly(),
  tieBreak: z.array(integer).readonly(),
  document: bytes32,
})

/** The same, read back from the table. */
export const storedCallRules = z.object({
  budget: z.string(),
  awardMin: z.string(),
  awardMax: z.string(),
  opensAt: z.number(),
  closesAt: z.number(),
  commitTerm: z.number(),
  revealTerm: z.number(),
  standstillTerm: z.number(),
  reserveTerm: z.number(),
  accountDelay: z.number(),
  evaluatorsMin: z.number(),
  milestonesMax: z.number(),
  prefinancingMax: z.number(),
  totalThreshold: z.number(),
  secondApproverAbove: z.string(),
  appealBody: bytes32,
  eligibilityRules: z.array(bytes32),
  criteria: z.array(z.object({ code: bytes32, weight: z.number(), scoreMax: z.number(), threshold: z.number() })),
  tieBreak: z.array(z.number()),
  document: bytes32,
})
export type StoredCallRules = z.output<typeof storedCallRules>
