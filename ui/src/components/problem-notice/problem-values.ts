import { type ErrorValues, formatMoney, moneyToDecimal, unsafeBrand } from '@concejo/protocol'
import type { Language } from '../../page-manifest.ts'

/** How a value of an error is shown. `money`: minor units; `time`: ledger seconds; `term`: a length in seconds. */
export type ProblemValueKind = 'money' | 'time' | 'term' | 'role' | 'identifier' | 'plain'

const timeName = /^(?:deadline|blockTime|now|at|from|to|current|[a-z]+(?:[A-Z][a-z]+)*At|valid(?:From|Until))$/
const moneyName = /^(?:amount|awardMin|awardMax|budget|available|planned|outstanding|accepted|paid)$/
/** Amounts only beside another one: `limit` is also a number of bytes, `sum` also of basis points. */
const moneyBeside: Readonly<Record<string, string>> = { most: 'wanted', limit: 'amount', sum: 'amount' }
/** From the year 2001 on: a smaller number under the name of a time is a state or a version. */
const firstInstant = 1_000_000_000

/** What a value of an error means. The problem document says names and numbers only, so this goes by the name. */
export function kindOfProblemValue(name: string, values: ErrorValues): ProblemValueKind {
  const value = String(values[name])
  if (name === 'role' || name === 'asked') {
    return 'role'
  }
  if (/^0x[0-9a-fA-F]{16,}$/.test(value)) {
    return 'identifier'
  }
  if (!/^\d+$/.test(value)) {
    return 'plain'
  }
  if (name === 'term') {
    return 'term'
  }
  if (timeName.test(name)) {
    return Number(value) >= firstInstant ? 'time' : 'plain'
  }
  if (name === 'wanted') {
    return kindOfWanted(values)
  }
  const beside = moneyBeside[name]
  return moneyName.test(name) || (beside !== undefined && beside in values) ? 'money' : 'plain'
}

/** `wanted` is compared with what stands beside it: a deadline, duties of a person, or an amount. */
function kindOfWanted(values: ErrorValues): ProblemValueKind {
  if ('current' in values) {
    return kindOfProblemValue('current', values)
  }
  return 'held' in values ? 'plain' : 'money'
}

/**
 * Minor units for people: with the currency that stands beside them, else as a number with two decimals, as nearly all
 * currencies have. Errors of contracts name no currency.
 */
export function formatProblemAmount(amount: string, language: Language, currency?: string): string {
  if (currency !== undefined && /^[A-Z]{3}$/.test(currency)) {
    return formatMoney({ amount: BigInt(amount), currency }, language)
  }
  const format = new Intl.NumberFormat(language, { minimumFractionDigits: 2, useGrouping: 'always' })
  return format.format(unsafeBrand<Intl.StringNumericLiteral>(moneyToDecimal({ amount: BigInt(amount), currency: '' })))
}
