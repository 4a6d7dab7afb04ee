import {
  type Abi,
  type AbiFunction,
  type AbiParameter,
  encodeFunctionData,
  hashTypedData,
  keccak256,
  stringToHex,
} from 'viem'
import { z } from 'zod'
import { type Address, type Bytes32, type Hex, unsafeBrand } from './brand.ts'
import { ConcejoError, defineErrors } from './errors.ts'
import { bytes32, hexBytes } from './id.ts'

export const actErrors = defineErrors({
  unknownAct: {
    code: 'act.unknown',
    text: 'There is no act {name}.',
    status: 404,
    help: 'See the list of acts of each service in the reference.',
  },
})

/** The head of every act. Applied at most once by `id`, only until `deadline` (block time, seconds). */
export interface Act {
  readonly id: Bytes32
  readonly organisation: Bytes32
  readonly deadline: bigint
}

/** One member's signature on an act: an ERC-7913 signer and what its verifier expects. */
export const approval = z.object({ signer: hexBytes, signature: hexBytes })
export type Approval = z.output<typeof approval>

/** Head of an act on the wire. */
export const actHead = z.object({ id: bytes32, organisation: bytes32, deadline: z.coerce.bigint() })

/** A field of an EIP-712 struct. */
export interface TypedField {
  readonly name: string
  readonly type: string
}

/** EIP-712 typed data of one act, ready to be hashed, shown and signed. Integers are decimal strings on the wire. */
export interface ActTypedData {
  readonly domain: {
    readonly name: string
    readonly version: string
    readonly chainId: number
    readonly verifyingContract: Address
  }
  readonly types: Readonly<Record<string, readonly TypedField[]>>
  readonly primaryType: string
  readonly message: Readonly<Record<string, unknown>>
}

/** The domain name and version of every Concejo contract (EIP-712). */
export const domainName = 'Concejo'
export const domainVersion = '1'

const actFields: readonly TypedField[] = [
  { name: 'id', type: 'bytes32' },
  { name: 'organisation', type: 'bytes32' },
  { name: 'deadline', type: 'uint64' },
]

/**
 * The EIP-712 types of a contract function, read from its ABI, so that Solidity is the only place where an act is
 * declared. The function has the shape `(Act act, <Name> params, Approval[] approvals)`; the primary type is
 * `<Name>(Act act, …fields)`.
 */
export function actTypes(
  abi: Abi,
  functionName: string,
): { types: Record<string, readonly TypedField[]>; primaryType: string } {
  const params = getActFunction(abi, functionName).inputs[1]
  const primaryType = structName(params)
  const types: Record<string, readonly TypedField[]> = { Act: actFields }
  collectStruct(params, types)
  types[primaryType] = [{ name: 'act', type: 'Act' }, ...(types[primaryType] ?? [])]
  return { types, primaryType }
}

/** Build the typed data of an act. */
export function createActTypedData(options: {
  abi: Abi
  functionName: string
  chainId: number
  contract: Address
  act: Act
  params: Readonly<Record<string, unknown>>
}): ActTypedData {
  const { types, primaryType } = actTypes(options.abi, options.functionName)
  return {
    domain: { name: domainName, version: domainVersion, chainId: options.chainId, verifyingContract: options.contract },
    types,
    primaryType,
    message: { act: options.act, ...options.params },
  }
}

/** The 32-byte EIP-712 digest that members sign. */
export function hashAct(typedData: ActTypedData): Bytes32 {
  return unsafeBrand(hashTypedData(unsafeBrand<Parameters<typeof hashTypedData>[0]>(typedData)))
}

/** Call data of an act with its approvals, for the contract function of that name. */
export function encodeAct(options: {
  abi: Abi
  functionName: string
  act: Act
  params: Readonly<Record<string, unknown>>
  approvals: readonly Approval[]
}): Hex {
  return encodeFunctionData({
    abi: options.abi,
    functionName: options.functionName,
    args: [options.act, options.params, options.approvals],
  })
}

/** A role's identifier on chain: the Keccak-256 of its name, as `funds.call-manager`. */
export function roleId(name: string): Bytes32 {
  return unsafeBrand(keccak256(stringToHex(name)))
}

/** A member's identifier on chain: the Keccak-256 of its ERC-7913 signer bytes. A pseudonym. */
export function memberId(signer: Hex): Bytes32 {
  return unsafeBrand(keccak256(signer))
}

function getActFunction(
  abi: Abi,
  functionName: string,
): AbiFunction & { inputs: readonly [AbiParameter, AbiParameter, AbiParameter] } {
  const found = abi.find((item): item is AbiFunction => item.type === 'function' && item.name === functionName)
  if (found === undefined || found.inputs.length !== 3) {
    throw new ConcejoError(actErrors.unknownAct, { name: functionName })
  }
  return unsafeBrand(found)
}

function collectStruct(parameter: AbiParameter, types: Record<string, readonly TypedField[]>): void {
  const components = 'components' in parameter ? parameter.components : []
  types[structName(parameter)] = components.map((field) => ({
    name: field.name ?? '',
    type: field.type.startsWith('tuple') ? structName(field) + field.type.slice('tuple'.length) : field.type,
  }))
  for (const field of components) {
    if (field.type.startsWith('tuple')) {
      collectStruct(field, types)
    }
  }
}

/** `struct IGrantCalls.PublishCall[]` → `PublishCall`. */
function structName(parameter: AbiParameter): string {
  const text = parameter.internalType ?? ''
  return text
    .replace(/^struct /, '')
    .replace(/^.*\./, '')
    .replace(/\[.*$/, '')
}
