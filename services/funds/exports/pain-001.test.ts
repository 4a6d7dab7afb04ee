import { bytes32, createId } from '@concejo/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPain001 } from '../test-support/open-data-schemas.ts'
import { controlSum, endToEndId, type PaymentFile, type Transfer, toLatin, toPain001 } from './pain-001.ts'

const iban = 'ES9121000418450200051332'

function createTransfer(changes: Partial<Transfer> = {}): Transfer {
  return {
    payment: createId(),
    agreement: createId(),
    milestone: 0,
    sequence: 1,
    amount: 1_500_000n,
    currency: 'EUR',
    creditorName: 'Cooperativa El Huerto',
    creditorIban: iban,
    ...changes,
  }
}

function createFile(transfers: readonly Transfer[], changes: Partial<PaymentFile> = {}): PaymentFile {
  return {
    messageId: 'CONCEJO-1795000000-abcdef12',
    createdAt: '2026-11-18T09:00:00.000Z',
    executionDate: '2026-11-20',
    debtorName: 'Villa Concejo',
    debtorIban: iban,
    transfers,
    ...changes,
  }
}

describe('a bank file', () => {
  it('is valid by the official schema', async () => {
    expect(await checkPain001(toPain001(createFile([createTransfer(), createTransfer({ amount: 1n })])))).toEqual([])
  })

  it('is valid in another currency, where no SEPA service is asked for', async () => {
    const xml = toPain001(createFile([createTransfer({ currency: 'JPY', amount: 25_000n })]))
    expect(await checkPain001(xml)).toEqual([])
    expect(xml).toContain('<InstdAmt Ccy="JPY">25000</InstdAmt>')
    expect(xml).not.toContain('SEPA')
  })

  it('is refused by that schema when something is missing, so that the check checks', async () => {
    const xml = toPain001(createFile([createTransfer()])).replace(/<PmtMtd>.*<\/PmtMtd>/, '')
    expect(await checkPain001(xml)).not.toEqual([])
  })

  it('carries names that would be markup as text of the banks', async () => {
    const xml = toPain001(createFile([createTransfer({ creditorName: '<Nm>&"Ñandú" – Straße</Nm>' })]))
    expect(await checkPain001(xml)).toEqual([])
    expect(xml).not.toContain('<Nm><Nm>')
  })

  it('has a control sum that is exact to the last cent, however large', () => {
    const amount = fc.bigInt({ min: 1n, max: 10n ** 15n })
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 20 }), (amounts) => {
        const transfers = amounts.map((value) => createTransfer({ amount: value }))
        const sum = amounts.reduce((total, value) => total + value, 0n)
        expect(controlSum(transfers)).toBe(sum)
        const cents = sum.toString().padStart(3, '0')
        const shown = `${cents.slice(0, -2)}.${cents.slice(-2)}`
        expect(toPain001(createFile(transfers)).match(/<CtrlSum>(.*)<\/CtrlSum>/)?.[1]).toBe(shown)
      }),
      { numRuns: 50 },
    )
  })

  it('names each transfer by 35 digits of its payment', () => {
    const payment = bytes32.parse(`0x${'0123456789abcdef'.repeat(4)}`)
    expect(endToEndId(payment)).toBe('0123456789abcdef0123456789abcdef012')
  })
})

describe('the character set of the banks', () => {
  it('holds nothing else, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        expect(toLatin(name, 140)).toMatch(/^[A-Za-z0-9/\-?:().,'+ ]{1,140}$/)
      }),
    )
  })
})
