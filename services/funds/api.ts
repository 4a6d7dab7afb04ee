import { bytes32, defineEndpoint, page, pageQuery } from '@concejo/protocol'
import { z } from 'zod'

const seconds = z.number().int().nonnegative()
/** Minor units as a decimal string. */
const amount = z.string()
/** A text in the languages of the document; English is always there. */
export const localText = z.object({ en: z.string().max(20_000), es: z.string().max(20_000).optional() })
export type LocalText = z.output<typeof localText>

const labelled = z.object({ code: z.string().min(1).max(31), label: localText })

/** Content of the public document behind a programme's commitment. */
export const programmeDocument = z.object({ title: localText, summary: localText })

/** Content of the public rules document behind a call's commitment. Codes are ASCII, at most 31 characters. */
export const callDocument = z.object({
  title: localText,
  summary: localText,
  description: localText.optional(),
  criteria: z.array(labelled).max(20),
  eligibilityRules: z.array(labelled).max(40),
})
export type CallDocument = z.output<typeof callDocument>

/** Content of an application's document: for the funder, never public. */
export const applicationDocument = z.object({
  title: z.string().trim().min(1).max(300),
  summary: z.string().trim().min(1).max(5_000),
  plan: z.string().max(50_000).default(''),
  budget: z.array(z.object({ label: z.string().max(200), amount })).max(200),
  attachments: z.array(z.object({ documentId: z.uuid(), commitment: bytes32, fileName: z.string().max(255) })).max(50),
  declarations: z.record(z.string(), z.boolean()).default({}),
})
export type ApplicationDocument = z.output<typeof applicationDocument>

/** Content of a document that gives a reason, a report or an answer. */
export const textDocument = z.object({
  text: z.string().trim().min(1).max(20_000),
  attachments: z.array(z.uuid()).max(50).default([]),
})

/** Content of the document behind a payee account; readable by payment staff and the beneficiary only. */
export const accountDocument = z.object({
  holder: z.string().trim().min(1).max(140),
  iban: z.string().trim().min(15).max(42),
})

export const callPhase = z.enum([
  'announced',
  'open',
  'eligibility',
  'draw',
  'scoring',
  'reveal',
  'ranking',
  'ranked',
  'standstill',
  'awards',
  'settled',
  'cancelled',
])
export type CallPhase = z.output<typeof callPhase>

export const applicationState = z.enum([
  'submitted',
  'withdrawn',
  'ineligible',
  'eligible',
  'below-threshold',
  'selected',
  'reserve',
  'not-funded',
  'contracted',
  'lapsed',
])
export type ApplicationState = z.output<typeof applicationState>

export const criterion = z.object({
  code: bytes32,
  /** Readable code, from the bytes. */
  name: z.string(),
  label: localText.optional(),
  weight: z.number().int(),
  scoreMax: z.number().int(),
  threshold: z.number().int(),
})

export const programmeSummary = z.object({
  programme: bytes32,
  organisation: bytes32,
  organisationName: z.string(),
  title: localText.optional(),
  summary: localText.optional(),
  document: bytes32,
  currency: z.string(),
  envelope: amount,
  reserved: amount,
  committed: amount,
  paid: amount,
  callCount: z.number().int(),
  openedAt: seconds,
  closedAt: seconds.optional(),
})
export type ProgrammeSummary = z.output<typeof programmeSummary>

export const callSummary = z.object({
  call: bytes32,
  programme: bytes32,
  organisation: bytes32,
  organisationName: z.string(),
  title: localText.optional(),
  summary: localText.optional(),
  phase: callPhase,
  currency: z.string(),
  budget: amount,
  committed: amount,
  paid: amount,
  opensAt: seconds,
  closesAt: seconds,
  applicationCount: z.number().int(),
})
export type CallSummary = z.output<typeof callSummary>

