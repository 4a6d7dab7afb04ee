import { z } from 'zod'
import { readAmount } from './read-amount.ts'

/** One line of the milestones editor: minor units as decimal text, ledger seconds; both may be missing while typing. */
export const milestoneDraft = z.object({
  key: z.string(),
  amount: z.string().default(''),
  dueAt: z.number().int().optional(),
  prefinancing: z.boolean().default(false),
})
export type MilestoneDraft = z.output<typeof milestoneDraft>

/** What the milestones add up to, against the grant. */
export interface MilestoneSum {
  readonly total: bigint
  /** Positive: not yet spread; negative: too much. */
  readonly left: bigint
  readonly prefinancing: bigint
  /** Largest sum that may be paid in advance. */
  readonly prefinancingMost: bigint
}

/** Add up the milestones of a draft. `prefinancingMax` in basis points of the grant. */
export function sumMilestones(
  milestones: readonly MilestoneDraft[],
  options: { readonly amount: bigint; readonly prefinancingMax: number },
): MilestoneSum {
  const amounts = milestones.map((milestone) => ({ ...milestone, value: readAmount(milestone.amount) ?? 0n }))
  const total = amounts.reduce((sum, milestone) => sum + milestone.value, 0n)
  return {
    total,
    left: options.amount - total,
    prefinancing: amounts
      .filter((milestone) => milestone.prefinancing)
      .reduce((sum, milestone) => sum + milestone.value, 0n),
    prefinancingMost: (options.amount * BigInt(options.prefinancingMax)) / 10_000n,
  }
}

/** Share an amount among `count` milestones so that the parts add up exactly; the last takes the remainder. */
export function splitEvenly(amount: bigint, count: number): readonly bigint[] {
  if (count < 1) {
    return []
  }
  const part = amount / BigInt(count)
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? amount - part * BigInt(count - 1) : part))
}
