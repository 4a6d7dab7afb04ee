import { bytes32, createId } from '@concejo/protocol'
import { z } from 'zod'
import type { ApplicationDocument } from '../../api.ts'
import type { DraftFault } from './call-draft.ts'
import { readAmount } from './read-amount.ts'

const budgetLine = z.object({ key: z.string(), label: z.string().default(''), amount: z.string().default('') })
export type BudgetLine = z.output<typeof budgetLine>

const attachment = z.object({ documentId: z.uuid(), commitment: bytes32, fileName: z.string() })
export type Attachment = z.output<typeof attachment>

/** The application form as it is typed; amounts in minor units as text. */
export const applicationDraft = z.object({
  application: z.string(),
  title: z.string().default(''),
  summary: z.string().default(''),
  plan: z.string().default(''),
  amount: z.string().default(''),
  budget: z.array(budgetLine).default([]),
  attachments: z.array(attachment).default([]),
  declarations: z.record(z.string(), z.boolean()).default({}),
})
export type ApplicationDraft = z.output<typeof applicationDraft>

/** An empty application form with an identifier of its own. */
export function createApplicationDraft(): ApplicationDraft {
  return applicationDraft.parse({ application: createId(), budget: [createBudgetLine()] })
}

export function createBudgetLine(): BudgetLine {
  return budgetLine.parse({ key: createId().slice(2, 12) })
}

/** The form of an application that is to be replaced. */
export function fromApplicationDocument(
  application: string,
  amount: string,
  document: ApplicationDocument,
): ApplicationDraft {
  return applicationDraft.parse({
    ...document,
    application,
    amount,
    budget: document.budget.map((line) => ({ ...line, key: createId().slice(2, 12) })),
  })
}

/** Sum of the lines of the budget, minor units. */
export function sumBudget(lines: readonly BudgetLine[]): bigint {
  return lines.reduce((sum, line) => sum + (readAmount(line.amount) ?? 0n), 0n)
}

/** Hints while typing; `rules` are the names of the call's eligibility rules. The contract decides. */
export function findApplicationFaults(
  draft: ApplicationDraft,
  call: { readonly awardMin: string; readonly awardMax: string; readonly rules: readonly string[] },
): readonly DraftFault[] {
  const texts = (['title', 'summary'] as const)
    .filter((field) => draft[field].trim() === '')
    .map((field) => ({ field, fault: 'required' }))
  const undeclared = call.rules
    .filter((rule) => draft.declarations[rule] !== true)
    .map((rule) => ({ field: `declaration-${rule}`, fault: 'declare' }))
  const lines = draft.budget
    .filter((line) => (line.label.trim() !== '' || line.amount !== '') && readAmount(line.amount) === undefined)
    .map((line) => ({ field: `line-${line.key}-amount`, fault: 'amount' }))
  return [...texts, ...findAmountFaults(draft, call), ...lines, ...undeclared]
}

function findAmountFaults(
  draft: ApplicationDraft,
  call: { readonly awardMin: string; readonly awardMax: string },
): readonly DraftFault[] {
  const amount = readAmount(draft.amount)
  if (amount === undefined) {
    return [{ field: 'amount', fault: 'amount' }]
  }
  if (amount < BigInt(call.awardMin) || amount > BigInt(call.awardMax)) {
    return [{ field: 'amount', fault: 'award-range' }]
  }
  const sum = sumBudget(draft.budget)
  return sum > 0n && sum < amount ? [{ field: 'budget', fault: 'budget-sum' }] : []
}

/** The document that is sealed into the application. */
export function toApplicationDocument(draft: ApplicationDraft): ApplicationDocument {
  return {
    title: draft.title.trim(),
    summary: draft.summary.trim(),
    plan: draft.plan.trim(),
    budget: draft.budget
      .filter((line) => line.label.trim() !== '' && readAmount(line.amount) !== undefined)
      .map((line) => ({ label: line.label.trim(), amount: line.amount })),
    attachments: draft.attachments,
    declarations: draft.declarations,
  }
}