export const callDetail = callSummary.extend({
  description: localText.optional(),
  document: bytes32,
  version: z.number().int(),
  versions: z.array(z.object({ version: z.number().int(), closesAt: seconds, document: bytes32, at: seconds })),
  awardMin: amount,
  awardMax: amount,
  commitTerm: seconds,
  revealTerm: seconds,
  standstillTerm: seconds,
  reserveTerm: seconds,
  accountDelay: seconds,
  evaluatorsMin: z.number().int(),
  milestonesMax: z.number().int(),
  prefinancingMax: z.number().int(),
  totalThreshold: z.number().int(),
  secondApproverAbove: amount,
  appealBody: bytes32,
  appealBodyName: z.string(),
  criteria: z.array(criterion),
  tieBreak: z.array(z.number().int()),
  eligibilityRules: z.array(z.object({ rule: bytes32, name: z.string(), label: localText.optional() })),
  eligibleCount: z.number().int(),
  ineligibleCount: z.number().int(),
  undecidedCount: z.number().int(),
  commitEndsAt: seconds.optional(),
  revealEndsAt: seconds.optional(),
  standstillEndsAt: seconds.optional(),
  rankingVersion: z.number().int(),
  rankingComplete: z.boolean(),
  selectedCount: z.number().int(),
  /** Present while appeals are open: awards from this place of the list on wait for the decision. */
  frozenFrom: z.number().int().optional(),
  publishedAt: seconds,
})
export type CallDetail = z.output<typeof callDetail>

/** What everybody may know of an application. Content is in its document, for those entitled. */
export const applicationSummary = z.object({
  application: bytes32,
  call: bytes32,
  /** Present after the deadline, or for the applicant itself. */
  organisation: bytes32.optional(),
  organisationName: z.string().optional(),
  title: z.string().optional(),
  amount: amount.optional(),
  currency: z.string(),
  commitment: bytes32,
  version: z.number().int(),
  submittedAt: seconds,
  state: applicationState,
  rank: z.number().int().optional(),
  mine: z.boolean(),
})
export type ApplicationSummary = z.output<typeof applicationSummary>

export const eligibilityOutcome = z.object({
  rule: bytes32,
  name: z.string(),
  label: localText.optional(),
  met: z.boolean(),
  reason: bytes32,
})

export const revealedScore = z.object({
  member: bytes32,
  round: z.number().int(),
  committed: z.boolean(),
  commitment: bytes32.optional(),
  scores: z.array(z.number().int()).optional(),
  justification: bytes32.optional(),
  salt: bytes32.optional(),
  conflict: z.boolean(),
})

export const applicationDetail = applicationSummary.extend({
  callTitle: localText.optional(),
  callPhase,
  /**
   * Content for those entitled: the applicant always, officials after the deadline, drawn evaluators without conflict.
   */
  content: applicationDocument.optional(),
  eligibility: z.array(eligibilityOutcome),
  scores: z.array(revealedScore),
  appeal: z
    .object({
      appeal: bytes32,
      state: z.enum(['filed', 'upheld', 'dismissed']),
      grounds: bytes32,
      reason: bytes32.optional(),
      filedAt: seconds,
    })
    .optional(),
  agreement: bytes32.optional(),
})
export type ApplicationDetail = z.output<typeof applicationDetail>

export const evaluationDetail = z.object({
  call: bytes32,
  round: z.number().int(),
  pool: z.array(bytes32),
  seedCommitEndsAt: seconds.optional(),
  seedRevealEndsAt: seconds.optional(),
  seeds: z.array(z.object({ member: bytes32, commitment: bytes32, seed: bytes32.optional() })),
  silent: z.array(bytes32),
  drawnSeed: bytes32.optional(),
  drawnAt: seconds.optional(),
})

export const assignment = z.object({
  application: bytes32,
  call: bytes32,
  callTitle: localText.optional(),
  member: bytes32,
  title: z.string().optional(),
  interest: z.enum(['none', 'declared', 'conflict']),
  committed: z.boolean(),
  revealed: z.boolean(),
  commitEndsAt: seconds,
  revealEndsAt: seconds,
})
export type Assignment = z.output<typeof assignment>

