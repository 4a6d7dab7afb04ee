import { createId } from '@concejo/protocol'
import { describe, expect, it } from 'vitest'
import type { AgreementDetail } from '../api.ts'
import { create360GivingCheck, create360GivingRulesCheck } from '../test-support/open-data-schemas.ts'
import { toGrant } from './three-sixty-giving.ts'

const signedAt = 1_798_761_600

function createRecord(changes: Partial<AgreementDetail> = {}): AgreementDetail {
  return {
    agreement: createId(),
    application: createId(),
    call: createId(),
    callTitle: { en: 'Green corners', es: 'Rincones verdes' },
    title: 'A garden for the school',
    organisation: createId(),
    organisationName: 'Cooperativa El Huerto',
    funder: createId(),
    funderName: 'Villa Concejo',
    currency: 'EUR',
    amount: '1500050',
    accepted: '0',
    ordered: '0',
    paid: '500000',
    recovered: '0',
    state: 'signed',
    signedAt,
    document: createId(),
    account: createId(),
    milestones: [
      {
        milestone: 0,
        amount: '1500050',
        dueAt: signedAt + 86_400 * 90,
        prefinancing: false,
        state: 'planned',
        accepted: '0',
        ordered: '0',
      },
    ],
    payments: [],
    recoveries: [],
    ...changes,
  }
}

function createPackage(...records: readonly AgreementDetail[]): { version: string; grants: readonly object[] } {
  return { version: '1.4', grants: records.map(toGrant) }
}

const checks = [
  ['the official schema', create360GivingCheck],
  ['our own rules', create360GivingRulesCheck],
] as const

describe.each(checks)('a 360Giving file, by %s', (_name, createCheck) => {
  it('is valid, also without titles, milestones or a currency of two decimals', async () => {
    const check = await createCheck()
    const { title: _title, callTitle: _callTitle, ...untitled } = createRecord({ currency: 'JPY', milestones: [] })
    expect(check(createPackage(createRecord(), untitled))).toEqual([])
  })

  it('is refused when something is missing or wrong, so that the check checks', async () => {
    const check = await createCheck()
    const grant = toGrant(createRecord())
    const { recipientOrganization: _recipient, ...orphan } = grant
    const { amountAwarded: _amount, ...worthless } = grant
    const wrong: readonly object[] = [
      orphan,
      worthless,
      { ...grant, amountAwarded: '15000.50' },
      { ...grant, awardDate: 'yesterday' },
      { ...grant, fromOpenCall: 'Perhaps' },
      { ...grant, fundingOrganization: [{ name: 'Villa Concejo' }] },
    ]
    expect(wrong.filter((bad) => check({ version: '1.4', grants: [bad] }).length === 0)).toEqual([])
    expect(check({ version: '1.4', grants: [] })).not.toEqual([])
    expect(check({ version: 'one', grants: [grant] })).not.toEqual([])
  })
})

it('the official schema knows the currencies of ISO 4217 only, and no grant with two kinds of recipient', async () => {
  const check = await create360GivingCheck()
  expect(check(createPackage(createRecord({ currency: 'QQQ' })))).not.toEqual([])
  const both = { ...toGrant(createRecord()), recipientIndividual: { id: 'a', name: 'Individual' } }
  expect(check({ grants: [both] })).not.toEqual([])
})
