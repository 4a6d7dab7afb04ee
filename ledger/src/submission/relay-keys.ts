import { type Bytes32, type Hex, unsafeBrand } from '@concejo/protocol'
import { sql } from 'kysely'
import { concatHex, getAddress, hexToBytes, keccak256, numberToHex } from 'viem'
import type { Database, Ledger } from '../types.ts'
import { publicKeyOf } from './secp256k1.ts'

/** A disposable key that carries acts. It has no right of its own: the signatures in the acts decide. */
export interface RelayKey {
  readonly index: number
  readonly address: Hex
  readonly privateKey: Uint8Array
  nextNonce: number
  inFlight: number
  abandoned: boolean
}

/** The relay keys of a node. */
export interface RelayKeys {
  /** An active key with room, the least loaded; undefined when all are busy. */
  take(): RelayKey | undefined
  /** Leave a key behind for good and make another. */
  abandon(key: RelayKey, reason: string): Promise<void>
  readonly abandonedCount: () => number
}

export interface RelayKeysOptions {
  readonly database: Database
  readonly ledger: Ledger
  /** Secret of the node from which relay keys are derived, 32 bytes. */
  readonly seed: Hex
  readonly keys: number
  readonly inFlightPerKey: number
}

/** Load the active keys, compare their nonces with the chain (up and down), and make those that are missing. */
export async function openRelayKeys(options: RelayKeysOptions): Promise<RelayKeys> {
  const { rows } = await sql<{ key_index: number; state: string }>`
    SELECT key_index, state FROM node.relay_keys ORDER BY key_index`.execute(options.database)
  let nextIndex = (rows.at(-1)?.key_index ?? -1) + 1
  let abandoned = 0
  const active: RelayKey[] = []
  for (const row of rows.filter(({ state }) => state === 'active').slice(0, options.keys)) {
    const key = deriveRelayKey(options.seed, row.key_index)
    key.nextNonce = await options.ledger.client.getTransactionCount({ address: key.address })
    active.push(key)
  }
  const make = async (): Promise<void> => {
    const key = deriveRelayKey(options.seed, nextIndex)
    nextIndex += 1
    await sql`INSERT INTO node.relay_keys (key_index, address, state)
      VALUES (${key.index}, ${key.address}, 'active')`.execute(options.database)
    active.push(key)
  }
  while (active.length < options.keys) {
    await make()
  }
  return {
    abandonedCount: () => abandoned,
    take() {
      const free = active.filter((key) => key.inFlight < options.inFlightPerKey)
      return free.sort((a, b) => a.inFlight - b.inFlight)[0]
    },
    async abandon(key, reason) {
      if (key.abandoned) {
        return
      }
      key.abandoned = true
      abandoned += 1
      active.splice(active.indexOf(key), 1)
      await sql`UPDATE node.relay_keys SET state = 'abandoned', reason = ${reason.slice(0, 200)}
        WHERE key_index = ${key.index}`.execute(options.database)
      await make()
    },
  }
}

function deriveRelayKey(seed: Hex, index: number): RelayKey {
  const privateKey = hexToBytes(keccak256(concatHex([seed, numberToHex(index, { size: 8 })])))
  const hash = keccak256(publicKeyOf(privateKey).slice(1))
  const address = getAddress(unsafeBrand<Bytes32>(`0x${hash.slice(26)}`))
  return { index, address, privateKey, nextNonce: 0, inFlight: 0, abandoned: false }
}
