import { type Bytes32, createId, type Seconds } from '@concejo/protocol'
import { z } from 'zod'
import type { CallDocument } from '../../api.ts'
import { makeCode } from './make-code.ts'
import { readAmount } from './read-amount.ts'

const daySeconds = 86_400

/** A number of the form; an emptied field is "not a number", which JSON keeps as null. */
const typedNumber = z
  .number()
  .nullable()
  .transform((value) => value ?? Number.NaN)

const criterionDraft = z.object({
  key: z.string(),
  en: z.string().default(''),
  es: z.string().default(''),
  /** Percent. */
  weight: typedNumber.default(0),
  scoreMax: typedNumber.default(5),
  threshold: typedNumber.default(3),
})
export type CriterionDraft = z.output<typeof criterionDraft>

const ruleDraft = z.object({ key: z.string(), en: z.string().default(''), es: z.string().default('') })
export type RuleDraft = z.output<typeof ruleDraft>

/** The form of a call as it is typed: amounts in minor units as text, times in ledger seconds, terms in days. */
export const callDraft = z.object({
  call: z.string(),
  titleEn: z.string().default(''),
  titleEs: z.string().default(''),
  summaryEn: z.string().default(''),
  summaryEs: z.string().default(''),
  descriptionEn: z.string().default(''),
  descriptionEs: z.string().default(''),
  programme: z.string().default(''),
  budget: z.string().default(''),
  awardMin: z.string().default(''),
  awardMax: z.string().default(''),
  opensAt: z.number().int().optional(),
  closesAt: z.number().int().optional(),
  rules: z.array(ruleDraft).default([]),
  criteria: z.array(criterionDraft).default([]),
  totalThreshold: typedNumber.default(50),
  evaluatorsMin: typedNumber.default(3),
  commitDays: typedNumber.default(14),
  revealDays: typedNumber.default(3),
  standstillDays: typedNumber.default(10),
  reserveDays: typedNumber.default(180),
  accountDelayDays: typedNumber.default(3),
  milestonesMax: typedNumber.default(6),
  prefinancingMax: typedNumber.default(30),
  secondApproverAbove: z.string().default(''),
  appealBody: z.string().default(''),
})
export type CallDraft = z.output<typeof callDraft>

