import { type Bytes32, bytes32, isoToSeconds, type Seconds, unsafeBrand } from '@concejo/protocol'
import { stringToHex } from 'viem'
import { z } from 'zod'

/** A moment: ISO 8601 with offset, or whole seconds since 1970. */
export const instant = z
  .union([z.iso.datetime({ offset: true }).transform(isoToSeconds), z.number().int().nonnegative()])
  .transform((value): Seconds => value)

/** A length of time in seconds, at most ten years. */
export const term = z.number().int().min(0).max(315_360_000).describe('length in seconds, at most ten years')

/**
 * A short code of criteria and rules: ASCII text of at most 31 characters becomes 32 bytes; 32 bytes stay as they are.
 */
export const code = z.union([
  bytes32,
  z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,30}$/, 'must be lower-case letters, digits and hyphens, at most 31')
    .transform((text) => unsafeBrand<Bytes32>(stringToHex(text, { size: 32 }))),
])
