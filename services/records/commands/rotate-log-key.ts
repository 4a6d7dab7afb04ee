import { defineCommand } from '@concejo/platform'
import { bytes32, hexBytes, zeroId } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'

/** Replace both keys of one's log: lost, stolen, or simply old. */
export const rotateLogKey = defineCommand({
  name: 'records.rotate-log-key',
  contract: 'Checkpoints',
  functionName: 'rotateLogKey',
  summary: 'Replace the keys of a log. From then on only the new key anchors; the log goes on.',
  input: z.object({ signer: hexBytes, noteKey: bytes32 }),
  prepare: async (_context, input, { organisation }) => ({
    organisation,
    subject: organisation,
    params: { ...input },
    requirements: [{ organisation, role: roles.steward, scope: zeroId }],
  }),
})
