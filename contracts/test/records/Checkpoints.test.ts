import { createId, type Hex, roleId, signP256, unsafeBrand, zeroId } from '@concejo/protocol'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Chain, createPersona, getPersona, type Outcome, type Persona, startChain } from '../support/chain.ts'
import { as } from '../support/grant.ts'
import { consistencyOf, createLeaves, type Roots, rootsOf } from '../support/merkle-tree.ts'

const origin = createId()
const noteKey = createId()
const roots = rootsOf(createLeaves('city', 100))
const forked = rootsOf([...createLeaves('city', 4), ...createLeaves('fork', 96)])
let chain: Chain
let logKey: Persona
let restore: () => Promise<void>

beforeAll(async () => {
  chain = await startChain()
  logKey = createPersona('log', getPersona(chain.people, 'steward').organisation)
})
beforeEach(async () => {
  restore = await chain.snapshot()
})
afterEach(() => restore())
afterAll(() => chain.stop())

test('a steward opens the log of the organisation, once', async () => {
  const { organisation } = logKey
  const params = { origin, signer: logKey.signer, noteKey }
  expect((await chain.apply('Checkpoints', 'openLog', params, as(chain, 'administrator'))).error).toBe(
    'RegistryNoMandate',
  )
  expect((await chain.apply('Checkpoints', 'openLog', params, [logKey])).error).toBe('RegistryUnknownMember')
  const foreign = { organisation: getPersona(chain.people, 'appeals').organisation }
  expect((await chain.apply('Checkpoints', 'openLog', params, as(chain, 'steward'), foreign)).error).toBe(
    'RegistryWrongOrganisation',
  )
  const opened = await chain.must('Checkpoints', 'openLog', params, as(chain, 'steward'))
  const { member, person } = getPersona(chain.people, 'steward')
  expect(opened.events).toMatchObject([
    { name: 'LogOpened', args: { organisation, ...params } },
    { name: 'ActApplied', args: { organisation, subject: organisation, members: [member], persons: [person] } },
  ])
  expect(await chain.read('Checkpoints', 'getLog', [organisation])).toEqual([
    origin,
    logKey.member,
    noteKey,
    chain.now(),
  ])
  expect(await chain.read('Checkpoints', 'getCheckpoint', [organisation])).toEqual([0n, zeroId, 0n])
  const again = await chain.apply('Checkpoints', 'openLog', { ...params, origin: createId() }, as(chain, 'steward'))
  expect([again.error, again.values]).toEqual(['CheckpointLogExists', [organisation]])
})

test('nobody opens a log in the name of no organisation', async () => {
  const params = { origin, signer: logKey.signer, noteKey }
  const nameless = { organisation: zeroId }
  expect((await chain.apply('Checkpoints', 'openLog', params, as(chain, 'steward'), nameless)).error).toBe(
    'RegistryWrongOrganisation',
  )
  expect((await chain.apply('Checkpoints', 'openLog', params, [logKey], nameless)).error).toBe('RegistryUnknownMember')
})

test('a log has an origin, a note key and a signer whose verifier has code', async () => {
  const { organisation, signer } = logKey
  const params = { origin, signer, noteKey }
  const open = (changes: object) =>
    chain.apply('Checkpoints', 'openLog', { ...params, ...changes }, as(chain, 'steward'))
  expect((await open({ origin: zeroId })).error).toBe('CheckpointZeroValue')
  expect((await open({ noteKey: zeroId })).error).toBe('CheckpointZeroValue')
  for (const bad of badSigners(signer)) {
    const refused = await open({ signer: bad })
    expect([bad, refused.error, refused.values]).toEqual([
      bad,
      'CheckpointBadSigner',
      [organisation, BigInt((bad.length - 2) / 2)],
    ])
  }
  await openLog()
  const rotate = (changes: object) =>
    chain.apply('Checkpoints', 'rotateLogKey', { signer, noteKey, ...changes }, as(chain, 'steward'))
  expect((await rotate({ noteKey: zeroId })).error).toBe('CheckpointZeroValue')
  for (const bad of badSigners(signer)) {
    expect([bad, (await rotate({ signer: bad })).error]).toEqual([bad, 'CheckpointBadSigner'])
  }
})

