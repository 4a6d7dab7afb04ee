import { contracts } from '@concejo/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callPhase as phases } from './api.ts'
import {
  agreementStates,
  applicationStates,
  bytesToCode,
  bytesToCurrency,
  callPhase,
  callStates,
  duties,
  milestoneStates,
  paymentStates,
} from './model.ts'

const time = fc.integer({ min: 1, max: 1_000 })
const clock = fc
  .record({
    state: fc.constantFrom(...callStates.slice(1)),
    opensAt: time,
    openFor: time,
    eligibilityFinished: fc.boolean(),
    drawn: fc.boolean(),
    commitFor: fc.option(time, { nil: undefined }),
    revealFor: time,
    standstillFor: fc.option(time, { nil: undefined }),
    rankingComplete: fc.boolean(),
  })
  .map((given) => {
    const closesAt = given.opensAt + given.openFor
    const commitEndsAt = given.commitFor === undefined ? undefined : closesAt + given.commitFor
    return {
      ...given,
      closesAt,
      commitEndsAt,
      revealEndsAt: commitEndsAt === undefined ? undefined : commitEndsAt + given.revealFor,
      standstillEndsAt: given.standstillFor === undefined ? undefined : closesAt + 3_000 + given.standstillFor,
    }
  })

describe('the phase of a call', () => {
  it('is always one that the interface knows', () => {
    fc.assert(
      fc.property(clock, fc.integer({ min: 0, max: 10_000 }), (given, now) => {
        expect(phases.options).toContain(callPhase(given, now))
      }),
    )
  })

  it('never goes back while only time passes', () => {
    const order = phases.options
    fc.assert(
      fc.property(clock, fc.integer({ min: 0, max: 9_000 }), time, (given, now, later) => {
        const before = order.indexOf(callPhase(given, now))
        expect(order.indexOf(callPhase(given, now + later))).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('is open from the opening up to, not including, the deadline', () => {
    const given = {
      state: 'published',
      opensAt: 100,
      closesAt: 200,
      eligibilityFinished: false,
      drawn: false,
      commitEndsAt: undefined,
      revealEndsAt: undefined,
      standstillEndsAt: undefined,
      rankingComplete: false,
    }
    expect([99, 100, 199, 200].map((now) => callPhase(given, now))).toEqual([
      'announced',
      'open',
      'open',
      'eligibility',
    ])
  })

  it('is scoring until the sealing ends and reveal from that very second on', () => {
    const given = {
      state: 'evaluation',
      opensAt: 1,
      closesAt: 2,
      eligibilityFinished: true,
      drawn: true,
      commitEndsAt: 100,
      revealEndsAt: 200,
      standstillEndsAt: undefined,
      rankingComplete: false,
    }
    expect([99, 100, 199, 200].map((now) => callPhase(given, now))).toEqual(['scoring', 'reveal', 'reveal', 'ranking'])
  })
})

describe('states', () => {
  it.each([
    ['CallState', callStates, 7],
    ['ApplicationState', applicationStates, 11],
    ['MilestoneState', milestoneStates, 5],
    ['AgreementState', agreementStates, 4],
    ['PaymentState', paymentStates, 7],
    ['Duty', duties, 12],
  ] as const)('of %s stand in the order of the contract', (_, states, count) => {
    expect(new Set(states).size).toBe(count)
  })

  it('are numbers of eight bits in the events', () => {
    const changed = contracts.GrantCalls.abi.find((item) => item.type === 'event' && item.name === 'CallStateChanged')
    expect(changed).toMatchObject({ inputs: [{ name: 'call' }, { name: 'state', type: 'uint8' }] })
  })
})

describe('codes', () => {
  it('come back as the text that was padded', () => {
    const text = fc.stringMatching(/^[a-z0-9-]{1,31}$/)
    fc.assert(
      fc.property(text, (given) => {
        expect(bytesToCode(`0x${Buffer.from(given).toString('hex').padEnd(64, '0')}`)).toBe(given)
      }),
    )
  })

  it('stay bytes where they are no text', () => {
    const bytes = `0x${'ff'.repeat(32)}`
    expect(bytesToCode(bytes)).toBe(bytes)
  })

  it('name a currency', () => {
    expect(bytesToCurrency('0x455552')).toBe('EUR')
  })
})
