import { base64ToBytes, base64UrlToBytes, type RecordReceipt, recordReceipt } from '@concejo/protocol'
import { equalsJson } from './equals-json.ts'

/** What a receipt may be deep; deeper JSON would exhaust the stack of whoever reads it. */
const depthMax = 64

/** A receipt with every field, no other one, and each value in its only form; else the fault. */
export function readReceipt(input: unknown): { readonly receipt?: RecordReceipt; readonly fault?: string } {
  if (!isShallow(input)) {
    return { fault: `it is nested more than ${depthMax} deep` }
  }
  const parsed = recordReceipt.safeParse(input)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { fault: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` }
  }
  const fault = findFault(input, parsed.data)
  return fault === undefined ? { receipt: parsed.data } : { fault }
}

function findFault(input: unknown, receipt: RecordReceipt): string | undefined {
  if (!equalsJson(input, receipt)) {
    return 'there are unknown fields, or values not in lower case'
  }
  const { record, inclusion, signature } = receipt
  const paths = record.disclosed.flatMap(({ path }) => path ?? [])
  const own = signature === undefined ? [] : [signature.publicKey, ...signature.hashes]
  const ownUrl = signature === undefined ? [] : [signature.value]
  const standard = [...paths, ...inclusion.hashes, ...own].every((text) => isReadable(base64ToBytes, text))
  const url = [...record.disclosed.map(({ salt }) => salt), ...ownUrl].every((text) =>
    isReadable(base64UrlToBytes, text),
  )
  return standard && url ? undefined : 'some base 64 is not in its only form'
}

function isReadable(read: (text: string) => Uint8Array, text: string): boolean {
  try {
    read(text)
    return true
  } catch {
    return false
  }
}

/** Level by level, because recursion is what deep input would break. */
function isShallow(input: unknown): boolean {
  let level: readonly unknown[] = [input]
  for (let depth = 0; depth < depthMax; depth += 1) {
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []))
    if (level.length === 0) {
      return true
    }
  }
  return false
}