test('a log anchors by its own key only, whatever else the signer may do', async () => {
  const { organisation } = logKey
  await openLog()
  for (const other of ['steward', 'administrator', 'governor']) {
    const refused = await anchor(roots, 0, 4, getPersona(chain.people, other))
    const { member } = getPersona(chain.people, other)
    expect([refused.error, refused.values]).toEqual(['CheckpointWrongSigner', [organisation, member, logKey.member]])
  }
  const anchored = await anchor(roots, 0, 4)
  const root = roots(0, 4)
  expect(anchored.events).toMatchObject([
    { name: 'CheckpointAnchored', args: { organisation, size: 4n, root, noteKey } },
    {
      name: 'ActApplied',
      args: { organisation, subject: organisation, members: [logKey.member], persons: [zeroId] },
    },
  ])
  expect(await chain.read('Checkpoints', 'getCheckpoint', [organisation])).toEqual([4n, root, chain.now()])
})

test('a checkpoint without its signature, with two, or with one of other values is refused', async () => {
  await openLog()
  const params = { size: 4n, root: roots(0, 4), consistency: [] }
  const send = (approvals: (digest: `0x${string}`) => { signer: Hex; signature: Hex }[]) =>
    chain.apply('Checkpoints', 'anchorCheckpoint', params, [logKey], { approvals })
  expect((await send(() => [])).error).toBe('ActApprovalCount')
  const approval = { signer: logKey.signer, signature: signP256(logKey.privateKey, createId()) }
  expect((await send(() => [approval])).error).toBe('ActInvalidSignature')
  expect((await send(() => [approval, approval])).error).toBe('ActApprovalCount')
})

test('every field of a checkpoint is signed, also each hash of its proof', async () => {
  await openLog()
  await anchor(roots, 0, 3)
  const params = { size: 7n, root: roots(0, 7), consistency: consistencyOf(roots, 3, 7) }
  const id = createId()
  const deadline = chain.now() + 1000n
  const signed = await chain.apply('Checkpoints', 'anchorCheckpoint', params, [logKey], {
    id,
    deadline,
    approvals: () => [],
  })
  const approvals = [{ signer: logKey.signer, signature: signP256(logKey.privateKey, signed.digest ?? zeroId) }]
  const send = (changes: object) =>
    chain.apply('Checkpoints', 'anchorCheckpoint', { ...params, ...changes }, [logKey], {
      id,
      deadline,
      approvals: () => approvals,
    })
  const longer = { size: 8n, root: roots(0, 8), consistency: consistencyOf(roots, 3, 8) }
  expect((await send(longer)).error).toBe('ActInvalidSignature')
  expect((await send({})).error).toBeUndefined()
})

test('an organisation that has no log anchors nothing and has no key to rotate', async () => {
  const refused = await anchor(roots, 0, 4)
  expect([refused.error, refused.values]).toEqual(['CheckpointLogUnknown', [logKey.organisation]])
  const params = { signer: logKey.signer, noteKey }
  expect((await chain.apply('Checkpoints', 'rotateLogKey', params, as(chain, 'steward'))).error).toBe(
    'CheckpointLogUnknown',
  )
})

test('the key of one log anchors nothing in the log of another organisation', async () => {
  await openLog()
  const other = getPersona(chain.people, 'auditor')
  const refused = await anchor(roots, 0, 4, { ...logKey, organisation: other.organisation })
  expect(refused.error).toBe('CheckpointLogUnknown')
})

test('after a rotation only the new key anchors, and the log goes on from where it was', async () => {
  const { organisation } = logKey
  await openLog()
  await anchor(roots, 0, 4)
  const next = createPersona('next', organisation)
  const params = { signer: next.signer, noteKey: createId() }
  expect((await chain.apply('Checkpoints', 'rotateLogKey', params, [logKey])).error).toBe('RegistryUnknownMember')
  expect((await chain.apply('Checkpoints', 'rotateLogKey', params, as(chain, 'administrator'))).error).toBe(
    'RegistryNoMandate',
  )
  const rotated = await chain.must('Checkpoints', 'rotateLogKey', params, as(chain, 'steward'))
  expect(rotated.events).toMatchObject([
    { name: 'LogKeyRotated', args: { organisation, ...params } },
    { name: 'ActApplied', args: { organisation, subject: organisation } },
  ])
  const refused = await anchor(roots, 4, 9)
  expect([refused.error, refused.values]).toEqual(['CheckpointWrongSigner', [organisation, logKey.member, next.member]])
  expect((await anchor(forked, 0, 50, next)).error).toBe('CheckpointInconsistent')
  const anchored = await anchor(roots, 4, 9, next)
  expect(anchored.events[0]).toMatchObject({ args: { size: 9n, noteKey: params.noteKey } })
})

