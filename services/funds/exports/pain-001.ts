import { type Bytes32, moneyToDecimal } from '@concejo/protocol'
import { XMLBuilder } from 'fast-xml-parser'

/** One transfer of a payment order. */
export interface Transfer {
  readonly payment: Bytes32
  readonly agreement: Bytes32
  readonly milestone: number
  readonly sequence: number
  /** Minor units. */
  readonly amount: bigint
  readonly currency: string
  readonly creditorName: string
  readonly creditorIban: string
}

/** The bank file's head. */
export interface PaymentFile {
  readonly messageId: string
  /** ISO 8601 instant. */
  readonly createdAt: string
  /** ISO 8601 date. */
  readonly executionDate: string
  readonly debtorName: string
  readonly debtorIban: string
  readonly transfers: readonly Transfer[]
}

/** End-to-end identification of a payment: its first 35 hexadecimal digits, which the bank gives back. */
export function endToEndId(payment: Bytes32): string {
  return payment.slice(2, 37)
}

/** Exact sum of transfers in minor units. */
export function controlSum(transfers: readonly Transfer[]): bigint {
  return transfers.reduce((sum, transfer) => sum + transfer.amount, 0n)
}

/** ISO 20022 customer credit transfer initiation, pain.001.001.09. Amounts are exact decimal texts. */
export function toPain001(file: PaymentFile): string {
  const count = file.transfers.length
  const currency = file.transfers[0]?.currency ?? 'EUR'
  const sum = moneyToDecimal({ amount: controlSum(file.transfers), currency })
  const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true })
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    Document: {
      '@xmlns': 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09',
      CstmrCdtTrfInitn: {
        GrpHdr: {
          MsgId: file.messageId,
          CreDtTm: file.createdAt,
          NbOfTxs: count,
          CtrlSum: sum,
          InitgPty: { Nm: toLatin(file.debtorName, 140) },
        },
        PmtInf: {
          PmtInfId: file.messageId,
          PmtMtd: 'TRF',
          NbOfTxs: count,
          CtrlSum: sum,
          ...(currency === 'EUR' ? { PmtTpInf: { SvcLvl: { Cd: 'SEPA' } } } : {}),
          ReqdExctnDt: { Dt: file.executionDate },
          Dbtr: { Nm: toLatin(file.debtorName, 140) },
          DbtrAcct: { Id: { IBAN: file.debtorIban } },
          DbtrAgt: { FinInstnId: { Othr: { Id: 'NOTPROVIDED' } } },
          ChrgBr: currency === 'EUR' ? 'SLEV' : 'SHAR',
          CdtTrfTxInf: file.transfers.map(toTransaction),
        },
      },
    },
  })
}

function toTransaction(transfer: Transfer): Readonly<Record<string, unknown>> {
  return {
    PmtId: { EndToEndId: endToEndId(transfer.payment) },
    Amt: { InstdAmt: { '@Ccy': transfer.currency, '#text': moneyToDecimal(transfer) } },
    Cdtr: { Nm: toLatin(transfer.creditorName, 140) },
    CdtrAcct: { Id: { IBAN: transfer.creditorIban } },
    RmtInf: {
      Ustrd: `Grant ${transfer.agreement.slice(2, 18)} milestone ${transfer.milestone + 1} payment ${transfer.sequence}`,
    },
  }
}

/** The character set that European banks accept (EPC217-08): accents are dropped, the rest becomes a space. */
export function toLatin(text: string, lengthMax: number): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '')
  return (
    plain
      .replace(/[^A-Za-z0-9/\-?:().,'+ ]/g, ' ')
      .trim()
      .slice(0, lengthMax) || 'NOTPROVIDED'
  )
}
