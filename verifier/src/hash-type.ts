import { type ActTypedData, type Bytes32, unsafeBrand } from '@concejo/protocol'
import { keccak256, stringToHex } from 'viem'

/** The EIP-712 type hash of an act: Keccak-256 of its type, followed by the types it refers to in order of name. */
export function hashType(typedData: ActTypedData): Bytes32 {
  const { primaryType, types } = typedData
  const used = collect(primaryType, types, new Set())
  used.delete(primaryType)
  const names = [primaryType, ...[...used].sort()]
  const text = names.map(
    (name) => `${name}(${(types[name] ?? []).map((field) => `${field.type} ${field.name}`).join(',')})`,
  )
  return unsafeBrand(keccak256(stringToHex(text.join(''))))
}

function collect(name: string, types: ActTypedData['types'], used: Set<string>): Set<string> {
  const fields = types[name]
  if (fields === undefined || used.has(name)) {
    return used
  }
  used.add(name)
  for (const field of fields) {
    collect(field.type.replace(/\[.*$/, ''), types, used)
  }
  return used
}
