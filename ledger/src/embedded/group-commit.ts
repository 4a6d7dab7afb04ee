import { type Bytes32, ConcejoError, type Hex, type Seconds, unsafeBrand } from '@concejo/protocol'
import { keccak256 } from 'viem'
import { actAppliedTopic } from '../act-applied.ts'
import { ledgerErrors } from '../errors.ts'
import type { AnvilRpc, RpcAnswer } from './anvil-rpc.ts'
import type { BlockRecord, StoredReceipt } from './block-record.ts'
import type { BlockStore } from './block-store.ts'
import { type Engine, readNewestBlock } from './engine.ts'
import type { Gate } from './gate.ts'

/** Takes transactions and turns those that wait into one durable block after another; never an empty one. */
export interface GroupCommit {
  /**
   * Resolves with the hash once the block is on disk. Throws `ledger.busy`, `ledger.transaction-refused`, `ledger.not-
   * durable`.
   */
  send(raw: Hex): Promise<Hex>
  readonly waiting: () => number
  stop(): Promise<void>
}

export interface GroupCommitOptions {
  readonly engine: Engine
  readonly store: BlockStore
  readonly gate: Gate
  readonly now: () => Seconds
  readonly onBlock: (block: BlockRecord) => void
  /** Transactions that may wait; more are refused with `ledger.busy`. */
  readonly waitingMax: number
}

interface Waiting {
  readonly raw: Hex
  readonly hash: Bytes32
  readonly resolve: (hash: Hex) => void
  readonly reject: (error: unknown) => void
}

const transactionsPerBlockMax = 2_000
const bytesPerBlockMax = 8 * 1024 * 1024
const attemptsMax = 3

/** Start producing blocks: the next one begins as soon as the previous is durable and something waits. */
export function createGroupCommit(options: GroupCommitOptions): GroupCommit {
  const queue: Waiting[] = []
  let running: Promise<void> | undefined
  let stopped = false
  const run = async (): Promise<void> => {
    // Requests of the same moment share a block.
    await new Promise((resolve) => setImmediate(resolve))
    while (queue.length > 0) {
      await commitBatch(options, takeBatch(queue))
    }
  }
  const wake = (): void => {
    running ??= run().finally(() => {
      running = undefined
      if (queue.length > 0) {
        wake()
      }
    })
  }
  return {
    waiting: () => queue.length,
    send(raw) {
      if (stopped) {
        return Promise.reject(new ConcejoError(ledgerErrors.stopped))
      }
      const hash = unsafeBrand<Bytes32>(keccak256(raw))
      if (options.store.findTransaction(hash) !== undefined) {
        return Promise.resolve(hash)
      }
      if (queue.length >= options.waitingMax) {
        return Promise.reject(new ConcejoError(ledgerErrors.busy, { waiting: queue.length, retryAfterSeconds: 1 }))
      }
      return new Promise((resolve, reject) => {
        queue.push({ raw, hash, resolve, reject })
        wake()
      })
    },
    async stop() {
      stopped = true
      await running
    },
  }
}

function takeBatch(queue: Waiting[]): readonly Waiting[] {
  let bytes = 0
  let count = 0
  for (const item of queue.slice(0, transactionsPerBlockMax)) {
    bytes += item.raw.length / 2
    if (count > 0 && bytes > bytesPerBlockMax) {
      break
    }
    count += 1
  }
  return queue.splice(0, count)
}

/**
 * Commits a batch; an engine that dies meanwhile is awaited and the batch is tried again. Never throws: callers get
 * the outcome.
 */
async function commitBatch(options: GroupCommitOptions, batch: readonly Waiting[]): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const rpc = await options.engine.ready()
      const costMs = await options.gate.commit(() => commitOnce(options, rpc, batch))
      // Everyone has the outcome, and readers go on; only the next block waits while the engine gives its state out.
      if (costMs > 0) {
        await options.engine.afterBlock(costMs)
      }
      return
    } catch (error) {
      // The engine may hold a block that is not durable: what it holds is given up and made again from the journal.
      await options.engine.reset()
      const code = error instanceof ConcejoError ? error.code : ''
      if (code !== ledgerErrors.unavailable.code || attempt >= attemptsMax) {
        for (const item of batch) {
          item.reject(error)
        }
        return
      }
    }
  }
}

