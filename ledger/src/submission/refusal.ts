import { type ErrorDescriptor, type Hex, unsafeBrand } from '@concejo/protocol'
import { type Abi, decodeErrorResult, toFunctionSelector } from 'viem'
import { actRefusals, ledgerErrors } from '../errors.ts'
import type { AddressBook } from '../types.ts'

type AbiError = Extract<Abi[number], { type: 'error' }>

/** Why a contract refused an act: a product error code and the numbers in it. */
export interface Refusal {
  readonly code: string
  readonly values: Readonly<Record<string, string>>
  /** Name of the contract's custom error; undefined where it gave none. */
  readonly error?: string
}

/** Custom errors by name → product error. */
export type ContractErrors = Readonly<Record<string, ErrorDescriptor>>

/** Turns revert data into a refusal; never throws. */
export type RefusalDecoder = (data: unknown) => Refusal

const textMax = 200

/**
 * A decoder for all custom errors of the given contracts. What is not in a table becomes `ledger.refused` with name
 * and values.
 */
export function createRefusalDecoder(contracts: AddressBook, contractErrors: ContractErrors): RefusalDecoder {
  const table: ContractErrors = { ...actRefusals, ...contractErrors }
  const errors = new Map<string, AbiError>()
  for (const { abi } of Object.values(contracts)) {
    for (const item of abi) {
      if (item.type === 'error') {
        const asFunction = { ...item, type: 'function', outputs: [], stateMutability: 'view' } as const
        errors.set(toFunctionSelector(asFunction), item)
      }
    }
  }
  return (data) => {
    const hex = revertData(data)
    const known = errors.get(hex.slice(0, 10))
    const abi: Abi | undefined = known === undefined ? undefined : [known]
    if (hex === '0x') {
      return { code: ledgerErrors.refusedWithoutReason.code, values: {} }
    }
    try {
      // Without an ABI viem still knows Error(string) and Panic(uint256).
      const { errorName, args, abiItem } = decodeErrorResult({ abi: abi ?? [], data: hex })
      const values = toValues(
        abiItem.type === 'error' ? abiItem : undefined,
        unsafeBrand<readonly unknown[]>(args ?? []),
      )
      const descriptor = table[errorName]
      return descriptor === undefined
        ? { code: ledgerErrors.refused.code, values: { error: errorName, ...values }, error: errorName }
        : { code: descriptor.code, values, error: errorName }
    } catch {
      return { code: ledgerErrors.refused.code, values: { error: hex.slice(0, 10) } }
    }
  }
}

function revertData(data: unknown): Hex {
  const inner = typeof data === 'object' && data !== null && 'data' in data ? data.data : data
  return typeof inner === 'string' && inner.startsWith('0x') ? unsafeBrand<Hex>(inner) : '0x'
}

function toValues(item: AbiError | undefined, args: readonly unknown[]): Record<string, string> {
  const entries = args.map((value, index) => [item?.inputs[index]?.name ?? String(index), toText(value)])
  return unsafeBrand(Object.fromEntries(entries))
}

function toText(value: unknown): string {
  const text =
    typeof value === 'object'
      ? JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? part.toString() : part))
      : String(value)
  return text.slice(0, textMax)
}
