import { type Bytes32, createId, roleId, unsafeBrand } from '@concejo/protocol'
import { encodeAbiParameters, keccak256 } from 'viem'
import { contracts } from '../../index.ts'
import { type Chain, chainId, getPersona, type Outcome, type Persona } from './chain.ts'

export interface Scenario {
  readonly chain: Chain
  readonly programme: Bytes32
  readonly call: Bytes32
  readonly rules: Readonly<Record<string, unknown>>
  readonly applications: Bytes32[]
}

const day = 86_400
export const terms = {
  open: 10 * day,
  commit: 5 * day,
  reveal: 3 * day,
  standstill: 7 * day,
  reserve: 30 * day,
  seed: day,
}

export const rule1 = keccak256('0x01')
export const rule2 = keccak256('0x02')

export function as(chain: Chain, ...names: readonly string[]): readonly Persona[] {
  return names.map((name) => getPersona(chain.people, name))
}

/** Rules of a call with two criteria; everything may be replaced. */
export function createRules(chain: Chain, programme: Bytes32, changes: Readonly<Record<string, unknown>> = {}) {
  return {
    call: createId(),
    programme,
    budget: 1000n,
    awardMin: 10n,
    awardMax: 600n,
    opensAt: chain.now() + 10n,
    closesAt: chain.now() + BigInt(terms.open),
    commitTerm: BigInt(terms.commit),
    revealTerm: BigInt(terms.reveal),
    standstillTerm: BigInt(terms.standstill),
    reserveTerm: BigInt(terms.reserve),
    accountDelay: BigInt(3 * day),
    evaluatorsMin: 2,
    milestonesMax: 4,
    prefinancingMax: 3000,
    totalThreshold: 5000,
    secondApproverAbove: 100n,
    appealBody: getPersona(chain.people, 'appeals').organisation,
    eligibilityRules: [rule1, rule2],
    criteria: [
      { code: keccak256('0xaa'), weight: 6000, scoreMax: 10, threshold: 4 },
      { code: keccak256('0xbb'), weight: 4000, scoreMax: 5, threshold: 0 },
    ],
    tieBreak: [1],
    document: createId(),
    ...changes,
  }
}

/** Programme and call published, so many seconds before opening. */
export async function publish(chain: Chain, changes: Readonly<Record<string, unknown>> = {}): Promise<Scenario> {
  const programme = createId()
  const currency = '0x455552'
  await chain.must(
    'GrantCalls',
    'openProgramme',
    { programme, currency, envelope: 2000n, document: createId() },
    as(chain, 'owner'),
  )
  const rules = createRules(chain, programme, changes)
  await chain.must('GrantCalls', 'publishCall', rules, as(chain, 'manager', 'owner'))
  return { chain, programme, call: rules.call, rules, applications: [] }
}

export async function submit(scenario: Scenario, applicant: string, amount: bigint): Promise<Bytes32> {
  const application = createId()
  await scenario.chain.must(
    'GrantCalls',
    'submitApplication',
    { application, call: scenario.call, amount, commitment: createId() },
    as(scenario.chain, applicant),
  )
  scenario.applications.push(application)
  return application
}

export async function decide(scenario: Scenario, application: Bytes32, eligible: boolean): Promise<Outcome> {
  const outcomes = [rule1, rule2].map((rule) => ({ rule, met: eligible, reason: createId() }))
  return scenario.chain.must(
    'GrantCalls',
    'decideEligibility',
    { application, outcomes },
    as(scenario.chain, 'officer'),
  )
}

export function seedCommitment(call: Bytes32, member: Bytes32, seed: Bytes32): Bytes32 {
  return unsafeBrand(
    keccak256(
      encodeAbiParameters(
        [{ type: 'uint256' }, { type: 'address' }, { type: 'bytes32' }, { type: 'bytes32' }, { type: 'bytes32' }],
        [BigInt(chainId), contracts.GrantEvaluation.address, call, member, seed],
      ),
    ),
  )
}

export interface Opening {
  readonly scores: readonly number[]
  readonly justification: Bytes32
  readonly salt: Bytes32
}