test('a log grows: the same size, a smaller one and none at all are refused', async () => {
  const { organisation } = logKey
  await openLog()
  expect((await anchorAs(0n, zeroId, [])).error).toBe('CheckpointNotGrowing')
  await anchor(roots, 0, 8)
  for (const size of [8, 7, 1]) {
    const refused = await anchorAs(BigInt(size), roots(0, size), [])
    expect([refused.error, refused.values]).toEqual(['CheckpointNotGrowing', [organisation, BigInt(size), 8n]])
  }
  expect((await anchorAs(0n, zeroId, [])).error).toBe('CheckpointNotGrowing')
})

test('a log restored from an old backup and grown differently is refused', async () => {
  const { organisation } = logKey
  await openLog()
  await anchor(roots, 0, 4)
  await anchor(roots, 4, 10)
  // The backup held four leaves. The fork proves honestly that it continues those, but ten were anchored.
  for (const proof of [consistencyOf(forked, 4, 20), consistencyOf(forked, 10, 20), consistencyOf(roots, 10, 20), []]) {
    const refused = await anchorAs(20n, forked(0, 20), proof)
    expect([refused.error, refused.values]).toEqual([
      'CheckpointInconsistent',
      [organisation, 10n, roots(0, 10), 20n, forked(0, 20)],
    ])
  }
  expect((await anchor(roots, 10, 20)).error).toBeUndefined()
})

test('a first checkpoint has no proof, and no proof is longer than a tree is high', async () => {
  await openLog()
  const early = await anchorAs(4n, roots(0, 4), [createId()])
  expect([early.error, early.values]).toEqual([
    'CheckpointInconsistent',
    [logKey.organisation, 0n, zeroId, 4n, roots(0, 4)],
  ])
  await anchor(roots, 0, 4)
  const long = Array.from({ length: 66 }, createId)
  const refused = await anchorAs(5n, roots(0, 5), long)
  expect([refused.error, refused.values]).toEqual(['CheckpointProofTooLong', [logKey.organisation, 66n, 65n]])
  expect((await anchorAs(5n, roots(0, 5), long.slice(1))).error).toBe('CheckpointInconsistent')
})

test('an organisation that is suspended anchors nothing until it is restored', async () => {
  const auditor = getPersona(chain.people, 'auditor')
  const { organisation, member } = auditor
  const mandate = { member, role: roleId('records.steward'), scope: zeroId }
  const validity = { validFrom: 0n, validUntil: chain.now() + 1_000_000n }
  await chain.must('Registry', 'grantRole', { ...mandate, ...validity }, [auditor])
  const key = { ...logKey, organisation }
  await chain.must('Checkpoints', 'openLog', { origin, signer: key.signer, noteKey }, [auditor])
  const status = { organisation, reason: zeroId }
  await chain.must('Registry', 'setOrganisationStatus', { ...status, status: 2 }, [auditor])
  const refused = await anchor(roots, 0, 4, key)
  expect([refused.error, refused.values]).toEqual(['CheckpointOrganisationNotActive', [organisation]])
  const rotation = { signer: key.signer, noteKey }
  expect((await chain.apply('Checkpoints', 'rotateLogKey', rotation, [auditor])).error).toBe(
    'RegistryOrganisationNotActive',
  )
  const votes = as(chain, 'governor', 'regionAdministrator')
  await chain.must('Registry', 'setOrganisationStatus', { ...status, status: 1 }, votes)
  expect((await anchor(roots, 0, 4, key)).error).toBeUndefined()
})

async function openLog(): Promise<void> {
  const params = { origin, signer: logKey.signer, noteKey }
  await chain.must('Checkpoints', 'openLog', params, as(chain, 'steward'))
}

/** Anchor the tree of `to` leaves after that of `from`, with its true proof. */
function anchor(tree: Roots, from: number, to: number, signer: Persona = logKey): Promise<Outcome> {
  const consistency = from === 0 ? [] : consistencyOf(tree, from, to)
  return anchorAs(BigInt(to), tree(0, to), consistency, signer)
}

function anchorAs(
  size: bigint,
  root: `0x${string}`,
  consistency: readonly `0x${string}`[],
  signer: Persona = logKey,
): Promise<Outcome> {
  return chain.apply('Checkpoints', 'anchorCheckpoint', { size, root, consistency }, [signer])
}

/** No verifier, no key, half a key, a key with something after it, and the precompile that echoes its call. */
function badSigners(signer: Hex): readonly Hex[] {
  const key = signer.slice(42)
  return [
    '0x',
    unsafeBrand<Hex>(signer.slice(0, 42)),
    unsafeBrand<Hex>(signer.slice(0, -2)),
    unsafeBrand<Hex>(`${signer}00`),
    unsafeBrand<Hex>(`0x${'00'.repeat(19)}04${key}`),
    unsafeBrand<Hex>(`0x${'00'.repeat(18)}c0de${key}`),
  ]
}
