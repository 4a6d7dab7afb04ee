import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MilestoneDraft, splitEvenly, sumMilestones } from './milestone-draft.ts'

const milestone = (amount: string, prefinancing = false): MilestoneDraft => ({
  key: amount,
  amount,
  dueAt: 1,
  prefinancing,
})

describe('the milestones editor', () => {
  it('shares any amount so that the parts add up exactly', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 24n), fc.integer({ min: 1, max: 24 }), (amount, count) => {
        const parts = splitEvenly(amount, count)
        expect(parts).toHaveLength(count)
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(amount)
      }),
    )
  })

  it('says what is left, and what may be paid in advance', () => {
    const sum = sumMilestones([milestone('300', true), milestone('600')], { amount: 1_000n, prefinancingMax: 2_500 })
    expect(sum).toEqual({ total: 900n, left: 100n, prefinancing: 300n, prefinancingMost: 250n })
  })

  it('counts an unfinished amount as nothing', () => {
    expect(sumMilestones([milestone('')], { amount: 5n, prefinancingMax: 0 }).left).toBe(5n)
  })
})
