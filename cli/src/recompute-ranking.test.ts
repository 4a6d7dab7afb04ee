import { type Bytes32, unsafeBrand } from '@concejo/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareRanking, type PublishedRanking, type RankingInput } from './recompute-ranking.ts'

const id = (number: number): Bytes32 => unsafeBrand(`0x${number.toString(16).padStart(64, '0')}`)
const application = (number: number, scores: number[][], amount = '100', contracted = false) => ({
  application: id(number),
  amount,
  scores,
  contracted,
})

/** Two criteria, 60 to 40, of ten points each; five points needed in the first, half of all in sum. */
const input = (applications: RankingInput['applications'], budget = '250'): RankingInput => ({
  call: id(99),
  budget,
  committed: '0',
  totalThreshold: 5_000,
  criteria: [
    { code: id(1), weight: 6_000, scoreMax: 10, threshold: 5 },
    { code: id(2), weight: 4_000, scoreMax: 10, threshold: 0 },
  ],
  tieBreak: [1, 0],
  applications,
})

/** What a node that computes rightly would publish. */
function publish(given: RankingInput): PublishedRanking {
  const { ranked, below } = compareRanking(given, { complete: false, items: [] })
  const base = { organisation: id(0), organisationName: '', amount: '0', state: 'selected' as const }
  const totals = new Map(
    given.applications.map((item) => {
      const alone = compareRanking(
        { ...given, totalThreshold: 0, criteria: open(given) },
        { complete: false, items: [] },
      )
      const found = alone.ranked.find((one) => one.application === item.application)
      return [String(item.application), found]
    }),
  )
  const toItem = (name: string, isBelow: boolean) => ({
    ...base,
    application: unsafeBrand<Bytes32>(name),
    total: String(totals.get(name)?.total),
    criteria: (totals.get(name)?.criteria ?? []).map(String),
    below: isBelow,
  })
  return {
    complete: true,
    items: [...ranked.map((item) => toItem(item.application, false)), ...below.map((name) => toItem(name, true))],
  }
}

const open = (given: RankingInput): RankingInput['criteria'] =>
  given.criteria.map((item) => ({ ...item, threshold: 0 }))

describe('a ranking', () => {
  it('follows the published formula, with floor division and thresholds on the mean', () => {
    const given = input([
      application(1, [
        [7, 8],
        [8, 8],
        [7, 9],
      ]),
      application(2, [[10, 10]]),
      application(3, [[4, 10]]),
      application(4, []),
    ])
    const { ranked, below } = compareRanking(given, { complete: false, items: [] })
    expect(ranked.map(({ application: name, total, selected }) => [name, total, selected])).toEqual([
      [id(2), 10_000_000_000_000_000n, true],
      [id(1), 6_000n * 733_333_333_333n + 4_000n * 833_333_333_333n, true],
    ])
    expect(below).toEqual([id(3)])
  })

  it('breaks ties by the published criteria, then by identifier', () => {
    const given = input([application(3, [[8, 6]]), application(2, [[6, 9]]), application(1, [[8, 6]])])
    const { ranked } = compareRanking(given, { complete: false, items: [] })
    expect(ranked.map((item) => item.application)).toEqual([id(2), id(1), id(3)])
  })

  it('selects from the top and ends at the first that the budget does not cover', () => {
    const given = input([
      application(1, [[10, 10]], '200'),
      application(2, [[9, 9]], '100'),
      application(3, [[8, 8]], '50'),
    ])
    const { ranked } = compareRanking(given, { complete: false, items: [] })
    expect(ranked.map((item) => item.selected)).toEqual([true, false, false])
  })
})

describe('the comparison', () => {
  const scores = fc.array(
    fc.tuple(fc.nat(10), fc.nat(10)).map((pair) => [...pair]),
    { minLength: 1, maxLength: 4 },
  )
  const applications = fc
    .array(scores, { minLength: 2, maxLength: 8 })
    .map((all) => all.map((item, index) => application(index + 1, item)))

  it('finds nothing in a right ranking, whatever the order of the data', () => {
    fc.assert(
      fc.property(applications, (items) => {
        const given = input(items)
        expect(compareRanking(input([...items].reverse()), publish(given)).differences).toEqual([])
      }),
    )
  })

  it('finds swapped places, other totals, missing and invented applications', () => {
    const given = input([application(1, [[10, 10]]), application(2, [[8, 8]]), application(3, [[1, 1]])])
    const right = publish(given)
    const kinds = (items: PublishedRanking['items']): readonly string[] => [
      ...new Set(compareRanking(given, { complete: true, items }).differences.map((item) => item.kind)),
    ]
    const [first, second, third] = right.items
    if (first === undefined || second === undefined || third === undefined) {
      expect.fail('three applications are listed')
    }
    expect(kinds([second, first, third])).toEqual(['order'])
    expect(kinds([{ ...first, total: '1' }, second, third])).toEqual(['score'])
    expect(kinds([first, third])).toContain('missing')
    expect(kinds([first, second, { ...third, below: false }])).toContain('below')
    expect(kinds([first, second, third, { ...third, application: id(50) }])).toContain('extra')
  })
})
