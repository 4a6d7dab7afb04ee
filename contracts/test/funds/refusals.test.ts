import { type Bytes32, createId, roleId, unsafeBrand } from '@concejo/protocol'
import { keccak256 } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contracts } from '../../index.ts'
import { type Chain, createPersona, encodeCall, getPersona, type Outcome, startChain } from '../support/chain.ts'
import {
  as,
  assigned,
  commitScores,
  createRules,
  decide,
  drawPool,
  evaluate,
  formPool,
  publish,
  rule1,
  rule2,
  type Scenario,
  scoreCommitment,
  seedCommitment,
  submit,
  terms,
} from '../support/grant.ts'

let chain: Chain
beforeAll(async () => {
  chain = await startChain()
})
afterAll(() => chain.stop())

type Refusal = readonly [error: string, attempt: () => Promise<Outcome>]

async function expectRefusals(refusals: readonly Refusal[]): Promise<void> {
  for (const [error, attempt] of refusals) {
    expect(`${error}: ${(await attempt()).error}`).toBe(`${error}: ${error}`)
  }
}

const calls =
  (functionName: string, params: Readonly<Record<string, unknown>>, ...names: readonly string[]) =>
  () =>
    chain.apply('GrantCalls', functionName, params, as(chain, ...names))
const evaluation =
  (functionName: string, params: Readonly<Record<string, unknown>>, ...names: readonly string[]) =>
  () =>
    chain.apply('GrantEvaluation', functionName, params, as(chain, ...names))
const agreements =
  (functionName: string, params: Readonly<Record<string, unknown>>, ...names: readonly string[]) =>
  () =>
    chain.apply('GrantAgreements', functionName, params, as(chain, ...names))

test('rules that are not sound are not published', async () => {
  const { programme } = await publish(chain)
  const bad = (error: string, changes: Readonly<Record<string, unknown>>): Refusal => [
    error,
    () =>
      chain.apply('GrantCalls', 'publishCall', createRules(chain, programme, changes), as(chain, 'manager', 'owner')),
  ]
  const criterion = { code: rule1, weight: 10_000, scoreMax: 10, threshold: 0 }
  await expectRefusals([
    bad('GrantCallsBadAmounts', { awardMin: 700n }),
    bad('GrantCallsBadAmounts', { awardMax: 1001n }),
    bad('GrantCallsBadAmounts', { awardMin: 0n }),
    bad('GrantCallsBadDates', { closesAt: 5n }),
    bad('GrantCallsBadTerm', { standstillTerm: 0n }),
    bad('GrantCallsBadTerm', { accountDelay: 2n ** 63n }),
    bad('GrantCallsBadWeights', { criteria: [{ ...criterion, weight: 9999 }], tieBreak: [] }),
    bad('GrantCallsBadCriterion', { criteria: [{ ...criterion, threshold: 11 }], tieBreak: [] }),
    bad('GrantCallsBadTieBreak', { tieBreak: [1, 1] }),
    bad('GrantCallsBadTieBreak', { tieBreak: [2] }),
    bad('GrantCallsBadCount', { evaluatorsMin: 0 }),
    bad('GrantCallsBadCount', { eligibilityRules: [] }),
    bad('GrantCallsBadBasisPoints', { prefinancingMax: 10_001 }),
    bad('GrantCallsBadAppealBody', { appealBody: createId() }),
    bad('GrantCallsBadAppealBody', { appealBody: getPersona(chain.people, 'applicant1').organisation }),
    bad('GrantCallsOverEnvelope', { budget: 1001n }),
    bad('GrantCallsUnknown', { programme: createId() }),
  ])
})

test('programmes and calls: existence, owner, state', async () => {
  const scenario = await publish(chain)
  const { call, programme } = scenario
  const opening = { programme, currency: '0x455552', envelope: 1n, document: createId() }
  await expectRefusals([
    ['GrantCallsExists', calls('openProgramme', opening, 'owner')],
    ['GrantCallsZeroAmount', calls('openProgramme', { ...opening, programme: createId(), envelope: 0n }, 'owner')],
    ['GrantCallsNotAdministration', calls('openProgramme', { ...opening, programme: createId() }, 'applicant1')],
    ['GrantCallsNotOwner', calls('closeProgramme', { programme }, 'appeals')],
    ['GrantCallsCallsUnderWay', calls('closeProgramme', { programme }, 'owner')],
    ['GrantCallsExists', calls('publishCall', { ...scenario.rules, budget: 600n }, 'manager', 'owner')],
    [
      'GrantCallsNotAnExtension',
      calls('amendCall', { call, closesAt: chain.now() + 5n, document: createId() }, 'manager', 'owner'),
    ],
    [
      'GrantCallsNotOpen',
      calls('submitApplication', { application: createId(), call, amount: 50n, commitment: createId() }, 'applicant1'),
    ],
    ['GrantCallsNotClosed', calls('finishEligibility', { call }, 'manager')],
    ['RegistryNoMandate', calls('amendCall', { call, closesAt: 2n ** 40n, document: createId() }, 'owner', 'manager')],
    ['GrantCallsUnknown', calls('finishEligibility', { call: createId() }, 'manager')],
  ])
  await chain.must(
    'GrantCalls',
    'amendCall',
    { call, closesAt: chain.now() + 2_000_000n, document: createId() },
    as(chain, 'manager', 'owner'),
  )
  await chain.must('GrantCalls', 'cancelCall', { call, reason: createId() }, as(chain, 'manager', 'authority'))
  await chain.must('GrantCalls', 'closeProgramme', { programme }, as(chain, 'owner'))
  await expectRefusals([
    ['GrantCallsWrongState', calls('cancelCall', { call, reason: createId() }, 'manager', 'authority')],
    ['GrantCallsProgrammeClosed', calls('closeProgramme', { programme }, 'owner')],
    ['GrantCallsWrongState', calls('finishEligibility', { call }, 'manager')],
  ])
})

