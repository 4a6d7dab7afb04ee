import { type Bytes32, createId, unsafeBrand } from '@concejo/protocol'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chain, getPersona, type Outcome, type Persona, startChain } from '../support/chain.ts'
import { as, evaluate, publish, type Scenario, terms } from '../support/grant.ts'

/** What the test itself knows of an agreement; the contract must agree after every step. */
interface Model {
  readonly id: Bytes32
  readonly amount: bigint
  readonly planned: readonly bigint[]
  readonly accepted: (bigint | undefined)[]
  paid: bigint
  recovered: bigint
  closed: boolean
}

interface World {
  readonly scenario: Scenario
  readonly agreements: Model[]
  readonly payments: { id: Bytes32; agreement: Model; milestone: number; amount: bigint; preparer: string }[]
}

const staff = [
  'owner',
  'manager',
  'officer',
  'chair',
  'authority',
  'project',
  'preparer',
  'approver',
  'approver2',
  'evaluator1',
  'auditor',
]
const kinds = [
  'sign',
  'report',
  'decide',
  'prepare',
  'approve',
  'export',
  'record',
  'cancel',
  'recover',
  'close',
  'lapse',
  'reserve',
  'cheat',
] as const
const step = fc.record({
  kind: fc.constantFrom(...kinds),
  which: fc.nat({ max: 5 }),
  milestone: fc.nat({ max: 2 }),
  amount: fc.nat({ max: 700 }).map(BigInt),
  signer: fc.constantFrom(...staff),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

let chain: Chain
let scenario: Scenario
beforeAll(async () => {
  chain = await startChain()
  scenario = await publish(chain)
  await evaluate(scenario, [
    { amount: 500n, scores: [9, 5] },
    { amount: 400n, scores: [8, 4] },
    { amount: 300n, scores: [7, 3] },
    { amount: 100n, scores: [6, 3] },
  ])
  await chain.must(
    'GrantEvaluation',
    'appendRanking',
    { call: scenario.call, applications: scenario.applications, below: [] },
    as(chain, 'chair'),
  )
  await chain.must('GrantEvaluation', 'adoptList', { call: scenario.call, rankingVersion: 1 }, as(chain, 'authority'))
  chain.advance(terms.standstill)
  for (const [name, limit] of [
    ['approver', 500n],
    ['approver2', 1000n],
  ] as const) {
    const person = getPersona(chain.people, name).person
    await chain.must(
      'GrantAgreements',
      'setPaymentLimit',
      { programme: scenario.programme, person, limit },
      as(chain, 'owner', 'authority'),
    )
  }
})
afterAll(() => chain.stop())

test('whatever is tried in whatever order, money and duties stay within their bounds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (steps) => {
      const restore = await chain.snapshot()
      try {
        const world: World = { scenario, agreements: [], payments: [] }
        for (const one of steps) {
          const outcome = await take(world, one)
          // Refusals are named rules; arithmetic never runs out of range.
          expect(outcome?.error ?? '').not.toMatch(/^Panic|^Error/)
          await checkMoney(world)
          await checkDuties()
        }
      } finally {
        await restore()
      }
    }),
    { numRuns: 8, interruptAfterTimeLimit: 30_000, endOnFailure: true },
  )
})

async function take(world: World, one: Step): Promise<Outcome | undefined> {
  const model = world.agreements[one.which % Math.max(world.agreements.length, 1)]
  const payment = world.payments[one.which % Math.max(world.payments.length, 1)]
  const signers: Readonly<Record<string, () => Promise<Outcome | undefined>>> = {
    sign: () => sign(world, one),
    report: async () =>
      model &&
      agree(
        'reportMilestone',
        { agreement: model.id, milestone: one.milestone, document: createId() },
        applicantOf(world, model),
      ),
    decide: async () => model && decide(model, one),
    prepare: async () => model && prepare(world, model, one),
    approve: async () =>
      payment && agree('approvePayment', { payment: payment.id }, pick(one, 'approver', 'approver2')),
    export: async () =>
      payment && agree('exportPayments', { payments: [payment.id], file: createId() }, as(chain, 'preparer')),
    record: async () => payment && record(payment, one),
    cancel: async () =>
      payment && agree('cancelPayment', { payment: payment.id, reason: createId() }, as(chain, 'approver')),
    recover: async () => model && recover(model, one),
    close: async () => model && close(model, one),
    lapse: () =>
      chain.apply(
        'GrantEvaluation',
        'lapseAward',
        { application: pickApplication(world, one), reason: createId() },
        as(chain, 'authority', 'project'),
      ),
    reserve: () => chain.apply('GrantEvaluation', 'activateReserve', { call: scenario.call }, as(chain, 'authority')),
    cheat: async () =>
      model &&
      agree(
        'decideMilestone',
        { agreement: model.id, milestone: one.milestone, accepted: one.amount, reason: createId() },
        as(chain, one.signer),
      ),
  }
  const outcome = await signers[one.kind]?.()
  if (one.kind === 'cheat' && model && outcome?.error === undefined && outcome !== undefined) {
    model.accepted[one.milestone] = one.amount === 0n ? undefined : one.amount
  }
  return outcome
}

async function sign(world: World, one: Step): Promise<Outcome> {
  const application = pickApplication(world, one)
  const planned = one.milestone === 0 ? [one.amount] : [one.amount / 2n, one.amount - one.amount / 2n]
  const milestones = planned.map((amount) => ({ amount, dueAt: chain.now(), prefinancing: false }))
  const agreement = createId()
  const params = { agreement, application, amount: one.amount, milestones, account: createId(), document: createId() }
  const applicant = `applicant${world.scenario.applications.indexOf(application) + 1}`
  const outcome = await agree('signAgreement', params, as(chain, 'authority', 'owner', applicant))
  if (outcome.error === undefined) {
    world.agreements.push({
      id: agreement,
      amount: one.amount,
      planned,
      accepted: planned.map(() => undefined),
      paid: 0n,
      recovered: 0n,
      closed: false,
    })
  }
  return outcome
}

