import type { Seconds } from '@concejo/protocol'
import type { ApplicationState, CallPhase } from './api.ts'

/** States of a call on the ledger, in the order of the contract's enumeration. */
export const callStates = ['none', 'published', 'evaluation', 'ranked', 'standstill', 'settled', 'cancelled'] as const
export type CallState = (typeof callStates)[number]

/** States of an application on the ledger, in the order of the contract's enumeration. */
export const applicationStates = [
  'none',
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
] as const satisfies readonly (ApplicationState | 'none')[]

/** States of a milestone, in the order of the contract's enumeration. */
export const milestoneStates = ['planned', 'reported', 'accepted', 'partly-accepted', 'rejected'] as const

/** States of an agreement, in the order of the contract's enumeration. */
export const agreementStates = ['none', 'signed', 'closed', 'terminated'] as const

/** States of a payment order, in the order of the contract's enumeration. */
export const paymentStates = ['none', 'prepared', 'approved', 'exported', 'confirmed', 'failed', 'cancelled'] as const

/** What a person did in a call, in the order of the contract's bits: the first is 1, the next 2, then 4. */
export const duties = [
  'programme owner',
  'call manager',
  'eligibility officer',
  'evaluator',
  'panel chair',
  'deciding authority',
  'project officer',
  'payment preparer',
  'payment approver',
  'appeal body',
  'applicant',
  'draw witness',
] as const

/** Kinds of work that the inbox names, by their message keys; the portal has a text for each. */
export const taskKeys = [
  'task.decide-eligibility',
  'task.finish-eligibility',
  'task.form-pool',
  'task.commit-seed',
  'task.reveal-seed',
  'task.draw',
  'task.declare-interest',
  'task.commit-score',
  'task.reveal-score',
  'act.funds.reopen-scoring.title',
  'task.rank',
  'task.adopt',
  'task.decide-appeal',
  'task.contract',
  'task.settle',
  'task.report-milestone',
  'task.decide-milestone',
  'task.prepare-payment',
  'task.approve-payment',
  'task.export-payment',
  'task.record-payment',
  'task.close-agreement',
] as const
export type TaskKey = (typeof taskKeys)[number]

/** What decides the phase of a call. Times in ledger seconds. */
export interface CallClock {
  readonly state: string
  readonly opensAt: Seconds
  readonly closesAt: Seconds
  readonly eligibilityFinished: boolean
  readonly drawn: boolean
  readonly commitEndsAt: Seconds | undefined
  readonly revealEndsAt: Seconds | undefined
  readonly standstillEndsAt: Seconds | undefined
  readonly rankingComplete: boolean
}

/** The step that a call is at, as people see it: the ledger's state and the ledger's clock together. */
export function callPhase(clock: CallClock, now: Seconds): CallPhase {
  switch (clock.state) {
    case 'cancelled':
      return 'cancelled'
    case 'settled':
      return 'settled'
    case 'standstill':
      return clock.standstillEndsAt !== undefined && now <= clock.standstillEndsAt ? 'standstill' : 'awards'
    case 'ranked':
      return 'ranked'
    case 'evaluation':
      return evaluationPhase(clock, now)
    default:
      return publishedPhase(clock, now)
  }
}

function publishedPhase(clock: CallClock, now: Seconds): CallPhase {
  if (now < clock.opensAt) {
    return 'announced'
  }
  return now < clock.closesAt ? 'open' : 'eligibility'
}

function evaluationPhase(clock: CallClock, now: Seconds): CallPhase {
  if (clock.rankingComplete) {
    return 'ranked'
  }
  if (!clock.drawn || clock.commitEndsAt === undefined || clock.revealEndsAt === undefined) {
    return 'draw'
  }
  if (now < clock.commitEndsAt) {
    return 'scoring'
  }
  return now < clock.revealEndsAt ? 'reveal' : 'ranking'
}

/** ISO 4217 code from three ASCII bytes. */
export function bytesToCurrency(bytes: string): string {
  return Buffer.from(bytes.slice(2), 'hex').toString('ascii')
}

/** A readable code from 32 bytes of padded ASCII; the bytes themselves where they are no text. */
export function bytesToCode(bytes: string): string {
  const text = Buffer.from(bytes.slice(2), 'hex').toString('latin1').replace(/\0+$/, '')
  return /^[\x21-\x7e]{1,31}$/.test(text) ? text : bytes
}
