import type { CommandContext, Download } from '@concejo/platform'
import { type Bytes32, moneyToDecimal, secondsToIso } from '@concejo/protocol'
import { findGrantRecords } from './find-grant-records.ts'

const columns = ['agreement', 'call', 'title', 'beneficiary', 'funder', 'currency', 'amount', 'paid', 'state', 'signed']

/** Grants as CSV (RFC 4180); a cell that a spreadsheet would run as a formula is defused. */
export async function exportCsv(context: CommandContext, call?: Bytes32): Promise<Download> {
  const lines = (await findGrantRecords(context, call)).map((record) => [
    record.agreement,
    record.call,
    record.title ?? '',
    record.organisationName,
    record.funderName,
    record.currency,
    moneyToDecimal({ amount: BigInt(record.amount), currency: record.currency }),
    moneyToDecimal({ amount: BigInt(record.paid), currency: record.currency }),
    record.state,
    secondsToIso(record.signedAt),
  ])
  const content = [columns, ...lines].map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('')
  return { contentType: 'text/csv; charset=utf-8', content, fileName: 'grants.csv' }
}

/** One cell, quoted where needed. */
export function toCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
