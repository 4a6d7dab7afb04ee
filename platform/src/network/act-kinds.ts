import type { AddressBook } from '@concejo/ledger'
import { actTypes, type Bytes32, type TypedField, unsafeBrand } from '@concejo/protocol'
import { type AbiFunction, keccak256, stringToHex } from 'viem'

/** Function names by `contract` and EIP-712 type hash, so that the event of an act says which function it was. */
export function createActKinds(contracts: AddressBook): ReadonlyMap<string, string> {
  const kinds = new Map<string, string>()
  for (const { name, abi } of Object.values(contracts)) {
    const functions = abi.filter((item): item is AbiFunction => item.type === 'function' && isActFunction(item))
    for (const item of functions) {
      const { types, primaryType } = actTypes(abi, item.name)
      kinds.set(`${name} ${typeHash(types, primaryType)}`, item.name)
    }
  }
  return kinds
}

function isActFunction(item: AbiFunction): boolean {
  return item.inputs.length === 3 && item.inputs[0]?.name === 'act' && item.inputs[2]?.name === 'approvals'
}

/** `encodeType` of EIP-712: the primary type first, then those it refers to by name. */
function typeHash(types: Readonly<Record<string, readonly TypedField[]>>, primaryType: string): Bytes32 {
  const others = Object.keys(types)
    .filter((name) => name !== primaryType)
    .sort()
  const text = [primaryType, ...others]
    .map((name) => `${name}(${(types[name] ?? []).map((field) => `${field.type} ${field.name}`).join(',')})`)
    .join('')
  return unsafeBrand(keccak256(stringToHex(text)))
}