test('applications: window, amount, applicant, deadline by block time', async () => {
  const scenario = await publish(chain)
  const { call } = scenario
  chain.advance(20)
  const application = await submit(scenario, 'applicant1', 50n)
  const params = { application, call, amount: 60n, commitment: createId() }
  await expectRefusals([
    ['GrantCallsOutsideAwardRange', calls('submitApplication', { ...params, amount: 9n }, 'applicant1')],
    ['GrantCallsNotApplicant', calls('submitApplication', params, 'applicant2')],
    ['GrantCallsOwnCall', calls('submitApplication', { ...params, application: createId() }, 'owner')],
    ['GrantCallsNotApplicant', calls('withdrawApplication', { application }, 'applicant2')],
    ['GrantCallsUnknown', calls('withdrawApplication', { application: createId() }, 'applicant1')],
  ])
  const replaced = await chain.must('GrantCalls', 'submitApplication', params, as(chain, 'applicant1'))
  expect(replaced.events[0]?.args).toMatchObject({ version: 2, amount: 60n })
  await chain.must('GrantCalls', 'withdrawApplication', { application }, as(chain, 'applicant1'))
  const second = await submit(scenario, 'applicant2', 50n)
  const outcomes = [rule1, rule2].map((rule) => ({ rule, met: true, reason: createId() }))
  await expectRefusals([
    ['GrantCallsApplicationState', calls('submitApplication', params, 'applicant1')],
    ['GrantCallsNotClosed', calls('decideEligibility', { application: second, outcomes }, 'officer')],
  ])
  chain.advance(terms.open)
  await expectRefusals([
    ['GrantCallsNotOpen', calls('submitApplication', { ...params, application: createId() }, 'applicant3')],
    ['GrantCallsNotOpen', calls('amendCall', { call, closesAt: 2n ** 40n, document: createId() }, 'manager', 'owner')],
    ['GrantCallsUndecided', calls('finishEligibility', { call }, 'manager')],
    ['GrantCallsBadCount', calls('decideEligibility', { application: second, outcomes: outcomes.slice(1) }, 'officer')],
    [
      'GrantCallsRuleMismatch',
      calls('decideEligibility', { application: second, outcomes: outcomes.slice().reverse() }, 'officer'),
    ],
  ])
  await decide(scenario, second, true)
  expect((await calls('decideEligibility', { application: second, outcomes }, 'officer')()).error).toBe(
    'GrantCallsApplicationState',
  )
})

test('the last second before the deadline is in time, the deadline itself is late', async () => {
  const closesAt = chain.now() + 1000n
  const scenario = await publish(chain, { closesAt })
  chain.advance(closesAt - chain.now() - 2n)
  const params = () => ({ application: createId(), call: scenario.call, amount: 50n, commitment: createId() })
  expect((await calls('submitApplication', params(), 'applicant1')()).error).toBeUndefined()
  expect(chain.now()).toBe(closesAt - 1n)
  expect((await calls('submitApplication', params(), 'applicant1')()).error).toBe('GrantCallsNotOpen')
})

