import { contracts } from '@concejo/contracts'
import {
  type Act,
  type Approval,
  type Bytes32,
  createId,
  createP256Key,
  type Hex,
  memberId,
  roleId,
  unsafeBrand,
  zeroId,
} from '@concejo/protocol'
import { createSigner, type Signer } from '@concejo/sdk'
import { privateKeyToAccount, sign } from 'viem/accounts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Actor, enterPersona, perform, refusalOf } from '../journeys/crew.ts'
import { type RunningNode, removeDataFolder, startNode } from '../support/start-node.ts'
import { createHead, type Forge, type ForgedAct, type ForgedContent, openForge } from './open-forge.ts'

const day = 86_400
const p256Order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
const secp256k1Order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n

let node: RunningNode
let forge: Forge
let alba: Actor
let programme: Bytes32
let now: number

/** Keys of members of the city that never leave this process, by what is true of them. */
const keys = {
  owner: newSigner(),
  ownerAgain: newSigner(),
  authority: newSigner(),
  responder: newSigner(),
  revoked: newSigner(),
  ended: newSigner(),
  early: newSigner(),
  stranger: newSigner(),
}

beforeAll(async () => {
  node = await startNode({ demo: false })
  forge = await openForge(node.url)
  alba = await enterPersona(node.url, 'alba')
  now = await forge.now()
  const samePerson = createId()
  await enrol(keys.owner, ['funds.programme-owner'], { person: samePerson })
  await enrol(keys.ownerAgain, ['funds.programme-owner', 'funds.deciding-authority'], { person: samePerson })
  await enrol(keys.authority, ['funds.deciding-authority'])
  await enrol(keys.responder, ['questions.responder'])
  await enrol(keys.revoked, ['questions.responder'])
  await enrol(keys.ended, ['questions.responder'], { validUntil: now + day })
  await enrol(keys.early, ['questions.responder'], { validFrom: now + 300 * day })
  await perform([alba], 'network.revoke-member', { member: keys.revoked.member })
  await alba.concejo.api.moveSandboxClock({ body: { seconds: day + 60 } })
  programme = createId()
  const document = createId()
  await perform([alba], 'funds.open-programme', { programme, currency: 'EUR', envelope: '5000000', document })
  now = await forge.now()
})

afterAll(async () => {
  await node.stop()
  await removeDataFolder(node.dataFolder)
})

let before: readonly string[]

beforeEach(async () => {
  before = await forge.readLedger()
})

