import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountMax, currencyDigits, formatMoney, minorUnits, moneyToDecimal } from './money.ts'

describe('amounts on the wire', () => {
  it('are whole minor units, exact at any size', () => {
    expect(minorUnits.parse('123456789012345678901234')).toBe(123_456_789_012_345_678_901_234n)
    expect(minorUnits.parse(5)).toBe(5n)
  })

  it.each(['-1', '1.5', '1e3', ' 1', '', '0x10', 1.5, -1, Number.NaN, 2 ** 60, null, (amountMax + 1n).toString()])(
    'refuse %s',
    (value) => {
      expect(minorUnits.safeParse(value).success).toBe(false)
    },
  )
})

describe('decimal text', () => {
  it.each([
    [123_450n, 'EUR', '1234.50'],
    [5n, 'EUR', '0.05'],
    [0n, 'EUR', '0.00'],
    [-5n, 'EUR', '-0.05'],
    [1234n, 'JPY', '1234'],
    [1234n, 'TND', '1.234'],
  ])('of %s %s is %s', (amount, currency, text) => {
    expect(moneyToDecimal({ amount, currency })).toBe(text)
  })

  it('keeps every digit', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -amountMax, max: amountMax }),
        fc.constantFrom('EUR', 'JPY', 'KWD'),
        (amount, currency) => {
          const digits = moneyToDecimal({ amount, currency }).replace('.', '')
          expect(BigInt(digits)).toBe(amount)
          expect(currencyDigits(currency)).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })
})

it('is written for people in their language, without passing through a float', () => {
  expect(formatMoney({ amount: 900_719_925_474_099_312n, currency: 'EUR' }, 'en')).toBe('€9,007,199,254,740,993.12')
  expect(formatMoney({ amount: 123_450n, currency: 'EUR' }, 'es')).toMatch(/^1234,50\s€$/)
})
