import type { Bytes32 } from '@concejo/protocol'
import type { RankingInput } from './api.ts'

/** 10^12: a criterion's score is a share of its maximum in this unit; a total is weighted by basis points on top. */
export const scoreUnit = 1_000_000_000_000n

/** A score as the contract computes it, in integers only. */
export interface ComputedScore {
  readonly application: Bytes32
  readonly amount: bigint
  /** Share of the maximum of each criterion, 0 to 10^12. */
  readonly criteria: readonly bigint[]
  /** Sum of weight × criterion, 0 to 10^16. */
  readonly total: bigint
  readonly scored: boolean
  readonly aboveThresholds: boolean
  readonly contracted: boolean
}

/** The outcome of a call, recomputed from public data. */
export interface ComputedRanking {
  /** In order, best first. */
  readonly ranked: readonly ComputedScore[]
  /** Below a threshold, ascending by identifier. */
  readonly below: readonly ComputedScore[]
  /** Without any revealed score: the list cannot be completed. */
  readonly unscored: readonly ComputedScore[]
  /** How many of `ranked`, from the top, the budget covers. */
  readonly selected: number
}

/**
 * Compute a ranking exactly as `GrantEvaluation` does (see `getScore` there): criteria[c] = floor(sum × 10^12 / (n ×
 * scoreMax)),
 * total = Σ weight × criteria[c]; thresholds on the mean and on the total; ties by the published criteria, then by
 * identifier.
 */
export function computeRanking(input: RankingInput): ComputedRanking {
  const scores = input.applications.map((application) => computeScore(input, application))
  const unscored = scores.filter((score) => !score.scored)
  const below = scores
    .filter((score) => score.scored && !score.aboveThresholds)
    .sort((a, b) => compareText(a.application, b.application))
  const ranked = scores
    .filter((score) => score.scored && score.aboveThresholds)
    .sort((a, b) => compareScores(a, b, input.tieBreak))
  return { ranked, below, unscored, selected: countSelected(ranked, input) }
}

/**
 * Best first: by total, then by the tie-break criteria, then the lower identifier. Negative when `a` stands above `b`.
 */
export function compareScores(a: ComputedScore, b: ComputedScore, tieBreak: readonly number[]): number {
  if (a.total !== b.total) {
    return a.total > b.total ? -1 : 1
  }
  for (const index of tieBreak) {
    const left = a.criteria[index] ?? 0n
    const right = b.criteria[index] ?? 0n
    if (left !== right) {
      return left > right ? -1 : 1
    }
  }
  return compareText(a.application, b.application)
}

function computeScore(input: RankingInput, application: RankingInput['applications'][number]): ComputedScore {
  const revealed = BigInt(application.scores.length)
  const sums = input.criteria.map((_, index) =>
    application.scores.reduce((sum, scores) => sum + BigInt(scores[index] ?? 0), 0n),
  )
  const criteria = input.criteria.map((criterion, index) =>
    revealed === 0n ? 0n : ((sums[index] ?? 0n) * scoreUnit) / (revealed * BigInt(criterion.scoreMax)),
  )
  const total = input.criteria.reduce(
    (sum, criterion, index) => sum + BigInt(criterion.weight) * (criteria[index] ?? 0n),
    0n,
  )
  const thresholdsMet = input.criteria.every(
    (criterion, index) => (sums[index] ?? 0n) >= BigInt(criterion.threshold) * revealed,
  )
  return {
    application: application.application,
    amount: BigInt(application.amount),
    criteria,
    total,
    scored: revealed > 0n,
    aboveThresholds: thresholdsMet && total >= BigInt(input.totalThreshold) * scoreUnit,
    contracted: application.contracted,
  }
}

/** Walk down the list while the amounts fit; what is contracted already is paid for first. */
function countSelected(ranked: readonly ComputedScore[], input: RankingInput): number {
  let left = BigInt(input.budget) - BigInt(input.committed)
  let selected = 0
  for (const score of ranked) {
    if (!score.contracted) {
      if (score.amount > left) {
        break
      }
      left -= score.amount
    }
    selected += 1
  }
  return selected
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0
  }
  return a < b ? -1 : 1
}
