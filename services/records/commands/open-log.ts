import { defineCommand } from '@concejo/platform'
import { bytes32, hexBytes, sha256Hex, zeroId } from '@concejo/protocol'
import { z } from 'zod'
import { roles } from '../permissions.ts'

/** Open the transparency log of one's organisation. */
export const openLog = defineCommand({
  name: 'records.open-log',
  contract: 'Checkpoints',
  functionName: 'openLog',
  summary: 'Open the transparency log of an organisation: its name and the keys that anchor and sign notes.',
  input: z.object({
    /** The origin line of its notes: where the log is, without scheme. Only its digest goes to the ledger. */
    origin: z.string().regex(/^[^\s+]{1,255}$/u, 'must be 1 to 255 characters without spaces and plus signs'),
    signer: hexBytes,
    noteKey: bytes32,
  }),
  prepare: async (_context, input, { organisation }) => ({
    organisation,
    subject: organisation,
    params: {
      origin: sha256Hex(new TextEncoder().encode(input.origin)),
      signer: input.signer,
      noteKey: input.noteKey,
    },
    requirements: [{ organisation, role: roles.steward, scope: zeroId }],
  }),
})
