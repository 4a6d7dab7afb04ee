import { ConcejoError } from '@concejo/protocol'
import type { Abi, AbiFunction, AbiParameter } from 'viem'
import { actFlowErrors } from './errors.ts'

/**
 * Parameters of an act as they came in JSON, with integers as big integers, ready for encoding and hashing. Throws
 * `acts.bad-parameters`.
 */
export function parseActParams(
  abi: Abi,
  functionName: string,
  params: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const found = abi.find((item): item is AbiFunction => item.type === 'function' && item.name === functionName)
  const struct = found?.inputs[1]
  return struct === undefined ? params : parseFields(componentsOf(struct), params, '')
}

function parseFields(fields: readonly AbiParameter[], value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ConcejoError(actFlowErrors.badParameters, { field: path === '' ? 'params' : path, type: 'struct' })
  }
  const entries = new Map<string, unknown>(Object.entries(value))
  return Object.fromEntries(
    fields.map((field) => [field.name ?? '', parseValue(field, entries.get(field.name ?? ''), `${path}${field.name}`)]),
  )
}

function parseValue(field: AbiParameter, value: unknown, path: string): unknown {
  const array = /^(.*)\[(\d*)\]$/.exec(field.type)
  if (array !== null) {
    if (!Array.isArray(value) || value.length > 1_000) {
      throw new ConcejoError(actFlowErrors.badParameters, { field: path, type: field.type })
    }
    return value.map((item, index) => parseValue({ ...field, type: array[1] ?? '' }, item, `${path}.${index}`))
  }
  if (field.type === 'tuple') {
    return parseFields(componentsOf(field), value, `${path}.`)
  }
  if (!fits(field.type, value)) {
    throw new ConcejoError(actFlowErrors.badParameters, { field: path, type: field.type })
  }
  if (/^u?int/.test(field.type)) {
    return BigInt(String(value))
  }
  return typeof value === 'string' && field.type !== 'string' ? value.toLowerCase() : value
}

function fits(type: string, value: unknown): boolean {
  if (/^u?int/.test(type)) {
    const isWhole = typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value))
    return isWhole || (typeof value === 'string' && /^-?\d{1,78}$/.test(value))
  }
  if (type === 'bool') {
    return typeof value === 'boolean'
  }
  if (typeof value !== 'string') {
    return false
  }
  if (type === 'string') {
    return value.length <= 10_000
  }
  const size = type === 'address' ? 20 : Number(/^bytes(\d+)$/.exec(type)?.[1] ?? Number.NaN)
  return /^0x([0-9a-fA-F]{2})*$/.test(value) && (Number.isNaN(size) || value.length === 2 + 2 * size)
}

function componentsOf(parameter: AbiParameter): readonly AbiParameter[] {
  return 'components' in parameter ? parameter.components : []
}
