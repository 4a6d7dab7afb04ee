import { type Bytes32, type Hex, unsafeBrand } from '@concejo/protocol'
import { hexToBytes, keccak256, serializeTransaction, type TransactionSerializable } from 'viem'
import type { Carry } from './prepare.ts'
import type { RelayKey } from './relay-keys.ts'
import { signDigest } from './secp256k1.ts'
import type { RelayTransaction } from './store.ts'

/** How transactions of a chain are priced. */
export type FeeMode = 'zero' | 'legacy'

/** Sign a carry with the next nonce of a key. The nonce counts once the result is stored. */
export function signCarry(options: {
  readonly carry: Carry
  readonly key: RelayKey
  readonly chainId: number
  readonly fees: FeeMode
  readonly gasPrice: bigint
}): RelayTransaction {
  const { carry, key, chainId } = options
  const nonce = key.nextNonce
  const { to, data, gas } = carry
  const base = { chainId, nonce, to, data, gas }
  const fees: TransactionSerializable =
    options.fees === 'legacy'
      ? { ...base, type: 'legacy', gasPrice: options.gasPrice }
      : { ...base, type: 'eip1559', maxFeePerGas: options.gasPrice, maxPriorityFeePerGas: 0n }
  const digest = hexToBytes(keccak256(serializeTransaction(fees)))
  const { r, s, yParity } = signDigest(digest, key.privateKey)
  const signature = options.fees === 'legacy' ? { r, s, v: BigInt(27 + yParity), yParity } : { r, s, yParity }
  const raw: Hex = serializeTransaction(fees, signature)
  const hash = unsafeBrand<Bytes32>(keccak256(raw))
  return { hash, keyIndex: key.index, nonce, raw, actIds: carry.acts.map((act) => act.actId) }
}
