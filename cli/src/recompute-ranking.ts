import type { Client, endpoints } from '@concejo/sdk'

type Api = Client<typeof endpoints>
/** Public data on which a ranking depends. */
export type RankingInput = Awaited<ReturnType<Api['getRankingInput']>>
/** The ranking as the node publishes it. */
export type PublishedRanking = Pick<Awaited<ReturnType<Api['getRanking']>>, 'complete' | 'items'>

export interface RankedApplication {
  readonly application: string
  /** Weighted sum of the criteria in units of 10^-16 of the maximum. */
  readonly total: bigint
  readonly criteria: readonly bigint[]
  readonly amount: bigint
  readonly contracted: boolean
  /** The budget covers it and everything above it. */
  readonly selected: boolean
}

export interface RankingDifference {
  readonly kind: 'order' | 'score' | 'below' | 'missing' | 'extra'
  readonly application: string
  readonly text: string
}

const unit = 10n ** 12n

/**
 * Compute a ranking from revealed scores by the published formula (`IGrantEvaluation.getScore`) and compare it with
 * what is published. Written from the formula alone, so that it shares no mistake with the node.
 */
export function compareRanking(
  input: RankingInput,
  published: PublishedRanking,
): {
  readonly ranked: readonly RankedApplication[]
  readonly below: readonly string[]
  readonly differences: readonly RankingDifference[]
} {
  const scored = input.applications.filter((item) => item.scores.length > 0).map((item) => score(input, item))
  const below = scored.filter((item) => !item.above).map((item) => item.application)
  const above = scored.filter((item) => item.above).sort((a, b) => (isBetter(a, b, input.tieBreak) ? -1 : 1))
  const ranked = select(above, BigInt(input.budget) - BigInt(input.committed))
  const shown = new Map(published.items.map((item) => [String(item.application), item]))
  const expected = ranked.filter((item) => shown.has(item.application)).map((item) => item.application)
  const found = published.items.filter((item) => !item.below).map((item) => String(item.application))
  const known = new Map(scored.map((item) => [item.application, item]))
  return {
    ranked,
    below,
    differences: [
      ...found.flatMap((application, index) =>
        known.has(application) && application !== expected[index]
          ? [
              difference(
                'order',
                application,
                `stands at place ${index + 1}, where ${expected[index] ?? 'nothing'} belongs`,
              ),
            ]
          : [],
      ),
      ...published.items.flatMap((item) => compareItem(item, known.get(item.application))),
      ...(published.complete ? [...ranked.map((item) => item.application), ...below] : [])
        .filter((application) => !shown.has(application))
        .map((application) => difference('missing', application, 'is not listed')),
    ],
  }
}

interface Scored extends Omit<RankedApplication, 'selected'> {
  readonly above: boolean
}

function compareItem(item: PublishedRanking['items'][number], own: Scored | undefined): readonly RankingDifference[] {
  const { application } = item
  if (own === undefined) {
    return [difference('extra', application, 'is listed, but has no revealed score')]
  }
  if (item.below === own.above) {
    return [difference('below', application, own.above ? 'reaches all thresholds' : 'is below a threshold')]
  }
  const same = item.total === own.total.toString() && item.criteria.join() === own.criteria.join()
  return same ? [] : [difference('score', application, `has the total ${own.total}, published is ${item.total}`)]
}

function score(input: RankingInput, application: RankingInput['applications'][number]): Scored {
  const count = BigInt(application.scores.length)
  const sums = input.criteria.map((_, index) =>
    application.scores.map((scores) => BigInt(scores[index] ?? 0)).reduce((a, b) => a + b, 0n),
  )
  const criteria = input.criteria.map(
    ({ scoreMax }, index) => ((sums[index] ?? 0n) * unit) / (count * BigInt(scoreMax)),
  )
  const total = input.criteria
    .map(({ weight }, index) => BigInt(weight) * (criteria[index] ?? 0n))
    .reduce((a, b) => a + b, 0n)
  const reachesEach = input.criteria.every(({ threshold }, index) => (sums[index] ?? 0n) >= BigInt(threshold) * count)
  return {
    application: application.application,
    total,
    criteria,
    amount: BigInt(application.amount),
    contracted: application.contracted,
    above: reachesEach && total >= BigInt(input.totalThreshold) * unit,
  }
}

function isBetter(a: Scored, b: Scored, tieBreak: readonly number[]): boolean {
  const keys = (item: Scored): readonly bigint[] => [item.total, ...tieBreak.map((index) => item.criteria[index] ?? 0n)]
  const [left, right] = [keys(a), keys(b)]
  const first = left.findIndex((value, index) => value !== right[index])
  return first < 0 ? a.application < b.application : (left[first] ?? 0n) > (right[first] ?? 0n)
}

/** From the top, as long as the money lasts; the first that does not fit ends it. */
function select(above: readonly Scored[], budget: bigint): readonly RankedApplication[] {
  let left = budget
  let open = true
  return above.map((item) => {
    const needed = item.contracted ? 0n : item.amount
    open = open && needed <= left
    left -= open ? needed : 0n
    const { application, total, criteria, amount, contracted } = item
    return { application, total, criteria, amount, contracted, selected: open }
  })
}

function difference(kind: RankingDifference['kind'], application: string, text: string): RankingDifference {
  return { kind, application, text }
}
