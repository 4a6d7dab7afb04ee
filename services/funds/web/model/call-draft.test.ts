import { describe, expect, it } from 'vitest'
import { callDocument } from '../../api.ts'
import {
  type CallDraft,
  callDraft,
  createCallDraft,
  findCallFaults,
  sumWeights,
  toCallDocument,
  toPublishInput,
} from './call-draft.ts'

const now = 1_800_000_000

describe('the form of a call', () => {
  it('starts with dates and weights that are sound', () => {
    const draft = createCallDraft(now, '')
    expect(sumWeights(draft.criteria)).toBe(100)
    expect(findCallFaults(draft, { now }).map((fault) => fault.fault)).not.toContain('weights')
    expect(findCallFaults(draft, { now }).map((fault) => fault.field)).not.toContain('closesAt')
  })

  it('has no fault when it is filled in', () => {
    expect(findCallFaults(filled(), { now })).toEqual([])
  })

  it('says what the weights add up to when it is not 100', () => {
    const draft = filled()
    const criteria = draft.criteria.map((criterion, index) =>
      index === 0 ? { ...criterion, weight: 39.5 } : criterion,
    )
    expect(findCallFaults({ ...draft, criteria }, { now })).toEqual([
      { field: 'criteria', fault: 'weights', values: { sum: 99.5 } },
    ])
  })

  it('adds fractions of percent without noise', () => {
    const draft = filled()
    const weights = [33.3, 33.3, 33.4]
    const criteria = draft.criteria.map((criterion, index) => ({ ...criterion, weight: weights[index] ?? 0 }))
    expect(sumWeights(criteria)).toBe(100)
  })

  it('survives an emptied number field in a saved draft', () => {
    const saved: unknown = JSON.parse(JSON.stringify({ ...filled(), commitDays: Number.NaN }))
    const restored = callDraft.parse(saved)
    expect(findCallFaults(restored, { now }).map((fault) => fault.field)).toEqual(['commitDays'])
  })

  it('makes codes that the ledger can hold, each once', () => {
    const draft = filled()
    const rules = ['Número de vecinos: más de 10.000, según el padrón', 'Número de vecinos: más de 10.000, otra'].map(
      (en, index) => ({ key: String(index), en, es: '' }),
    )
    const document = callDocument.parse(toCallDocument({ ...draft, rules }))
    const codes = document.eligibilityRules.map((rule) => rule.code)
    expect(new Set(codes).size).toBe(2)
    expect(codes.every((code) => /^[a-z0-9][a-z0-9-]{0,30}$/.test(code))).toBe(true)
  })

  it('uses the same codes in the document and in the act', () => {
    const draft = filled()
    const input = toPublishInput(draft, 'document')
    expect(input['eligibilityRules']).toEqual(toCallDocument(draft).eligibilityRules.map((rule) => rule.code))
    expect(input['tieBreak']).toEqual([0, 1, 2])
  })
})

function filled(): CallDraft {
  const draft = createCallDraft(now, 'programme')
  return {
    ...draft,
    titleEn: 'Green roofs',
    summaryEn: 'Roofs with plants.',
    budget: '10000000',
    awardMin: '100000',
    awardMax: '5000000',
    secondApproverAbove: '1000000',
    appealBody: 'body',
    rules: draft.rules.map((rule) => ({ ...rule, en: 'Seat in the city' })),
    criteria: draft.criteria.map((criterion, index) => ({ ...criterion, en: `Criterion ${index}` })),
  }
}
