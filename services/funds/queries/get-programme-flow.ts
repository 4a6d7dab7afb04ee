import type { CommandContext } from '@concejo/platform'
import type { Bytes32, EndpointResult } from '@concejo/protocol'
import type { CallSummary, endpoints } from '../api.ts'
import { findAgreements } from './find-agreements.ts'
import { findCalls } from './find-calls.ts'
import { getProgramme } from './find-programmes.ts'

type Flow = EndpointResult<typeof endpoints.getProgrammeFlow>

const grantsMost = 200

/** Where the money of a programme goes: programme → call → grant, each with what is paid. */
export async function getProgrammeFlow(context: CommandContext, programme: Bytes32): Promise<Flow> {
  const top = await getProgramme(context, programme)
  const calls = (await findCalls(context, { limit: 100, programme })).items.filter((call) => call.phase !== 'cancelled')
  const flow: Flow = {
    currency: top.currency,
    nodes: [
      {
        id: programme,
        kind: 'programme',
        label: top.title,
        name: top.organisationName,
        amount: top.envelope,
        paid: top.paid,
      },
    ],
    links: [],
  }
  let grants = 0
  for (const { budget, ...call } of calls.map(withHeld)) {
    flow.nodes.push({
      id: call.call,
      kind: 'call',
      label: call.title,
      name: call.organisationName,
      amount: budget,
      paid: call.paid,
    })
    flow.links.push({ from: programme, to: call.call, amount: budget, paid: call.paid })
    const agreements = (await findAgreements(context, { limit: 100, call: call.call })).items
    for (const agreement of agreements.slice(0, Math.max(0, grantsMost - grants))) {
      grants += 1
      const { amount, paid } = agreement
      flow.nodes.push({ id: agreement.agreement, kind: 'agreement', name: agreement.organisationName, amount, paid })
      flow.links.push({ from: call.call, to: agreement.agreement, amount, paid })
    }
  }
  const unspent = BigInt(top.envelope) - calls.map(withHeld).reduce((sum, call) => sum + BigInt(call.budget), 0n)
  if (unspent > 0n) {
    const amount = unspent.toString()
    flow.nodes.push({ id: 'unspent', kind: 'unspent', name: '', amount, paid: '0' })
    flow.links.push({ from: programme, to: 'unspent', amount, paid: '0' })
  }
  return flow
}

/** What a call holds of the programme's money: its budget, and once it is settled only what its agreements hold. */
function withHeld(call: CallSummary): CallSummary {
  return call.phase === 'settled' ? { ...call, budget: call.committed } : call
}
