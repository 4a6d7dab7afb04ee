import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { storedCallRules } from '../projection/call-rules.ts'

/** The driver gives 64-bit integers and numerics as text. */
const count = z.coerce.number().int()
const optionalCount = z
  .union([z.string(), z.number(), z.null()])
  .transform((value) => (value === null ? undefined : Number(value)))
const decimal = z.union([z.string(), z.number()]).transform(String)
const latest = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.max(a, b)
const optionalId = bytes32.nullable().transform((value) => value ?? undefined)

export const programmeRow = z.object({
  programme: bytes32,
  organisation: bytes32,
  currency: z.string(),
  envelope: decimal,
  reserved: decimal,
  document: bytes32,
  opened_at: count,
  closed_at: optionalCount,
  position: z.string(),
  committed: decimal,
  paid: decimal,
  call_count: count,
})

export const callRow = z
  .object({
    call: bytes32,
    programme: bytes32,
    organisation: bytes32,
    currency: z.string(),
    state: z.string(),
    version: z.number(),
    budget: decimal,
    committed: decimal,
    paid: decimal,
    opens_at: count,
    closes_at: count,
    appeal_body: bytes32,
    rules: storedCallRules,
    document: bytes32,
    application_count: z.number(),
    eligible_count: z.number(),
    ineligible_count: z.number(),
    eligibility_finished: z.boolean(),
    commit_ends_at: optionalCount,
    reveal_ends_at: optionalCount,
    standstill_ends_at: optionalCount,
    ranking_version: z.number(),
    ranking_complete: z.boolean(),
    selected_count: z.number(),
    frozen_from: z.number().nullable(),
    published_at: count,
    position: z.string(),
    drawn: z.boolean(),
    reopened_commit_ends_at: optionalCount,
    reopened_reveal_ends_at: optionalCount,
  })
  .transform((row) => ({
    ...row,
    /** Clocks of the first round of scoring, whatever was scored anew later. */
    first_commit_ends_at: row.commit_ends_at,
    first_reveal_ends_at: row.reveal_ends_at,
    commit_ends_at: latest(row.commit_ends_at, row.reopened_commit_ends_at),
    reveal_ends_at: latest(row.reveal_ends_at, row.reopened_reveal_ends_at),
  }))
export type CallRow = z.output<typeof callRow>

export const applicationRow = z.object({
  application: bytes32,
  call: bytes32,
  organisation: bytes32,
  amount: decimal,
  commitment: bytes32,
  version: z.number(),
  submitted_at: count,
  state: z.enum([
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
  ]),
  rank: z.number().nullable(),
  position: z.string(),
})
export type ApplicationRow = z.output<typeof applicationRow>

export const agreementRow = z.object({
  agreement: bytes32,
  application: bytes32,
  call: bytes32,
  programme: bytes32,
  funder: bytes32,
  organisation: bytes32,
  currency: z.string(),
  amount: decimal,
  accepted: decimal,
  ordered: decimal,
  paid: decimal,
  recovered: decimal,
  account: bytes32,
  pending_account: optionalId,
  account_effective_at: optionalCount,
  document: bytes32,
  state: z.enum(['signed', 'closed', 'terminated']),
  signed_at: count,
  closed_at: optionalCount,
  position: z.string(),
})
export type AgreementRow = z.output<typeof agreementRow>

export const milestoneRow = z.object({
  milestone: z.number(),
  amount: decimal,
  due_at: count,
  prefinancing: z.boolean(),
  state: z.enum(['planned', 'reported', 'accepted', 'partly-accepted', 'rejected']),
  accepted: decimal,
  ordered: decimal,
  report: optionalId,
  reason: optionalId,
})

export const paymentRow = z.object({
  payment: bytes32,
  agreement: bytes32,
  call: bytes32,
  funder: bytes32,
  organisation: bytes32,
  milestone: z.number(),
  amount: decimal,
  currency: z.string(),
  account: bytes32,
  sequence: z.number(),
  state: z.enum(['prepared', 'approved', 'exported', 'confirmed', 'failed', 'cancelled']),
  approvals: z.number(),
  needed: z.number(),
  file: optionalId,
  prepared_at: count,
  recorded_at: optionalCount,
  position: z.string(),
})
export type PaymentRow = z.output<typeof paymentRow>

export const scoreRow = z.object({
  application: bytes32,
  round: z.number(),
  member: bytes32,
  commitment: bytes32,
  scores: z.array(z.number()).nullable(),
  justification: optionalId,
  salt: optionalId,
})
