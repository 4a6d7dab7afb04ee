import { describe, expect, it } from 'vitest'
import { formatProblemAmount, kindOfProblemValue } from './problem-values.ts'

const instant = '1798761600'
const id = `0x${'ab'.repeat(32)}`

describe('a value of an error', () => {
  it.each([
    ['deadline', { deadline: instant }, 'time'],
    ['blockTime', { blockTime: instant }, 'time'],
    ['now', { now: Number(instant) }, 'time'],
    ['closesAt', { closesAt: instant }, 'time'],
    ['revealEndsAt', { revealEndsAt: instant }, 'time'],
    ['validUntil', { validUntil: instant }, 'time'],
    ['from', { from: instant, to: instant }, 'time'],
    ['wanted', { wanted: instant, current: instant }, 'time'],
    ['term', { term: '86400' }, 'term'],
  ])('%s of %j is a %s', (name, values, kind) => {
    expect(kindOfProblemValue(name, values)).toBe(kind)
  })

  it.each([
    ['amount', { amount: '150000' }, 'money'],
    ['wanted', { wanted: '2000000000', most: '100' }, 'money'],
    ['most', { wanted: '2', most: '1' }, 'money'],
    ['sum', { sum: '2', amount: '1' }, 'money'],
    ['limit', { limit: '2', amount: '3' }, 'money'],
  ])('%s of %j is %s', (name, values, kind) => {
    expect(kindOfProblemValue(name, values)).toBe(kind)
  })

  it.each([
    ['from', { from: '1', to: '2' }],
    ['current', { given: '1', current: '2' }],
    ['wanted', { held: '2', wanted: '8' }],
    ['most', { given: '5', most: '4' }],
    ['limit', { limit: 1_000_000 }],
    ['sum', { sum: '9000' }],
    ['state', { state: 'applied' }],
    ['path', { path: '/api/0x00' }],
  ])('%s of %j stays as it is', (name, values) => {
    expect(kindOfProblemValue(name, values)).toBe('plain')
  })

  it('is an identifier when it is long and hexadecimal, and a role under that name', () => {
    expect(kindOfProblemValue('person', { person: id })).toBe('identifier')
    expect(kindOfProblemValue('role', { role: id })).toBe('role')
    expect(kindOfProblemValue('asked', { asked: 'funds.evaluator, any signer' })).toBe('role')
  })
})

describe('an amount of an error', () => {
  it('has two decimals and keeps every digit', () => {
    expect(formatProblemAmount('123456', 'es')).toBe('1.234,56')
    expect(formatProblemAmount('5', 'en')).toBe('0.05')
    expect(formatProblemAmount('900719925474099312', 'es')).toBe('9.007.199.254.740.993,12')
  })

  it('shows the currency that the error names, with the decimals of that currency', () => {
    expect(formatProblemAmount('123456', 'en', 'EUR')).toBe('€1,234.56')
    expect(formatProblemAmount('123456', 'es', 'EUR')).toMatch(/^1\.?234,56\s€$/)
    expect(formatProblemAmount('123456', 'en', 'JPY')).toBe('¥123,456')
    expect(formatProblemAmount('5', 'en', 'euros')).toBe('0.05')
  })
})
