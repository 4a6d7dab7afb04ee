import { recordInput } from '@concejo/protocol'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fastCheck from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cityStreams } from './city-streams.ts'
import { createCity, type Reading } from './create-city.ts'
import { cityBox, isOnLand } from './places.ts'

const monday = Date.parse('2026-03-02T00:00:00+01:00')
const hourMs = 3_600_000
const dayMs = 24 * hourMs

const day = [...createCity({ seed: 7, sensorsPerKind: 30 }).readings(monday, monday + dayMs)]

describe('the simulated city', () => {
  it('is the same for the same seed, in one piece or in many, and another for another seed', () => {
    fastCheck.assert(
      fastCheck.property(fastCheck.integer(), fastCheck.array(fastCheck.nat(5_000_000)), (seed, cuts) => {
        const make = (from: number, to: number): Reading[] => [
          ...createCity({ seed, sensorsPerKind: 3 }).readings(monday + from, monday + to),
        ]
        const ends = [0, ...cuts.sort((a, b) => a - b), 5_000_000]
        const pieces = ends.slice(1).flatMap((end, position) => make(ends[position] ?? 0, end))
        expect(pieces).toEqual(make(0, 5_000_000))
      }),
      { numRuns: 20 },
    )
    const other = [...createCity({ seed: 8, sensorsPerKind: 30 }).readings(monday, monday + hourMs)]
    expect(other.slice(0, 50)).not.toEqual(day.slice(0, 50))
  })

  it('speaks in order of arrival, records that fit their streams, of sensors on land', () => {
    const ajv = new Ajv2020({ strict: false })
    const checks = new Map(cityStreams.map(({ name, schema }) => [name, ajv.compile(schema)]))
    let last = 0
    for (const { stream, record, arrivesAt } of day) {
      expect(arrivesAt).toBeGreaterThanOrEqual(last)
      last = arrivesAt
      const check = checks.get(stream)
      expect([check?.(record.data), check?.errors]).toEqual([true, null])
    }
    expect(recordInput.array().parse(day.map(({ record }) => record))).toEqual(day.map(({ record }) => record))
    for (const [longitude, latitude] of day.map(({ record }) => positionOf(record.data))) {
      expect(longitude > cityBox.west - 1e-9 && longitude < cityBox.east).toBe(true)
      expect(latitude > cityBox.south && latitude < cityBox.north).toBe(true)
      expect(isOnLand([longitude, latitude])).toBe(true)
    }
    expect(new Set(day.map(({ stream }) => stream)).size).toBe(cityStreams.length)
  })

  it('moves by day and rests by night, more on working days', () => {
    const saturday = [...createCity({ seed: 7, sensorsPerKind: { traffic: 30 } }).readings(monday - 2 * dayMs, monday - dayMs)]
    const rush = mean(pick(day, 'traffic', 'intensity', [8, 9]))
    expect(rush).toBeGreaterThan(5 * mean(pick(day, 'traffic', 'intensity', [3, 4])))
    expect(rush).toBeGreaterThan(2 * mean(pick(saturday, 'traffic', 'intensity', [8, 9])))
    expect(mean(pick(day, 'noise', 'LAeq', [8, 9]))).toBeGreaterThan(5 + mean(pick(day, 'noise', 'LAeq', [3, 4])))
    expect(pick(day, 'buses', 'speed', [2, 5]).length).toBe(0)
  })

  it('has messages that come late, come twice, and never come', () => {
    const ids = new Map<string, number>()
    for (const { record } of day) {
      ids.set(record.id ?? '', (ids.get(record.id ?? '') ?? 0) + 1)
    }
    expect([...ids.values()].some((count) => count === 2)).toBe(true)
    const late = day.filter(({ record, arrivesAt }) => arrivesAt - Date.parse(record.time) > 60_000)
    expect(late.length).toBeGreaterThan(day.length / 1_000)
    expect(late.length).toBeLessThan(day.length / 20)
    expect(ids.size).toBeLessThan(day.length)
    const spots = day.filter(({ stream }) => stream === 'noise')
    expect(new Set(spots.map(({ record }) => record.id)).size).toBeLessThan(30 * 24 * 60)
  })

  it('has sensors that stick to a value', () => {
    const month = [...createCity({ seed: 3, sensorsPerKind: { air: 20 } }).readings(monday, monday + 30 * dayMs)]
    const runs = new Map<string, { last: string; length: number; most: number }>()
    for (const { record } of month.toSorted((a, b) => a.record.time.localeCompare(b.record.time))) {
      const run = runs.get(record.entity ?? '') ?? { last: '', length: 0, most: 0 }
      const said = JSON.stringify(record.data)
      const length = said === run.last ? run.length + 1 : 1
      runs.set(record.entity ?? '', { last: said, length, most: Math.max(run.most, length) })
    }
    const longest = [...runs.values()].map(({ most }) => most)
    expect(longest.filter((length) => length > 30).length).toBeGreaterThan(0)
    expect(longest.filter((length) => length < 10).length).toBeGreaterThan(0)
  })

  it('makes tens of thousands of readings a second', () => {
    const city = createCity({ seed: 1, sensorsPerKind: 500 })
    const started = performance.now()
    let count = 0
    for (const { record } of city.readings(monday + 8 * hourMs, monday + 9 * hourMs)) {
      count += record.time === '' ? 0 : 1
    }
    const perSecond = (count / (performance.now() - started)) * 1_000
    // Measured alone: several times more; a busy machine must not fail it.
    expect(perSecond).toBeGreaterThan(20_000)
  })
})

function positionOf(data: Reading['record']['data']): readonly [number, number] {
  const found = JSON.stringify(data['location']).match(/\[(-?[\d.]+),([\d.]+)\]/)
  return [Number(found?.[1]), Number(found?.[2])]
}

function pick(
  readings: readonly Reading[],
  stream: string,
  attribute: string,
  [from, to]: readonly [number, number],
): readonly number[] {
  return readings
    .filter((reading) => reading.stream === stream)
    .filter(({ record }) => {
      const hour = ((Date.parse(record.time) - monday + 7 * dayMs) % dayMs) / hourMs
      return hour >= from && hour < to
    })
    .map(({ record }) => Number(record.data[attribute]))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