describe('evaluation', () => {
  async function toEvaluation(): Promise<Scenario> {
    const scenario = await publish(chain)
    chain.advance(20)
    for (const name of ['applicant1', 'applicant2']) {
      await submit(scenario, name, 400n)
    }
    chain.advance(terms.open)
    for (const application of scenario.applications) {
      await decide(scenario, application, true)
    }
    await chain.must('GrantCalls', 'finishEligibility', { call: scenario.call }, as(chain, 'manager'))
    return scenario
  }

  test('no pool of strangers, twins or unordered members; no draw with one seed; no silent witness', async () => {
    const scenario = await toEvaluation()
    const { call } = scenario
    const [low, high] = as(chain, 'evaluator1', 'evaluator2')
      .map(({ member }) => member)
      .sort()
    const chair = roleId('funds.panel-chair')
    const seed = createId()
    const commitment = seedCommitment(call, getPersona(chain.people, 'chair').member, seed)
    await expectRefusals([
      ['GrantEvaluationPoolOrder', evaluation('formPool', { call, members: [high, low], seedTerm: 10n }, 'manager')],
      ['GrantEvaluationPoolSize', evaluation('formPool', { call, members: [low], seedTerm: 10n }, 'manager')],
      ['GrantEvaluationBadTerm', evaluation('formPool', { call, members: [low, high], seedTerm: 0n }, 'manager')],
      [
        'GrantEvaluationNotEvaluator',
        evaluation(
          'formPool',
          {
            call,
            members: as(chain, 'evaluator1', 'officer')
              .map(({ member }) => member)
              .sort(),
            seedTerm: 10n,
          },
          'manager',
        ),
      ],
      ['GrantEvaluationNotDrawn', evaluation('commitSeed', { call, role: chair, commitment }, 'chair')],
    ])
    await formPool(scenario, ['evaluator1', 'evaluator2'], 100n)
    await expectRefusals([
      ['GrantEvaluationPoolExists', evaluation('formPool', { call, members: [low, high], seedTerm: 10n }, 'manager')],
      [
        'GrantEvaluationBadWitnessRole',
        evaluation('commitSeed', { call, role: roleId('funds.applicant'), commitment }, 'applicant1'),
      ],
    ])
    await chain.must('GrantEvaluation', 'commitSeed', { call, role: chair, commitment }, as(chain, 'chair'))
    const auditor = { call, role: roleId('auditor'), commitment: createId() }
    await chain.must('GrantEvaluation', 'commitSeed', auditor, as(chain, 'auditor'))
    await expectRefusals([
      ['GrantEvaluationSeedExists', evaluation('commitSeed', { call, role: chair, commitment }, 'chair')],
      ['GrantEvaluationNotInPhase', evaluation('revealSeed', { call, role: chair, seed }, 'chair')],
      ['GrantEvaluationNotInPhase', evaluation('drawEvaluators', { call }, 'manager')],
    ])
    chain.advance(100)
    await expectRefusals([
      [
        'GrantEvaluationNotInPhase',
        evaluation('commitSeed', { ...auditor, role: roleId('funds.call-manager') }, 'manager'),
      ],
      ['GrantEvaluationSeedMismatch', evaluation('revealSeed', { call, role: chair, seed: createId() }, 'chair')],
    ])
    await chain.must('GrantEvaluation', 'revealSeed', { call, role: chair, seed }, as(chain, 'chair'))
    chain.advance(100)
    await expectRefusals([['GrantEvaluationTooFewSeeds', evaluation('drawEvaluators', { call }, 'manager')]])
    const again = await formPool(scenario, ['evaluator1', 'evaluator2'], 100n)
    expect(again.events.find(({ name }) => name === 'DrawFailed')?.args).toMatchObject({
      silent: [getPersona(chain.people, 'auditor').member],
    })
    await expectRefusals([['GrantEvaluationSilentWitness', evaluation('commitSeed', auditor, 'auditor')]])
  })

  test('interest before anything else, scores sealed, reveals as committed, conflicts for good', async () => {
    const scenario = await toEvaluation()
    const { call, applications } = scenario
    await drawPool(scenario, ['evaluator1', 'evaluator2', 'evaluator3', 'evaluator4'])
    const application: Bytes32 = unsafeBrand(applications[0])
    const [first, second] = (await assigned(chain, application)).map(({ name }) => name)
    const all = ['evaluator1', 'evaluator2', 'evaluator3', 'evaluator4', 'evaluator5']
    const outsider = all.find((name) => name !== first && name !== second) ?? ''
    const [one, two] = [first ?? '', second ?? '']
    const interest = { application, conflict: false, declaration: createId() }
    const opening = { scores: [11, 5], justification: createId(), salt: createId() }
    const commit = {
      application,
      commitment: scoreCommitment(call, application, getPersona(chain.people, one).member, opening),
    }
    await expectRefusals([
      ['GrantEvaluationAlreadyDrawn', evaluation('drawEvaluators', { call }, 'manager')],
      ['GrantEvaluationNotAssigned', evaluation('declareInterest', interest, outsider)],
      ['GrantEvaluationNoInterest', evaluation('commitScore', commit, one)],
    ])
    await chain.must('GrantEvaluation', 'declareInterest', interest, as(chain, one))
    await chain.must('GrantEvaluation', 'declareInterest', { ...interest, conflict: true }, as(chain, two))
    const next = (await assigned(chain, application)).map(({ name }) => name)
    expect(next).toContain(one)
    expect(next).not.toContain(two)
    expect(next).toHaveLength(2)
    await chain.must('GrantEvaluation', 'commitScore', commit, as(chain, one))
    await expectRefusals([
      ['GrantEvaluationInterestDeclared', evaluation('declareInterest', interest, two)],
      ['GrantEvaluationConflict', evaluation('commitScore', commit, two)],
      ['GrantEvaluationScoreCommitted', evaluation('commitScore', commit, one)],
      ['GrantEvaluationNotInPhase', evaluation('revealScore', { application, ...opening }, one)],
      [
        'GrantEvaluationRevealsPending',
        evaluation('appendRanking', { call, applications: [application], below: [] }, 'chair'),
      ],
    ])
    chain.advance(terms.commit)
    await expectRefusals([
      ['GrantEvaluationNotInPhase', evaluation('commitScore', commit, one)],
      ['GrantEvaluationRevealMismatch', evaluation('revealScore', { application, ...opening, scores: [10, 5] }, one)],
      ['GrantEvaluationScoreOutOfRange', evaluation('revealScore', { application, ...opening }, one)],
      ['GrantEvaluationConflict', evaluation('revealScore', { application, ...opening }, two)],
    ])
    chain.advance(terms.reveal)
    await expectRefusals([
      [
        'GrantEvaluationUnscored',
        evaluation('appendRanking', { call, applications: [application], below: [] }, 'chair'),
      ],
      ['GrantEvaluationPoolSize', evaluation('reopenScoring', { application, reason: createId() }, 'chair', 'manager')],
    ])
    await formPool(scenario, ['evaluator5', 'evaluator6'], 0n)
    await chain.must(
      'GrantEvaluation',
      'reopenScoring',
      { application, reason: createId() },
      as(chain, 'chair', 'manager'),
    )
    const fresh = (await assigned(chain, application)).map(({ name }) => name)
    expect(fresh).toHaveLength(2)
    expect(fresh).not.toContain(one)
    expect(fresh).not.toContain(two)
    await expectRefusals([['GrantEvaluationNotAssigned', evaluation('commitScore', commit, one)]])
    const reveals = await commitScores(scenario, application, [10, 5])
    chain.advance(terms.commit)
    for (const reveal of reveals) {
      await reveal()
    }
    await expectRefusals([
      [
        'GrantEvaluationNotReopenable',
        evaluation('reopenScoring', { application, reason: createId() }, 'chair', 'manager'),
      ],
    ])
  })

  test('a wrong list is refused; standstill and appeals hold awards back; reserve in order', async () => {
    const scenario = await publish(chain)
    const { call } = scenario
    await evaluate(scenario, [
      { amount: 500n, scores: [9, 5] },
      { amount: 400n, scores: [8, 4] },
      { amount: 300n, scores: [7, 3] },
      { amount: 100n, scores: [3, 5] },
    ])
    const [first, second, third, fourth] = scenario.applications
    const list = (ranked: readonly (Bytes32 | undefined)[], below: readonly (Bytes32 | undefined)[] = []) => ({
      call,
      applications: ranked,
      below,
    })
    const appeal = (application: Bytes32 | undefined, applicant: string) =>
      evaluation('fileAppeal', { appeal: createId(), application, grounds: createId() }, applicant)
    await expectRefusals([
      ['GrantEvaluationOutOfOrder', evaluation('appendRanking', list([second, first]), 'chair')],
      ['GrantEvaluationOutOfOrder', evaluation('appendRanking', list([first, first]), 'chair')],
      ['GrantEvaluationBelowThreshold', evaluation('appendRanking', list([first, fourth]), 'chair')],
      ['GrantEvaluationNotBelow', evaluation('appendRanking', list([], [first]), 'chair')],
      ['GrantEvaluationWrongCall', evaluation('appendRanking', list([createId()]), 'chair')],
      ['GrantEvaluationBadCount', evaluation('appendRanking', list(Array.from({ length: 301 }, () => first)), 'chair')],
      ['GrantEvaluationRankingIncomplete', evaluation('adoptList', { call, rankingVersion: 1 }, 'authority')],
      ['GrantEvaluationWrongState', appeal(fourth, 'applicant4')],
    ])
    await chain.must('GrantEvaluation', 'appendRanking', list([first]), as(chain, 'chair'))
    await chain.must('GrantEvaluation', 'appendRanking', list([second, third], [fourth]), as(chain, 'chair'))
    await expectRefusals([
      ['GrantEvaluationRankingComplete', evaluation('appendRanking', list([third]), 'chair')],
      ['GrantEvaluationRankingVersion', evaluation('adoptList', { call, rankingVersion: 2 }, 'authority')],
    ])
    await chain.must('GrantEvaluation', 'adoptList', { call, rankingVersion: 1 }, as(chain, 'authority'))
    await expectRefusals([
      [
        'GrantEvaluationStandstill',
        evaluation('lapseAward', { application: first, reason: createId() }, 'authority', 'project'),
      ],
      ['GrantEvaluationStandstill', evaluation('settleCall', { call }, 'manager')],
      ['GrantEvaluationNotAppealable', appeal(first, 'applicant1')],
      ['ActWrongOrganisation', appeal(third, 'applicant1')],
      [
        'GrantEvaluationAppealUnknown',
        evaluation('decideAppeal', { appeal: createId(), upheld: true, reason: createId() }, 'appeals'),
      ],
    ])
    const id = createId()
    await chain.must(
      'GrantEvaluation',
      'fileAppeal',
      { appeal: id, application: third, grounds: createId() },
      as(chain, 'applicant3'),
    )
    await expectRefusals([['GrantEvaluationAppealExists', appeal(third, 'applicant3')]])
    chain.advance(terms.standstill)
    await expectRefusals([
      ['GrantEvaluationNotInPhase', appeal(fourth, 'applicant4')],
      ['GrantEvaluationAppealOpen', evaluation('activateReserve', { call }, 'authority')],
      [
        'GrantEvaluationFrozen',
        evaluation('lapseAward', { application: second, reason: createId() }, 'authority', 'project'),
      ],
    ])
    await chain.must(
      'GrantEvaluation',
      'decideAppeal',
      { appeal: id, upheld: false, reason: createId() },
      as(chain, 'appeals'),
    )
    await expectRefusals([
      [
        'GrantEvaluationAppealDecided',
        evaluation('decideAppeal', { appeal: id, upheld: true, reason: createId() }, 'appeals'),
      ],
      ['GrantCallsOverBudget', evaluation('activateReserve', { call }, 'authority')],
      [
        'GrantEvaluationNotAwarded',
        evaluation('lapseAward', { application: fourth, reason: createId() }, 'authority', 'project'),
      ],
      ['GrantEvaluationUnfinished', evaluation('settleCall', { call }, 'manager')],
    ])
    await chain.must(
      'GrantEvaluation',
      'lapseAward',
      { application: second, reason: createId() },
      as(chain, 'authority', 'project'),
    )
    await chain.must('GrantEvaluation', 'activateReserve', { call }, as(chain, 'authority'))
    await expectRefusals([['GrantEvaluationNoReserve', evaluation('activateReserve', { call }, 'authority')]])
    chain.advance(terms.reserve)
    await expectRefusals([['GrantEvaluationReserveExpired', evaluation('activateReserve', { call }, 'authority')]])
  })
})

