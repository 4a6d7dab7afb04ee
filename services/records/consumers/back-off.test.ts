import fc from 'fast-check'
import { expect, it } from 'vitest'
import { backOffMs } from './back-off.ts'

it('is between half and all of the doubled time, from a second to an hour', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (attempts) => {
      const fullMs = Math.min(1_000 * 2 ** (attempts - 1), 3_600_000)
      const waitMs = backOffMs(attempts)
      expect(waitMs).toBeGreaterThanOrEqual(Math.max(1_000, fullMs / 2))
      expect(waitMs).toBeLessThanOrEqual(fullMs)
    }),
  )
})

it('is at least what the target asks for, and never more than an hour', () => {
  expect(backOffMs(1, { retryAfterSeconds: 90 })).toBe(90_000)
  expect(backOffMs(1, { retryAfterSeconds: 999_999 })).toBe(3_600_000)
})