describe('a signed act that anyone sends', () => {
  it('takes effect when it is genuine: what follows is refused for the forgery alone', async () => {
    const answer = await genuineAnswer()
    expect(await forge.send(answer)).toMatchObject({ status: 200, code: 'applied' })
    expect(await forge.send(await genuineLimit())).toMatchObject({ status: 200, code: 'applied' })
    expect(await newActs()).toHaveLength(2)
  })

  it('is refused with a made-up signature', async () => {
    const genuine = await genuineAnswer()
    for (const signature of [randomSignature(), `0x${'00'.repeat(64)}`, `0x${'ff'.repeat(64)}`, '0x'] satisfies Hex[]) {
      await expectRefused(withSignature(genuine, signature), 'act.invalid-signature')
    }
  })

  it('is refused with the signature of another key', async () => {
    const genuine = await genuineAnswer()
    const other = await forge.sign(genuine, [keys.stranger])
    await expectRefused(withSignature(genuine, other.approvals[0]?.signature ?? '0x'), 'act.invalid-signature')
    await expectRefused(other, 'registry.unknown-member')
  })

  it('is refused with a signature that the same key gave for another act', async () => {
    const genuine = await genuineAnswer()
    const other = await genuineAnswer()
    await expectRefused(withSignature(genuine, other.approvals[0]?.signature ?? '0x'), 'act.invalid-signature')
  })

  it('is refused when the twin of the signature is sent, s as n - s, for each kind of key', async () => {
    const genuine = await genuineAnswer()
    const [approval] = genuine.approvals
    const twin = mirrorS(approval?.signature ?? '0x', p256Order)
    await expectRefused(withSignature(genuine, twin), 'act.invalid-signature')
    const ethereum = createEthereumSigner()
    const question = await forge.sign(createQuestion(), [ethereum])
    const mirrored = mirrorS(question.approvals[0]?.signature ?? '0x', secp256k1Order)
    await expectRefused(withSignature(question, mirrored), 'act.invalid-signature')
    expect(await forge.send(question)).toMatchObject({ code: 'applied' })
  })

  it('is refused from a signer whose verifier is none, or the echo that every chain has at address 4', async () => {
    const verifiers = ['0x0000000000000000000000000000000000000004', contracts.Batch.address, `0x${'e0'.repeat(20)}`]
    for (const verifier of verifiers) {
      const question = await forge.sign(createQuestion(), [createEthereumSigner()])
      const signer: Hex = `0x${verifier.slice(2)}${createId().slice(2)}`
      await expectRefused({ ...question, approvals: [{ signer, signature: createId() }] }, 'act.invalid-signature')
    }
  })

  it('makes no member of a signer under which any signature would hold', async () => {
    const signer: Hex = `0x${'4'.padStart(40, '0')}${createId().slice(2)}`
    const organisation = createId()
    const params = { organisation, did: createId(), person: createId() }
    const registration = { contract: 'Registry', functionName: 'registerApplicant', params } as const
    const act = createHead(now, organisation)
    await expectRefused({ ...registration, act, approvals: [{ signer, signature: '0x' }] }, 'registry.bad-signer')
    expect(await refusalOf([alba], 'network.enrol-member', { signer, roles: [] })).toBe('registry.bad-signer')
  })

  it('is refused when any field was altered after signing', async () => {
    const answer = await genuineAnswer()
    const limit = await genuineLimit()
    const later = { ...answer.act, deadline: answer.act.deadline + 1n }
    await expectRefused({ ...answer, act: { ...answer.act, id: createId() } }, 'act.invalid-signature')
    await expectRefused({ ...answer, act: later }, 'act.invalid-signature')
    await expectRefused(withParam(answer, 'document', createId()), 'act.invalid-signature')
    await expectRefused(withParam(answer, 'question', await askedQuestion()), 'act.invalid-signature')
    await expectRefused(withParam(limit, 'limit', 5_000_001n), 'act.invalid-signature')
    await expectRefused(withParam(limit, 'person', createId()), 'act.invalid-signature')
    const region = { ...answer.act, organisation: (await enterPersona(node.url, 'marta')).organisation }
    await expectRefused({ ...answer, act: region }, 'act.wrong-organisation')
  })

  it('is refused after its deadline, by the clock of the ledger', async () => {
    const late = await forge.sign({ ...(await answerContent()), act: head(BigInt(now - 1)) }, [keys.responder])
    await expectRefused(late, 'act.expired')
  })

  it('is refused on another network or contract than it was signed for', async () => {
    const content = await answerContent()
    const elsewhere = await forge.sign(content, [keys.responder], { chainId: forge.chainId + 1 })
    await expectRefused(elsewhere, 'act.invalid-signature')
    const sibling = await forge.sign(content, [keys.responder], { contract: 'GrantCalls' })
    await expectRefused(sibling, 'act.invalid-signature')
    const genuine = await genuineAnswer()
    await expectRefused({ ...genuine, contract: 'Registry' }, 'ledger.bad-parameters')
    await expectRefused({ ...genuine, contract: unsafeBrand('__proto__') }, 'ledger.unknown-contract')
    await expectRefused({ ...genuine, functionName: 'initialize' }, 'ledger.bad-parameters')
  })

  it('is refused with too few, too many or no signatures', async () => {
    const limit = await genuineLimit()
    const [owner, authority] = limit.approvals
    const three = [owner, authority, owner].flatMap((approval) => approval ?? [])
    await expectRefused({ ...limit, approvals: limit.approvals.slice(0, 1) }, 'act.approval-count')
    await expectRefused({ ...limit, approvals: three }, 'act.approval-count')
    await expectRefused({ ...limit, approvals: [] }, 'http.invalid-request')
  })

  it('is refused when one person signs for two, with one key or with two', async () => {
    const content = limitContent()
    await expectRefused(await forge.sign(content, [keys.owner, keys.ownerAgain]), 'act.same-person-twice')
    await expectRefused(await forge.sign(content, [keys.ownerAgain, keys.ownerAgain]), 'act.same-person-twice')
    await expectRefused(await forge.sign(content, [keys.owner, keys.owner]), 'registry.no-mandate')
  })

  it('is refused when the signatures stand in another order than the roles', async () => {
    await expectRefused(await forge.sign(limitContent(), [keys.authority, keys.owner]), 'registry.no-mandate')
  })

  it('is refused from a member that was revoked, whose time is over, or has not come', async () => {
    await expectRefused(await forge.sign(await answerContent(), [keys.revoked]), 'registry.member-revoked')
    await expectRefused(await forge.sign(await answerContent(), [keys.ended]), 'registry.member-not-valid')
    await expectRefused(await forge.sign(await answerContent(), [keys.early]), 'registry.member-not-valid')
  })

  it('is refused from members without the role and of other organisations', async () => {
    await expectRefused(await forge.sign(await answerContent(), [keys.owner]), 'registry.no-mandate')
    const applicant = newSigner()
    const organisation = createId()
    const params = { organisation, did: createId(), person: createId() }
    const registration = { contract: 'Registry', functionName: 'registerApplicant', params } as const
    expect(
      await forge.send(await forge.sign({ ...registration, act: createHead(now, organisation) }, [applicant])),
    ).toMatchObject({ code: 'applied' })
    before = await forge.readLedger()
    await expectRefused(await forge.sign(await answerContent(), [applicant]), 'registry.wrong-organisation')
  })
})

