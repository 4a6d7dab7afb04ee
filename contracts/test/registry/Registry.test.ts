import { type Bytes32, createId, createP256Key, memberId, p256Signer, roleId, unsafeBrand } from '@concejo/protocol'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { contracts } from '../../index.ts'
import { type Chain, createPersona, getPersona, type Outcome, startChain } from '../support/chain.ts'
import { as } from '../support/grant.ts'

const forEver = 2n ** 64n - 1n
const zero: Bytes32 = unsafeBrand(`0x${'0'.repeat(64)}`)
const administrator = roleId('registry.administrator')
let chain: Chain
let restore: () => Promise<void>
beforeAll(async () => {
  chain = await startChain()
})
beforeEach(async () => {
  restore = await chain.snapshot()
})
afterEach(() => restore())
afterAll(() => chain.stop())

function act(
  functionName: string,
  params: Readonly<Record<string, unknown>>,
  ...names: readonly string[]
): Promise<Outcome> {
  return chain.apply('Registry', functionName, params, as(chain, ...names))
}
function newSigner() {
  return p256Signer(contracts.P256Verifier.address, createP256Key().publicKey)
}
function admission(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    organisation: createId(),
    did: createId(),
    kind: 1,
    governing: true,
    firstSigner: newSigner(),
    firstPerson: createId(),
    ...changes,
  }
}
function enrolment(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    signer: newSigner(),
    person: createId(),
    validFrom: 0n,
    validUntil: forEver,
    roles: [] as Bytes32[],
    ...changes,
  }
}
const id = (name: string) => getPersona(chain.people, name).member
const organisationOf = (name: string) => getPersona(chain.people, name).organisation

test('an organisation is admitted by as many governing organisations as the threshold asks, each once', async () => {
  const params = admission()
  expect((await act('admitOrganisation', params, 'governor')).error).toBe('RegistryAdmissionVotes')
  expect((await act('admitOrganisation', params, 'governor', 'administrator')).error).toBe(
    'RegistrySameOrganisationTwice',
  )
  expect((await act('admitOrganisation', params, 'governor', 'auditor')).error).toBe('RegistryNotGoverning')
  expect((await act('admitOrganisation', params, 'governor', 'appeals')).error).toBe('RegistryNoMandate')
  expect((await act('admitOrganisation', admission({ kind: 3 }), 'governor', 'regionAdministrator')).error).toBe(
    'RegistryBadKind',
  )
  expect(
    (await act('admitOrganisation', admission({ organisation: zero }), 'governor', 'regionAdministrator')).error,
  ).toBe('RegistryZeroId')
  expect(
    (await act('admitOrganisation', admission({ firstSigner: '0x1234' }), 'governor', 'regionAdministrator')).error,
  ).toBe('RegistryBadSigner')
  // The precompile at address 4 echoes its call: any signature would hold under it.
  const echo = `0x${'00'.repeat(19)}04${'ab'.repeat(64)}`
  expect(
    (await act('admitOrganisation', admission({ firstSigner: echo }), 'governor', 'regionAdministrator')).error,
  ).toBe('RegistryBadSigner')
  expect((await act('admitOrganisation', params, 'governor', 'regionAdministrator')).error).toBeUndefined()
  expect((await act('admitOrganisation', params, 'governor', 'regionAdministrator')).error).toBe(
    'RegistryOrganisationExists',
  )
  expect(await chain.read('Registry', 'getOrganisation', [params.organisation])).toMatchObject({
    kind: 1,
    status: 1,
    governing: true,
  })
  expect(await chain.read('Registry', 'hasMandate', [memberId(params.firstSigner), administrator, createId()])).toBe(
    true,
  )
})

test('an applicant registers itself and holds no role of an administration', async () => {
  const applicant = createPersona('new', createId())
  const params = { organisation: applicant.organisation, did: createId(), person: applicant.person }
  expect(
    (await chain.apply('Registry', 'registerApplicant', params, [applicant], { organisation: createId() })).error,
  ).toBe('ActWrongOrganisation')
  expect(
    (
      await chain.apply(
        'Registry',
        'registerApplicant',
        { ...params, person: getPersona(chain.people, 'owner').person },
        [applicant],
      )
    ).error,
  ).toBe('RegistryPersonTaken')
  expect((await chain.apply('Registry', 'registerApplicant', params, [applicant])).error).toBeUndefined()
  const grant = {
    member: applicant.member,
    role: roleId('funds.programme-owner'),
    scope: zero,
    validFrom: 0n,
    validUntil: forEver,
  }
  expect((await chain.apply('Registry', 'grantRole', grant, [applicant])).error).toBe('RegistryRoleNotForKind')
})