test('agreements, milestones, payments, recoveries: every bound holds', async () => {
  const scenario = await publish(chain)
  const { call, programme } = scenario
  await evaluate(scenario, [{ amount: 500n, scores: [9, 5] }])
  const [application] = scenario.applications
  await chain.must(
    'GrantEvaluation',
    'appendRanking',
    { call, applications: [application], below: [] },
    as(chain, 'chair'),
  )
  await chain.must('GrantEvaluation', 'adoptList', { call, rankingVersion: 1 }, as(chain, 'authority'))
  chain.advance(terms.standstill)
  const agreement = createId()
  const planned = [150n, 350n].map((amount, index) => ({ amount, dueAt: 0n, prefinancing: index === 0 }))
  const contract = {
    agreement,
    application,
    amount: 500n,
    milestones: planned,
    account: createId(),
    document: createId(),
  }
  const parties = ['authority', 'owner', 'applicant1'] as const
  await expectRefusals([
    ['GrantAgreementsOverAward', agreements('signAgreement', { ...contract, amount: 501n }, ...parties)],
    ['GrantAgreementsZeroAmount', agreements('signAgreement', { ...contract, amount: 0n }, ...parties)],
    ['GrantAgreementsMilestoneSum', agreements('signAgreement', { ...contract, amount: 499n }, ...parties)],
    ['GrantAgreementsMilestoneCount', agreements('signAgreement', { ...contract, milestones: [] }, ...parties)],
    [
      'GrantAgreementsPrefinancing',
      agreements(
        'signAgreement',
        { ...contract, milestones: planned.map((one) => ({ ...one, prefinancing: true })) },
        ...parties,
      ),
    ],
    ['GrantAgreementsUnknown', agreements('signAgreement', { ...contract, application: createId() }, ...parties)],
    [
      'GrantAgreementsUnknown',
      agreements('reportMilestone', { agreement, milestone: 0, document: createId() }, 'applicant1'),
    ],
  ])
  await chain.must('GrantAgreements', 'signAgreement', contract, as(chain, ...parties))
  const report = { agreement, milestone: 1, document: createId() }
  const accept = { agreement, milestone: 1, accepted: 300n, reason: createId() }
  const limit = { programme, person: getPersona(chain.people, 'approver').person, limit: 200n }
  await expectRefusals([
    ['GrantAgreementsExists', agreements('signAgreement', contract, ...parties)],
    ['GrantCallsAlreadyContracted', calls('cancelCall', { call, reason: createId() }, 'manager', 'authority')],
    ['GrantAgreementsUnknownMilestone', agreements('reportMilestone', { ...report, milestone: 2 }, 'applicant1')],
    ['GrantAgreementsMilestoneState', agreements('decideMilestone', accept, 'project')],
    [
      'GrantAgreementsOwnLimit',
      agreements(
        'setPaymentLimit',
        { ...limit, person: getPersona(chain.people, 'owner').person },
        'owner',
        'authority',
      ),
    ],
    [
      'GrantAgreementsUndecidedMilestone',
      agreements('closeAgreement', { agreement, terminated: false, reason: createId() }, 'project', 'authority'),
    ],
  ])
  await chain.must('GrantAgreements', 'reportMilestone', report, as(chain, 'applicant1'))
  await expectRefusals([
    ['GrantAgreementsOverPlanned', agreements('decideMilestone', { ...accept, accepted: 351n }, 'project')],
  ])
  await chain.must('GrantAgreements', 'decideMilestone', accept, as(chain, 'project'))
  await chain.must('GrantAgreements', 'setPaymentLimit', limit, as(chain, 'owner', 'authority'))
  await chain.must(
    'GrantAgreements',
    'setPaymentLimit',
    { ...limit, person: getPersona(chain.people, 'approver2').person, limit: 999n },
    as(chain, 'owner', 'authority'),
  )
  await grantAllPaymentRoles()
  const payment = createId()
  const order = { payment, agreement, milestone: 1, amount: 250n }
  await expectRefusals([
    ['GrantAgreementsOverAccepted', agreements('preparePayment', { ...order, amount: 301n }, 'preparer')],
    ['GrantAgreementsOverAccepted', agreements('preparePayment', { ...order, milestone: 0 }, 'preparer')],
    ['GrantAgreementsZeroAmount', agreements('preparePayment', { ...order, amount: 0n }, 'preparer')],
    ['GrantAgreementsAcceptorPays', agreements('preparePayment', order, 'project')],
    ['GrantCallsDutiesConflict', agreements('preparePayment', order, 'owner')],
  ])
  await chain.must('GrantAgreements', 'preparePayment', order, as(chain, 'preparer'))
  await expectRefusals([
    ['GrantAgreementsExists', agreements('preparePayment', order, 'preparer')],
    [
      'GrantAgreementsOverAccepted',
      agreements('preparePayment', { ...order, payment: createId(), amount: 51n }, 'preparer'),
    ],
    ['GrantAgreementsPreparerApproves', agreements('approvePayment', { payment }, 'preparer')],
    ['GrantAgreementsOverLimit', agreements('approvePayment', { payment }, 'approver')],
    [
      'GrantAgreementsPaymentState',
      agreements('exportPayments', { payments: [payment], file: createId() }, 'preparer'),
    ],
    ['GrantAgreementsBadCount', agreements('exportPayments', { payments: [], file: createId() }, 'preparer')],
    [
      'GrantAgreementsOpenPayments',
      agreements('closeAgreement', { agreement, terminated: true, reason: createId() }, 'project', 'authority'),
    ],
  ])
  await chain.must('GrantAgreements', 'approvePayment', { payment }, as(chain, 'approver2'))
  await expectRefusals([['GrantAgreementsApprovedTwice', agreements('approvePayment', { payment }, 'approver2')]])
  await chain.must('GrantAgreements', 'setPaymentLimit', { ...limit, limit: 999n }, as(chain, 'owner', 'authority'))
  await chain.must('GrantAgreements', 'approvePayment', { payment }, as(chain, 'approver'))
  await chain.must(
    'GrantAgreements',
    'exportPayments',
    { payments: [payment], file: createId() },
    as(chain, 'preparer'),
  )
  await expectRefusals([
    ['GrantAgreementsPaymentState', agreements('cancelPayment', { payment, reason: createId() }, 'approver')],
  ])
  await chain.must(
    'GrantAgreements',
    'recordPayment',
    { payment, confirmed: true, evidence: createId() },
    as(chain, 'approver'),
  )
  const recovery = createId()
  const recover = { recovery, agreement, amount: 251n, reason: createId() }
  await expectRefusals([
    ['GrantAgreementsOverPaid', agreements('orderRecovery', recover, 'authority', 'project')],
    [
      'GrantAgreementsUnknown',
      agreements('recordRepayment', { recovery, amount: 1n, evidence: createId() }, 'approver'),
    ],
  ])
  await chain.must('GrantAgreements', 'orderRecovery', { ...recover, amount: 20n }, as(chain, 'authority', 'project'))
  await expectRefusals([
    [
      'GrantAgreementsOverOutstanding',
      agreements('recordRepayment', { recovery, amount: 21n, evidence: createId() }, 'approver'),
    ],
    [
      'GrantAgreementsOpenRecoveries',
      agreements('closeAgreement', { agreement, terminated: true, reason: createId() }, 'project', 'authority'),
    ],
  ])
  await chain.must(
    'GrantAgreements',
    'recordRepayment',
    { recovery, amount: 20n, evidence: createId() },
    as(chain, 'approver'),
  )
  await chain.must(
    'GrantAgreements',
    'changeAccount',
    { agreement, account: createId() },
    as(chain, 'applicant1', 'project', 'approver'),
  )
  await expectRefusals([
    [
      'GrantAgreementsAccountPending',
      agreements('preparePayment', { ...order, payment: createId(), amount: 10n }, 'preparer'),
    ],
  ])
  chain.advance(4 * 86_400)
  const last = createId()
  const prepared = await chain.must(
    'GrantAgreements',
    'preparePayment',
    { ...order, payment: last, amount: 10n },
    as(chain, 'preparer'),
  )
  expect(prepared.events[0]?.args['account']).not.toBe(contract.account)
  await chain.must('GrantAgreements', 'cancelPayment', { payment: last, reason: createId() }, as(chain, 'approver'))
  await chain.must('GrantAgreements', 'reportMilestone', { ...report, milestone: 0 }, as(chain, 'applicant1'))
  await chain.must(
    'GrantAgreements',
    'decideMilestone',
    { ...accept, milestone: 0, accepted: 0n },
    as(chain, 'project'),
  )
  await expectRefusals([
    [
      'GrantAgreementsUnpaid',
      agreements('closeAgreement', { agreement, terminated: false, reason: createId() }, 'project', 'authority'),
    ],
  ])
  await chain.must(
    'GrantAgreements',
    'closeAgreement',
    { agreement, terminated: true, reason: createId() },
    as(chain, 'project', 'authority'),
  )
  await expectRefusals([['GrantAgreementsWrongState', agreements('reportMilestone', report, 'applicant1')]])
})

