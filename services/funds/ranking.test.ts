import { bytes32 } from '@concejo/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RankingInput } from './api.ts'
import { compareScores, computeRanking, scoreUnit } from './ranking.ts'

const criteria = fc.array(
  fc.record({ scoreMax: fc.integer({ min: 1, max: 1_000 }), threshold: fc.integer({ min: 0, max: 100 }) }),
  { minLength: 1, maxLength: 4 },
)

/** Weights add up to 10,000; each application has up to five evaluators. */
const input: fc.Arbitrary<RankingInput> = fc
  .tuple(criteria, fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 0, max: 10_000 }))
  .chain(([drawn, budget, totalThreshold]) =>
    fc
      .array(
        fc.record({
          amount: fc.integer({ min: 1, max: 2_000 }),
          contracted: fc.boolean(),
          scores: fc.array(fc.tuple(...drawn.map(({ scoreMax }) => fc.integer({ min: 0, max: scoreMax }))), {
            maxLength: 5,
          }),
        }),
        { maxLength: 12 },
      )
      .map((applications) => {
        const share = Math.floor(10_000 / drawn.length)
        return {
          call: idOf(0),
          budget: String(budget),
          committed: '0',
          totalThreshold,
          criteria: drawn.map((criterion, index) => ({
            code: idOf(index),
            weight: index === 0 ? 10_000 - share * (drawn.length - 1) : share,
            scoreMax: criterion.scoreMax,
            threshold: Math.min(criterion.threshold, criterion.scoreMax),
          })),
          tieBreak: [0],
          applications: applications.map(({ amount, scores, contracted }, index) => ({
            application: idOf(index * 7_919),
            amount: String(amount),
            scores,
            contracted,
          })),
        }
      }),
  )

describe('a ranking', () => {
  it('puts every application into exactly one of its parts', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { ranked, below, unscored } = computeRanking(given)
        const all = [...ranked, ...below, ...unscored].map((score) => score.application).sort()
        expect(all).toEqual(given.applications.map((application) => application.application).sort())
      }),
    )
  })

  it('does not depend on the order in which applications or scores are given', () => {
    fc.assert(
      fc.property(input, (given) => {
        const turned = {
          ...given,
          applications: given.applications
            .map((application) => ({ ...application, scores: application.scores.toReversed() }))
            .toReversed(),
        }
        const [one, other] = [computeRanking(given), computeRanking(turned)]
        expect(other.ranked).toEqual(one.ranked)
        expect(other.below).toEqual(one.below)
        expect(other.selected).toBe(one.selected)
      }),
    )
  })

  it('is in strict order: of two neighbours the upper is the better', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { ranked } = computeRanking(given)
        for (const [index, lower] of ranked.entries()) {
          const upper = ranked[index - 1]
          expect(upper === undefined || compareScores(upper, lower, given.tieBreak) < 0).toBe(true)
        }
      }),
    )
  })

  it('never selects more than the budget, and stops at the first that does not fit', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { ranked, selected } = computeRanking(given)
        const sum = (count: number): bigint =>
          ranked.slice(0, count).reduce((total, score) => total + (score.contracted ? 0n : score.amount), 0n)
        expect(sum(selected)).toBeLessThanOrEqual(BigInt(given.budget))
        if (selected < ranked.length) {
          expect(sum(selected + 1)).toBeGreaterThan(BigInt(given.budget))
        }
      }),
    )
  })

  it('keeps totals between nothing and 10^16', () => {
    fc.assert(
      fc.property(input, (given) => {
        for (const { total } of [...computeRanking(given).ranked, ...computeRanking(given).below]) {
          expect(total >= 0n && total <= 10_000n * scoreUnit).toBe(true)
        }
      }),
    )
  })

  it('gives equal means equal places, whatever the number of evaluators', () => {
    const given = createInput([
      { amount: '5', scores: [[4], [8]] },
      { amount: '5', scores: [[6], [6], [6]] },
    ])
    const { ranked } = computeRanking(given)
    expect(ranked[0]?.total).toBe(ranked[1]?.total)
    expect(ranked.map((score) => score.application)).toEqual([idOf(0), idOf(1)])
  })

  it('leaves out who misses a threshold by one point of one evaluator', () => {
    const given = { ...createInput([{ amount: '5', scores: [[5], [4]] }]), totalThreshold: 4_501 }
    expect(computeRanking(given).below).toHaveLength(1)
    expect(computeRanking({ ...given, totalThreshold: 4_500 }).ranked).toHaveLength(1)
  })
})

function createInput(applications: readonly { readonly amount: string; readonly scores: number[][] }[]): RankingInput {
  return {
    call: idOf(0),
    budget: '100',
    committed: '0',
    totalThreshold: 0,
    criteria: [{ code: idOf(0), weight: 10_000, scoreMax: 10, threshold: 0 }],
    tieBreak: [0],
    applications: applications.map((application, index) => ({
      ...application,
      application: idOf(index),
      contracted: false,
    })),
  }
}

function idOf(index: number) {
  return bytes32.parse(`0x${index.toString(16).padStart(64, '0')}`)
}
