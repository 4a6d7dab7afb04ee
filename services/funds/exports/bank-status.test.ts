import { ConcejoError } from '@concejo/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBankStatus } from './bank-status.ts'

const id = '0123456789abcdef0123456789abcdef012'

function createReport(transactions: string, group = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
    <GrpHdr><MsgId>B1</MsgId></GrpHdr>
    <OrgnlPmtInfAndSts><OrgnlPmtInfId>C1</OrgnlPmtInfId>${group}${transactions}</OrgnlPmtInfAndSts>
    </CstmrPmtStsRpt></Document>`
}

function createStatement(entry: string): string {
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
    <Stmt><Id>S1</Id>${entry}</Stmt></BkToCstmrStmt></Document>`
}

const transaction = (status: string): string =>
  `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>${status}</TxSts></TxInfAndSts>`

const entry = (parts: { status?: string; direction?: string; amount?: string; detail?: string }): string =>
  `<Ntry><Amt Ccy="EUR">${parts.amount ?? '15000.00'}</Amt><CdtDbtInd>${parts.direction ?? 'DBIT'}</CdtDbtInd>
   <Sts><Cd>${parts.status ?? 'BOOK'}</Cd></Sts>
   <NtryDtls><TxDtls><Refs><EndToEndId>${id}</EndToEndId></Refs>${parts.detail ?? ''}</TxDtls></NtryDtls></Ntry>`

describe('a status report (pain.002)', () => {
  it.each([
    ['ACSC', 'confirmed'],
    ['ACCC', 'confirmed'],
    ['RJCT', 'failed'],
    ['CANC', 'failed'],
    ['ACSP', 'pending'],
    ['PDNG', 'pending'],
    ['ACTC', 'pending'],
  ])('with %s means %s', (status, outcome) => {
    const { kind, found } = parseBankStatus(createReport(transaction(status)))
    expect(kind).toBe('pain.002')
    expect(found).toMatchObject([{ endToEndId: id, outcome }])
  })

  it('tells the reason of a refusal', () => {
    const xml = createReport(
      `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>RJCT</TxSts>
       <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts>`,
    )
    expect(parseBankStatus(xml).found).toMatchObject([{ outcome: 'failed', reason: 'RJCT AC04' }])
  })

  it('takes the status of the group where a transfer has none of its own', () => {
    const xml = createReport(
      `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId></TxInfAndSts>`,
      '<PmtInfSts>RJCT</PmtInfSts>',
    )
    expect(parseBankStatus(xml).found).toMatchObject([{ outcome: 'failed' }])
  })
})

describe('a statement (camt.053)', () => {
  it('confirms what was booked, with the exact amount', () => {
    const { kind, found } = parseBankStatus(createStatement(entry({})))
    expect(kind).toBe('camt.053')
    expect(found).toEqual([{ endToEndId: id, outcome: 'confirmed', money: { amount: 1_500_000n, currency: 'EUR' } }])
  })

  it('waits for what is pending', () => {
    expect(parseBankStatus(createStatement(entry({ status: 'PDNG' }))).found).toMatchObject([{ outcome: 'pending' }])
  })

  it('sees a return as failed', () => {
    const detail = '<RtrInf><Rsn><Cd>AC01</Cd></Rsn></RtrInf>'
    const { found } = parseBankStatus(createStatement(entry({ direction: 'CRDT', detail })))
    expect(found).toMatchObject([{ outcome: 'failed', reason: 'AC01' }])
  })

  it('takes no amount with more decimals than the currency has', () => {
    const { found } = parseBankStatus(createStatement(entry({ amount: '15000.005' })))
    expect(found[0]?.money).toBeUndefined()
  })

  it('reads the status of older versions, which is a plain text', () => {
    const xml = createStatement(entry({})).replace('<Sts><Cd>BOOK</Cd></Sts>', '<Sts>BOOK</Sts>')
    expect(parseBankStatus(xml).found).toMatchObject([{ outcome: 'confirmed' }])
  })
})

describe('a hostile file', () => {
  const nested = `${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}`
  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><Document>&b;</Document>'],
    ['a bomb of entities', '<!doctype a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Document>&b;</Document>'],
    ['deep nesting', `<Document><CstmrPmtStsRpt>${nested}</CstmrPmtStsRpt></Document>`],
    ['no XML', 'payment;status'],
    ['an open element', '<Document><CstmrPmtStsRpt>'],
    ['another message', '<Document><CstmrCdtTrfInitn/></Document>'],
    ['nothing inside', '<Document/>'],
    ['names of the language', '<Document><__proto__><polluted>1</polluted></__proto__></Document>'],
  ])('with %s is refused', (_, xml) => {
    expect(codeOf(() => parseBankStatus(xml))).toBe('funds.bad-bank-file')
  })

  it('with more than 10,000 entries is refused', () => {
    const xml = createReport(transaction('ACSC').repeat(10_001))
    expect(codeOf(() => parseBankStatus(xml))).toBe('funds.bad-bank-file')
  })

  it('never does anything but answer or refuse, whatever its bytes', () => {
    const part = fc.constantFrom('<', '>', '/', '&', '"', 'Document', 'Stmt', 'Ntry', '<![CDATA[', ']]>', '<!--', '-->')
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string({ maxLength: 5 })), { maxLength: 30 }), (parts) => {
        const code = codeOf(() => parseBankStatus(parts.join('')))
        expect(code === undefined || code === 'funds.bad-bank-file').toBe(true)
      }),
    )
  })
})

function codeOf(act: () => unknown): string | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    return error instanceof ConcejoError ? error.code : `no product error: ${String(error)}`
  }
}