test('a reveal needs its commitment, all criteria, and comes once; one human takes one seat', async () => {
  const scenario = await publish(chain, { evaluatorsMin: 3 })
  const { call } = scenario
  chain.advance(20)
  const application = await submit(scenario, 'applicant1', 50n)
  chain.advance(terms.open)
  await decide(scenario, application, true)
  await chain.must('GrantCalls', 'finishEligibility', { call }, as(chain, 'manager'))
  const twin = createPersona('twin', getPersona(chain.people, 'evaluator1').organisation)
  const enrolment = {
    signer: twin.signer,
    person: getPersona(chain.people, 'evaluator1').person,
    validFrom: 0n,
    validUntil: 2n ** 64n - 1n,
    roles: [roleId('funds.evaluator')],
  }
  await chain.must('Registry', 'enrolMember', enrolment, as(chain, 'administrator'))
  const members = [...as(chain, 'evaluator1', 'evaluator2'), twin].map(({ member }) => member).sort()
  await expectRefusals([
    ['GrantEvaluationPersonTwice', evaluation('formPool', { call, members, seedTerm: 10n }, 'manager')],
  ])
  await drawPool(scenario, ['evaluator1', 'evaluator2', 'evaluator3'])
  const [one, two, three] = (await assigned(chain, application)).map(({ name }) => name)
  const good = { scores: [8, 4], justification: createId(), salt: createId() }
  const short = { ...good, scores: [8] }
  for (const [name, opening] of [
    [one ?? '', good],
    [two ?? '', short],
    [three ?? '', undefined],
  ] as const) {
    const interest = { application, conflict: false, declaration: createId() }
    await chain.must('GrantEvaluation', 'declareInterest', interest, as(chain, name))
    if (opening !== undefined) {
      const commitment = scoreCommitment(call, application, getPersona(chain.people, name).member, opening)
      await chain.must('GrantEvaluation', 'commitScore', { application, commitment }, as(chain, name))
    }
  }
  chain.advance(terms.commit)
  await chain.must('GrantEvaluation', 'revealScore', { application, ...good }, as(chain, one ?? ''))
  await expectRefusals([
    ['GrantEvaluationAlreadyRevealed', evaluation('revealScore', { application, ...good }, one ?? '')],
    ['GrantEvaluationScoreCount', evaluation('revealScore', { application, ...short }, two ?? '')],
    ['GrantEvaluationNoCommitment', evaluation('revealScore', { application, ...good }, three ?? '')],
    [
      'GrantEvaluationRevealsPending',
      evaluation('appendRanking', { call, applications: [application], below: [] }, 'chair'),
    ],
  ])
  chain.advance(terms.reveal)
  const ranked = await chain.must(
    'GrantEvaluation',
    'appendRanking',
    { call, applications: [application], below: [] },
    as(chain, 'chair'),
  )
  expect(ranked.events.map(({ name }) => name)).toContain('RankingCompleted')
})

