import { expect, it } from 'vitest'
import { parseMoment } from './parse-moment.ts'

it.each([
  ['10d', 864_000],
  ['36h', 129_600],
  ['1w2d3h4m5s', 788_645],
  ['1970-01-02T00:00:00Z', 86_400],
])('%s is second %d, seen from second 0', (text, seconds) => {
  expect(parseMoment(text, 0)).toBe(seconds)
})

it('counts a length from now, an instant not', () => {
  expect(parseMoment('1m', 100)).toBe(160)
  expect(parseMoment('1970-01-01T00:01:00Z', 100)).toBe(60)
})

it.each(['', '10', 'd', '-1d', '1.5d', '10 d', 'tomorrow', '2026-99-99'])('does not understand "%s"', (text) => {
  expect(parseMoment(text, 0)).toBeUndefined()
})
