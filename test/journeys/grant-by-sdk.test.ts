import { type Bytes32, createId } from '@concejo/protocol'
import { commitScore, commitSeed } from '@concejo/sdk'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { computeRanking } from '../../services/funds/ranking.ts'
import { type RunningNode, removeDataFolder, startNode } from '../support/start-node.ts'
import {
  type Actor,
  createApplicationContent,
  createCallRules,
  enterPersona,
  note,
  perform,
  refusalOf,
  registerWithOwnKey,
  store,
} from './crew.ts'

const day = 86_400
const staff = [
  ...['alba', 'bruno', 'carla', 'diego', 'elena', 'farid', 'greta', 'hugo', 'ines', 'jorge', 'karin', 'luis'],
  ...['marta', 'nora', 'olga', 'pablo'],
] as const
type Name = (typeof staff)[number]

interface Application {
  readonly id: Bytes32
  readonly applicant: Actor
  readonly amount: string
}

/** What one step leaves for the next: the file of the grant, as far as it has come. */
interface GrantFile {
  programme: Bytes32
  call: Bytes32
  best: Application
  second: Application
  agreement: Bytes32
  payment: Bytes32
}

let node: RunningNode
let keyHolder: Actor
const crew = new Map<Name, Actor>()
const file: GrantFile = createFile()
const openings: { evaluator: Actor; application: Bytes32; scores: number[]; salt: Bytes32; justification: Bytes32 }[] =
  []

function createFile(): GrantFile {
  const nobody: Application['applicant'] = Object.create(null)
  const none = { id: createId(), applicant: nobody, amount: '0' }
  const [programme, call, agreement, payment] = [createId(), createId(), createId(), createId()]
  return { programme, call, best: none, second: none, agreement, payment }
}

const as = (name: Name): Actor => {
  const actor = crew.get(name)
  expect(actor).toBeDefined()
  return actor ?? keyHolder
}
const api = () => as('alba').concejo.api
const now = async (): Promise<number> => (await api().getStatus()).now
const advance = (seconds: number) => api().moveSandboxClock({ body: { seconds } })

beforeAll(async () => {
  node = await startNode({ demo: false })
  for (const name of staff) {
    crew.set(name, await enterPersona(node.url, name))
  }
  keyHolder = await registerWithOwnKey(node.url)
})

afterAll(async () => {
  await node.stop()
  await removeDataFolder(node.dataFolder)
})

it('opens a programme and publishes a call, never above the envelope', async () => {
  const title = { en: 'Living neighbourhoods' }
  const document = await store(as('alba'), { title, summary: title }, { purpose: 'programme', public: true })
  const { programme } = file
  await perform([as('alba')], 'funds.open-programme', { programme, currency: 'EUR', envelope: '10000000', document })
  const content = { title, summary: title, criteria: [], eligibilityRules: [] }
  const rules = createCallRules({
    programme,
    now: await now(),
    closesIn: 10 * day,
    appealBody: as('marta').organisation,
    document: await store(as('bruno'), content, { purpose: 'call-rules', public: true }),
  })
  const publishers = [as('bruno'), as('alba')]
  const tooMuch = { ...rules, budget: '10000001' }
  expect(await refusalOf(publishers, 'funds.publish-call', tooMuch)).toBe('funds.over-envelope')
  await perform(publishers, 'funds.publish-call', rules)
  file.call = rules.call
  expect(await api().getCall({ params: { call: rules.call } })).toMatchObject({ phase: 'open', budget: '10000000' })
})

it('takes applications, one replaced, one withdrawn, none after the deadline', async () => {
  const { call } = file
  const submit = async (applicant: Actor, amount: string, id: Bytes32 = createId()): Promise<Application> => {
    const content = createApplicationContent('Shade', amount)
    const commitment = await store(applicant, content, { purpose: 'application', subject: id })
    await perform([applicant], 'funds.submit-application', { application: id, call, amount, commitment })
    return { id, applicant, amount }
  }
  const first = await submit(keyHolder, '4000000')
  file.best = await submit(keyHolder, '4500000', first.id)
  file.second = await submit(as('pablo'), '5800000')
  const third = await submit(as('olga'), '2000000')
  await perform([as('olga')], 'funds.withdraw-application', { application: third.id })
  const read = (id: Bytes32) => keyHolder.concejo.api.getApplication({ params: { application: id } })
  expect(await read(first.id)).toMatchObject({ version: 2, amount: '4500000', state: 'submitted' })
  expect(await read(third.id)).toMatchObject({ state: 'withdrawn' })
  await advance(10 * day + 1)
  const late = { application: createId(), call, amount: '1000000', commitment: createId() }
  expect(await refusalOf([as('olga')], 'funds.submit-application', late)).toBe('funds.not-open')
})

