import { contracts } from '@concejo/contracts'
import type { AddressBook, GenesisContract } from '@concejo/ledger'
import { type Address, ConcejoError, defineErrors, type Hex } from '@concejo/protocol'
import { type Abi, type AbiFunction, encodeFunctionData } from 'viem'

export const contractBookErrors = defineErrors({
  unknownArgument: {
    code: 'node.unknown-initial-value',
    text: 'The contract {contract} asks for {name} at its set-up, which this version does not know.',
    status: 500,
    help: 'The contracts and the server are of different versions. Run `npm run gen` in a clean checkout.',
  },
})

/** Seconds within which a question of a citizen is to be answered: twenty working days. */
const answerTerm = 28n * 86_400n

/** Every contract of the product at its fixed address. */
export function createAddressBook(): AddressBook {
  return Object.fromEntries(
    Object.entries(contracts).map(([name, contract]) => [name, { name, address: contract.address, abi: contract.abi }]),
  )
}

/** What each contract's `initialize` is given, found by the names of its parameters. */
export function createGenesisContracts(founding: {
  readonly organisations: readonly unknown[]
  readonly threshold: number
}): readonly GenesisContract[] {
  return Object.entries(contracts).map(([name, contract]) => {
    const initialise = encodeInitialize(name, contract.abi, (address) => address, founding)
    return {
      address: contract.address,
      runtimeCode: contract.runtimeCode,
      ...(initialise === undefined ? {} : { initialise }),
    }
  })
}

/** Call data of `initialize`, undefined for a contract without one. */
export function encodeInitialize(
  name: string,
  abi: Abi,
  moved: (address: Address) => Address,
  founding: { readonly organisations: readonly unknown[]; readonly threshold: number },
): Hex | undefined {
  const initialize = abi.find((item): item is AbiFunction => item.type === 'function' && item.name === 'initialize')
  if (initialize === undefined) {
    return undefined
  }
  const values: Readonly<Record<string, unknown>> = {
    ...Object.fromEntries(
      Object.entries(contracts).map(([contract, { address }]) => [toParameter(contract), moved(address)]),
    ),
    ...founding,
    answerTerm,
  }
  const args = initialize.inputs.map((input) => {
    const value = values[input.name ?? '']
    if (value === undefined) {
      throw new ConcejoError(contractBookErrors.unknownArgument, { contract: name, name: input.name ?? '' })
    }
    return value
  })
  return encodeFunctionData({ abi, functionName: 'initialize', args })
}

/** `GrantEvaluation` → `evaluation`, `Registry` → `registry`. */
function toParameter(contract: string): string {
  const short = contract.replace(/^Grant/, '')
  return short.slice(0, 1).toLowerCase() + short.slice(1)
}