test('a suspended organisation acts no more, is restored by votes, and exclusion is final', async () => {
  const organisation = organisationOf('auditor')
  const set = (status: number, ...names: readonly string[]) =>
    act('setOrganisationStatus', { organisation, status, reason: createId() }, ...names)
  expect(
    (
      await act(
        'setOrganisationStatus',
        { organisation: createId(), status: 2, reason: zero },
        'governor',
        'regionAdministrator',
      )
    ).error,
  ).toBe('RegistryUnknownOrganisation')
  expect((await set(1, 'governor', 'regionAdministrator')).error).toBe('RegistryBadStatus')
  expect((await set(2, 'auditor')).error).toBeUndefined()
  expect((await act('enrolMember', enrolment(), 'auditor')).error).toBe('RegistryOrganisationNotActive')
  expect((await set(1, 'governor', 'regionAdministrator')).error).toBeUndefined()
  expect((await set(3, 'governor', 'regionAdministrator')).error).toBeUndefined()
  expect((await set(1, 'governor', 'regionAdministrator')).error).toBe('RegistryBadStatus')
  expect(
    (
      await act(
        'setOrganisationStatus',
        { organisation: organisationOf('appeals'), status: 2, reason: zero },
        'regionAdministrator',
      )
    ).error,
  ).toBe('RegistryBadThreshold')
})

test('the threshold stays within the governing organisations', async () => {
  expect((await act('setAdmissionThreshold', { threshold: 3 }, 'governor', 'regionAdministrator')).error).toBe(
    'RegistryBadThreshold',
  )
  expect((await act('setAdmissionThreshold', { threshold: 0 }, 'governor', 'regionAdministrator')).error).toBe(
    'RegistryBadThreshold',
  )
  expect(
    (await act('setAdmissionThreshold', { threshold: 1 }, 'governor', 'regionAdministrator')).error,
  ).toBeUndefined()
  expect(await chain.read('Registry', 'admissionThreshold')).toBe(1)
})

test('members: one key one member, one person one organisation, windows half-open, revocation at once', async () => {
  const owner = getPersona(chain.people, 'owner')
  expect((await act('enrolMember', enrolment({ signer: owner.signer }), 'administrator')).error).toBe(
    'RegistryMemberExists',
  )
  expect(
    (await act('enrolMember', enrolment({ person: getPersona(chain.people, 'appeals').person }), 'administrator'))
      .error,
  ).toBe('RegistryPersonTaken')
  expect((await act('enrolMember', enrolment({ person: zero }), 'administrator')).error).toBe('RegistryZeroId')
  expect((await act('enrolMember', enrolment({ validUntil: 5n }), 'administrator')).error).toBe('RegistryBadWindow')
  expect(
    (await act('enrolMember', enrolment({ roles: Array.from({ length: 33 }, () => createId()) }), 'administrator'))
      .error,
  ).toBe('RegistryTooManyRoles')
  expect((await act('enrolMember', enrolment(), 'owner')).error).toBe('RegistryNoMandate')
  const late = createPersona('late', owner.organisation)
  const window = enrolment({
    signer: late.signer,
    person: late.person,
    validFrom: chain.now() + 100n,
    validUntil: chain.now() + 200n,
    roles: [administrator],
  })
  expect((await act('enrolMember', window, 'administrator')).error).toBeUndefined()
  expect((await chain.apply('Registry', 'enrolMember', enrolment(), [late])).error).toBe('RegistryMemberNotValid')
  chain.advance(200)
  expect((await chain.apply('Registry', 'enrolMember', enrolment(), [late])).error).toBe('RegistryMemberNotValid')
  expect((await act('revokeMember', { member: createId(), reason: zero }, 'administrator')).error).toBe(
    'RegistryUnknownMember',
  )
  expect((await act('revokeMember', { member: id('appeals'), reason: zero }, 'administrator')).error).toBe(
    'RegistryWrongOrganisation',
  )
  expect((await act('revokeMember', { member: id('owner'), reason: zero }, 'administrator')).error).toBeUndefined()
  const opening = { programme: createId(), currency: '0x455552', envelope: 1n, document: createId() }
  expect((await chain.apply('GrantCalls', 'openProgramme', opening, [owner])).error).toBe('RegistryMemberRevoked')
  expect((await act('revokeMember', { member: id('administrator'), reason: zero }, 'administrator')).error).toBe(
    'RegistryLastAdministrator',
  )
})

