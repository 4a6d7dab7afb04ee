import { contracts } from '@concejo/contracts'
import {
  type Act,
  type ActProof,
  type ActTypedData,
  type Address,
  type Approval,
  type Bytes32,
  createActTypedData,
  encodeAct,
  type Hex,
  hashAct,
  unsafeBrand,
} from '@concejo/protocol'
import { type Abi, decodeFunctionData, parseTransaction } from 'viem'
import type { Report } from './report.ts'
import type { Trusted } from './types.ts'

/** The act as its call says it, with the digest that follows from it. */
export interface ActCall {
  readonly address: Address
  readonly act: Act
  readonly params: Readonly<Record<string, unknown>>
  readonly approvals: readonly Approval[]
  readonly typedData: ActTypedData
  readonly digest: Bytes32
}

/** The call of the act: to a contract of the product, decoded by its interface, and carried by the transaction. */
export function checkCall(proof: ActProof, trusted: Trusted, report: Report): ActCall | undefined {
  const abi = checkContract(proof, trusted, report)
  if (abi === undefined) {
    return undefined
  }
  const decoded = decodeCall(abi, proof)
  const ok = report.note('proof.calldata', decoded !== undefined, {
    good: `The call is ${proof.contract}.${proof.functionName}.`,
    bad: `The call is not one of ${proof.contract}.${proof.functionName}, or not in the only form that is allowed.`,
  })
  const carried = report.note('proof.carried', isCarried(proof, trusted), {
    good: 'The transaction carries this call.',
    bad: 'The transaction does not carry this call to this contract on this chain.',
  })
  return ok && carried ? decoded : undefined
}

/**
 * The address at which a contract stands: what the reader trusts, else the address of every network that Concejo
 * generates.
 */
export function findAddress(name: string, trusted: Trusted): Address | undefined {
  const own = trusted.contracts
  if (own !== undefined) {
    return Object.hasOwn(own, name) ? unsafeBrand<Address | undefined>(own[name]?.toLowerCase()) : undefined
  }
  return findContract(name)?.address
}

function checkContract(proof: ActProof, trusted: Trusted, report: Report): Abi | undefined {
  const contract = findContract(proof.contract)
  const address = findAddress(proof.contract, trusted)
  const ok = report.note('proof.contract', contract !== undefined && address === proof.address, {
    good: `${proof.contract} stands at ${proof.address}.`,
    bad:
      contract === undefined
        ? `${proof.contract} is no contract of this product.`
        : `${proof.contract} stands at ${address ?? 'no known address'}, not at ${proof.address}.`,
  })
  return ok ? contract?.abi : undefined
}

function findContract(name: string): { readonly address: Address; readonly abi: Abi } | undefined {
  return Object.hasOwn(contracts, name)
    ? unsafeBrand<Record<string, { address: Address; abi: Abi }>>(contracts)[name]
    : undefined
}

function decodeCall(whole: Abi, proof: ActProof): ActCall | undefined {
  // Only the function that the proof names: computing the selectors of all others would cost more than all checks
  // together.
  const abi = whole.filter((item) => item.type === 'function' && item.name === proof.functionName)
  try {
    const { functionName, args } = decodeFunctionData({ abi, data: proof.calldata })
    const [act, params, approvals] = unsafeBrand<[Act, Record<string, unknown>, readonly Approval[]]>(args ?? [])
    const encoded = encodeAct({ abi, functionName, act, params, approvals })
    if (functionName !== proof.functionName || encoded !== proof.calldata) {
      return undefined
    }
    const { chainId } = proof.network
    const typedData = createActTypedData({ abi, functionName, chainId, contract: proof.address, act, params })
    return { address: proof.address, act, params, approvals, typedData, digest: hashAct(typedData) }
  } catch {
    return undefined
  }
}

/** Directly, or as one of the calls of a batch. */
function isCarried(proof: ActProof, trusted: Trusted): boolean {
  try {
    const transaction = parseTransaction(unsafeBrand<`0x02${string}`>(proof.transaction.raw))
    const to = transaction.to?.toLowerCase()
    const data = transaction.data ?? '0x'
    if (transaction.chainId !== proof.network.chainId || to === undefined) {
      return false
    }
    if (to === proof.address) {
      return data === proof.calldata
    }
    return to === findAddress('Batch', trusted) && isInBatch(data, proof)
  } catch {
    return false
  }
}

function isInBatch(data: Hex, proof: ActProof): boolean {
  const { functionName, args } = decodeFunctionData({ abi: contracts.Batch.abi, data })
  return (
    functionName === 'carry' &&
    args[0].some((carried) => carried.target.toLowerCase() === proof.address && carried.data === proof.calldata)
  )
}