/** Returns the milliseconds that the block cost the engine; 0 where there is none. */
async function commitOnce(options: GroupCommitOptions, rpc: AnvilRpc, batch: readonly Waiting[]): Promise<number> {
  const startedAt = performance.now()
  // A batch that is tried again may have become durable in the first attempt, right before the engine died.
  const open = batch.filter((item) => options.store.findTransaction(item.hash) === undefined)
  const fresh = [...new Map(open.map((item) => [item.hash, item])).values()]
  const sent = await rpc.batch(fresh.map((item) => ({ method: 'eth_sendRawTransaction', params: [item.raw] })))
  const refused = new Map<string, RpcAnswer['error']>()
  for (const [index, answer] of sent.entries()) {
    if (answer.error !== undefined) {
      refused.set(fresh[index]?.hash ?? '', answer.error)
    }
  }
  const included = fresh.length > refused.size ? await mineBlock(options, rpc, fresh) : new Set<string>()
  const costMs = included.size > 0 ? performance.now() - startedAt : 0
  const left = fresh.filter((item) => !refused.has(item.hash) && !included.has(item.hash))
  if (left.length > 0) {
    // Nothing may linger in the engine's pool: a later block would carry what its sender was told is not there.
    await rpc.call('anvil_dropAllTransactions')
  }
  for (const item of batch) {
    const error = refused.get(item.hash)
    if (options.store.findTransaction(item.hash) !== undefined) {
      item.resolve(item.hash)
    } else if (error !== undefined) {
      item.reject(new ConcejoError(ledgerErrors.transactionRefused, { reason: error.message.slice(0, 300) }))
    } else {
      item.reject(new ConcejoError(ledgerErrors.transactionNotIncluded, { hash: item.hash }))
    }
  }
  return costMs
}

async function mineBlock(
  options: GroupCommitOptions,
  rpc: AnvilRpc,
  batch: readonly Waiting[],
): Promise<ReadonlySet<string>> {
  const pool = await rpc.call<{ pending: Hex }>('txpool_status')
  if (Number(pool.pending) === 0) {
    // All that was sent leaves gaps in nonces. No empty blocks.
    return new Set()
  }
  const timestamp = Math.max(options.now(), options.store.headTimestamp)
  await rpc.call('evm_mine', [{ timestamp }])
  const { header, hash, number, transactions, receipts } = await readNewestBlock(rpc)
  if (number !== options.store.head + 1) {
    throw new ConcejoError(ledgerErrors.unavailable, { reason: `the engine stands at block ${number}` })
  }
  if (transactions.length === 0) {
    // Everything turned out invalid while mining. The empty block is given up: the engine goes back to the durable one.
    throw new ConcejoError(ledgerErrors.transactionNotIncluded, { hash: batch[0]?.hash ?? '' })
  }
  const raws = new Map(batch.map((item) => [item.hash, item.raw]))
  const stored = receipts.map(toStoredReceipt)
  const record: BlockRecord = {
    number,
    timestamp,
    hash,
    transactionHashes: transactions,
    header,
    raws: transactions.map((transaction) => getRaw(raws, transaction)),
    receipts: stored,
    actIds: stored.flatMap(({ logs }) =>
      logs.flatMap(({ topics: [topic, id] }) => (topic === actAppliedTopic && id ? [unsafeBrand<Bytes32>(id)] : [])),
    ),
  }
  await options.store.append(record)
  options.onBlock(record)
  return new Set(transactions)
}

/** A block with a transaction that nobody sent now cannot be replayed: it is given up, with the engine that made it. */
function getRaw(raws: ReadonlyMap<string, Hex>, hash: Bytes32): Hex {
  const raw = raws.get(hash)
  if (raw === undefined) {
    throw new ConcejoError(ledgerErrors.unavailable, { reason: `the engine put ${hash} into a block unasked` })
  }
  return raw
}

function toStoredReceipt(receipt: Readonly<Record<string, unknown>>): StoredReceipt {
  const { status, type, cumulativeGasUsed, gasUsed, effectiveGasPrice } = unsafeBrand<StoredReceipt>(receipt)
  const { from, to, contractAddress, logsBloom, logs } = unsafeBrand<StoredReceipt>(receipt)
  return {
    status,
    type,
    cumulativeGasUsed,
    gasUsed,
    effectiveGasPrice,
    from,
    to,
    contractAddress,
    logsBloom,
    logs: logs.map(({ address, topics, data }) => ({ address, topics, data })),
  }
}
