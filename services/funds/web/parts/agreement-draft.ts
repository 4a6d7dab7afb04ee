import { bytes32, createId, type Seconds } from '@concejo/protocol'
import { z } from 'zod'
import { type MilestoneDraft, milestoneDraft } from '../model/milestone-draft.ts'

const quarterSeconds = 90 * 86_400

/** The agreement form as it is typed. */
export const agreementDraft = z.object({
  agreement: bytes32,
  amount: z.string().default(''),
  text: z.string().default(''),
  milestones: z.array(milestoneDraft).default([]),
  holder: z.string().default(''),
  iban: z.string().default(''),
})
export type AgreementDraft = z.output<typeof agreementDraft>

/** A milestone due in a quarter of a year. */
export function createMilestone(amount: string, now: Seconds): MilestoneDraft {
  return milestoneDraft.parse({ key: createId().slice(2, 12), amount, dueAt: now + quarterSeconds })
}
