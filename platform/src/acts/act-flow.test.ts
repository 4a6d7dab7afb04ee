import { auditProjection } from '@concejo/ledger'
import { actProof, bytes32, createId, createP256Key, p256Signer, pendingAct, signP256, zeroId } from '@concejo/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createTestPlatform, type TestPlatform } from '../../test-support/platform.ts'
import { collectHandlers, createNetworkHandlers, migrate, platformMigrations } from '../index.ts'

let node: TestPlatform

beforeAll(async () => {
  node = await createTestPlatform()
})

afterAll(async () => {
  await node.stop()
})

const list = z.object({ items: z.array(z.object({ actId: bytes32 })), next: z.string().optional() })
const problem = z.object({ code: z.string() })
const verifier = () => node.ledger.contracts['P256Verifier']?.address ?? '0x'
const codeOf = (answer: { body: unknown }): string | undefined => problem.safeParse(answer.body).data?.code

function newSigner() {
  const key = createP256Key()
  return { key, signer: p256Signer(verifier(), key.publicKey) }
}

describe('an act over HTTP', () => {
  it('collects two signatures in any order, waits for the right people, applies and can be proved', async () => {
    const admin = await node.enter('city-admin')
    const second = await node.enter('city-second')
    const clerk = await node.enter('city-clerk')
    const { signer } = newSigner()
    const actId = createId()
    const request = { name: 'network.enrol-member', actId, input: { signer, roles: ['funds.call-manager'] } }
    const prepared = await admin('POST', '/api/acts', request)
    expect(prepared.status).toBe(200)
    const act = pendingAct.parse(prepared.body)
    expect(act.requirements.map(({ role, mine }) => [role, mine])).toEqual([
      ['registry.administrator', true],
      ['registry.administrator', true],
    ])
    expect((await admin('POST', '/api/acts', request)).body).toEqual(prepared.body)
    expect(codeOf(await admin('POST', '/api/acts', { ...request, input: { signer, roles: [] } }))).toBe(
      'acts.id-reused',
    )
    const waitingFor = async (who: typeof admin) =>
      list.parse((await who('GET', '/api/acts?waiting=me')).body).items.length
    expect([await waitingFor(admin), await waitingFor(second), await waitingFor(clerk)]).toEqual([1, 1, 0])

    expect(codeOf(await clerk('POST', '/api/sandbox/sign', { actId }))).toBe('acts.not-asked')
    const once = pendingAct.parse((await second('POST', '/api/sandbox/sign', { actId })).body)
    expect(once.state).toBe('collecting')
    expect([await waitingFor(admin), await waitingFor(second)]).toEqual([1, 0])
    const twice = pendingAct.parse((await admin('POST', '/api/sandbox/sign', { actId })).body)
    expect(twice.state).toBe('applied')
    expect(twice.timeline.map(({ step }) => step)).toEqual(['prepared', 'signed', 'signed', 'submitted', 'applied'])

    const proof = await node.call('GET', `/api/acts/${actId}/proof`)
    expect(actProof.parse(proof.body).network.sandbox).toBe(true)
    const explorer = await node.call('GET', `/api/network/acts/${actId}`)
    expect(explorer.body).toMatchObject({
      functionName: 'enrolMember',
      organisation: node.city,
      roles: ['registry.administrator', 'registry.administrator'],
    })
    const members = await node.call('GET', `/api/network/members?organisation=${node.city}&role=funds.call-manager`)
    expect(z.object({ items: z.array(z.unknown()) }).parse(members.body).items).toHaveLength(3)
    const timeline = await node.call('GET', `/api/subjects/${node.city}/acts`)
    expect(list.parse(timeline.body).items.map((item) => item.actId)).toContain(actId)
  })

  it('refuses forged signatures, other people and unknown acts, and shows nothing to strangers', async () => {
    const admin = await node.enter('city-admin')
    const { key, signer } = newSigner()
    const prepared = await admin('POST', '/api/acts', { name: 'network.enrol-member', input: { signer } })
    const { actId, digest } = pendingAct.parse(prepared.body)
    const approve = (body: unknown) => admin('POST', `/api/acts/${actId}/approvals`, body)
    expect(codeOf(await approve({ signer, signature: signP256(key.privateKey, createId()) }))).toBe(
      'acts.signature-invalid',
    )
    expect(codeOf(await approve({ signer, signature: signP256(key.privateKey, digest) }))).toBe('acts.not-asked')
    expect(codeOf(await approve({ signer: '0x12', signature: '0x' }))).toBe('acts.signature-invalid')
    const region = await node.enter('region-admin')
    expect(codeOf(await region('GET', `/api/acts/${actId}`))).toBe('acts.not-found')
    expect(codeOf(await node.call('GET', `/api/acts/${actId}`))).toBe('http.sign-in-needed')
    expect(codeOf(await admin('POST', '/api/acts', { name: 'network.nothing', input: {} }))).toBe(
      'acts.unknown-command',
    )
    expect(codeOf(await admin('POST', '/api/acts', { name: 'network.enrol-member', input: {} }))).toBe(
      'acts.invalid-input',
    )
    const foreign = { name: 'network.enrol-member', organisation: node.region, input: { signer } }
    expect(codeOf(await admin('POST', '/api/acts', foreign))).toBe('acts.not-your-organisation')
    const late = { name: 'network.enrol-member', input: { signer }, deadline: 5 }
    expect(codeOf(await admin('POST', '/api/acts', late))).toBe('acts.bad-deadline')
  })

  it('tells the refusal of the ledger in words before the last signature is taken', async () => {
    const admin = await node.enter('city-admin')
    const second = await node.enter('city-second')
    const clerk = node.personas.find(({ id }) => id === 'city-clerk')
    const signer = p256Signer(verifier(), (await import('@concejo/protocol')).p256PublicKey(clerk?.privateKey ?? '0x'))
    const { actId } = pendingAct.parse(
      (await admin('POST', '/api/acts', { name: 'network.enrol-member', input: { signer } })).body,
    )
    await admin('POST', '/api/sandbox/sign', { actId })
    expect(codeOf(await second('POST', '/api/sandbox/sign', { actId }))).toBe('registry.member-exists')
    expect(pendingAct.parse((await admin('GET', `/api/acts/${actId}`)).body).state).toBe('collecting')
  })

  it('is admitted by votes of several organisations', async () => {
    const city = await node.enter('city-admin')
    const region = await node.enter('region-admin')
    const { signer } = newSigner()
    const input = { did: createId(), kind: 'administration', firstSigner: signer }
    const { actId } = pendingAct.parse(
      (await city('POST', '/api/acts', { name: 'network.admit-organisation', input })).body,
    )
    await city('POST', '/api/sandbox/sign', { actId })
    const done = pendingAct.parse((await region('POST', '/api/sandbox/sign', { actId })).body)
    expect(done.state).toBe('applied')
    const organisations = await node.call('GET', '/api/network/organisations?limit=2')
    const page = z.object({ items: z.array(z.unknown()), next: z.string() }).parse(organisations.body)
    const rest = await node.call('GET', `/api/network/organisations?limit=2&cursor=${page.next}`)
    expect(
      z.object({ items: z.array(z.unknown()), next: z.undefined().optional() }).parse(rest.body).items,
    ).toHaveLength(1)
  })

  it('is taken fully signed without an account, once', async () => {
    const { key, signer } = newSigner()
    const organisation = createId()
    const act = { id: createId(), organisation, deadline: String(node.ledger.now() + 3_600) }
    const params = { organisation, did: zeroId, person: createId() }
    const { createActTypedData, hashAct } = await import('@concejo/protocol')
    const registry = node.ledger.contracts['Registry']
    const digest = hashAct(
      createActTypedData({
        abi: registry?.abi ?? [],
        functionName: 'registerApplicant',
        chainId: node.ledger.profile.chainId,
        contract: registry?.address ?? '0x',
        act: { ...act, deadline: BigInt(act.deadline) },
        params,
      }),
    )
    const approvals = [{ signer, signature: signP256(key.privateKey, digest) }]
    const body = { contract: 'Registry', functionName: 'registerApplicant', act, params, approvals }
    const first = await node.call('POST', '/api/acts/signed', body)
    expect(first.body).toMatchObject({ state: 'applied' })
    expect((await node.call('POST', '/api/acts/signed', body)).body).toEqual(first.body)
    expect((await node.call('GET', `/api/acts/${act.id}/state`)).body).toEqual(first.body)
    const bad = { ...body, act: { ...act, id: createId() }, params: { ...params, did: 'no' } }
    expect(codeOf(await node.call('POST', '/api/acts/signed', bad))).toBe('acts.bad-parameters')
    const nowhere = { ...body, contract: 'Nothing', act: { ...act, id: createId() } }
    expect((await node.call('POST', '/api/acts/signed', nowhere)).status).toBe(404)
  })

  it('expires when its time is over', async () => {
    const admin = await node.enter('city-admin')
    const { signer } = newSigner()
    const request = { name: 'network.enrol-member', input: { signer }, deadline: node.ledger.now() + 100 }
    const { actId } = pendingAct.parse((await admin('POST', '/api/acts', request)).body)
    await node.call('POST', '/api/sandbox/clock', { seconds: 200 })
    expect(codeOf(await admin('POST', '/api/sandbox/sign', { actId }))).toBe('acts.not-collecting')
  })
})

