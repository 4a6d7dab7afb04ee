import { type Abi, type AbiFunction, encodeFunctionData } from 'viem'
import { contracts } from './contracts.ts'
import { CompilationError } from './errors.ts'

type Hex = `0x${string}`

/** The first day of a network. */
export interface Founding {
  readonly organisations: readonly {
    readonly organisation: Hex
    /** Digest of the organisation's did:web document. */
    readonly did: Hex
    /** 1 administration, 2 auditor, 3 applicant. */
    readonly kind: number
    readonly governing: boolean
    readonly members: readonly { readonly signer: Hex; readonly person: Hex; readonly roles: readonly Hex[] }[]
  }[]
  /** Governing organisations whose votes an admission needs. */
  readonly threshold: number
  /** Seconds within which questions are to be answered. */
  readonly answerTerm: bigint
}

/**
 * Call data of `initialize` of every contract that has one, by contract name, in the order in which to send it. What it is
 * given follows from the names of its parameters: `registry` is the address of `Registry`, `evaluation` that of
 * `GrantEvaluation`, the others stand in the founding. `moved` says where a contract stands on this network.
 * It can be called once by anyone: in genesis the builder does so before the first block; whoever deploys elsewhere sends it
 * right after creation and goes on only if it succeeded, because a stranger may have been faster, and then creates anew.
 */
export function initialiseData(
  founding: Founding,
  moved: (address: Hex) => Hex = (address) => address,
): Readonly<Record<string, Hex | undefined>> {
  const values: Readonly<Record<string, unknown>> = {
    ...Object.fromEntries(Object.entries(contracts).map(([name, { address }]) => [toParameter(name), moved(address)])),
    ...founding,
  }
  return Object.fromEntries(
    Object.entries(contracts).flatMap(([name, { abi }]) => {
      const inputs = findInitialize(abi)?.inputs
      return inputs === undefined ? [] : [[name, encodeInitialize(name, abi, inputs, values)]]
    }),
  )
}

function findInitialize(abi: Abi): AbiFunction | undefined {
  return abi.find((item): item is AbiFunction => item.type === 'function' && item.name === 'initialize')
}

function encodeInitialize(
  contract: string,
  abi: Abi,
  inputs: AbiFunction['inputs'],
  values: Readonly<Record<string, unknown>>,
): Hex {
  const args = inputs.map(({ name = '' }) => {
    if (values[name] === undefined) {
      throw new CompilationError('contracts.unknown-initial-value', `${contract} asks for ${name} at its set-up`)
    }
    return values[name]
  })
  return encodeFunctionData({ abi, functionName: 'initialize', args })
}

/** `GrantEvaluation` → `evaluation`, `Registry` → `registry`. */
function toParameter(contract: string): string {
  const short = contract.replace(/^Grant/, '')
  return short.slice(0, 1).toLowerCase() + short.slice(1)
}
