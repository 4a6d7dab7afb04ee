import { contracts, initialiseData } from '@concejo/contracts'
import type { AddressBook, GenesisContract } from '@concejo/ledger'
import type { Address, Hex } from '@concejo/protocol'
import { type Founding, foundingToArguments } from './founding.ts'

/** Seconds within which a question of a citizen is to be answered: twenty working days. */
const answerTerm = 28n * 86_400n

/** Every contract of the product at its fixed address. */
export function createAddressBook(): AddressBook {
  return Object.fromEntries(
    Object.entries(contracts).map(([name, contract]) => [name, { name, address: contract.address, abi: contract.abi }]),
  )
}

/** The contracts of a new embedded network, set up with its founding organisations. */
export function createGenesisContracts(network: Founding): readonly GenesisContract[] {
  const calls = createInitialCalls(network)
  return Object.entries(contracts).map(([name, { address, runtimeCode }]) => {
    const initialise = calls[name]
    return { address, runtimeCode, ...(initialise === undefined ? {} : { initialise }) }
  })
}

/** Call data of each contract's `initialize` by name; `moved` says where a contract stands on another chain. */
export function createInitialCalls(
  network: Founding,
  moved?: (address: Address) => Address,
): Readonly<Record<string, Hex | undefined>> {
  const { threshold } = network
  return initialiseData({ organisations: foundingToArguments(network), threshold, answerTerm }, moved)
}
