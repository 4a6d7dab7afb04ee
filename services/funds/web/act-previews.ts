import { type Bytes32, bytes32 } from '@concejo/protocol'
import type { ActMessage, ActPreview, FieldPreview } from '@concejo/ui'
import { endpoints } from '../api.ts'

/** How the fields of all acts are shown; a name means the same in every act. */
const fields: Readonly<Record<string, FieldPreview>> = {
  ...kinds('money', [
    'envelope',
    'budget',
    'awardMin',
    'awardMax',
    'secondApproverAbove',
    'amount',
    'milestones.amount',
    'accepted',
    'limit',
  ]),
  ...kinds('time', ['opensAt', 'closesAt', 'milestones.dueAt']),
  ...kinds('term', ['commitTerm', 'revealTerm', 'standstillTerm', 'reserveTerm', 'accountDelay', 'seedTerm']),
  ...kinds('percent', ['prefinancingMax', 'totalThreshold', 'criteria.weight']),
  ...kinds('code', ['currency', 'eligibilityRules', 'criteria.code', 'outcomes.rule']),
  ...kinds('role', ['role']),
  ...kinds('organisation', ['appealBody']),
  ...kinds('member', ['members', 'person']),
  ...kinds('document', [
    'document',
    'reason',
    'outcomes.reason',
    'declaration',
    'justification',
    'grounds',
    'account',
    'evidence',
  ]),
  ...kinds('number', [
    'evaluatorsMin',
    'milestonesMax',
    'criteria.scoreMax',
    'criteria.threshold',
    'tieBreak',
    'scores',
    'rankingVersion',
    'milestone',
  ]),
  ...kinds('id', [
    'programme',
    'call',
    'application',
    'applications',
    'below',
    'appeal',
    'agreement',
    'payment',
    'payments',
    'recovery',
    'commitment',
    'seed',
    'salt',
    'file',
  ]),
  ...outcomes(['conflict', 'upheld', 'confirmed', 'terminated']),
  'milestones.prefinancing': { kind: 'enum', options: 'act.value.prefinancing' },
  'outcomes.met': { kind: 'enum', options: 'act.value.met' },
}

type Call = Parameters<NonNullable<ActPreview['currency']>>[1]

/** How each act of this service is told before it is signed, from the very typed data that is signed. */
export const actPreviews: Readonly<Record<string, ActPreview>> = {
  'funds.open-programme': {
    fields,
    currency: async (message) => bytesToCurrency(message['currency']),
  },
  'funds.close-programme': { fields },
  'funds.publish-call': { fields, currency: ofProgramme },
  'funds.amend-call': { fields },
  'funds.cancel-call': { fields },
  'funds.submit-application': { fields, currency: ofCall },
  'funds.withdraw-application': { fields },
  'funds.decide-eligibility': { fields, values: async (message) => countOutcomes(message) },
  'funds.finish-eligibility': { fields },
  'funds.form-pool': { fields, values: counted('members') },
  'funds.commit-seed': { fields },
  'funds.reveal-seed': { fields },
  'funds.draw-evaluators': { fields },
  'funds.declare-interest': { fields },
  'funds.commit-score': { fields },
  'funds.reveal-score': { fields, values: async (message) => ({ scores: list(message['scores']).join(', ') }) },
  'funds.reopen-scoring': { fields },
  'funds.append-ranking': {
    fields,
    values: async (message) => ({
      count: list(message['applications']).length,
      below: list(message['below']).length,
    }),
  },
  'funds.adopt-list': { fields },
  'funds.file-appeal': { fields },
  'funds.decide-appeal': { fields },
  'funds.lapse-award': { fields },
  'funds.activate-reserve': { fields },
  'funds.settle-call': { fields },
  'funds.sign-agreement': { fields, currency: ofApplication, values: counted('milestones') },
  'funds.report-milestone': { fields, values: milestoneNumber },
  'funds.decide-milestone': { fields, currency: ofAgreement, values: milestoneNumber },
  'funds.set-payment-limit': { fields, currency: ofProgramme },
  'funds.prepare-payment': { fields, currency: ofAgreement, values: milestoneNumber },
  'funds.approve-payment': { fields },
  'funds.cancel-payment': { fields },
  'funds.export-payments': { fields, values: counted('payments') },
  'funds.record-payment': { fields },
  'funds.change-account': { fields },
  'funds.order-recovery': { fields, currency: ofAgreement },
  'funds.record-repayment': { fields, currency: ofRecovery },
  'funds.close-agreement': { fields },
}

function kinds(kind: FieldPreview['kind'], names: readonly string[]): Readonly<Record<string, FieldPreview>> {
  return Object.fromEntries(names.map((name) => [name, { kind }]))
}

function outcomes(names: readonly string[]): Readonly<Record<string, FieldPreview>> {
  return Object.fromEntries(names.map((name) => [name, { kind: 'enum' as const, options: `act.value.${name}` }]))
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function counted(field: string): NonNullable<ActPreview['values']> {
  return async (message) => ({ count: list(message[field]).length })
}

function countOutcomes(message: ActMessage): Readonly<Record<string, number>> {
  const all = list(message['outcomes'])
  const met = all.filter(
    (outcome) => typeof outcome === 'object' && outcome !== null && 'met' in outcome && outcome.met,
  )
  return { met: met.length, count: all.length }
}

/** People count milestones from one. */
async function milestoneNumber(message: ActMessage): Promise<Readonly<Record<string, number>>> {
  return { milestone: Number(message['milestone']) + 1 }
}

/** ISO 4217 code from three ASCII bytes. */
function bytesToCurrency(value: unknown): string | undefined {
  const pairs = typeof value === 'string' ? value.slice(2).match(/../g) : null
  const text = pairs?.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('')
  return text !== undefined && /^[A-Z]{3}$/.test(text) ? text : undefined
}

function idOf(message: ActMessage, field: string): Bytes32 {
  return bytes32.parse(message[field])
}

async function ofProgramme(message: ActMessage, call: Call): Promise<string> {
  return (await call(endpoints.getProgramme, { params: { programme: idOf(message, 'programme') } })).currency
}

async function ofCall(message: ActMessage, call: Call): Promise<string> {
  return (await call(endpoints.getCall, { params: { call: idOf(message, 'call') } })).currency
}

async function ofApplication(message: ActMessage, call: Call): Promise<string> {
  const params = { application: idOf(message, 'application') }
  return (await call(endpoints.getApplication, { params })).currency
}

async function ofAgreement(message: ActMessage, call: Call): Promise<string> {
  return (await call(endpoints.getAgreement, { params: { agreement: idOf(message, 'agreement') } })).currency
}

/**
 * A repayment names its recovery only. The page that asks for it is that of the grant; for who signs later, the grants
 * with recoveries are few: the newest say the currency.
 */
async function ofRecovery(message: ActMessage, call: Call): Promise<string | undefined> {
  const { items } = await call(endpoints.listAgreements, { query: { limit: 50 } })
  const grants = await Promise.all(
    items
      .filter((grant) => grant.state === 'signed')
      .map(({ agreement }) => call(endpoints.getAgreement, { params: { agreement } })),
  )
  return grants.find((grant) => grant.recoveries.some(({ recovery }) => recovery === message['recovery']))?.currency
}