async function decide(model: Model, one: Step): Promise<Outcome> {
  const outcome = await agree(
    'decideMilestone',
    { agreement: model.id, milestone: one.milestone, accepted: one.amount, reason: createId() },
    as(chain, 'project'),
  )
  if (outcome.error === undefined) {
    expect(one.amount <= (model.planned[one.milestone] ?? 0n)).toBe(true)
    model.accepted[one.milestone] = one.amount === 0n ? undefined : one.amount
  }
  return outcome
}

async function prepare(world: World, model: Model, one: Step): Promise<Outcome> {
  const id = createId()
  const preparer = one.signer
  const params = { payment: id, agreement: model.id, milestone: one.milestone, amount: one.amount }
  const outcome = await agree('preparePayment', params, as(chain, one.which < 4 ? 'preparer' : preparer))
  if (outcome.error === undefined) {
    world.payments.push({ id, agreement: model, milestone: one.milestone, amount: one.amount, preparer })
  }
  return outcome
}

async function record(payment: World['payments'][number], one: Step): Promise<Outcome> {
  const confirmed = one.milestone !== 2
  const outcome = await agree(
    'recordPayment',
    { payment: payment.id, confirmed, evidence: createId() },
    as(chain, 'approver'),
  )
  if (outcome.error === undefined && confirmed) {
    payment.agreement.paid += payment.amount
  }
  return outcome
}

async function recover(model: Model, one: Step): Promise<Outcome> {
  const recovery = createId()
  const outcome = await agree(
    'orderRecovery',
    { recovery, agreement: model.id, amount: one.amount, reason: createId() },
    as(chain, 'authority', 'project'),
  )
  if (outcome.error === undefined) {
    model.recovered += one.amount
    await chain.must(
      'GrantAgreements',
      'recordRepayment',
      { recovery, amount: one.amount, evidence: createId() },
      as(chain, 'approver'),
    )
  }
  return outcome
}

async function close(model: Model, one: Step): Promise<Outcome> {
  const outcome = await agree(
    'closeAgreement',
    { agreement: model.id, terminated: one.milestone === 2, reason: createId() },
    as(chain, 'project', 'authority'),
  )
  model.closed = model.closed || outcome.error === undefined
  return outcome
}

async function checkMoney(world: World): Promise<void> {
  let contracted = 0n
  for (const model of world.agreements) {
    const [, , amount, accepted, ordered, paid, recovered] = unsafeBrand<bigint[]>(
      await chain.read('GrantAgreements', 'getAgreement', [model.id]),
    )
    const wanted = model.accepted.reduce<bigint>((sum, one) => sum + (one ?? 0n), 0n)
    expect([amount, accepted, paid, recovered]).toEqual([model.amount, wanted, model.paid, model.recovered])
    expect(model.planned.reduce((sum, one) => sum + one, 0n)).toBe(amount)
    expect(
      (paid ?? 0n) <= (ordered ?? 0n) && (ordered ?? 0n) <= (accepted ?? 0n) && (accepted ?? 0n) <= (amount ?? 0n),
    ).toBe(true)
    expect(model.recovered <= model.paid).toBe(true)
    contracted += model.closed ? model.paid : model.amount
  }
  const [budget, counted] = unsafeBrand<bigint[]>(await chain.read('GrantCalls', 'getCallBudget', [scenario.call]))
  expect(counted).toBe(contracted)
  expect(contracted <= (budget ?? 0n)).toBe(true)
  const programme = unsafeBrand<{ envelope: bigint; reserved: bigint }>(
    await chain.read('GrantCalls', 'getProgramme', [scenario.programme]),
  )
  expect(programme.reserved <= programme.envelope).toBe(true)
}

async function checkDuties(): Promise<void> {
  const duties = await Promise.all(
    staff.map((name) => chain.read('GrantCalls', 'dutiesOf', [scenario.call, getPersona(chain.people, name).person])),
  )
  for (const held of duties.map((one) => unsafeBrand<number>(one))) {
    for (const [duty, others] of excluded) {
      expect((held & duty) === 0 || (held & others) === 0).toBe(true)
    }
  }
}

const excluded = new Map<number, number>()
beforeAll(async () => {
  for (let bit = 1; bit <= 2048; bit *= 2) {
    excluded.set(bit, unsafeBrand(await chain.read('GrantCalls', 'dutiesExcluding', [bit])))
  }
})

test('the table of duties is symmetric, and nobody excludes the own duty', () => {
  for (const [duty, others] of excluded) {
    expect(others & duty).toBe(0)
    for (const [other, back] of excluded) {
      expect((others & other) !== 0).toBe((back & duty) !== 0)
    }
  }
})

function agree(
  functionName: string,
  params: Readonly<Record<string, unknown>>,
  signers: readonly Persona[],
): Promise<Outcome> {
  return chain.apply('GrantAgreements', functionName, params, signers)
}

function pickApplication(world: World, one: Step): Bytes32 {
  return unsafeBrand(world.scenario.applications[one.which % world.scenario.applications.length])
}

function applicantOf(world: World, model: Model): readonly Persona[] {
  return as(chain, `applicant${(world.agreements.indexOf(model) % 4) + 1}`)
}

function pick(one: Step, first: string, second: string): readonly Persona[] {
  return as(chain, one.milestone === 0 ? first : second)
}
