import type { CommandContext, Viewer } from '@concejo/platform'
import { ConcejoError, type EndpointResult, type HandlerInput, secondsToIso, sha256Hex } from '@concejo/protocol'
import { electronicFormatIBAN, isValidIBAN } from 'ibantools'
import { accountDocument, type endpoints, type PaymentSummary } from '../api.ts'
import { errors } from '../errors.ts'
import { roles } from '../permissions.ts'
import { getPayment } from '../queries/find-payments.ts'
import { getAgreement } from '../queries/get-agreement.ts'
import { membersOf } from '../queries/viewer-rights.ts'
import { controlSum, type Transfer, toPain001 } from './pain-001.ts'

type Body = HandlerInput<typeof endpoints.createBankFile>['body']

/**
 * Write the bank file of approved payments. Throws `funds.not-payable`, `funds.bad-iban` or `funds.not-payment-staff`.
 */
export async function createBankFile(
  context: CommandContext,
  viewer: Viewer,
  body: Body,
): Promise<EndpointResult<typeof endpoints.createBankFile>> {
  const transfers: Transfer[] = []
  for (const payment of [...new Set(body.payments)]) {
    transfers.push(await toTransfer(context, viewer, await getPayment(context, payment)))
  }
  requireOneCurrency(transfers)
  const now = context.ledger.now()
  const messageId = `CONCEJO-${now}-${transfers[0]?.payment.slice(2, 10) ?? ''}`
  const xml = toPain001({
    messageId,
    createdAt: secondsToIso(now),
    executionDate: body.executionDate,
    debtorName: body.debtorName,
    debtorIban: parseIban(body.debtorIban),
    transfers,
  })
  return {
    fileName: `${messageId}.xml`,
    xml,
    digest: sha256Hex(new TextEncoder().encode(xml)),
    controlSum: controlSum(transfers).toString(),
    count: transfers.length,
  }
}

/** A control sum of several currencies would mean nothing. */
function requireOneCurrency(transfers: readonly Transfer[]): void {
  const currency = transfers[0]?.currency
  const other = transfers.find((transfer) => transfer.currency !== currency)
  if (other !== undefined) {
    throw new ConcejoError(errors.notPayable, {
      payment: other.payment,
      reason: `it is in ${other.currency}, others are in ${currency}`,
    })
  }
}

async function toTransfer(context: CommandContext, viewer: Viewer, payment: PaymentSummary): Promise<Transfer> {
  const agreement = await getAgreement(context, payment.agreement)
  const entitled = membersOf(viewer).some(
    (member) =>
      member.organisation === agreement.funder &&
      (member.roles.includes(roles.paymentPreparer) || member.roles.includes(roles.paymentApprover)),
  )
  if (!entitled) {
    throw new ConcejoError(errors.notPaymentStaff, {})
  }
  if (payment.state !== 'approved' && payment.state !== 'failed' && payment.state !== 'exported') {
    throw new ConcejoError(errors.notPayable, { payment: payment.payment, reason: `it is ${payment.state}` })
  }
  const account = accountDocument.safeParse(await context.documents.findJson(payment.account))
  if (!account.success) {
    throw new ConcejoError(errors.notPayable, { payment: payment.payment, reason: 'its account is not held here' })
  }
  return {
    payment: payment.payment,
    agreement: payment.agreement,
    milestone: payment.milestone,
    sequence: payment.sequence,
    amount: BigInt(payment.amount),
    currency: payment.currency,
    creditorName: account.data.holder,
    creditorIban: parseIban(account.data.iban),
  }
}

function parseIban(text: string): string {
  const iban = electronicFormatIBAN(text)
  if (iban === null || !isValidIBAN(iban)) {
    throw new ConcejoError(errors.badIban, { iban: `${text.slice(0, 4)}…` })
  }
  return iban
}
