import { z } from 'zod'
import type { Bytes32 } from '../brand.ts'
import { canonicalJson, sha256Hex } from '../canonical.ts'
import { bytes32 } from '../id.ts'
import { actProof } from '../proof.ts'
import { batchSignature } from './record.ts'

const base64 = z.string().regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes as base 64')
const count = z.number().int().nonnegative()

/**
 * A receipt: what a stranger needs to check, offline, that a record (or some of its attributes) was in the log of an
 * organisation when that log stood at a checkpoint, and that the ledger holds that checkpoint.
 */
export const recordReceipt = z.object({
  format: z.literal('concejo.record-receipt.v1'),
  network: z.object({ chainId: z.number().int(), genesis: bytes32, sandbox: z.boolean() }),
  organisation: bytes32,
  log: z.object({
    origin: z.string().min(1).max(300),
    /** Key of the log's notes, as `<name>+<id>+<base 64>` (C2SP signed-note). */
    key: z.string().max(400),
  }),
  record: z.object({
    /** How many attributes the record has; when all are disclosed, this is the whole record. */
    attributeCount: count.min(1).max(220),
    disclosed: z
      .array(
        z.object({
          name: z.string().max(500),
          value: z.json(),
          /** 16 bytes as base 64 for URLs. */
          salt: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
          /** Place among the attributes, by name. */
          position: count,
          /** Siblings up to the commitment; absent when all attributes are disclosed. */
          path: z.array(base64).max(8).optional(),
        }),
      )
      .min(1)
      .max(220),
  }),
  /** The entry in the log: where it stands, and the siblings up to the checkpoint's root. */
  inclusion: z.object({ index: count, hashes: z.array(base64).max(63) }),
  /** The signed note (C2SP tlog-checkpoint), with witnesses' lines where there are any. */
  checkpoint: z.string().max(20_000),
  /** The device's signature over the batch in which it handed in the record; only with the whole record. */
  signature: batchSignature
    .extend({
      /** SubjectPublicKeyInfo of the device's key (RFC 5280), base 64. */
      publicKey: z.string().max(400),
      count: count.min(1),
      position: count,
      hashes: z.array(base64).max(20),
    })
    .optional(),
  /** Proof of the act by which the log's key anchored this checkpoint on the ledger; absent until it did. */
  anchor: actProof.optional(),
  /** SHA-256 of the canonical JSON of all other fields: finds accidents in what no signature covers. */
  checksum: bytes32.optional(),
})
export type RecordReceipt = z.output<typeof recordReceipt>

/** The checksum of a receipt: SHA-256 of the canonical JSON (RFC 8785) of everything but the checksum itself. */
export function receiptChecksum(receipt: RecordReceipt): Bytes32 {
  const { checksum: _, ...content } = receipt
  return sha256Hex(new TextEncoder().encode(canonicalJson(content)))
}

/** A finished receipt with its checksum. */
export function sealReceipt(receipt: RecordReceipt): RecordReceipt {
  const content = recordReceipt.parse(receipt)
  return { ...content, checksum: receiptChecksum(content) }
}
