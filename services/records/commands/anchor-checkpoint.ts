import { defineCommand } from '@concejo/platform'
import { bytes32, zeroId } from '@concejo/protocol'
import { z } from 'zod'
import { logSize } from '../api.ts'

/** A tree of less than 2^64 leaves needs no more. */
const proofLengthMax = 65

/** Anchor a larger tree of one's log. The node does it by itself; whoever holds the log's key may too. */
export const anchorCheckpoint = defineCommand({
  name: 'records.anchor-checkpoint',
  contract: 'Checkpoints',
  functionName: 'anchorCheckpoint',
  summary: 'Anchor size and root of a log, with the proof that it continues what was anchored. Signed by its own key.',
  input: z.object({
    size: logSize,
    root: bytes32,
    /** Empty for the first checkpoint. */
    consistency: z.array(bytes32).max(proofLengthMax).default([]),
  }),
  prepare: async (_context, input, { organisation }) => ({
    organisation,
    subject: organisation,
    params: { size: BigInt(input.size), root: input.root, consistency: input.consistency },
    // The log's key has no mandate; the contract compares it with the log.
    requirements: [{ organisation: zeroId, role: '', scope: zeroId }],
  }),
})
