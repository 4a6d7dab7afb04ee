import { createId, type Membership, type PendingAct, zeroId } from '@concejo/protocol'
import { describe, expect, it } from 'vitest'
import { findKey, type Key } from './find-key.ts'

const organisation = createId()
const own: readonly Key[] = [
  { signer: '0x01', kind: 'key', credentialId: undefined },
  { signer: '0x02', kind: 'passkey', credentialId: 'second' },
]

function createRequirement(changes: Partial<PendingAct['requirements'][number]> = {}) {
  return { organisation: zeroId, organisationName: '', role: '', scope: zeroId, mine: true, ...changes }
}

function createMember(changes: Partial<Membership> = {}): Membership {
  return {
    member: createId(),
    signer: '0x03',
    signing: 'key',
    organisation,
    organisationName: 'Villa Concejo',
    person: createId(),
    roles: ['funds.evaluator'],
    validUntil: 2_000_000_000,
    active: true,
    ...changes,
  }
}

describe('the key that signs', () => {
  it('is the chosen one where no mandate is asked, as when an applicant registers', () => {
    const open = [createRequirement()]
    expect(findKey(open, { members: [], own, asked: '0x02' })).toEqual(own[1])
    expect(findKey(open, { members: [], own, asked: '0x01' })).toEqual(own[0])
  })

  it('is the first one where none was chosen, and none where the chosen one is not here', () => {
    const open = [createRequirement()]
    expect(findKey(open, { members: [], own, asked: undefined })).toEqual(own[0])
    expect(findKey(open, { members: [], own, asked: '0x09' })).toBeUndefined()
    expect(findKey(open, { members: [], own: [], asked: undefined })).toBeUndefined()
  })

  it('is that of the mandate where one is asked, whatever was chosen', () => {
    const open = [createRequirement({ organisation, role: 'funds.evaluator' })]
    expect(findKey(open, { members: [createMember()], own, asked: '0x01' })?.signer).toBe('0x03')
    expect(findKey(open, { members: [createMember({ active: false })], own, asked: '0x01' })).toBeUndefined()
    expect(findKey(open, { members: [createMember({ roles: [] })], own, asked: '0x01' })).toBeUndefined()
  })
})