export const rankingItem = z.object({
  rank: z.number().int().optional(),
  application: bytes32,
  organisation: bytes32,
  organisationName: z.string(),
  title: z.string().optional(),
  amount,
  state: applicationState,
  /** Scaled integers exactly as the contract computes them; see `ranking.ts`. */
  total: z.string(),
  criteria: z.array(z.string()),
  below: z.boolean(),
})

/** Everything that the list depends on, so that anyone recomputes it. */
export const rankingInput = z.object({
  call: bytes32,
  budget: amount,
  committed: amount,
  totalThreshold: z.number().int(),
  criteria: z.array(
    z.object({ code: bytes32, weight: z.number().int(), scoreMax: z.number().int(), threshold: z.number().int() }),
  ),
  tieBreak: z.array(z.number().int()),
  applications: z
    .array(
      z.object({
        application: bytes32,
        amount,
        scores: z.array(z.array(z.number().int()).max(20)).max(64),
        contracted: z.boolean(),
      }),
    )
    .max(10_000),
})
export type RankingInput = z.output<typeof rankingInput>

export const paymentSummary = z.object({
  payment: bytes32,
  agreement: bytes32,
  call: bytes32,
  milestone: z.number().int(),
  amount,
  currency: z.string(),
  organisation: bytes32,
  organisationName: z.string(),
  state: z.enum(['prepared', 'approved', 'exported', 'confirmed', 'failed', 'cancelled']),
  approvals: z.number().int(),
  needed: z.number().int(),
  sequence: z.number().int(),
  account: bytes32,
  file: bytes32.optional(),
  preparedAt: seconds,
  recordedAt: seconds.optional(),
})
export type PaymentSummary = z.output<typeof paymentSummary>

export const milestone = z.object({
  milestone: z.number().int(),
  amount,
  dueAt: seconds,
  prefinancing: z.boolean(),
  state: z.enum(['planned', 'reported', 'accepted', 'partly-accepted', 'rejected']),
  accepted: amount,
  ordered: amount,
  report: bytes32.optional(),
  reason: bytes32.optional(),
})

export const agreementSummary = z.object({
  agreement: bytes32,
  application: bytes32,
  call: bytes32,
  callTitle: localText.optional(),
  title: z.string().optional(),
  organisation: bytes32,
  organisationName: z.string(),
  funder: bytes32,
  funderName: z.string(),
  currency: z.string(),
  amount,
  accepted: amount,
  ordered: amount,
  paid: amount,
  recovered: amount,
  state: z.enum(['signed', 'closed', 'terminated']),
  signedAt: seconds,
})
export type AgreementSummary = z.output<typeof agreementSummary>

export const agreementDetail = agreementSummary.extend({
  document: bytes32,
  account: bytes32,
  pendingAccount: z.object({ account: bytes32, effectiveAt: seconds }).optional(),
  milestones: z.array(milestone),
  payments: z.array(paymentSummary),
  recoveries: z.array(z.object({ recovery: bytes32, amount, repaid: amount, reason: bytes32, orderedAt: seconds })),
})
export type AgreementDetail = z.output<typeof agreementDetail>

const callParams = z.object({ call: bytes32 })

