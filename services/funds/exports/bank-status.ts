import type { CommandContext } from '@concejo/platform'
import { bytes32, ConcejoError, currencyDigits, type EndpointResult, type Money } from '@concejo/protocol'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { sql } from 'kysely'
import { z } from 'zod'
import type { endpoints } from '../api.ts'
import { errors } from '../errors.ts'

type Status = EndpointResult<typeof endpoints.readBankStatus>
type Outcome = Status['items'][number]['outcome']

/** What a bank says of one transfer. */
export interface BankEntry {
  readonly endToEndId: string
  readonly outcome: Outcome
  readonly money?: Money
  readonly reason?: string
}

const entriesMost = 10_000
const nestingMost = 40
/** Settled at the creditor's or the debtor's bank. */
const settledCodes: readonly string[] = ['ACSC', 'ACCC', 'ACWC']
const refusedCodes: readonly string[] = ['RJCT', 'CANC', 'BLCK']
/** Statuses of a statement's entry: from version 08 on a code inside `Sts`, before it `Sts` itself. */
const bookedCodes: readonly string[] = ['BOOK', '']

const paymentRow = z.object({ prefix: z.string(), payment: bytes32, amount: z.coerce.string(), currency: z.string() })
type PaymentRow = z.output<typeof paymentRow>

/**
 * Read a pain.002 or camt.053 file: what each payment would be recorded as. Changes nothing. Entities are never
 * expanded. Throws
 * `funds.bad-bank-file`.
 */
export async function readBankStatus(context: CommandContext, xml: string): Promise<Status> {
  const { kind, found } = parseBankStatus(xml)
  const known = new Map((await findOrders(context, found)).map((order) => [order.prefix, order]))
  return { kind, items: found.map((entry) => compareEntry(entry, known.get(entry.endToEndId))) }
}

function compareEntry(entry: BankEntry, order: PaymentRow | undefined): Status['items'][number] {
  const { endToEndId, outcome, money, reason } = entry
  const differs =
    order !== undefined &&
    money !== undefined &&
    (money.amount !== BigInt(order.amount) || money.currency !== order.currency)
  return {
    endToEndId,
    known: order !== undefined,
    ...(order === undefined ? {} : { payment: order.payment }),
    outcome,
    confirmed: outcome === 'confirmed' && !differs,
    ...(money === undefined ? {} : { amount: money.amount.toString() }),
    amountDiffers: differs,
    ...(reason === undefined || reason === '' ? {} : { reason }),
  }
}

/** Orders by the 35 hexadecimal digits that the bank gives back: a range of the primary key for each. */
async function findOrders(context: CommandContext, entries: readonly BankEntry[]): Promise<readonly PaymentRow[]> {
  const prefixes = [...new Set(entries.map((entry) => entry.endToEndId).filter((id) => /^[0-9a-f]{35}$/.test(id)))]
  const { rows } = await sql`
    select prefix, payment, amount, currency from unnest(${prefixes}::text[]) prefix
    join read.grant_payments payments
      on payments.payment between '0x' || prefix || repeat('0', 29) and '0x' || prefix || repeat('f', 29)
    `.execute(context.database)
  return paymentRow.array().parse(rows)
}

/** Parse the file alone; at most 10,000 entries. Throws `funds.bad-bank-file`. */
export function parseBankStatus(xml: string): {
  readonly kind: Status['kind']
  readonly found: readonly BankEntry[]
} {
  const root = parseXml(xml)
  const document = child(root, 'Document')
  const report = child(document, 'CstmrPmtStsRpt')
  if (report !== undefined) {
    return { kind: 'pain.002', found: limit(readStatusReport(report)) }
  }
  const statement = child(document, 'BkToCstmrStmt')
  if (statement !== undefined) {
    return { kind: 'camt.053', found: limit(readStatement(statement)) }
  }
  throw new ConcejoError(errors.badBankFile, { reason: 'neither CstmrPmtStsRpt nor BkToCstmrStmt is in it' })
}

const node = z.record(z.string(), z.unknown())
type Node = z.output<typeof node>

/**
 * Plain elements and attributes as texts. A document type, which entities would need, is refused, and so is deep
 * nesting.
 */
