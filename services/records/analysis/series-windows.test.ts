import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Observation, summariseWindows } from './series-windows.ts'

const observation: fc.Arbitrary<Observation> = fc.record({
  time: fc.integer({ min: -10_000_000, max: 10_000_000 }),
  index: fc.nat(),
  value: fc.double(),
})

describe('time windows', () => {
  it('are the same whatever the order, and say nothing of what is no number', () => {
    fc.assert(
      fc.property(fc.uniqueArray(observation, { selector: ({ index }) => index }), fc.nat(), (given, turn) => {
        const windows = summariseWindows(given, 60_000)
        const turned = [...given.slice(turn % (given.length + 1)), ...given.slice(0, turn % (given.length + 1))]
        expect(summariseWindows(turned.toReversed(), 60_000)).toEqual(windows)
        const numbers = given.filter(({ value }) => Number.isFinite(value))
        expect(windows.reduce((sum, { count }) => sum + count, 0)).toBe(numbers.length)
        for (const { start, min, max, mean, first, last } of windows) {
          expect(min <= mean && mean <= max && first.time <= last.time).toBe(true)
          expect(first.time >= start && last.time < start + 60_000).toBe(true)
        }
      }),
    )
  })

  it('have a mean even where the sum is beyond all numbers', () => {
    const given = [1, 2, 3].map((index) => ({ time: index, index, value: 1.7e308 }))
    expect(summariseWindows(given, 60_000)).toMatchObject([{ sum: undefined, mean: 1.7e308, min: 1.7e308 }])
    const small = Array.from({ length: 10 }, (_, index) => ({ time: 0, index, value: 0.1 }))
    expect(summariseWindows(small, 60_000)).toMatchObject([{ sum: 1, first: { index: 0 }, last: { index: 9 } }])
  })
})
