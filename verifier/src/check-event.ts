import { contracts } from '@concejo/contracts'
import { type ActProof, type Bytes32, memberId, unsafeBrand } from '@concejo/protocol'
import { decodeEventLog } from 'viem'
import type { ActCall } from './check-call.ts'
import type { IncludedReceipt, ReceiptLog } from './check-inclusion.ts'
import { hashType } from './hash-type.ts'
import type { Report } from './report.ts'

/** The event by which a contract says that an act took effect. */
export interface AppliedEvent {
  readonly id: Bytes32
  readonly organisation: Bytes32
  readonly subject: Bytes32
  readonly kind: Bytes32
  readonly digest: Bytes32
  readonly members: readonly Bytes32[]
  readonly persons: readonly Bytes32[]
}

/** The contract's own word that this act took effect, in this block. */
export function checkEvent(
  parts: { readonly proof: ActProof; readonly receipt: IncludedReceipt; readonly call: ActCall },
  report: Report,
): AppliedEvent | undefined {
  const { proof, receipt, call } = parts
  const log = receipt.logs[proof.logIndex]
  const event = log?.address === proof.address ? decodeApplied(log) : undefined
  const isOfAct = event !== undefined && event.id === call.act.id && event.organisation === call.act.organisation
  const found = report.note('proof.event', isOfAct, {
    good: `${proof.contract} says in this transaction that the act took effect.`,
    bad: `Entry ${proof.logIndex} of the receipt does not say that ${proof.contract} applied this act.`,
  })
  if (event === undefined || !found) {
    return undefined
  }
  const isSigned = event.digest === call.digest && event.kind === hashType(call.typedData)
  report.note('proof.digest', isSigned, {
    good: `The act has the digest ${call.digest}, which the contract applied.`,
    bad: `The act has the digest ${call.digest}, but the contract applied ${event.digest}.`,
  })
  report.note('proof.deadline', BigInt(receipt.timestamp) <= call.act.deadline, {
    good: 'The block is not later than the deadline of the act.',
    bad: `The block is of ${receipt.timestamp}, later than the deadline ${call.act.deadline}.`,
  })
  const members = call.approvals.map((approval) => memberId(approval.signer))
  const sameMembers = members.join() === event.members.join() && event.persons.length === members.length
  report.note('proof.members', sameMembers && members.length > 0 && new Set(members).size === members.length, {
    good: `The contract names the same ${members.length} member(s) as the signatures.`,
    bad: 'The contract names other members than the signatures.',
  })
  return event
}

const appliedAbi = contracts.Registry.abi.filter((item) => item.type === 'event' && item.name === 'ActApplied')

function decodeApplied(log: ReceiptLog): AppliedEvent | undefined {
  try {
    const topics = unsafeBrand<[`0x${string}`, ...`0x${string}`[]]>([...log.topics])
    const { eventName, args } = decodeEventLog({ abi: appliedAbi, topics, data: log.data, strict: true })
    return eventName === 'ActApplied' ? unsafeBrand<AppliedEvent>(args) : undefined
  } catch {
    return undefined
  }
}