export function scoreCommitment(call: Bytes32, application: Bytes32, member: Bytes32, opening: Opening): Bytes32 {
  return unsafeBrand(
    keccak256(
      encodeAbiParameters(
        [
          { type: 'uint256' },
          { type: 'address' },
          { type: 'bytes32' },
          { type: 'bytes32' },
          { type: 'bytes32' },
          { type: 'uint16[]' },
          { type: 'bytes32' },
          { type: 'bytes32' },
        ],
        [
          BigInt(chainId),
          contracts.GrantEvaluation.address,
          call,
          application,
          member,
          opening.scores,
          opening.justification,
          opening.salt,
        ],
      ),
    ),
  )
}

/** Pool of these people, drawn by the seeds of the chair and the auditor. */
export async function drawPool(scenario: Scenario, names: readonly string[]): Promise<void> {
  const { chain, call } = scenario
  await formPool(scenario, names, BigInt(terms.seed))
  const witnesses = [
    ['chair', 'funds.panel-chair'],
    ['auditor', 'auditor'],
  ] as const
  const seeds = witnesses.map(() => createId())
  for (const [index, [name, role]] of witnesses.entries()) {
    const commitment = seedCommitment(call, getPersona(chain.people, name).member, getSeed(seeds, index))
    await chain.must('GrantEvaluation', 'commitSeed', { call, role: roleId(role), commitment }, as(chain, name))
  }
  chain.advance(terms.seed)
  for (const [index, [name, role]] of witnesses.entries()) {
    await chain.must(
      'GrantEvaluation',
      'revealSeed',
      { call, role: roleId(role), seed: getSeed(seeds, index) },
      as(chain, name),
    )
  }
  await chain.must('GrantEvaluation', 'drawEvaluators', { call }, as(chain, 'manager'))
}

function getSeed(seeds: readonly Bytes32[], index: number): Bytes32 {
  return seeds[index] ?? createId()
}

export async function formPool(scenario: Scenario, names: readonly string[], seedTerm: bigint): Promise<Outcome> {
  const members = as(scenario.chain, ...names)
    .map(({ member }) => member)
    .sort()
  return scenario.chain.must(
    'GrantEvaluation',
    'formPool',
    { call: scenario.call, members, seedTerm },
    as(scenario.chain, 'manager'),
  )
}

/** Who is to score the application now, in order. */
export async function assigned(chain: Chain, application: Bytes32): Promise<readonly Persona[]> {
  const members = unsafeBrand<readonly Bytes32[]>(await chain.read('GrantScores', 'getAssigned', [application]))
  const people = Object.values(chain.people)
  return members.flatMap((member) => people.filter((persona) => persona.member === member))
}

/** Everybody who is assigned declares no conflict and commits these scores; returns what to reveal. */
export async function commitScores(
  scenario: Scenario,
  application: Bytes32,
  scores: readonly number[],
): Promise<readonly (() => Promise<Outcome>)[]> {
  const { chain, call } = scenario
  const reveals: (() => Promise<Outcome>)[] = []
  for (const evaluator of await assigned(chain, application)) {
    const opening = { scores, justification: createId(), salt: createId() }
    await chain.must('GrantEvaluation', 'declareInterest', { application, conflict: false, declaration: createId() }, [
      evaluator,
    ])
    const commitment = scoreCommitment(call, application, evaluator.member, opening)
    await chain.must('GrantEvaluation', 'commitScore', { application, commitment }, [evaluator])
    reveals.push(() => chain.must('GrantEvaluation', 'revealScore', { application, ...opening }, [evaluator]))
  }
  return reveals
}

/** From publication to scores: applicants 1.. with these amounts and scores, all eligible, all revealed. */
export async function evaluate(
  scenario: Scenario,
  applications: readonly { readonly amount: bigint; readonly scores: readonly number[] }[],
): Promise<void> {
  const { chain } = scenario
  chain.advance(20)
  for (const [index, { amount }] of applications.entries()) {
    await submit(scenario, `applicant${index + 1}`, amount)
  }
  chain.advance(terms.open)
  for (const application of scenario.applications) {
    await decide(scenario, application, true)
  }
  await chain.must('GrantCalls', 'finishEligibility', { call: scenario.call }, as(chain, 'manager'))
  await drawPool(scenario, ['evaluator1', 'evaluator2', 'evaluator3', 'evaluator4', 'evaluator5'])
  const reveals: (() => Promise<Outcome>)[] = []
  for (const [index, application] of scenario.applications.entries()) {
    reveals.push(...(await commitScores(scenario, application, applications[index]?.scores ?? [])))
  }
  for (const reveal of reveals) {
    await reveal()
  }
}
