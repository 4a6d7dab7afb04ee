import { z } from 'zod'
import type { Bytes32 } from './brand.ts'
import { canonicalJson, sha256Hex } from './canonical.ts'
import { bytes32, hexBytes } from './id.ts'

/**
 * An act proof: everything that a stranger needs to check, offline, that an act was signed, applied and included in a
 * block. `header` is the RLP of the block header, `receiptProof` the trie nodes from the receipts root to the receipt
 * at `transactionIndex`.
 */
export const actProof = z.object({
  format: z.literal('concejo.act-proof.v1'),
  network: z.object({ chainId: z.number().int(), genesis: bytes32, sandbox: z.boolean() }),
  /** Contract name and function, as `GrantCalls` and `publishCall`. */
  contract: z.string(),
  functionName: z.string(),
  address: hexBytes,
  /** Call data of the act: head, parameters and approvals, ABI-encoded. */
  calldata: hexBytes,
  /** Where the act's `ActApplied` event stands in the receipt. */
  logIndex: z.number().int().nonnegative(),
  transaction: z.object({
    hash: bytes32,
    index: z.number().int().nonnegative(),
    raw: hexBytes,
    proof: z.array(hexBytes),
  }),
  receipt: z.object({ raw: hexBytes, proof: z.array(hexBytes) }),
  header: hexBytes,
  blockHash: bytes32,
  /**
   * SHA-256 of the canonical JSON of all other fields. It finds accidents in what no signature covers; see
   * `sealActProof`.
   */
  checksum: bytes32.optional(),
})
export type ActProof = z.output<typeof actProof>

/** The checksum of a proof: SHA-256 of the canonical JSON (RFC 8785) of everything but the checksum itself. */
export function proofChecksum(proof: ActProof): Bytes32 {
  const { checksum: _, ...content } = proof
  return sha256Hex(new TextEncoder().encode(canonicalJson(content)))
}

/**
 * A finished proof in its only form (lower case, known fields) with its checksum; the verifier refuses a proof
 * without one.
 */
export function sealActProof(proof: ActProof): ActProof {
  const content = actProof.parse(proof)
  return { ...content, checksum: proofChecksum(content) }
}
