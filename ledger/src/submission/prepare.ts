import { ConcejoError, type Hex } from '@concejo/protocol'
import { encodeFunctionData } from 'viem'
import { ledgerErrors } from '../errors.ts'
import type { AddressBook } from '../types.ts'
import type { StoredSubmission } from './store.ts'

/** What one transaction may hold. */
export interface CarryLimits {
  readonly actsMax: number
  readonly bytesMax: number
  /** Gas that each act gets; an act that needs more is refused and harms no other. */
  readonly gasPerAct: bigint
  readonly gasPerTransaction: bigint
}

/** A transaction to be signed: several acts through the batch contract. */
export interface Carry {
  readonly acts: readonly StoredSubmission[]
  readonly to: Hex
  readonly data: Hex
  readonly gas: bigint
}

const overheadGas = 60_000n
/** The floor price of call data (EIP-7623), the highest that a fork asks. */
const gasPerByte = 40n

/** Take the next acts from the front of the queue, as many as fit into one transaction. At least one. */
export function takeForCarry(queue: StoredSubmission[], limits: CarryLimits): readonly StoredSubmission[] {
  let bytes = 0
  let gas = overheadGas
  let count = 0
  for (const submission of queue.slice(0, limits.actsMax)) {
    bytes += submission.calldata.length / 2
    gas += gasOfAct(submission, limits)
    if (count > 0 && (bytes > limits.bytesMax || gas > limits.gasPerTransaction)) {
      break
    }
    count += 1
  }
  return queue.splice(0, count)
}

/** Call data and gas of a carrying transaction. */
export function prepareCarry(contracts: AddressBook, acts: readonly StoredSubmission[], limits: CarryLimits): Carry {
  const batch = contracts['Batch']
  if (batch === undefined) {
    throw new ConcejoError(ledgerErrors.unknownContract, { name: 'Batch' })
  }
  const carried = acts.map((act) => ({ target: act.target, data: act.calldata }))
  const data = encodeFunctionData({ abi: batch.abi, functionName: 'carry', args: [carried, limits.gasPerAct] })
  const gas = acts.reduce((sum, act) => sum + gasOfAct(act, limits), overheadGas)
  return { acts, to: batch.address, data, gas }
}

/** One sixty-fourth stays with the caller (EIP-150), so a little more than the act may use. */
function gasOfAct(act: StoredSubmission, limits: CarryLimits): bigint {
  return (limits.gasPerAct * 64n) / 63n + 40_000n + gasPerByte * BigInt(act.calldata.length / 2 + 200)
}
