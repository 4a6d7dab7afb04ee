import { describe, expect, it } from 'vitest'
import { createLogDecoder } from '../../ledger/src/projection/decode.ts'
import { readLogRange } from '../../ledger/src/projection/follow.ts'
import { createGeneratedLedger, headOf, questionOf } from './generated-chain.ts'
import { percentile, runMany } from './measure.ts'
import { formatTable } from './table.ts'

describe('a generated chain', () => {
  it('gives events that the decoder of the product understands', async () => {
    const ledger = createGeneratedLedger(250)
    const addresses = Object.values(ledger.contracts).map((contract) => contract.address)
    const range = await readLogRange(ledger, addresses, 0, headOf(250))
    const events = createLogDecoder(ledger.contracts)(range)
    expect(events.map((event) => event.name).slice(0, 2)).toEqual(['QuestionAsked', 'ActApplied'])
    expect(events).toHaveLength(500)
    expect(events[498]?.args['question']).toBe(questionOf(249))
    expect(new Set(events.map((event) => event.args['question'] ?? event.args['id'])).size).toBe(500)
  })
})

describe('a measure', () => {
  it('takes percentiles of unsorted values', () => {
    expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3)
    expect(percentile([5, 1, 4, 2, 3], 0.99)).toBe(5)
    expect(percentile([], 0.5)).toBe(0)
  })

  it('runs every job once, at most so many at a time', async () => {
    const seen: number[] = []
    let running = 0
    let most = 0
    await runMany(50, 4, async (index) => {
      running += 1
      most = Math.max(most, running)
      await Promise.resolve()
      seen.push(index)
      running -= 1
    })
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index))
    expect(most).toBe(4)
  })

  it('says whether its target was reached', () => {
    const rows = [
      { what: 'acts', value: 1_500, unit: '/s', target: { limit: 1_000, better: 'more' as const } },
      { what: 'start', value: 12, unit: 's', target: { limit: 10, better: 'less' as const } },
    ]
    const machine = { processor: 'x', cores: 2, memoryGib: 4, system: 'linux', node: 'v20' }
    const text = formatTable({ at: '', quick: false, machine, measures: [{ name: 'a', title: 'A', rows }] })
    expect(text).toContain('at least 1,000 /s: reached')
    expect(text).toContain('at most 10 s: missed')
  })
})
