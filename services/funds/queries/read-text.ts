import type { CommandContext } from '@concejo/platform'
import type { Bytes32 } from '@concejo/protocol'
import type { z } from 'zod'

/** Parsed content of a document by its commitment; undefined where it is not held here or has another shape. */
export async function readText<Schema extends z.ZodType>(
  context: CommandContext,
  schema: Schema,
  commitment: Bytes32,
): Promise<z.output<Schema> | undefined> {
  const parsed = schema.safeParse(await context.documents.findJson(commitment))
  return parsed.success ? parsed.data : undefined
}