test('a governing organisation with two administrators asks both for a new member', async () => {
  const second = { member: id('governor'), role: administrator, scope: zero, validFrom: 0n, validUntil: forEver }
  expect((await act('grantRole', second, 'administrator')).error).toBeUndefined()
  expect((await act('enrolMember', enrolment(), 'administrator')).error).toBe('ActApprovalCount')
  expect((await act('enrolMember', enrolment(), 'administrator', 'governor')).error).toBeUndefined()
  expect(
    (await act('revokeRole', { member: id('administrator'), role: administrator, scope: zero }, 'governor')).error,
  ).toBeUndefined()
  expect(
    (await act('revokeRole', { member: id('governor'), role: administrator, scope: zero }, 'governor')).error,
  ).toBe('RegistryLastAdministrator')
  expect((await act('revokeRole', { member: id('owner'), role: createId(), scope: zero }, 'governor')).error).toBe(
    'RegistryNoMandate',
  )
})

test('a role in a scope opens that scope only', async () => {
  const role = roleId('funds.programme-owner')
  const scope = createId()
  await chain.must(
    'Registry',
    'grantRole',
    { member: id('officer'), role, scope, validFrom: 0n, validUntil: forEver },
    as(chain, 'administrator'),
  )
  const opening = { programme: createId(), currency: '0x455552', envelope: 1n, document: createId() }
  expect((await chain.apply('GrantCalls', 'openProgramme', opening, as(chain, 'officer'))).error).toBe(
    'RegistryNoMandate',
  )
  expect(
    (await chain.apply('GrantCalls', 'openProgramme', { ...opening, programme: scope }, as(chain, 'officer'))).error,
  ).toBeUndefined()
})

test('a mandate is lent to a colleague, not lent on, and ends with the lender’s own', async () => {
  const role = roleId('funds.programme-owner')
  const lend = { toMember: id('officer'), role, scope: zero, validUntil: chain.now() + 1000n }
  const opening = () => ({ programme: createId(), currency: '0x455552', envelope: 1n, document: createId() })
  expect((await act('delegateRole', { ...lend, toMember: id('appeals') }, 'owner')).error).toBe(
    'RegistryWrongOrganisation',
  )
  expect((await act('delegateRole', lend, 'manager')).error).toBe('RegistryNoMandate')
  expect((await act('delegateRole', lend, 'owner')).error).toBeUndefined()
  expect((await chain.apply('GrantCalls', 'openProgramme', opening(), as(chain, 'officer'))).error).toBeUndefined()
  expect((await act('delegateRole', { ...lend, toMember: id('manager') }, 'officer')).error).toBe('RegistryNoMandate')
  await chain.must(
    'Registry',
    'grantRole',
    { member: id('chair'), role, scope: zero, validFrom: 0n, validUntil: forEver },
    as(chain, 'administrator'),
  )
  expect((await act('delegateRole', lend, 'chair')).error).toBe('RegistryDelegationExists')
  const end = { toMember: id('officer'), role, scope: zero }
  expect((await act('endDelegation', end, 'manager')).error).toBe('RegistryNoDelegation')
  await chain.must('Registry', 'revokeMember', { member: id('owner'), reason: zero }, as(chain, 'administrator'))
  expect((await chain.apply('GrantCalls', 'openProgramme', opening(), as(chain, 'officer'))).error).toBe(
    'RegistryNoMandate',
  )
  expect((await act('endDelegation', end, 'officer')).error).toBeUndefined()
})

test('no more administrators than the registry can look through', async () => {
  for (let count = 1; count < 32; count += 1) {
    const person = getPersona(chain.people, 'administrator').person
    await chain.must(
      'Registry',
      'enrolMember',
      enrolment({ person, roles: [administrator] }),
      as(chain, 'administrator'),
    )
  }
  expect((await act('enrolMember', enrolment({ roles: [administrator] }), 'administrator')).error).toBe(
    'RegistryTooManyAdministrators',
  )
})
