import type { CommandContext, Download } from '@concejo/platform'
import { type Bytes32, moneyToDecimal, secondsToIso } from '@concejo/protocol'
import type { AgreementDetail } from '../api.ts'
import { findGrantRecords } from './find-grant-records.ts'

/** Grants as 360Giving JSON (schema 1.4), with the ledger's identifiers under a prefix of our own. */
export async function export360Giving(context: CommandContext, call?: Bytes32): Promise<Download> {
  const grants = (await findGrantRecords(context, call)).map(toGrant)
  return {
    contentType: 'application/json; charset=utf-8',
    content: JSON.stringify(
      { version: '1.4', license: 'https://creativecommons.org/publicdomain/zero/1.0/', grants },
      undefined,
      2,
    ),
    fileName: '360giving.json',
  }
}

/** One grant; amounts are decimal numbers, as the standard wants. */
export function toGrant(record: AgreementDetail): Readonly<Record<string, unknown>> {
  const { currency } = record
  const amount = (minor: string): number => Number(moneyToDecimal({ amount: BigInt(minor), currency }))
  const title = record.title ?? `Grant ${shortId(record.agreement)}`
  return {
    id: `concejo-${record.agreement.slice(2)}`,
    title,
    description: record.callTitle?.en ?? title,
    currency,
    amountAwarded: amount(record.amount),
    amountDisbursed: amount(record.paid),
    awardDate: secondsToIso(record.signedAt),
    fromOpenCall: 'Yes',
    dateModified: secondsToIso(Math.max(record.signedAt, ...record.payments.map((payment) => payment.preparedAt))),
    recipientOrganization: [{ id: `concejo-${record.organisation.slice(2)}`, name: record.organisationName }],
    fundingOrganization: [{ id: `concejo-${record.funder.slice(2)}`, name: record.funderName }],
    grantProgramme: [{ code: record.call, title: record.callTitle?.en ?? record.call }],
    plannedDates: [
      {
        startDate: secondsToIso(record.signedAt),
        endDate: secondsToIso(
          Math.max(record.signedAt + 86_400, ...record.milestones.map((milestone) => milestone.dueAt)),
        ),
      },
    ],
  }
}

function shortId(id: string): string {
  return id.slice(2, 10)
}
