import type { Address, Bytes32 } from '@concejo/protocol'
import { unsafeBrand } from '@concejo/protocol'
import { encodeAbiParameters, keccak256 } from 'viem'

/** Where a commitment belongs, so that it cannot be used anywhere else. */
export interface CommitmentPlace {
  readonly chainId: number
  /** Address of the contract `GrantEvaluation`. */
  readonly contract: Address
  readonly call: Bytes32
  /** Member that commits. */
  readonly member: Bytes32
}

/**
 * The commitment to a score, as `GrantEvaluation` computes it at the reveal: Keccak-256 of the ABI-encoded chain id,
 * contract, call, application, member, scores, justification and salt. Keep scores and salt: without them nothing can
 * be revealed.
 */
export function commitScore(
  options: CommitmentPlace & {
    readonly application: Bytes32
    /** One score for each criterion, in the call's order. */
    readonly scores: readonly number[]
    /** Commitment of the document with the justification. */
    readonly justification: Bytes32
    /** 32 random bytes (`createId`). */
    readonly salt: Bytes32
  },
): Bytes32 {
  const types = ['uint256', 'address', 'bytes32', 'bytes32', 'bytes32', 'uint16[]', 'bytes32', 'bytes32'] as const
  const { chainId, contract, call, application, member, scores, justification, salt } = options
  return unsafeBrand(
    keccak256(
      encodeAbiParameters(
        types.map((type) => ({ type })),
        [BigInt(chainId), contract, call, application, member, scores, justification, salt],
      ),
    ),
  )
}

/**
 * The commitment to a seed of the draw of evaluators: Keccak-256 of the ABI-encoded chain id, contract, call, member
 * and seed. A witness that does not reveal its seed may not witness again in the call: keep the seed.
 */
export function commitSeed(options: CommitmentPlace & { readonly seed: Bytes32 }): Bytes32 {
  const types = ['uint256', 'address', 'bytes32', 'bytes32', 'bytes32'] as const
  const { chainId, contract, call, member, seed } = options
  return unsafeBrand(
    keccak256(
      encodeAbiParameters(
        types.map((type) => ({ type })),
        [BigInt(chainId), contract, call, member, seed],
      ),
    ),
  )
}
