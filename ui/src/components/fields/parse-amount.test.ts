import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAmount } from './parse-amount.ts'

describe('an amount as people type it', () => {
  it('is read in the ways of both languages', () => {
    expect(parseAmount('1.234,50', 2)).toBe('123450')
    expect(parseAmount('1,234.50', 2)).toBe('123450')
    expect(parseAmount('1 234,5', 2)).toBe('123450')
    expect(parseAmount('1234', 2)).toBe('123400')
    expect(parseAmount('1.000', 2)).toBe('100000')
    expect(parseAmount('0,05', 2)).toBe('5')
    expect(parseAmount('500', 0)).toBe('500')
  })

  it('is not guessed where it could mean two things', () => {
    expect(parseAmount('1,23,4', 2)).toBeUndefined()
    expect(parseAmount('1.2345', 2)).toBeUndefined()
    expect(parseAmount('ten', 2)).toBeUndefined()
    expect(parseAmount('-5', 2)).toBeUndefined()
    expect(parseAmount('', 2)).toBeUndefined()
  })

  it('comes back from what Intl writes, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.constantFrom('en-GB', 'es-ES'), (cents, locale) => {
        const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100)
        expect(parseAmount(text, 2)).toBe(String(cents))
      }),
    )
  })
})
