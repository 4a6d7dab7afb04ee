import { bytes32, defineEndpoint, hexBytes, page, pageQuery } from '@concejo/protocol'
import { z } from 'zod'
import { analysisEndpoints } from './api-analysis.ts'
import { consumerEndpoints } from './api-consumers.ts'
import { streamEndpoints } from './api-streams.ts'
import { errors } from './errors.ts'

/** Ledger time in whole seconds. */
const seconds = z.number().int().nonnegative()

/** Number of entries of a log: a decimal string, because a log may outgrow the integers of JSON. */
export const logSize = z.string().regex(/^(0|[1-9]\d{0,19})$/, 'must be a whole number')

/** A tree that was anchored: what every larger tree of the log has as its prefix. */
export const checkpoint = z.object({
  organisation: bytes32,
  size: logSize,
  root: bytes32,
  /** Ed25519 public key that signed notes when it was anchored. */
  noteKey: bytes32,
  anchoredAt: seconds,
  blockNumber: z.number().int(),
  /** Act that anchored it; its proof is at `/api/acts/:actId/proof`. */
  actId: bytes32,
  transactionHash: bytes32,
})
export type AnchoredCheckpoint = z.output<typeof checkpoint>

/** A log as the ledger knows it. */
export const log = z.object({
  /** Organisation that owns it; also the identifier of the log. */
  organisation: bytes32,
  organisationName: z.string(),
  /** SHA-256 of the origin line of its notes. */
  origin: bytes32,
  /** ERC-7913 signer that anchors. */
  signer: hexBytes,
  /** Keccak-256 of the signer. */
  member: bytes32,
  noteKey: bytes32,
  openedAt: seconds,
  openedAct: bytes32,
  /** When the keys were last rotated. */
  rotatedAt: seconds.optional(),
  /** What was anchored last; absent before the first time. */
  checkpoint: checkpoint.optional(),
})
export type AnchoredLog = z.output<typeof log>

/** What this service offers over HTTP. */
export const endpoints = {
  ...streamEndpoints,
  ...consumerEndpoints,
  ...analysisEndpoints,
  listLogs: defineEndpoint({
    method: 'GET',
    path: '/api/records/logs',
    summary: 'Transparency logs of the network, each with its last anchored checkpoint, the oldest log first.',
    access: 'public',
    query: pageQuery.extend({ organisation: bytes32.optional() }),
    result: page(log),
    errors: [errors.badCursor],
  }),
  listCheckpoints: defineEndpoint({
    method: 'GET',
    path: '/api/records/logs/:organisation/checkpoints',
    summary:
      'Anchored checkpoints of a log, the largest first; with `covering`, the smallest that holds this entry first.',
    access: 'public',
    params: z.object({ organisation: bytes32 }),
    /** `covering`: index of an entry, from 0. Cursors of the two orders differ. */
    query: pageQuery.extend({ covering: logSize.optional() }),
    result: page(checkpoint),
    errors: [errors.badCursor],
  }),
} as const
