import type { DemoRunner } from '@concejo/platform'
import { type Bytes32, createId, type Hex } from '@concejo/protocol'
import { encodeAbiParameters, keccak256 } from 'viem'
import { z } from 'zod'
import { roles } from './permissions.ts'

/** Seconds of a day. */
export const day = 86_400

const evaluators = ['diego', 'elena', 'farid']
const eligibilityRules = ['registered', 'complete', 'no-debts']
const criteria = [
  { code: 'quality', weight: 5_000, scoreMax: 10, threshold: 5 },
  { code: 'impact', weight: 3_000, scoreMax: 10, threshold: 4 },
  { code: 'feasibility', weight: 2_000, scoreMax: 10, threshold: 4 },
]
const labels = {
  criteria: [
    { code: 'quality', label: { en: 'Quality of the project', es: 'Calidad del proyecto' } },
    { code: 'impact', label: { en: 'Benefit for the neighbourhood', es: 'Beneficio para el barrio' } },
    { code: 'feasibility', label: { en: 'Feasibility', es: 'Viabilidad' } },
  ],
  eligibilityRules: [
    { code: 'registered', label: { en: 'Registered in the region', es: 'Inscrita en la región' } },
    { code: 'complete', label: { en: 'Application complete', es: 'Solicitud completa' } },
    { code: 'no-debts', label: { en: 'No debts to the city', es: 'Sin deudas con el ayuntamiento' } },
  ],
}

/** What differs between the calls of the demo. */
export interface CallPlan {
  readonly title: { readonly en: string; readonly es: string }
  readonly summary: { readonly en: string; readonly es: string }
  /** Minor units as a decimal string. */
  readonly budget: string
  readonly closesAt: number
  readonly evaluatorsMin?: number
}

/** Publish a call that opens at once. */
export async function publishCall(runner: DemoRunner, programme: Bytes32, plan: CallPlan): Promise<Bytes32> {
  const call = createId()
  await runner.act(['bruno', 'alba'], 'funds.publish-call', {
    call,
    programme,
    budget: plan.budget,
    awardMin: '100000',
    awardMax: '6000000',
    opensAt: runner.now(),
    closesAt: plan.closesAt,
    commitTerm: 7 * day,
    revealTerm: 2 * day,
    standstillTerm: 5 * day,
    reserveTerm: 90 * day,
    accountDelay: 3 * day,
    evaluatorsMin: plan.evaluatorsMin ?? 2,
    milestonesMax: 4,
    prefinancingMax: 4_000,
    totalThreshold: 5_000,
    secondApproverAbove: '2000000',
    appealBody: runner.organisationOf('region'),
    eligibilityRules,
    criteria,
    tieBreak: [0, 1],
    document: await runner.storeJson(
      'bruno',
      { title: plan.title, summary: plan.summary, ...labels },
      { purpose: 'call-document', subject: call, public: true },
    ),
  })
  return call
}

/** An applicant submits; returns the application. */
export async function applyTo(
  runner: DemoRunner,
  call: Bytes32,
  plan: { readonly persona: string; readonly title: string; readonly amount: string },
): Promise<Bytes32> {
  const { persona, title, amount } = plan
  const application = createId()
  const commitment = await runner.storeJson(
    persona,
    {
      title,
      summary: `${title}: una propuesta del barrio.`,
      plan: 'Three months of work with the neighbours, then a year of care.',
      budget: [{ label: 'Works', amount }],
      attachments: [],
      declarations: {},
    },
    { purpose: 'application', subject: application },
  )
  await runner.act([persona], 'funds.submit-application', { application, call, amount, commitment })
  return application
}

/** Every rule of every application is met, but for those named; then eligibility is finished. */
export async function decideEligibility(
  runner: DemoRunner,
  call: Bytes32,
  applications: readonly Bytes32[],
  refused: readonly Bytes32[] = [],
): Promise<void> {
  for (const application of applications) {
    const reason = await storeNote(runner, 'carla', application, 'Checked against the public registers.')
    const met = !refused.includes(application)
    await runner.act(['carla'], 'funds.decide-eligibility', {
      application,
      outcomes: eligibilityRules.map((rule) => ({ rule, met, reason })),
    })
  }
  await runner.act(['bruno'], 'funds.finish-eligibility', { call })
}

/** Pool, seeds of two witnesses, draw; moves the clock by two hours. */
export async function drawEvaluators(
  runner: DemoRunner,
  call: Bytes32,
  pool: readonly string[] = evaluators,
): Promise<void> {
  await runner.act(['bruno'], 'funds.form-pool', {
    call,
    members: pool.map((persona) => runner.memberOf(persona)),
    seedTerm: 3_600,
  })
  const witnesses = [
    { persona: 'greta', role: roles.panelChair, seed: createId() },
    { persona: 'nora', role: roles.auditor, seed: createId() },
  ]
  for (const { persona, role, seed } of witnesses) {
    const commitment = seedCommitment(runner, call, runner.memberOf(persona), seed)
    await runner.act([persona], 'funds.commit-seed', { call, role, commitment })
  }
  await runner.advanceClock(3_601)
  for (const { persona, role, seed } of witnesses) {
    await runner.act([persona], 'funds.reveal-seed', { call, role, seed })
  }
  await runner.advanceClock(3_601)
  await runner.act(['bruno'], 'funds.draw-evaluators', { call })
}

/** What an evaluator keeps until the reveal. */
export interface Opening {
  readonly persona: string
  readonly application: Bytes32
  readonly scores: readonly number[]
  readonly justification: Bytes32
  readonly salt: Bytes32
}

const assignments = z.object({ items: z.array(z.object({ application: z.string() })) })

