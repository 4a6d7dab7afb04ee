import { expect, it } from 'vitest'
import { isBytes32, isHex } from './brand.ts'
import { bytes32, createId, hexBytes, zeroId } from './id.ts'
import { isoToSeconds, secondsToIso } from './time.ts'

it('makes identifiers that never repeat', () => {
  const ids = Array.from({ length: 1_000 }, createId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.every(isBytes32)).toBe(true)
  expect(isBytes32(zeroId)).toBe(true)
})

it('lowers upper case and trims, so that one identifier has one form', () => {
  expect(bytes32.parse(` 0X${'AB'.repeat(32)} `)).toBe(`0x${'ab'.repeat(32)}`)
  expect(hexBytes.parse('0xAb')).toBe('0xab')
})

it.each(['', '0x', `0x${'a'.repeat(63)}`, `0x${'a'.repeat(65)}`, `0x${'g'.repeat(64)}`, 5, null])(
  'refuses %s as an identifier',
  (value) => {
    expect(bytes32.safeParse(value).success).toBe(false)
  },
)

it.each(['0xa', 'aa', '0xzz', `0x${'00'.repeat(65_537)}`])(
  'refuses other bytes than pairs of digits within the limit',
  (value) => {
    expect(hexBytes.safeParse(value).success).toBe(false)
  },
)

it('knows bytes from other texts', () => {
  expect([isHex('0x'), isHex('0xab'), isHex('0xAB'), isHex('0xa'), isHex(5)]).toEqual([true, true, false, false, false])
})

it('writes and reads instants in whole seconds', () => {
  expect(secondsToIso(1_795_424_400)).toBe('2026-11-23T09:00:00Z')
  expect(isoToSeconds('2026-11-23T10:00:00.900+01:00')).toBe(1_795_424_400)
  expect(isoToSeconds('soon')).toBeNaN()
})
