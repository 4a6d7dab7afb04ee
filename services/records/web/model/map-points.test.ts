import { describe, expect, it } from 'vitest'
import type { SeriesPoint } from '../../api-analysis.ts'
import { chooseGridStep, findPosition, listGridLines } from './map-points.ts'
import { toBand, toMeans, toSeriesQuery } from './series-range.ts'

describe('the place of a record', () => {
  it('is its GeoJSON point, longitude first', () => {
    const location = { type: 'Point', coordinates: [-3.8, 43.46, 12] }
    expect(findPosition({ data: { location } })).toEqual({ latitude: 43.46, longitude: -3.8 })
  })

  it.each([
    {},
    { location: null },
    { location: { type: 'Polygon', coordinates: [] } },
    { location: { type: 'Point', coordinates: ['1', 2] } },
    { location: { type: 'Point', coordinates: [43.46, -93.8] } },
  ])('is nowhere where it says none: %j', (data) => {
    expect(findPosition({ data })).toBeUndefined()
  })
})

describe('the grid of a map', () => {
  it('has a handful of lines at round degrees', () => {
    expect([chooseGridStep(0.05), chooseGridStep(3), chooseGridStep(360)]).toEqual([0.01, 0.5, 45])
    expect(listGridLines(43.441, 43.482, 0.01)).toEqual([43.45, 43.46, 43.47, 43.48])
    expect(listGridLines(1, 0, 0.1)).toEqual([])
  })
})

describe('a chart of values over time', () => {
  it('spans whole hours up to the end, in windows that fit', () => {
    const end = Date.parse('2026-03-02T10:20:00Z')
    expect(toSeriesQuery('day', end)).toEqual({
      ...{ from: '2026-03-01T11:00:00.000Z', to: '2026-03-02T11:00:00.000Z', window: '15m' },
    })
    expect(toSeriesQuery('month', end).window).toBe('6h')
  })

  it('draws means between lowest and highest', () => {
    const from = '2026-03-01T11:00:00.000Z'
    const observation = { value: 1, time: from, index: 3 }
    const point: SeriesPoint = {
      from,
      count: 2,
      min: 1,
      max: 3,
      mean: 2,
      sum: 4,
      first: observation,
      last: observation,
    }
    expect(toMeans([point])).toEqual([{ x: Date.parse(from), y: 2 }])
    expect(toBand([point])).toEqual([{ x: Date.parse(from), low: 1, high: 3 }])
  })
})