test('payments of one bank file belong to one programme', async () => {
  const payments = [await toPayment(), await toPayment()]
  await expectRefusals([
    ['GrantAgreementsWrongProgramme', agreements('exportPayments', { payments, file: createId() }, 'preparer')],
  ])
})

async function toPayment(): Promise<Bytes32> {
  const scenario = await publish(chain)
  await evaluate(scenario, [{ amount: 50n, scores: [9, 5] }])
  const { call, applications } = scenario
  await chain.must('GrantEvaluation', 'appendRanking', { call, applications, below: [] }, as(chain, 'chair'))
  await chain.must('GrantEvaluation', 'adoptList', { call, rankingVersion: 1 }, as(chain, 'authority'))
  chain.advance(terms.standstill)
  const [agreement, payment] = [createId(), createId()]
  const milestones = [{ amount: 50n, dueAt: 0n, prefinancing: false }]
  const contract = {
    agreement,
    application: applications[0],
    amount: 50n,
    milestones,
    account: createId(),
    document: createId(),
  }
  await chain.must('GrantAgreements', 'signAgreement', contract, as(chain, 'authority', 'owner', 'applicant1'))
  await chain.must(
    'GrantAgreements',
    'reportMilestone',
    { agreement, milestone: 0, document: createId() },
    as(chain, 'applicant1'),
  )
  await chain.must(
    'GrantAgreements',
    'decideMilestone',
    { agreement, milestone: 0, accepted: 50n, reason: createId() },
    as(chain, 'project'),
  )
  const limit = { programme: scenario.programme, person: getPersona(chain.people, 'approver').person, limit: 50n }
  await chain.must('GrantAgreements', 'setPaymentLimit', limit, as(chain, 'owner', 'authority'))
  await chain.must(
    'GrantAgreements',
    'preparePayment',
    { payment, agreement, milestone: 0, amount: 50n },
    as(chain, 'preparer'),
  )
  await chain.must('GrantAgreements', 'approvePayment', { payment }, as(chain, 'approver'))
  return payment
}

