import type { Seconds } from '@concejo/protocol'
import type { CallDetail, CallPhase } from '../../api.ts'

/** One step of a call's life on the board of its staff. */
export interface CallStep {
  /** Message key below `step`. */
  readonly name: 'applications' | 'eligibility' | 'draw' | 'scoring' | 'reveal' | 'ranking' | 'standstill' | 'awards'
  readonly state: 'done' | 'current' | 'next'
  /** Roles that act in it. */
  readonly roles: readonly string[]
  /** Until when, where the ledger's clock ends it or has ended it. */
  readonly until: Seconds | undefined
  /** Segment of the page where it is done. */
  readonly path: string | undefined
}

const order: readonly Omit<CallStep, 'state' | 'until'>[] = [
  { name: 'applications', roles: ['funds.applicant'], path: undefined },
  { name: 'eligibility', roles: ['funds.eligibility-officer', 'funds.call-manager'], path: 'eligibility' },
  { name: 'draw', roles: ['funds.call-manager', 'funds.panel-chair', 'auditor'], path: 'draw' },
  { name: 'scoring', roles: ['funds.evaluator'], path: 'scoring' },
  { name: 'reveal', roles: ['funds.evaluator'], path: 'scoring' },
  { name: 'ranking', roles: ['funds.panel-chair', 'funds.deciding-authority'], path: 'ranking' },
  { name: 'standstill', roles: ['funds.applicant', 'funds.appeal-body'], path: 'appeals' },
  {
    name: 'awards',
    roles: ['funds.deciding-authority', 'funds.programme-owner', 'funds.project-officer'],
    path: 'awards',
  },
]

const currentOf: Readonly<Record<CallPhase, number>> = {
  announced: 0,
  open: 0,
  eligibility: 1,
  draw: 2,
  scoring: 3,
  reveal: 4,
  ranking: 5,
  ranked: 5,
  standstill: 6,
  awards: 7,
  settled: order.length,
  cancelled: order.length,
}

/** The steps of a call: what is done, what is going on, what comes. */
export function findCallSteps(call: CallDetail): readonly CallStep[] {
  const current = currentOf[call.phase]
  return order.map((step, index) => ({
    ...step,
    state: stateAt(index, current),
    until: endOf(call, step.name),
  }))
}

function stateAt(index: number, current: number): CallStep['state'] {
  if (index === current) {
    return 'current'
  }
  return index < current ? 'done' : 'next'
}

function endOf(call: CallDetail, name: CallStep['name']): Seconds | undefined {
  switch (name) {
    case 'applications':
      return call.closesAt
    case 'scoring':
      return call.commitEndsAt
    case 'reveal':
      return call.revealEndsAt
    case 'standstill':
      return call.standstillEndsAt
    case 'awards':
      return call.standstillEndsAt === undefined ? undefined : call.standstillEndsAt + call.reserveTerm
    default:
      return undefined
  }
}