it('decides on eligibility, and draws evaluators by seeds that no single party chose', async () => {
  const { call } = file
  for (const { id } of [file.best, file.second]) {
    const reason = await note(as('carla'), id, 'Checked against the registers.')
    const outcomes = ['registered', 'complete'].map((rule) => ({ rule, met: true, reason }))
    await perform([as('carla')], 'funds.decide-eligibility', { application: id, outcomes })
  }
  await perform([as('bruno')], 'funds.finish-eligibility', { call })
  const members = [as('diego'), as('elena'), as('farid')].map(({ member }) => member)
  await perform([as('bruno')], 'funds.form-pool', { call, members, seedTerm: 3_600 })
  const place = await commitmentPlace()
  const witnesses = [
    { actor: as('greta'), role: 'funds.panel-chair', seed: createId() },
    { actor: as('nora'), role: 'auditor', seed: createId() },
  ]
  for (const { actor, role, seed } of witnesses) {
    const commitment = commitSeed({ ...place, member: actor.member, seed })
    await perform([actor], 'funds.commit-seed', { call, role, commitment })
  }
  await advance(3_601)
  for (const { actor, role, seed } of witnesses) {
    await perform([actor], 'funds.reveal-seed', { call, role, seed })
  }
  await advance(3_601)
  await perform([as('bruno')], 'funds.draw-evaluators', { call })
  expect(await api().getCall({ params: { call } })).toMatchObject({ phase: 'scoring' })
})

async function commitmentPlace() {
  const { network, contracts } = await api().getStatus()
  const contract = contracts.find(({ name }) => name === 'GrantEvaluation')?.address ?? '0x'
  return { chainId: network.chainId, contract, call: file.call }
}

async function isAssigned(evaluator: Actor, application: Bytes32): Promise<boolean> {
  const { items } = await evaluator.concejo.api.listMyAssignments({ query: { call: file.call } })
  return items.some((item) => item.application === application)
}

async function declare(evaluator: Actor, application: Bytes32, conflict: boolean): Promise<void> {
  const declaration = await note(evaluator, application, 'Declaration of interest.')
  await perform([evaluator], 'funds.declare-interest', { application, conflict, declaration })
}

it('replaces an evaluator with a conflict, who can no longer score', async () => {
  const pool = [as('diego'), as('elena'), as('farid')]
  const application = file.best.id
  const assigned: Actor[] = []
  for (const evaluator of pool) {
    if (await isAssigned(evaluator, application)) {
      assigned.push(evaluator)
    }
  }
  expect(assigned).toHaveLength(2)
  const [conflicted = keyHolder] = assigned
  await declare(conflicted, application, true)
  const sealed = { application, commitment: createId() }
  expect(await refusalOf([conflicted], 'funds.commit-score', sealed)).toBe('funds.conflict')
  const replacement = pool.find((evaluator) => !assigned.includes(evaluator)) ?? keyHolder
  expect(await isAssigned(replacement, application)).toBe(true)
})

it('seals scores and reveals what was sealed, nothing else', async () => {
  const place = await commitmentPlace()
  for (const [application, value] of [
    [file.best.id, 9],
    [file.second.id, 7],
  ] as const) {
    for (const evaluator of [as('diego'), as('elena'), as('farid')]) {
      const { items } = await evaluator.concejo.api.listMyAssignments({ query: { call: file.call } })
      const assignment = items.find((item) => item.application === application)
      if (assignment === undefined || assignment.interest === 'conflict') {
        continue
      }
      await declare(evaluator, application, false)
      const opening = { application, scores: [value, value - 1], salt: createId(), justification: createId() }
      const commitment = commitScore({ ...place, member: evaluator.member, ...opening })
      await perform([evaluator], 'funds.commit-score', { application, commitment })
      openings.push({ evaluator, ...opening })
    }
  }
  expect(openings).toHaveLength(4)
  await advance(7 * day + 1)
  const [first] = openings
  const { evaluator, ...opening } = first ?? { evaluator: keyHolder }
  const changed = { ...opening, scores: [10, 10] }
  expect(await refusalOf([evaluator], 'funds.reveal-score', changed)).toBe('funds.reveal-mismatch')
  for (const { evaluator: revealing, ...told } of openings) {
    await perform([revealing], 'funds.reveal-score', told)
  }
})

it('ranks as anybody computes it from public data', async () => {
  const { call } = file
  await advance(2 * day + 1)
  const computed = computeRanking(await api().getRankingInput({ params: { call } }))
  const order = computed.ranked.map(({ application }) => application)
  expect(order).toEqual([file.best.id, file.second.id])
  const wrong = { call, applications: [...order].reverse(), below: [] }
  expect(await refusalOf([as('greta')], 'funds.append-ranking', wrong)).toBe('funds.out-of-order')
  await perform([as('greta')], 'funds.append-ranking', { call, applications: order, below: [] })
  await perform([as('hugo')], 'funds.adopt-list', { call })
  const published = await api().getRanking({ params: { call } })
  const lines = published.items.map(({ application, total, criteria }) => ({ application, total, criteria }))
  expect(lines).toEqual(
    computed.ranked.map(({ application, total, criteria }) => ({
      application,
      total: total.toString(),
      criteria: criteria.map(String),
    })),
  )
})