describe('a copy of a genuine act', () => {
  it('gives the first result, however often and at once it is sent', async () => {
    const genuine = await genuineAnswer()
    const verdicts = await Promise.all(Array.from({ length: 8 }, () => forge.send(genuine)))
    verdicts.push(await forge.send(genuine))
    expect(new Set(verdicts.map((verdict) => JSON.stringify(verdict))).size).toBe(1)
    expect(verdicts[0]).toMatchObject({ status: 200, code: 'applied' })
    expect(await newActs()).toHaveLength(1)
  })

  it('with other content under its identifier changes nothing, before and after it', async () => {
    const genuine = await genuineAnswer()
    const forged = withParam(genuine, 'document', createId())
    await expectRefused(forged, 'act.invalid-signature')
    const garbled = withSignature(genuine, randomSignature())
    await expectRefused(garbled, 'act.invalid-signature')
    expect(await forge.send(genuine)).toMatchObject({ status: 200, code: 'applied' })
    const after = await forge.readLedger()
    expect(await forge.send(forged)).toMatchObject({ status: 409, code: 'ledger.act-id-reused' })
    // The same content is the same act: bad signatures beside it are not looked at any more.
    expect(await forge.send(garbled)).toMatchObject({ status: 200, code: 'applied' })
    expect(await forge.readLedger()).toEqual(after)
  })

  it('cannot be written into a second file: the answered question takes no other answer', async () => {
    const first = await genuineAnswer()
    expect(await forge.send(first)).toMatchObject({ code: 'applied' })
    before = await forge.readLedger()
    const second = { ...(await answerContent()), params: { ...first.params, document: createId() } }
    await expectRefused(await forge.sign(second, [keys.responder]), 'questions.already-answered')
  })
})

