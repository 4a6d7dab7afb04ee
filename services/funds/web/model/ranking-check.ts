import type { EndpointResult } from '@concejo/protocol'
import type { endpoints, RankingInput } from '../../api.ts'
import { type ComputedRanking, computeRanking } from '../../ranking.ts'

type Ranking = EndpointResult<typeof endpoints.getRanking>

/** One place where the list shown and the list recomputed here differ. */
export interface RankingDifference {
  readonly place: number
  readonly shown: string | undefined
  readonly computed: string | undefined
}

/** Outcome of computing a ranking again in the browser. */
export interface RankingCheck {
  readonly equal: boolean
  readonly computed: ComputedRanking
  readonly compared: number
  readonly differences: readonly RankingDifference[]
}

/** Compute the ranking from the public scores and compare order, totals and thresholds with the list that the node shows. */
export function checkRanking(input: RankingInput, ranking: Ranking): RankingCheck {
  const computed = computeRanking(input)
  const ours = [
    ...computed.ranked.map((score) => `${score.application} ${score.total} ranked`),
    ...computed.below.map((score) => `${score.application} ${score.total} below`),
  ]
  const theirs = [...ranking.items]
    .sort((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER))
    .map((item) => `${item.application} ${item.total} ${item.below ? 'below' : 'ranked'}`)
  const compared = Math.max(ours.length, theirs.length)
  const differences = Array.from({ length: compared }, (_, index) => ({
    place: index + 1,
    shown: theirs[index],
    computed: ours[index],
  })).filter((place) => place.shown !== place.computed)
  return { equal: differences.length === 0, computed, compared, differences }
}