it('hears an appeal within the standstill', async () => {
  const appeal = createId()
  const selected = { appeal, application: file.best.id, grounds: createId() }
  expect(await refusalOf([file.best.applicant], 'funds.file-appeal', selected)).toBe('funds.not-appealable')
  const application = file.second.id
  const grounds = await note(as('pablo'), application, 'The impact was scored too low.')
  await perform([as('pablo')], 'funds.file-appeal', { appeal, application, grounds })
  const reason = await note(as('marta'), application, 'The scores stand.')
  await perform([as('marta')], 'funds.decide-appeal', { appeal, upheld: false, reason })
  const { appeal: told } = await as('pablo').concejo.api.getApplication({ params: { application } })
  expect(told).toMatchObject({ appeal, state: 'dismissed' })
})

it('signs the agreement with the key of the applicant and two people of the funder', async () => {
  await advance(5 * day + 1)
  const { agreement, best } = file
  const content = { holder: 'Applicant with a key', iban: 'ES9121000418450200051332' }
  const account = await store(best.applicant, content, { purpose: 'payee-account', subject: agreement })
  const start = await now()
  await perform([as('hugo'), as('alba'), best.applicant], 'funds.sign-agreement', {
    agreement,
    application: best.id,
    amount: best.amount,
    milestones: [{ amount: best.amount, dueAt: start + 30 * day, prefinancing: false }],
    account,
    document: await note(as('hugo'), agreement, 'Agreement in the standard form.'),
  })
  const document = await note(best.applicant, agreement, 'The works are done.')
  await perform([best.applicant], 'funds.report-milestone', { agreement, milestone: 0, document })
  const reason = await note(as('ines'), agreement, 'One invoice is missing.')
  await perform([as('ines')], 'funds.decide-milestone', { agreement, milestone: 0, accepted: '4000000', reason })
  const { milestones } = await best.applicant.concejo.api.getAgreement({ params: { agreement } })
  expect(milestones).toMatchObject([{ state: 'partly-accepted', accepted: '4000000' }])
})

it('pays by four different hands: who prepares does not approve, who accepts does not pay', async () => {
  const { agreement, payment, programme } = file
  for (const actor of [as('jorge'), as('ines')]) {
    await perform([as('alba')], 'network.grant-role', { member: actor.member, role: 'funds.payment-approver' })
  }
  for (const { person } of [as('karin'), as('luis')]) {
    await perform([as('alba'), as('hugo')], 'funds.set-payment-limit', { programme, person, limit: '5000000' })
  }
  const order = { payment, agreement, milestone: 0, amount: '4000000' }
  const above = { ...order, amount: '4000001' }
  expect(await refusalOf([as('jorge')], 'funds.prepare-payment', above)).toBe('funds.over-accepted')
  await perform([as('jorge')], 'funds.prepare-payment', order)
  const approve = (name: Name) => refusalOf([as(name)], 'funds.approve-payment', { payment })
  expect(await approve('jorge')).toBe('funds.preparer-approves')
  expect(await approve('ines')).toBe('funds.acceptor-pays')
  expect(await approve('karin')).toBe('applied')
  expect(await approve('karin')).toBe('funds.approved-twice')
  expect(await approve('luis')).toBe('applied')
  const bankFile = await as('jorge').concejo.api.createBankFile({
    body: {
      payments: [payment],
      debtorName: 'Villa Concejo',
      debtorIban: 'ES9121000418450200051332',
      executionDate: '2030-01-15',
    },
  })
  expect(bankFile).toMatchObject({ count: 1, controlSum: '4000000' })
  await perform([as('jorge')], 'funds.export-payments', { payments: [payment], file: bankFile.digest })
  const evidence = await note(as('karin'), agreement, 'On the statement.')
  await perform([as('karin')], 'funds.record-payment', { payment, confirmed: true, evidence })
  expect(await api().getPayment({ params: { payment } })).toMatchObject({ state: 'confirmed', approvals: 2 })
})

it('recovers money and closes the file', async () => {
  const { agreement } = file
  const recovery = createId()
  const reason = await note(as('hugo'), agreement, 'A tree was not planted.')
  const ordered = { recovery, agreement, amount: '500000', reason }
  const deciders = [as('hugo'), as('ines')]
  expect(await refusalOf(deciders, 'funds.order-recovery', { ...ordered, amount: '4000001' })).toBe('funds.over-paid')
  await perform(deciders, 'funds.order-recovery', ordered)
  const closing = { agreement, reason: await note(as('ines'), agreement, 'Everything is settled.') }
  const closers = [as('ines'), as('hugo')]
  expect(await refusalOf(closers, 'funds.close-agreement', closing)).toBe('funds.open-recoveries')
  const evidence = await note(as('karin'), agreement, 'The money came back.')
  await perform([as('karin')], 'funds.record-repayment', { recovery, amount: '500000', evidence })
  await perform(closers, 'funds.close-agreement', closing)
  expect(await api().getAgreement({ params: { agreement } })).toMatchObject({
    state: 'closed',
    paid: '4000000',
    recovered: '500000',
  })
})
