import { type Bytes32, createId, unsafeBrand } from '@concejo/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chain, getPersona, startChain } from '../support/chain.ts'
import { as, commitScores, evaluate, publish, type Scenario, terms } from '../support/grant.ts'

let chain: Chain
beforeAll(async () => {
  chain = await startChain()
})
afterAll(() => chain.stop())

async function adopt(scenario: Scenario, order: readonly number[], below: readonly number[]): Promise<void> {
  const pick = (index: number) => unsafeBrand<Bytes32>(scenario.applications[index])
  const params = { call: scenario.call, applications: order.map(pick), below: below.map(pick).sort() }
  await chain.must('GrantEvaluation', 'appendRanking', params, as(chain, 'chair'))
  const [version] = unsafeBrand<[number]>(await chain.read('GrantEvaluation', 'getRanking', [scenario.call]))
  await chain.must(
    'GrantEvaluation',
    'adoptList',
    { call: scenario.call, rankingVersion: version },
    as(chain, 'authority'),
  )
}

test('a grant goes from the programme to the closed file, and the money adds up', async () => {
  const scenario = await publish(chain)
  await evaluate(scenario, [
    { amount: 500n, scores: [9, 5] },
    { amount: 400n, scores: [8, 4] },
    { amount: 300n, scores: [7, 3] },
    { amount: 100n, scores: [3, 5] },
  ])
  await adopt(scenario, [0, 1, 2], [3])
  const [first, second, third] = scenario.applications
  chain.advance(terms.standstill)
  const agreement = createId()
  const milestones = [
    { amount: 150n, dueAt: chain.now() + 1000n, prefinancing: true },
    { amount: 350n, dueAt: chain.now() + 2000n, prefinancing: false },
  ]
  const signers = as(chain, 'authority', 'owner', 'applicant1')
  const contract = {
    agreement,
    application: first,
    amount: 500n,
    milestones,
    account: createId(),
    document: createId(),
  }
  await chain.must('GrantAgreements', 'signAgreement', contract, signers)
  for (const [milestone, accepted] of [
    [0, 150n],
    [1, 300n],
  ] as const) {
    await chain.must(
      'GrantAgreements',
      'reportMilestone',
      { agreement, milestone, document: createId() },
      as(chain, 'applicant1'),
    )
    await chain.must(
      'GrantAgreements',
      'decideMilestone',
      { agreement, milestone, accepted, reason: createId() },
      as(chain, 'project'),
    )
  }
  for (const name of ['approver', 'approver2']) {
    const limit = { programme: scenario.programme, person: getPersona(chain.people, name).person, limit: 1000n }
    await chain.must('GrantAgreements', 'setPaymentLimit', limit, as(chain, 'owner', 'authority'))
  }
  const payments = [createId(), createId()]
  for (const [milestone, amount] of [
    [0, 150n],
    [1, 300n],
  ] as const) {
    const payment = payments[milestone]
    await chain.must(
      'GrantAgreements',
      'preparePayment',
      { payment, agreement, milestone, amount },
      as(chain, 'preparer'),
    )
    await chain.must('GrantAgreements', 'approvePayment', { payment }, as(chain, 'approver'))
    await chain.must('GrantAgreements', 'approvePayment', { payment }, as(chain, 'approver2'))
  }
  await chain.must('GrantAgreements', 'exportPayments', { payments, file: createId() }, as(chain, 'preparer'))
  for (const payment of payments) {
    await chain.must(
      'GrantAgreements',
      'recordPayment',
      { payment, confirmed: true, evidence: createId() },
      as(chain, 'approver'),
    )
  }
  const recovery = createId()
  await chain.must(
    'GrantAgreements',
    'orderRecovery',
    { recovery, agreement, amount: 50n, reason: createId() },
    as(chain, 'authority', 'project'),
  )
  await chain.must(
    'GrantAgreements',
    'recordRepayment',
    { recovery, amount: 50n, evidence: createId() },
    as(chain, 'approver'),
  )
  await chain.must(
    'GrantAgreements',
    'closeAgreement',
    { agreement, terminated: false, reason: createId() },
    as(chain, 'project', 'authority'),
  )
  expect(await chain.read('GrantAgreements', 'getAgreement', [agreement])).toEqual([
    first,
    2,
    500n,
    450n,
    450n,
    450n,
    50n,
  ])
  await chain.must(
    'GrantEvaluation',
    'lapseAward',
    { application: second, reason: createId() },
    as(chain, 'authority', 'project'),
  )
  await chain.must('GrantEvaluation', 'activateReserve', { call: scenario.call }, as(chain, 'authority'))
  await chain.must(
    'GrantEvaluation',
    'lapseAward',
    { application: third, reason: createId() },
    as(chain, 'authority', 'project'),
  )
  const settled = await chain.must('GrantEvaluation', 'settleCall', { call: scenario.call }, as(chain, 'manager'))
  expect(settled.events.find(({ name }) => name === 'CallSettled')?.args).toMatchObject({ released: 550n })
  await chain.must('GrantCalls', 'closeProgramme', { programme: scenario.programme }, as(chain, 'owner'))
  expect(await chain.read('GrantCalls', 'getProgramme', [scenario.programme])).toMatchObject({
    reserved: 450n,
    closed: true,
  })
})

test('an appeal freezes only what it could change, and when upheld the list is made again', async () => {
  const scenario = await publish(chain)
  await evaluate(scenario, [
    { amount: 500n, scores: [9, 5] },
    { amount: 400n, scores: [8, 4] },
    { amount: 300n, scores: [7, 3] },
  ])
  await adopt(scenario, [0, 1, 2], [])
  const [first, second, third] = scenario.applications
  const appeal = createId()
  const filed = await chain.must(
    'GrantEvaluation',
    'fileAppeal',
    { appeal, application: third, grounds: createId() },
    as(chain, 'applicant3'),
  )
  expect(filed.events.find(({ name }) => name === 'AppealFiled')?.args).toMatchObject({ frozenFrom: 1n })
  chain.advance(terms.standstill)
  const sign = (application: Bytes32 | undefined, amount: bigint, applicant: string) => {
    const milestones = [{ amount, dueAt: chain.now() + 1000n, prefinancing: false }]
    const contract = {
      agreement: createId(),
      application,
      amount,
      milestones,
      account: createId(),
      document: createId(),
    }
    return chain.apply('GrantAgreements', 'signAgreement', contract, as(chain, 'authority', 'owner', applicant))
  }
  expect(await sign(second, 400n, 'applicant2')).toMatchObject({
    error: 'GrantEvaluationFrozen',
    values: [second, 1n, 1n],
  })
  expect((await sign(first, 500n, 'applicant1')).error).toBeUndefined()
  await chain.must(
    'GrantEvaluation',
    'decideAppeal',
    { appeal, upheld: true, reason: createId() },
    as(chain, 'appeals'),
  )
  await chain.must(
    'GrantEvaluation',
    'reopenScoring',
    { application: third, reason: createId() },
    as(chain, 'chair', 'manager'),
  )
  const reveals = await commitScores(scenario, unsafeBrand(third), [10, 5])
  chain.advance(terms.commit)
  for (const reveal of reveals) {
    await reveal()
  }
  await adopt(scenario, [2, 1], [])
  chain.advance(terms.standstill)
  expect(await sign(second, 400n, 'applicant2')).toMatchObject({ error: 'GrantEvaluationNotAwarded' })
  expect((await sign(third, 300n, 'applicant3')).error).toBeUndefined()
})
