import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'

/** A sealed number for the draw, as kept in the drafts and in the downloaded file. */
export const seedOpening = z.object({
  kind: z.literal('concejo seed v1'),
  call: bytes32,
  member: bytes32,
  seed: bytes32,
})

/** Sealed scores with everything that opens them. */
export const scoreOpening = z.object({
  kind: z.literal('concejo score v1'),
  call: bytes32,
  application: bytes32,
  member: bytes32,
  scores: z.array(z.number().int().min(0).max(1_000)).max(20),
  justification: bytes32,
  salt: bytes32,
})

/** Parse the text of a downloaded opening; undefined where it is none. */
export function parseOpeningFile<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
