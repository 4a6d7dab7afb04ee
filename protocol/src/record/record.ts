import { z } from 'zod'
import { bytes32 } from '../id.ts'

/** Most attributes that the data of one record may have; each can be shown alone. */
export const recordAttributesMax = 200

/** An instant with its zone, as ISO 8601; kept in UTC with milliseconds. */
export const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString())

/** What a producer hands in: a fact about an entity at a time. */
export const recordInput = z.object({
  /** The producer's own identifier; a repeat with the same one is taken once. Without it the node makes one. */
  id: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^\p{Cc}]+$/u, 'must have no control characters')
    .optional(),
  /** When it was so, not when it was sent. */
  time: instant,
  /** What it is about, as `urn:ngsi-ld:ParkingSpot:santander:daoiz:1`; pseudonyms only. */
  entity: z.string().trim().min(1).max(300).optional(),
  data: z
    .record(z.string().min(1).max(200), z.json())
    .refine(
      (data) => Object.keys(data).length <= recordAttributesMax,
      `has more than ${recordAttributesMax} attributes`,
    ),
})
export type RecordInput = z.output<typeof recordInput>

/** Algorithms with which devices and gateways sign: P-256 with SHA-256, or Ed25519 (RFC 7518, RFC 8037). */
export const deviceAlgorithm = z.enum(['ES256', 'EdDSA'])
export type DeviceAlgorithm = z.output<typeof deviceAlgorithm>

/** A device's signature over a batch of records, see `batchStatement`. */
export const batchSignature = z.object({
  /** Identifier of the device whose key it is, as registered with the stream's organisation. */
  device: z.string().min(1).max(200),
  algorithm: deviceAlgorithm,
  /** 64 bytes (r and s, or RFC 8032) as base 64 for URLs. */
  value: z.string().regex(/^[A-Za-z0-9_-]{86}$/, 'must be 64 bytes as base 64 for URLs'),
})
export type BatchSignature = z.output<typeof batchSignature>

/** A record as the log commits to it. */
export const loggedRecord = z.object({
  id: z.string(),
  /** Name of the stream within the organisation. */
  stream: z.string(),
  time: z.string(),
  /** Clock time at which the node took it in. */
  received: z.string(),
  /** Who handed it in, as `app:<id>`, `member:<pseudonym>`, `device:<id>` or `node`. */
  producer: z.string(),
  entity: z.string().optional(),
  data: z.record(z.string(), z.json()),
})
export type LoggedRecord = z.output<typeof loggedRecord>

/** Where a record stands: the organisation's log and the entry in it. */
export const recordPosition = z.object({ organisation: bytes32, index: z.number().int().nonnegative() })
export type RecordPosition = z.output<typeof recordPosition>
