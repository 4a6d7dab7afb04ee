import { type Bytes32, ConcejoError, type Hex, type Seconds, unsafeBrand } from '@concejo/protocol'
import { numberToHex } from 'viem'
import { ledgerErrors } from '../errors.ts'
import type { Ledger } from '../types.ts'

/** A log as JSON-RPC gives it. */
export interface ChainLog {
  readonly address: Hex
  readonly topics: readonly Hex[]
  readonly data: Hex
  readonly blockNumber: Hex
  readonly blockHash: Bytes32
  readonly blockTimestamp?: Hex
  readonly transactionHash: Bytes32
  readonly transactionIndex: Hex
  readonly logIndex: Hex
}

/** The logs of some blocks in a row, in chain order, and the block at the end of them. */
export interface LogRange {
  readonly to: { readonly number: number; readonly hash: Bytes32 }
  readonly logs: readonly ChainLog[]
  readonly times: ReadonlyMap<number, Seconds>
}

/** A block's hash, parent and time. */
export interface BlockReference {
  readonly number: number
  readonly hash: Bytes32
  readonly parentHash: Bytes32
  readonly timestamp: Seconds
}

/** Number of the newest block that is final by the network's profile. */
export async function findFinalHead(ledger: Ledger): Promise<number> {
  const head = Number(await ledger.request('eth_blockNumber', []))
  return Math.max(0, head - ledger.profile.finalityBlocks)
}

/** A block by number; throws `ledger.unavailable` when the chain does not (or no longer) have it. */
export async function getBlockReference(ledger: Ledger, number: number): Promise<BlockReference> {
  const block = await findBlockReference(ledger, number)
  if (block === undefined) {
    throw new ConcejoError(ledgerErrors.unavailable, { reason: `block ${number} is not there` })
  }
  return block
}

/** A block by number; undefined when the node asked does not have it. */
export async function findBlockReference(ledger: Ledger, number: number): Promise<BlockReference | undefined> {
  const block = unsafeBrand<{ hash: Bytes32; parentHash: Bytes32; timestamp: Hex } | null>(
    await ledger.request('eth_getBlockByNumber', [numberToHex(number), false]),
  )
  return block === null
    ? undefined
    : { number, hash: block.hash, parentHash: block.parentHash, timestamp: Number(block.timestamp) }
}

/**
 * Logs of our contracts from `from` to `to`. The hash of the last block is read before and after, so that a range is
 * of one chain.
 */
export async function readLogRange(
  ledger: Ledger,
  addresses: readonly Hex[],
  from: number,
  to: number,
): Promise<LogRange> {
  const filter = { address: addresses, fromBlock: numberToHex(from), toBlock: numberToHex(to) }
  const before = await getBlockReference(ledger, to)
  const logs = unsafeBrand<readonly ChainLog[]>(await ledger.request('eth_getLogs', [filter]))
  const after = await getBlockReference(ledger, to)
  if (before.hash !== after.hash) {
    throw new ConcejoError(ledgerErrors.unavailable, { reason: 'the chain was reorganised while it was read' })
  }
  return { to: { number: to, hash: after.hash }, logs, times: await readTimes(ledger, logs) }
}

async function readTimes(ledger: Ledger, logs: readonly ChainLog[]): Promise<ReadonlyMap<number, Seconds>> {
  const times = new Map<number, Seconds>()
  for (const log of logs) {
    const number = Number(log.blockNumber)
    if (!times.has(number)) {
      const known = log.blockTimestamp
      times.set(number, known === undefined ? (await getBlockReference(ledger, number)).timestamp : Number(known))
    }
  }
  return times
}
