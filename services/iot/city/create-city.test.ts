import { recordInput } from '@concejo/protocol'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cityStreams } from './city-streams.ts'
import { createCity, type Reading } from './create-city.ts'
import { cityBox, isOnLand } from './places.ts'

const monday = Date.parse('2026-03-02T00:00:00+01:00')
const hourMs = 3_600_000
const dayMs = 24 * hourMs

const day = [...createCity({ seed: 7, sensorsPerKind: 8 }).readings(monday, monday + dayMs)]

describe('the simulated city', () => {
  it('is the same for the same seed, in one piece or in many, and another for another seed', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.nat(5_000_000)), (seed, cuts) => {
        const make = (from: number, to: number): Reading[] => [
          ...createCity({ seed, sensorsPerKind: 3 }).readings(monday + from, monday + to),
        ]
        const ends = [0, ...cuts.sort((a, b) => a - b), 5_000_000]
        const pieces = ends.slice(1).flatMap((end, position) => make(ends[position] ?? 0, end))
        expect(pieces).toEqual(make(0, 5_000_000))
      }),
      { numRuns: 10 },
    )
    const other = [...createCity({ seed: 8, sensorsPerKind: 8 }).readings(monday, monday + hourMs)]
    expect(other.slice(0, 50)).not.toEqual(day.slice(0, 50))
  })

  it('speaks in order of arrival, records that fit their streams, of sensors on land', () => {
    const ajv = new Ajv2020({ strict: false })
    const checks = new Map(cityStreams.map(({ name, schema }) => [name, ajv.compile(schema)]))
    const faults = day.flatMap(({ stream, record, arrivesAt }, position) => {
      const [longitude, latitude] = positionOf(record.data)
      const inBox =
        longitude > cityBox.west - 1e-9 &&
        longitude < cityBox.east &&
        latitude > cityBox.south &&
        latitude < cityBox.north
      const good =
        checks.get(stream)?.(record.data) === true &&
        arrivesAt >= (day[position - 1]?.arrivesAt ?? 0) &&
        inBox &&
        isOnLand([longitude, latitude])
      return good ? [] : [record]
    })
    expect(faults).toEqual([])
    const records = day.map(({ record }) => record)
    expect(JSON.stringify(recordInput.array().parse(records)) === JSON.stringify(records)).toBe(true)
    expect(new Set(day.map(({ stream }) => stream)).size).toBe(cityStreams.length)
  })

  it('moves by day and rests by night, more on working days', () => {
    const saturday = [
      ...createCity({ seed: 7, sensorsPerKind: { traffic: 8 } }).readings(monday - 2 * dayMs, monday - dayMs),
    ]
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
  })

  it('has sensors that fall silent, and lines that bring all at once afterwards', () => {
    const week = [...createCity({ seed: 5, sensorsPerKind: { noise: 12 } }).readings(monday, monday + 7 * dayMs)]
    const lastTime = new Map<string, number>()
    let longestMs = 0
    for (const { record } of week.toSorted((a, b) => a.record.time.localeCompare(b.record.time))) {
      const ms = Date.parse(record.time)
      longestMs = Math.max(longestMs, ms - (lastTime.get(record.entity ?? '') ?? ms))
      lastTime.set(record.entity ?? '', ms)
    }
    expect(longestMs).toBeGreaterThan(hourMs)
    const delays = week.map(({ record, arrivesAt }) => arrivesAt - Date.parse(record.time))
    expect(Math.max(...delays)).toBeGreaterThan(5 * 60_000)
  })

  it('has sensors that stick to a value', () => {
    const month = [...createCity({ seed: 3, sensorsPerKind: { air: 40 } }).readings(monday, monday + 14 * dayMs)]
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
    const city = createCity({ seed: 1, sensorsPerKind: 300 })
    const started = process.cpuUsage()
    let count = 0
    for (const { record } of city.readings(monday + 8 * hourMs, monday + 9 * hourMs)) {
      count += record.time === '' ? 0 : 1
    }
    const { user, system } = process.cpuUsage(started)
    // Of processor time, and half of what it makes: other work on the machine must not fail it.
    expect(count / ((user + system) / 1_000_000)).toBeGreaterThan(50_000)
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