test('nobody but the sibling contracts reaches their doors', async () => {
  const zero = createId()
  const doors = [
    ['GrantCalls', 'assumeDuty', [zero, zero, 1], 'GrantCallsOnlySibling'],
    ['GrantCalls', 'setCallState', [zero, 1], 'GrantCallsOnlySibling'],
    ['GrantCalls', 'setApplicationState', [zero, 1], 'GrantCallsOnlySibling'],
    ['GrantCalls', 'setEvaluationClocks', [zero, 1n, 1n], 'GrantCallsOnlySibling'],
    ['GrantCalls', 'contractAward', [zero, 1n], 'GrantCallsOnlySibling'],
    ['GrantCalls', 'releaseAward', [zero, 1n], 'GrantCallsOnlySibling'],
    ['GrantCalls', 'settle', [zero], 'GrantCallsOnlySibling'],
    ['GrantEvaluation', 'contractAward', [zero, 1n], 'GrantEvaluationOnlySibling'],
    ['GrantRules', 'extend', [zero, 1n, zero], 'GrantRulesOnlyCalls'],
    ['GrantScores', 'draw', [zero], 'GrantScoresOnlyEvaluation'],
    ['GrantScores', 'formPool', [zero, zero, [], 1n], 'GrantScoresOnlyEvaluation'],
    ['GrantScores', 'commitSeed', [zero, zero, zero, zero], 'GrantScoresOnlyEvaluation'],
    ['GrantScores', 'revealSeed', [zero, zero, zero], 'GrantScoresOnlyEvaluation'],
    ['GrantScores', 'declareInterest', [zero, zero, true], 'GrantScoresOnlyEvaluation'],
    ['GrantScores', 'commitScore', [zero, zero, zero], 'GrantScoresOnlyEvaluation'],
    ['GrantScores', 'revealScore', [zero, zero, [], zero, zero], 'GrantScoresOnlyEvaluation'],
    ['GrantScores', 'reopen', [zero, true], 'GrantScoresOnlyEvaluation'],
  ] as const
  for (const [contract, functionName, args, error] of doors) {
    expect((await chain.send(contracts[contract].address, encodeCall(contract, functionName, args))).error).toBe(error)
  }
  expect(keccak256('0x01')).toBe(rule1)
})

/** Roles alone do not open the door: these people hold the mandate and are refused for what they did. */
async function grantAllPaymentRoles(): Promise<void> {
  const forEver = 2n ** 64n - 1n
  for (const [name, role] of [
    ['project', 'funds.payment-preparer'],
    ['owner', 'funds.payment-preparer'],
    ['preparer', 'funds.payment-approver'],
  ] as const) {
    const params = {
      member: getPersona(chain.people, name).member,
      role: roleId(role),
      scope: `0x${'0'.repeat(64)}`,
      validFrom: 0n,
      validUntil: forEver,
    }
    await chain.must('Registry', 'grantRole', params, as(chain, 'administrator'))
  }
}
