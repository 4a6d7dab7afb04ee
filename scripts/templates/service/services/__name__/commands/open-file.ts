import { defineCommand } from '@concejo/platform'
import { bytes32, createId, zeroId } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'

/** Open a file. The document behind the commitment says what it is about. */
export const openFile = defineCommand({
  name: '__name__.open-file',
  contract: '__Name__',
  functionName: 'open__Name__File',
  summary: 'Open a file.',
  input: z.object({ file: bytes32.default(createId), documentId: z.string().min(1).max(100) }),
  async prepare(context, input, actor) {
    const document = await context.documents.getCommitment(input.documentId)
    return {
      organisation: actor.organisation,
      params: { file: input.file, document },
      requirements: [{ organisation: actor.organisation, role: roles.officer, scope: zeroId }],
      subject: input.file,
    }
  },
})
