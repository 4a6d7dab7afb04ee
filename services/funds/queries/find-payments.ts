import type { CommandContext } from '@concejo/platform'
import { type Bytes32, ConcejoError, type HandlerInput } from '@concejo/protocol'
import type { endpoints, PaymentSummary } from '../api.ts'
import { errors } from '../errors.ts'
import { findOrganisationNames } from './organisation-names.ts'
import { pageOf, readCursor } from './page-of.ts'
import { type PaymentRow, paymentRow } from './rows.ts'

/** Payment orders, newest first. */
export async function findPayments(
  context: CommandContext,
  query: HandlerInput<typeof endpoints.listPayments>['query'] & { readonly agreement?: Bytes32 },
): Promise<{ items: readonly PaymentSummary[]; next?: string }> {
  const cursor = readCursor(query)
  let select = context.database
    .selectFrom('read.grant_payments')
    .selectAll()
    .orderBy('position', 'desc')
    .limit(query.limit + 1)
  if (cursor !== undefined) {
    select = select.where('position', '<', cursor)
  }
  for (const column of ['call', 'funder', 'state', 'agreement'] as const) {
    const wanted = query[column]
    if (wanted !== undefined) {
      select = select.where(column, '=', wanted)
    }
  }
  const { rows, ...next } = pageOf(paymentRow.array().parse(await select.execute()), query.limit)
  return { items: await summarizePayments(context, rows), ...next }
}

/** A payment order. Throws `funds.not-found`. */
export async function getPayment(context: CommandContext, payment: Bytes32): Promise<PaymentSummary> {
  const row = await context.database
    .selectFrom('read.grant_payments')
    .selectAll()
    .where('payment', '=', payment)
    .executeTakeFirst()
  const [summary] = row === undefined ? [] : await summarizePayments(context, [paymentRow.parse(row)])
  if (summary === undefined) {
    throw new ConcejoError(errors.notFound, { id: payment })
  }
  return summary
}

/** Add names to rows. */
export async function summarizePayments(
  context: CommandContext,
  rows: readonly PaymentRow[],
): Promise<readonly PaymentSummary[]> {
  const nameOf = await findOrganisationNames(
    context,
    rows.map((row) => row.organisation),
  )
  return rows.map((row) => ({
    payment: row.payment,
    agreement: row.agreement,
    call: row.call,
    milestone: row.milestone,
    amount: row.amount,
    currency: row.currency,
    organisation: row.organisation,
    organisationName: nameOf(row.organisation),
    state: row.state,
    approvals: row.approvals,
    needed: row.needed,
    sequence: row.sequence,
    account: row.account,
    file: row.file,
    preparedAt: row.prepared_at,
    recordedAt: row.recorded_at,
  }))
}
