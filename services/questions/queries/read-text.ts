import type { CommandContext } from '@concejo/platform'
import type { Bytes32 } from '@concejo/protocol'
import { questionText } from '../api.ts'

/** Text of a question or an answer by its commitment; undefined where this node does not hold the document. */
export async function readText(context: CommandContext, commitment: Bytes32): Promise<string | undefined> {
  const parsed = questionText.safeParse(await context.documents.findJson(commitment))
  return parsed.success ? parsed.data.text : undefined
}
