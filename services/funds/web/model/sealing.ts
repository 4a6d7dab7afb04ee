import { type Bytes32, createId, type Hex, unsafeBrand } from '@concejo/protocol'
import { type AbiParameter, encodeAbiParameters, keccak256 } from 'viem'

/** Where a seal counts: the chain and the contract that will open it. */
export interface SealPlace {
  readonly chainId: number
  /** Address of `GrantEvaluation`. */
  readonly contract: Hex
}

/** Everything that opens sealed scores. Whoever has it before the time can read them, so it stays with the evaluator. */
export interface ScoreOpening {
  readonly call: Bytes32
  readonly application: Bytes32
  readonly member: Bytes32
  readonly scores: readonly number[]
  /** Commitment of the document with the written justification. */
  readonly justification: Bytes32
  readonly salt: Bytes32
}

/** What opens a sealed number for the draw. */
export interface SeedOpening {
  readonly call: Bytes32
  readonly member: Bytes32
  readonly seed: Bytes32
}

/** 32 fresh random bytes of the browser. */
export function createSalt(): Bytes32 {
  return createId()
}

/** The commitment to scores, exactly as `GrantEvaluation.revealScore` recomputes it. */
export function sealScore(place: SealPlace, opening: ScoreOpening): Bytes32 {
  return seal(
    ['uint256', 'address', 'bytes32', 'bytes32', 'bytes32', 'uint16[]', 'bytes32', 'bytes32'],
    [
      BigInt(place.chainId),
      place.contract,
      opening.call,
      opening.application,
      opening.member,
      opening.scores,
      opening.justification,
      opening.salt,
    ],
  )
}

/** The commitment to a number for the draw, exactly as `GrantEvaluation.revealSeed` recomputes it. */
export function sealSeed(place: SealPlace, opening: SeedOpening): Bytes32 {
  return seal(
    ['uint256', 'address', 'bytes32', 'bytes32', 'bytes32'],
    [BigInt(place.chainId), place.contract, opening.call, opening.member, opening.seed],
  )
}

function seal(types: readonly string[], values: readonly unknown[]): Bytes32 {
  const parameters: readonly AbiParameter[] = types.map((type) => ({ type }))
  return unsafeBrand(keccak256(encodeAbiParameters(parameters, values)))
}