/** What the grants service offers over HTTP. Acts go through `POST /api/acts`. */
export const endpoints = {
  listProgrammes: defineEndpoint({
    method: 'GET',
    path: '/api/funds/programmes',
    summary: 'Programmes, newest first.',
    access: 'public',
    query: pageQuery.extend({ organisation: bytes32.optional() }),
    result: page(programmeSummary),
  }),
  getProgramme: defineEndpoint({
    method: 'GET',
    path: '/api/funds/programmes/:programme',
    summary: 'A programme.',
    access: 'public',
    params: z.object({ programme: bytes32 }),
    result: programmeSummary,
  }),
  getProgrammeFlow: defineEndpoint({
    method: 'GET',
    path: '/api/funds/programmes/:programme/flow',
    summary: 'Where the money of a programme goes: programme → call → grant, with what is paid. At most 200 grants.',
    access: 'public',
    params: z.object({ programme: bytes32 }),
    result: z.object({
      currency: z.string(),
      nodes: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(['programme', 'call', 'agreement', 'unspent']),
          label: localText.optional(),
          name: z.string(),
          amount,
          paid: amount,
        }),
      ),
      links: z.array(z.object({ from: z.string(), to: z.string(), amount, paid: amount })),
    }),
  }),
  listCalls: defineEndpoint({
    method: 'GET',
    path: '/api/funds/calls',
    summary: 'Calls, newest first. `search` looks into titles of the newest 500.',
    access: 'public',
    query: pageQuery.extend({
      programme: bytes32.optional(),
      organisation: bytes32.optional(),
      phase: z.enum(['open', 'announced', 'evaluation', 'decided', 'closed']).optional(),
      search: z.string().trim().max(100).optional(),
    }),
    result: page(callSummary),
  }),
  getCall: defineEndpoint({
    method: 'GET',
    path: '/api/funds/calls/:call',
    summary: 'A call with its frozen rules, clocks and counts.',
    access: 'public',
    params: callParams,
    result: callDetail,
  }),
  listApplications: defineEndpoint({
    method: 'GET',
    path: '/api/funds/calls/:call/applications',
    summary: 'Applications of a call. Before the deadline: commitments and times only.',
    access: 'public',
    params: callParams,
    query: pageQuery.extend({ state: applicationState.optional() }),
    result: page(applicationSummary),
  }),
  listMyApplications: defineEndpoint({
    method: 'GET',
    path: '/api/funds/my-applications',
    summary: "Applications of the caller's organisations.",
    access: 'account',
    query: pageQuery,
    result: page(applicationSummary.extend({ callTitle: localText.optional(), callPhase })),
  }),
  getApplication: defineEndpoint({
    method: 'GET',
    path: '/api/funds/applications/:application',
    summary: 'An application, with its content for those entitled.',
    access: 'public',
    params: z.object({ application: bytes32 }),
    result: applicationDetail,
  }),
  getEvaluation: defineEndpoint({
    method: 'GET',
    path: '/api/funds/calls/:call/evaluation',
    summary: 'Pool, seeds and draw of a call.',
    access: 'public',
    params: callParams,
    result: evaluationDetail,
  }),
  listMyAssignments: defineEndpoint({
    method: 'GET',
    path: '/api/funds/my-assignments',
    summary: 'Applications that the caller was drawn to evaluate (at most 200).',
    access: 'account',
    query: z.object({ call: bytes32.optional() }),
    result: z.object({ items: z.array(assignment) }),
  }),
  getRanking: defineEndpoint({
    method: 'GET',
    path: '/api/funds/calls/:call/ranking',
    summary:
      'The ranking as the ledger accepted it; before that, as it computes from the revealed scores. At most 10,000.',
    access: 'public',
    params: callParams,
    result: z.object({
      call: bytes32,
      version: z.number().int(),
      complete: z.boolean(),
      adoptedAt: seconds.optional(),
      items: z.array(rankingItem),
    }),
  }),
  getRankingInput: defineEndpoint({
    method: 'GET',
    path: '/api/funds/calls/:call/ranking-input',
    summary: 'Public data from which anyone recomputes the ranking.',
    access: 'public',
    params: callParams,
    result: rankingInput,
  }),
  listAgreements: defineEndpoint({
    method: 'GET',
    path: '/api/funds/agreements',
    summary: 'Grants: agreements, newest first.',
    access: 'public',
    query: pageQuery.extend({ call: bytes32.optional(), organisation: bytes32.optional(), funder: bytes32.optional() }),
    result: page(agreementSummary),
  }),
  getAgreement: defineEndpoint({
    method: 'GET',
    path: '/api/funds/agreements/:agreement',
    summary: 'A grant agreement with milestones, payments and recoveries.',
    access: 'public',
    params: z.object({ agreement: bytes32 }),
    result: agreementDetail,
  }),
  listPayments: defineEndpoint({
    method: 'GET',
    path: '/api/funds/payments',
    summary: 'Payment orders, newest first.',
    access: 'public',
    query: pageQuery.extend({
      call: bytes32.optional(),
      funder: bytes32.optional(),
      state: paymentSummary.shape.state.optional(),
    }),
    result: page(paymentSummary),
  }),
  getPayment: defineEndpoint({
    method: 'GET',
    path: '/api/funds/payments/:payment',
    summary: 'A payment order.',
    access: 'public',
    params: z.object({ payment: bytes32 }),
    result: paymentSummary,
  }),
  createBankFile: defineEndpoint({
    method: 'POST',
    path: '/api/funds/bank-files',
    summary: 'ISO 20022 pain.001.001.09 of approved payments; its SHA-256 goes into the act that records the export.',
    access: 'account',
    scope: 'funds:pay',
    body: z.object({
      payments: z.array(bytes32).min(1).max(100),
      debtorName: z.string().trim().min(1).max(140),
      debtorIban: z.string().trim().min(15).max(42),
      executionDate: z.iso.date(),
    }),
    result: z.object({
      fileName: z.string(),
      xml: z.string(),
      digest: bytes32,
      controlSum: z.string(),
      count: z.number().int(),
    }),
  }),
  readBankStatus: defineEndpoint({
    method: 'POST',
    path: '/api/funds/bank-statuses',
    summary: 'Reads a pain.002 or camt.053 file and says what each payment would be recorded as. Changes nothing.',
    access: 'account',
    scope: 'funds:pay',
    body: z.object({ xml: z.string().min(1).max(2_000_000) }),
    result: z.object({
      kind: z.enum(['pain.002', 'camt.053']),
      items: z.array(
        z.object({
          /** Absent where the file names no payment of ours. */
          payment: bytes32.optional(),
          endToEndId: z.string(),
          known: z.boolean(),
          /** `pending`: the bank has not decided; nothing is to be recorded yet. */
          outcome: z.enum(['confirmed', 'failed', 'pending']),
          confirmed: z.boolean(),
          amount: amount.optional(),
          /** The bank moved another amount or currency than was ordered: look before recording anything. */
          amountDiffers: z.boolean(),
          reason: z.string().optional(),
        }),
      ),
    }),
  }),
  getRegister: defineEndpoint({
    method: 'GET',
    path: '/api/funds/register',
    summary: 'Figures of the public register.',
    access: 'public',
    result: z.object({
      programmes: z.number().int(),
      openCalls: z.number().int(),
      applications: z.number().int(),
      agreements: z.number().int(),
      totals: z.array(z.object({ currency: z.string(), envelope: amount, committed: amount, paid: amount })),
    }),
  }),
  export360Giving: defineEndpoint({
    method: 'GET',
    path: '/api/funds/open-data/360giving.json',
    summary: 'Grants as 360Giving JSON (at most 10,000, newest first).',
    access: 'public',
    query: z.object({ call: bytes32.optional() }),
    raw: 'download',
  }),
  exportOcds: defineEndpoint({
    method: 'GET',
    path: '/api/funds/open-data/ocds.json',
    summary: 'Calls, awards and payments as an OCDS 1.1.5 release package (at most 1,000 calls, newest first).',
    access: 'public',
    query: z.object({ call: bytes32.optional() }),
    raw: 'download',
  }),
  exportCsv: defineEndpoint({
    method: 'GET',
    path: '/api/funds/open-data/grants.csv',
    summary: 'Grants as CSV (at most 10,000, newest first).',
    access: 'public',
    query: z.object({ call: bytes32.optional() }),
    raw: 'download',
  }),
} as const
