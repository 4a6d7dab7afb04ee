import { ConcejoError } from '@concejo/protocol'
import { describe, expect, it } from 'vitest'
import { costOf, parseTariff } from './tariff.ts'

describe('a tariff', () => {
  it('prices records and bytes to the millionth', () => {
    const tariff = parseTariff('EUR 0.02 0.15')
    expect(tariff).toEqual({ currency: 'EUR', thousandRecordsMicros: 20_000, gigabyteMicros: 150_000 })
    expect(costOf(tariff, { records: 1_000, bytes: 1_000_000_000 })).toBe(170_000)
    expect(costOf(tariff, { records: 1, bytes: 0 })).toBe(20)
    expect(costOf(tariff, { records: 0, bytes: 1 })).toBe(1)
    expect(costOf(tariff, { records: 0, bytes: 0 })).toBe(0)
  })

  it.each(['EUR', 'EUR 0,02 1', 'eur 1 1', 'EUR -1 1', 'EUR 1 1 1', 'EUR 1e3 1'])('refuses %s', (text) => {
    expect(() => parseTariff(text)).toThrow(ConcejoError)
  })
})
