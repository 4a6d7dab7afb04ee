import type { CommandContext } from '@concejo/platform'
import { type Bytes32, bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import type { AgreementDetail } from '../api.ts'
import type { NamedAgreement } from './find-agreements.ts'
import { summarizePayments } from './find-payments.ts'
import { milestoneRow, paymentRow } from './rows.ts'

const detailsMost = 20_000
const ownedMilestone = milestoneRow.extend({ agreement: bytes32 })
const recoveryRow = z.object({
  agreement: bytes32,
  recovery: bytes32,
  amount: z.coerce.string(),
  repaid: z.coerce.string(),
  reason: bytes32,
  ordered_at: z.coerce.number(),
})

/** Add milestones, payments and recoveries to agreements: three queries for all of them together. */
export async function describeAgreements(
  context: CommandContext,
  agreements: readonly NamedAgreement[],
): Promise<readonly AgreementDetail[]> {
  if (agreements.length === 0) {
    return []
  }
  const ids = agreements.map(({ row }) => row.agreement)
  const [milestones, payments, recoveries] = await Promise.all([
    findMilestones(context, ids),
    findPayments(context, ids),
    findRecoveries(context, ids),
  ])
  const now = context.ledger.now()
  return agreements.map(({ row, summary }) => {
    const owned = <T extends { readonly agreement: Bytes32 }>(list: readonly T[]) =>
      list.filter((item) => item.agreement === row.agreement)
    return {
      ...summary,
      document: row.document,
      ...accountOf(row, now),
      milestones: owned(milestones).map(toMilestone),
      payments: owned(payments),
      recoveries: owned(recoveries).map(toRecovery),
    }
  })
}

function toMilestone(row: z.output<typeof ownedMilestone>): AgreementDetail['milestones'][number] {
  const { milestone, amount, prefinancing, state, accepted, ordered, report, reason } = row
  return { milestone, amount, dueAt: row.due_at, prefinancing, state, accepted, ordered, report, reason }
}

function toRecovery(row: z.output<typeof recoveryRow>): AgreementDetail['recoveries'][number] {
  const { recovery, amount, repaid, reason } = row
  return { recovery, amount, repaid, reason, orderedAt: row.ordered_at }
}

/** The account in force: a requested one as soon as its delay is over. */
function accountOf(
  row: NamedAgreement['row'],
  now: number,
): Pick<AgreementDetail, 'account'> & Partial<Pick<AgreementDetail, 'pendingAccount'>> {
  const { account, pending_account: pending, account_effective_at: effectiveAt } = row
  if (pending === undefined || effectiveAt === undefined) {
    return { account }
  }
  return effectiveAt > now ? { account, pendingAccount: { account: pending, effectiveAt } } : { account: pending }
}

async function findMilestones(context: CommandContext, agreements: readonly Bytes32[]) {
  const rows = await context.database
    .selectFrom('read.grant_milestones')
    .selectAll()
    .where('agreement', 'in', agreements)
    .orderBy('milestone')
    .limit(detailsMost)
    .execute()
  return ownedMilestone.array().parse(rows)
}

async function findPayments(context: CommandContext, agreements: readonly Bytes32[]) {
  const rows = await context.database
    .selectFrom('read.grant_payments')
    .selectAll()
    .where('agreement', 'in', agreements)
    .orderBy('position', 'desc')
    .limit(detailsMost)
    .execute()
  return summarizePayments(context, paymentRow.array().parse(rows))
}

async function findRecoveries(context: CommandContext, agreements: readonly Bytes32[]) {
  const rows = await context.database
    .selectFrom('read.grant_recoveries')
    .selectAll()
    .where('agreement', 'in', agreements)
    .orderBy('ordered_at')
    .limit(detailsMost)
    .execute()
  return recoveryRow.array().parse(rows)
}
