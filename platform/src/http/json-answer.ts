import { ConcejoError } from '@concejo/protocol'
import type { z } from 'zod'
import { httpErrors } from './errors.ts'

/** JSON text of a value; big integers become decimal strings. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, bigintToText) ?? 'null'
}

/**
 * Pass an answer through the schema of its endpoint, so that nothing undeclared leaves the node, and write it as JSON.
 * A misfit is our own mistake: throws `http.internal` with the issues as cause.
 */
export function writeAnswer(schema: z.ZodType | undefined, value: unknown): string {
  if (schema === undefined) {
    return toJson(value ?? {})
  }
  const wire: unknown = JSON.parse(toJson(value ?? {}))
  const parsed = schema.safeParse(wire)
  if (parsed.success) {
    return toJson(parsed.data)
  }
  throw new ConcejoError(httpErrors.internal, { requestId: 'answer' }, { cause: parsed.error })
}

function bigintToText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}