function newSigner(): Signer {
  return createSigner(createP256Key().privateKey)
}

function randomSignature(): Hex {
  return `0x${createId().slice(2)}${createId().slice(2)}`
}

function createEthereumSigner(): Signer {
  const privateKey = createId()
  const signer = unsafeBrand<Hex>(privateKeyToAccount(privateKey).address.toLowerCase())
  return { signer, member: memberId(signer), sign: (hash) => sign({ hash, privateKey, to: 'hex' }) }
}

function enrol(
  { signer }: Signer,
  roles: readonly string[],
  more: { readonly person?: Bytes32; readonly validFrom?: number; readonly validUntil?: number } = {},
): Promise<unknown> {
  return perform([alba], 'network.enrol-member', { signer, roles, ...more })
}

function head(deadline = BigInt(now + 10 * day)): Act {
  return { id: createId(), organisation: alba.organisation, deadline }
}

function createQuestion(): ForgedContent {
  const params = { question: createId(), addressee: alba.organisation, subject: zeroId, document: createId() }
  return { contract: 'Questions', functionName: 'askQuestion', params, act: createHead(now, zeroId) }
}

/** A question that stands on the ledger and waits for its answer. */
async function askedQuestion(): Promise<Bytes32> {
  const question = await forge.sign(createQuestion(), [createEthereumSigner()])
  expect(await forge.send(question)).toMatchObject({ status: 200, code: 'applied' })
  before = await forge.readLedger()
  return unsafeBrand<Bytes32>(question.params['question'])
}

async function answerContent(): Promise<ForgedContent> {
  const params = { question: await askedQuestion(), document: createId() }
  return { contract: 'Questions', functionName: 'answerQuestion', params, act: head() }
}

async function genuineAnswer(): Promise<ForgedAct> {
  return forge.sign(await answerContent(), [keys.responder])
}

function limitContent(): ForgedContent {
  const params = { programme, person: createId(), limit: 1_000_000n }
  return { contract: 'GrantAgreements', functionName: 'setPaymentLimit', params, act: head() }
}

function genuineLimit(): Promise<ForgedAct> {
  return forge.sign(limitContent(), [keys.owner, keys.authority])
}

function withSignature(forged: ForgedAct, signature: Hex): ForgedAct {
  const [first, ...others] = forged.approvals
  return { ...forged, approvals: first === undefined ? [] : [{ ...first, signature }, ...others] }
}

function withParam(forged: ForgedAct, name: string, value: unknown): ForgedAct {
  return { ...forged, params: { ...forged.params, [name]: value } }
}

/** The other signature over the same digest that mathematics allows; the recovery byte, if there is one, is turned too. */
function mirrorS(signature: Approval['signature'], order: bigint): Hex {
  const s = (order - BigInt(`0x${signature.slice(66, 130)}`)).toString(16).padStart(64, '0')
  const recovery = signature.slice(130)
  const turned = recovery === '1b' ? '1c' : '1b'
  return `0x${signature.slice(2, 66)}${s}${recovery === '' ? '' : turned}`
}

async function newActs(): Promise<readonly string[]> {
  return (await forge.readLedger()).slice(before.length)
}

/** Refused under this stable code, and the ledger holds not one act more than before. */
async function expectRefused(forged: ForgedAct, code: string): Promise<void> {
  const start = await forge.readLedger()
  const verdict = await forge.send(forged)
  expect(verdict).toMatchObject({ code })
  expect(verdict.transactionHash).toBeUndefined()
  expect(await forge.readLedger()).toEqual(start)
  if (Object.hasOwn(contracts, forged.contract)) {
    const { address } = contracts[forged.contract]
    const data = `${selectorOfIsApplied}${forged.act.id.slice(2)}`
    expect(await forge.rpc('eth_call', [{ to: address, data }, 'latest'])).toBe(zeroId)
  }
}

const selectorOfIsApplied = roleId('isApplied(bytes32)').slice(0, 10)