/** A field of the form with the message that says what is wrong with it. */
export interface DraftFault {
  readonly field: string
  /** Message key below `fault`. */
  readonly fault: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** A fresh form: two weeks from opening to deadline, three criteria that add up to 100 %. */
export function createCallDraft(now: Seconds, programme: string): CallDraft {
  const opensAt = Math.ceil(now / 3_600) * 3_600
  return callDraft.parse({
    call: createId(),
    programme,
    opensAt,
    closesAt: opensAt + 14 * daySeconds,
    rules: [createRule()],
    criteria: [createCriterion(40), createCriterion(30), createCriterion(30)],
  })
}

export function createRule(): RuleDraft {
  return ruleDraft.parse({ key: createId().slice(2, 12) })
}

export function createCriterion(weight: number): CriterionDraft {
  return criterionDraft.parse({ key: createId().slice(2, 12), weight })
}

/** Sum of the weights in percent, without the noise of binary fractions. */
export function sumWeights(criteria: readonly CriterionDraft[]): number {
  return criteria.reduce((sum, criterion) => sum + toBasisPoints(criterion.weight), 0) / 100
}

/** Basis points of a percentage, rounded to whole ones; zero for an emptied field. */
export function toBasisPoints(percent: number): number {
  return Number.isFinite(percent) ? Math.round(percent * 100) : 0
}

/** Hints while typing. The contract decides; this only says early what it would refuse. */
export function findCallFaults(draft: CallDraft, options: { readonly now: Seconds }): readonly DraftFault[] {
  return [
    ...findTextFaults(draft),
    ...findMoneyFaults(draft),
    ...findDateFaults(draft, options.now),
    ...findRuleFaults(draft),
    ...findCriterionFaults(draft),
    ...findTermFaults(draft),
  ]
}

function findTextFaults(draft: CallDraft): readonly DraftFault[] {
  return (['titleEn', 'summaryEn', 'programme', 'appealBody'] as const)
    .filter((field) => draft[field].trim() === '')
    .map((field) => ({ field, fault: 'required' }))
}

function findMoneyFaults(draft: CallDraft): readonly DraftFault[] {
  const missing = (['budget', 'awardMin', 'awardMax', 'secondApproverAbove'] as const)
    .filter((field) => readAmount(draft[field]) === undefined)
    .map((field) => ({ field, fault: 'amount' }))
  const [budget, least, most] = [draft.budget, draft.awardMin, draft.awardMax].map(readAmount)
  if (budget === undefined || least === undefined || most === undefined || missing.length > 0) {
    return missing
  }
  return [
    ...(least === 0n ? [{ field: 'awardMin', fault: 'positive' }] : []),
    ...(least > most ? [{ field: 'awardMax', fault: 'award-order' }] : []),
    ...(most > budget ? [{ field: 'awardMax', fault: 'award-over-budget' }] : []),
  ]
}

function findDateFaults(draft: CallDraft, now: Seconds): readonly DraftFault[] {
  if (draft.opensAt === undefined) {
    return [{ field: 'opensAt', fault: 'date' }]
  }
  if (draft.closesAt === undefined) {
    return [{ field: 'closesAt', fault: 'date' }]
  }
  if (draft.closesAt <= draft.opensAt) {
    return [{ field: 'closesAt', fault: 'date-order' }]
  }
  return draft.closesAt <= now ? [{ field: 'closesAt', fault: 'date-past' }] : []
}

function findRuleFaults(draft: CallDraft): readonly DraftFault[] {
  if (draft.rules.length === 0) {
    return [{ field: 'rules', fault: 'rule-count' }]
  }
  return draft.rules
    .filter((rule) => rule.en.trim() === '')
    .map((rule) => ({ field: `rule-${rule.key}`, fault: 'required' }))
}

function findCriterionFaults(draft: CallDraft): readonly DraftFault[] {
  const each = draft.criteria.flatMap((criterion) => [
    ...(criterion.en.trim() === '' ? [{ field: `criterion-${criterion.key}`, fault: 'required' }] : []),
    ...(isBetween(criterion.weight, 0.01, 100) ? [] : [{ field: `weight-${criterion.key}`, fault: 'percent' }]),
    ...(isWhole(criterion.scoreMax, 1, 1_000) ? [] : [{ field: `score-${criterion.key}`, fault: 'whole' }]),
    ...(isWhole(criterion.threshold, 0, criterion.scoreMax)
      ? []
      : [{ field: `threshold-${criterion.key}`, fault: 'threshold' }]),
  ])
  const sum = sumWeights(draft.criteria)
  return sum === 100 ? each : [...each, { field: 'criteria', fault: 'weights', values: { sum } }]
}

function findTermFaults(draft: CallDraft): readonly DraftFault[] {
  const limits = [
    ['evaluatorsMin', 1, 9],
    ['commitDays', 1, 3_650],
    ['revealDays', 1, 3_650],
    ['standstillDays', 1, 3_650],
    ['reserveDays', 0, 3_650],
    ['accountDelayDays', 0, 3_650],
    ['milestonesMax', 1, 24],
  ] as const
  const whole = limits
    .filter(([field, least, most]) => !isWhole(draft[field], least, most))
    .map(([field, least, most]) => ({ field, fault: 'between', values: { least, most } }))
  const percent = (['totalThreshold', 'prefinancingMax'] as const)
    .filter((field) => !isBetween(draft[field], 0, 100))
    .map((field) => ({ field, fault: 'percent' }))
  return [...whole, ...percent]
}

function isBetween(value: number, least: number, most: number): boolean {
  return Number.isFinite(value) && value >= least && value <= most
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && isBetween(value, least, most)
}

/** A text with its translation where there is one. */
export function toLocalText(en: string, es: string): { en: string; es?: string } {
  return es.trim() === '' ? { en: en.trim() } : { en: en.trim(), es: es.trim() }
}

/** The public rules document of a call, with the codes by which the ledger knows its criteria and rules. */
export function toCallDocument(draft: CallDraft): CallDocument {
  const criteria = label(draft.criteria, 'criterion')
  const eligibilityRules = label(draft.rules, 'rule')
  const description = draft.descriptionEn.trim()
  return {
    title: toLocalText(draft.titleEn, draft.titleEs),
    summary: toLocalText(draft.summaryEn, draft.summaryEs),
    ...(description === '' ? {} : { description: toLocalText(description, draft.descriptionEs) }),
    criteria,
    eligibilityRules,
  }
}

function label(items: readonly RuleDraft[], fallback: string): CallDocument['criteria'] {
  const taken: string[] = []
  return items.map((item) => {
    const code = makeCode(item.en, taken, fallback)
    taken.push(code)
    return { code, label: toLocalText(item.en, item.es) }
  })
}

/** Input of `funds.publish-call`. Ties are broken by the criteria in their order on the form. */
export function toPublishInput(draft: CallDraft, document: Bytes32 | string): Readonly<Record<string, unknown>> {
  const { criteria, eligibilityRules } = toCallDocument(draft)
  return {
    call: draft.call,
    programme: draft.programme,
    budget: draft.budget,
    awardMin: draft.awardMin,
    awardMax: draft.awardMax,
    opensAt: draft.opensAt,
    closesAt: draft.closesAt,
    commitTerm: draft.commitDays * daySeconds,
    revealTerm: draft.revealDays * daySeconds,
    standstillTerm: draft.standstillDays * daySeconds,
    reserveTerm: draft.reserveDays * daySeconds,
    accountDelay: draft.accountDelayDays * daySeconds,
    evaluatorsMin: draft.evaluatorsMin,
    milestonesMax: draft.milestonesMax,
    prefinancingMax: toBasisPoints(draft.prefinancingMax),
    totalThreshold: toBasisPoints(draft.totalThreshold),
    secondApproverAbove: draft.secondApproverAbove,
    appealBody: draft.appealBody,
    eligibilityRules: eligibilityRules.map((rule) => rule.code),
    criteria: draft.criteria.map((criterion, index) => ({
      code: criteria[index]?.code ?? '',
      weight: toBasisPoints(criterion.weight),
      scoreMax: criterion.scoreMax,
      threshold: criterion.threshold,
    })),
    tieBreak: draft.criteria.map((_, index) => index),
    document,
  }
}