function parseXml(xml: string): Node {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) {
    throw new ConcejoError(errors.badBankFile, { reason: 'it declares a document type' })
  }
  const valid = XMLValidator.validate(xml)
  if (valid !== true) {
    throw new ConcejoError(errors.badBankFile, { reason: valid.err.msg })
  }
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
    removeNSPrefix: true,
    maxNestedTags: nestingMost,
  })
  try {
    return node.parse(parser.parse(xml))
  } catch (cause) {
    throw new ConcejoError(errors.badBankFile, { reason: 'its elements cannot be read' }, { cause })
  }
}

function limit(entries: readonly BankEntry[]): readonly BankEntry[] {
  if (entries.length > entriesMost) {
    throw new ConcejoError(errors.badBankFile, { reason: `it has more than ${entriesMost} entries` })
  }
  return entries
}

function readStatusReport(report: Node): readonly BankEntry[] {
  return children(report, 'OrgnlPmtInfAndSts').flatMap((group) =>
    children(group, 'TxInfAndSts').map((transaction) => {
      // A bank may give one status for the whole group and leave it out below.
      const code = text(transaction, 'TxSts') || text(group, 'PmtInfSts')
      const reason = child(child(transaction, 'StsRsnInf'), 'Rsn')
      return {
        endToEndId: text(transaction, 'OrgnlEndToEndId'),
        outcome: outcomeOf(code),
        reason: [code, text(reason, 'Cd') || text(reason, 'Prtry')].filter((part) => part !== '').join(' '),
      }
    }),
  )
}

function outcomeOf(code: string): Outcome {
  if (settledCodes.includes(code)) {
    return 'confirmed'
  }
  return refusedCodes.includes(code) ? 'failed' : 'pending'
}

function readStatement(statement: Node): readonly BankEntry[] {
  return children(statement, 'Stmt').flatMap((page) =>
    children(page, 'Ntry').flatMap((entry) =>
      children(entry, 'NtryDtls').flatMap((details) => {
        const transactions = children(details, 'TxDtls')
        return transactions.map((detail) => readTransaction(entry, detail, transactions.length === 1))
      }),
    ),
  )
}

function readTransaction(entry: Node, detail: Node, alone: boolean): BankEntry {
  const status = text(child(entry, 'Sts'), 'Cd') || text(entry, 'Sts')
  const returned = text(child(child(detail, 'RtrInf'), 'Rsn'), 'Cd')
  // A return comes as money received, with the identifier of the transfer that failed.
  const failed = text(entry, 'CdtDbtInd') !== 'DBIT' || text(entry, 'RvslInd') === 'true' || returned !== ''
  const settled: Outcome = failed ? 'failed' : 'confirmed'
  const money = readAmount(detail) ?? readAmount(child(child(detail, 'AmtDtls'), 'TxAmt'))
  const known = money ?? (alone ? readAmount(entry) : undefined)
  return {
    endToEndId: text(child(detail, 'Refs'), 'EndToEndId'),
    outcome: bookedCodes.includes(status) ? settled : 'pending',
    ...(known === undefined ? {} : { money: known }),
    ...(returned === '' ? {} : { reason: returned }),
  }
}

/** Money of an `Amt` element, exact; undefined where it is none, or has more decimals than the currency. */
function readAmount(parent: Node | undefined): Money | undefined {
  const amount = child(parent, 'Amt')
  const currency = amount?.['@Ccy']
  const value = amount?.['#text']
  if (typeof currency !== 'string' || typeof value !== 'string' || !/^\d{1,18}(\.\d{1,5})?$/.test(value)) {
    return undefined
  }
  const digits = currencyDigits(currency)
  const [whole = '0', fraction = ''] = value.split('.')
  const [shown, beyond] = [fraction.padEnd(digits, '0').slice(0, digits), fraction.slice(digits)]
  return /^0*$/.test(beyond) ? { amount: BigInt(whole + shown), currency } : undefined
}

function child(parent: Node | undefined, name: string): Node | undefined {
  return children(parent, name)[0]
}

function children(parent: Node | undefined, name: string): readonly Node[] {
  const value = parent?.[name]
  const list = Array.isArray(value) ? value : [value]
  return list.flatMap((entry) => {
    const parsed = node.safeParse(entry)
    return parsed.success ? [parsed.data] : []
  })
}

function text(parent: Node | undefined, name: string): string {
  const value = parent?.[name]
  const inner = Array.isArray(value) ? value[0] : value
  return typeof inner === 'string' ? inner : ''
}