describe('roles and delegations', () => {
  it('follow the ledger: a lent role shows in the session and lets its holder sign', async () => {
    const admin = await node.enter('city-second')
    const clerk = await node.enter('city-clerk')
    const session = z.object({ members: z.array(z.object({ member: bytes32, roles: z.array(z.string()) })) })
    const member = session.parse((await clerk('GET', '/api/session')).body).members[0]?.member
    const input = { toMember: member, role: 'registry.administrator', validUntil: node.ledger.now() + 10_000 }
    const { actId } = pendingAct.parse(
      (await admin('POST', '/api/acts', { name: 'network.delegate-role', input })).body,
    )
    expect(pendingAct.parse((await admin('POST', '/api/sandbox/sign', { actId })).body).state).toBe('applied')
    const roles = session.parse((await clerk('GET', '/api/session')).body).members[0]?.roles
    expect(roles).toEqual(['funds.call-manager', 'registry.administrator'])
  })
})

describe('read models of the network', () => {
  it('equal a rebuild from the chain', async () => {
    const { ledger, opened } = node
    const audit = await auditProjection({
      ledger,
      database: opened.database,
      handlers: collectHandlers(createNetworkHandlers(ledger.contracts), []),
      prepareSchema: async (schema) => {
        await migrate(opened.database, { schema, modules: [{ name: 'platform', folder: platformMigrations.read }] })
      },
    })
    expect(audit.tables.filter((table) => !table.equal)).toEqual([])
    expect(audit.equal).toBe(true)
  })
})