async function isDrawn(
  runner: DemoRunner,
  call: Bytes32,
  asked: { readonly application: Bytes32; readonly persona: string },
): Promise<boolean> {
  const { items } = assignments.parse(await runner.read(`/api/funds/my-assignments?call=${call}`, asked.persona))
  return items.some(({ application }) => application === asked.application)
}

/** Whoever was drawn for an application declares no conflict and seals these points (0 to 10). */
export async function commitScores(
  runner: DemoRunner,
  call: Bytes32,
  points: ReadonlyMap<Bytes32, number>,
  personas: readonly string[] = evaluators,
): Promise<readonly Opening[]> {
  const openings: Opening[] = []
  for (const [application, value] of points) {
    for (const persona of personas) {
      if (await isDrawn(runner, call, { application, persona })) {
        const declaration = await storeNote(runner, persona, application, 'No interest to declare.')
        await runner.act([persona], 'funds.declare-interest', { application, conflict: false, declaration })
        const scores = [value, Math.max(0, value - 1), value]
        const opening = { persona, application, scores, justification: createId(), salt: createId() }
        const commitment = scoreCommitment(runner, call, opening)
        await runner.act([persona], 'funds.commit-score', { application, commitment })
        openings.push(opening)
      }
    }
  }
  return openings
}

/** Reveal what was sealed. */
export async function revealScores(runner: DemoRunner, openings: readonly Opening[]): Promise<void> {
  for (const { persona, ...opening } of openings) {
    await runner.act([persona], 'funds.reveal-score', opening)
  }
}

/** Rank in this order and adopt the list. */
export async function rankAndAdopt(
  runner: DemoRunner,
  call: Bytes32,
  applications: readonly Bytes32[],
  below: readonly Bytes32[] = [],
): Promise<void> {
  await runner.act(['greta'], 'funds.append-ranking', { call, applications, below: [...below].sort() })
  await runner.act(['hugo'], 'funds.adopt-list', { call })
}

/** Both sides sign an agreement; the first milestone is paid before any result. */
export async function signAgreement(
  runner: DemoRunner,
  application: Bytes32,
  plan: {
    readonly beneficiary: { readonly persona: string; readonly holder: string; readonly iban: string }
    /** Minor units of each milestone. */
    readonly amounts: readonly string[]
  },
): Promise<Bytes32> {
  const agreement = createId()
  const { persona, holder, iban } = plan.beneficiary
  const account = await runner.storeJson(persona, { holder, iban }, { purpose: 'payee-account', subject: agreement })
  await runner.act(['hugo', 'alba', persona], 'funds.sign-agreement', {
    agreement,
    application,
    amount: plan.amounts.reduce((sum, amount) => sum + BigInt(amount), 0n).toString(),
    milestones: plan.amounts.map((amount, index) => ({
      amount,
      dueAt: runner.now() + (30 + 120 * index) * day,
      prefinancing: index === 0,
    })),
    account,
    document: await storeNote(runner, 'hugo', agreement, 'Grant agreement in the standard form.'),
  })
  return agreement
}

/** Report, acceptance, order, approval, bank file, bank's answer; returns the payment. */
export async function payMilestone(
  runner: DemoRunner,
  agreement: Bytes32,
  plan: { readonly beneficiary: string; readonly milestone: number; readonly amount: string },
): Promise<Bytes32> {
  const { milestone, amount } = plan
  const report = 'Works begin on Monday; the neighbours are informed.'
  await runner.act([plan.beneficiary], 'funds.report-milestone', {
    agreement,
    milestone,
    document: await storeNote(runner, plan.beneficiary, agreement, report),
  })
  await runner.act(['ines'], 'funds.decide-milestone', {
    agreement,
    milestone,
    accepted: amount,
    reason: await storeNote(runner, 'ines', agreement, 'Seen on the spot.'),
  })
  const payment = createId()
  await runner.act(['jorge'], 'funds.prepare-payment', { payment, agreement, milestone, amount })
  await runner.act(['karin'], 'funds.approve-payment', { payment })
  await runner.act(['jorge'], 'funds.export-payments', { payments: [payment], file: createId() })
  await runner.act(['karin'], 'funds.record-payment', {
    payment,
    confirmed: true,
    evidence: await storeNote(runner, 'karin', agreement, 'Seen on the statement of the city.'),
  })
  return payment
}

/** Store a text of a file. */
export async function storeNote(runner: DemoRunner, persona: string, subject: Bytes32, text: string): Promise<string> {
  return runner.storeJson(persona, { text, attachments: [] }, { purpose: 'note', subject })
}

/** Keccak-256 of ABI-encoded (chain id, contract, call, member, seed), as the contract checks it. */
export function seedCommitment(runner: DemoRunner, call: Bytes32, member: Bytes32, seed: Bytes32): Hex {
  const types = [uint256, address, bytes32, bytes32, bytes32]
  return keccak256(
    encodeAbiParameters(types, [BigInt(runner.chainId), runner.contract('GrantEvaluation'), call, member, seed]),
  )
}

/** Keccak-256 of ABI-encoded (chain id, contract, call, application, member, scores, justification, salt). */
export function scoreCommitment(runner: DemoRunner, call: Bytes32, opening: Opening): Hex {
  return keccak256(
    encodeAbiParameters(
      [uint256, address, bytes32, bytes32, bytes32, { type: 'uint16[]' }, bytes32, bytes32],
      [
        BigInt(runner.chainId),
        runner.contract('GrantEvaluation'),
        call,
        opening.application,
        runner.memberOf(opening.persona),
        [...opening.scores],
        opening.justification,
        opening.salt,
      ],
    ),
  )
}

const uint256 = { type: 'uint256' } as const
const address = { type: 'address' } as const
const bytes32 = { type: 'bytes32' } as const
