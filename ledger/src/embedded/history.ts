import { type Hex, unsafeBrand } from '@concejo/protocol'
import { numberToHex, parseTransaction } from 'viem'
import { actAppliedTopic } from '../act-applied.ts'
import { RpcError } from './anvil-rpc.ts'
import type { BlockRecord, StoredLog, StoredReceipt } from './block-record.ts'
import type { BlockStore } from './block-store.ts'

/** The genesis block as the engine shows it, and the events of the network's set-up. */
export interface GenesisBlock {
  readonly header: Readonly<Record<string, unknown>>
  readonly logs: readonly StoredLog[]
}

/** Answers questions about blocks, transactions, receipts and logs from the durable store. */
export interface History {
  /** The answer, or undefined where the method is not about history. */
  answer(method: string, params: readonly unknown[]): Promise<{ readonly result: unknown }> | undefined
}

interface LogFilter {
  readonly address?: Hex | readonly Hex[]
  readonly topics?: readonly (Hex | readonly Hex[] | null)[]
  readonly fromBlock?: string
  readonly toBlock?: string
  readonly blockHash?: Hex
}

/** Logs that one question may return. */
const logsMax = 200_000

type Question = (params: readonly unknown[]) => Promise<unknown>

/** History of the embedded engine. */
export function createHistory(store: BlockStore, genesis: GenesisBlock): History {
  const questions: Readonly<Record<string, Question>> = {
    eth_blockNumber: async () => numberToHex(store.head),
    eth_getBlockByNumber: async ([tag, full]) => getBlock(store, genesis, resolveBlock(store, tag), full === true),
    eth_getBlockByHash: async ([hash, full]) =>
      getBlock(store, genesis, findByHash(store, genesis, hash), full === true),
    eth_getBlockReceipts: async ([tag]) => {
      const number =
        typeof tag === 'string' && tag.length === 66 ? findByHash(store, genesis, tag) : resolveBlock(store, tag)
      return getReceipts(store, number)
    },
    eth_getTransactionByHash: async ([hash]) => {
      const place = store.findTransaction(String(hash).toLowerCase())
      return place === undefined ? null : transactionToJson(await store.get(place.block), place.index)
    },
    eth_getRawTransactionByHash: async ([hash]) => {
      const place = store.findTransaction(String(hash).toLowerCase())
      return place === undefined ? null : (await store.get(place.block)).raws[place.index]
    },
    eth_getTransactionReceipt: async ([hash]) => {
      const place = store.findTransaction(String(hash).toLowerCase())
      return place === undefined ? null : receiptToJson(await store.get(place.block), place.index)
    },
    eth_getLogs: ([filter]) => getLogs(store, genesis, unsafeBrand<LogFilter>(filter ?? {})),
  }
  return {
    answer(method, params) {
      const question = Object.hasOwn(questions, method) ? questions[method] : undefined
      return question?.(params).then((result) => ({ result }))
    },
  }
}

/** Number of a block tag; undefined for a block that is not there. */
export function resolveBlock(store: BlockStore, tag: unknown): number | undefined {
  if (tag === 'earliest') {
    return 0
  }
  if (tag === undefined || tag === null || ['latest', 'pending', 'safe', 'finalized'].includes(String(tag))) {
    return store.head
  }
  const number = Number(tag)
  return Number.isSafeInteger(number) && number >= 0 && number <= store.head ? number : undefined
}

function findByHash(store: BlockStore, genesis: GenesisBlock, hash: unknown): number | undefined {
  return hash === genesis.header['hash'] ? 0 : store.findNumber(String(hash).toLowerCase())
}

async function getBlock(
  store: BlockStore,
  genesis: GenesisBlock,
  number: number | undefined,
  full: boolean,
): Promise<unknown> {
  if (number === undefined) {
    return null
  }
  if (number === 0) {
    return { ...genesis.header, transactions: [] }
  }
  const record = await store.get(number)
  const transactions = full ? record.raws.map((_, index) => transactionToJson(record, index)) : record.transactionHashes
  return { ...record.header, transactions }
}

async function getReceipts(store: BlockStore, number: number | undefined): Promise<unknown> {
  if (number === undefined) {
    return null
  }
  return number === 0 ? [] : receiptsToJson(await store.get(number))
}

function receiptsToJson(record: BlockRecord): readonly unknown[] {
  return record.receipts.map((_, index) => receiptToJson(record, index))
}

function receiptToJson(record: BlockRecord, index: number): unknown {
  const receipt = record.receipts[index]
  if (receipt === undefined) {
    return null
  }
  const before = record.receipts.slice(0, index).reduce((sum, { logs }) => sum + logs.length, 0)
  const logs = receipt.logs.map((log, position) => logToJson(record, log, index, before + position))
  return { ...receipt, ...placeToJson(record, index), logs }
}

function placeToJson(record: BlockRecord, index: number): Readonly<Record<string, unknown>> {
  return {
    blockHash: record.hash,
    blockNumber: numberToHex(record.number),
    transactionHash: record.transactionHashes[index],
    transactionIndex: numberToHex(index),
  }
}

function logToJson(
  record: BlockRecord,
  log: StoredLog,
  transaction: number,
  logIndex: number,
): Readonly<Record<string, unknown>> {
  return {
    ...log,
    ...placeToJson(record, transaction),
    blockTimestamp: numberToHex(record.timestamp),
    logIndex: numberToHex(logIndex),
    removed: false,
  }
}

function transactionToJson(record: BlockRecord, index: number): Readonly<Record<string, unknown>> {
  const raw = record.raws[index] ?? '0x'
  const receipt: StoredReceipt | undefined = record.receipts[index]
  const parsed = unsafeBrand<Readonly<Record<string, unknown>>>(parseTransaction(raw))
  const quantity = (name: string): Hex => numberToHex(unsafeBrand<bigint | number>(parsed[name] ?? 0))
  const optional = Object.fromEntries(
    ['chainId', 'maxFeePerGas', 'maxPriorityFeePerGas']
      .filter((name) => parsed[name] !== undefined || receipt?.type === '0x2')
      .map((name) => [name, quantity(name)]),
  )
  return {
    type: receipt?.type ?? '0x0',
    hash: record.transactionHashes[index],
    from: receipt?.from,
    to: receipt?.to ?? null,
    nonce: quantity('nonce'),
    gas: quantity('gas'),
    gasPrice: receipt?.effectiveGasPrice ?? '0x0',
    value: quantity('value'),
    input: parsed['data'] ?? '0x',
    ...optional,
    ...(receipt?.type === '0x0' ? {} : { accessList: parsed['accessList'] ?? [], yParity: quantity('yParity') }),
    r: parsed['r'],
    s: parsed['s'],
    v: parsed['v'] === undefined ? quantity('yParity') : quantity('v'),
    blockHash: record.hash,
    blockNumber: numberToHex(record.number),
    transactionIndex: numberToHex(index),
  }
}

async function getLogs(store: BlockStore, genesis: GenesisBlock, filter: LogFilter): Promise<unknown> {
  const byHash = filter.blockHash === undefined ? undefined : findByHash(store, genesis, filter.blockHash)
  if (filter.blockHash !== undefined && byHash === undefined) {
    throw new RpcError('eth_getLogs', { code: -32000, message: 'unknown block' })
  }
  const from = byHash ?? resolveBlock(store, filter.fromBlock) ?? store.head + 1
  const to = byHash ?? resolveBlock(store, filter.toBlock) ?? store.head
  const found: Readonly<Record<string, unknown>>[] = []
  const matches = createMatcher(filter)
  for (const number of listBlocks(store, filter, from, to)) {
    if (number === 0) {
      found.push(...genesisLogs(genesis).filter((log) => matches(unsafeBrand(log))))
      continue
    }
    const record = await store.get(number)
    let logIndex = 0
    for (const [index, receipt] of record.receipts.entries()) {
      for (const log of receipt.logs) {
        if (matches(log)) {
          found.push(logToJson(record, log, index, logIndex))
        }
        logIndex += 1
      }
    }
    if (found.length > logsMax && from < to) {
      throw new RpcError('eth_getLogs', { code: -32005, message: `more than ${logsMax} logs: ask for fewer blocks` })
    }
  }
  return found
}

/** Blocks that can hold what is asked: those of one act where an act is asked for, else all. */
function listBlocks(store: BlockStore, filter: LogFilter, from: number, to: number): Iterable<number> {
  const [topic, actId] = filter.topics ?? []
  return topic === actAppliedTopic && typeof actId === 'string'
    ? store.findActBlocks(actId.toLowerCase()).filter((number) => number >= from && number <= to)
    : countUp(from, to)
}

function* countUp(from: number, to: number): Iterable<number> {
  for (let number = from; number <= to; number += 1) {
    yield number
  }
}

function genesisLogs(genesis: GenesisBlock): readonly Readonly<Record<string, unknown>>[] {
  return genesis.logs.map((log, index) => ({
    ...log,
    blockHash: genesis.header['hash'],
    blockNumber: '0x0',
    blockTimestamp: genesis.header['timestamp'],
    transactionHash: `0x${'0'.repeat(64)}`,
    transactionIndex: '0x0',
    logIndex: numberToHex(index),
    removed: false,
  }))
}

function createMatcher(filter: LogFilter): (log: StoredLog) => boolean {
  const asSet = (value: Hex | readonly Hex[]): ReadonlySet<string> =>
    new Set((typeof value === 'string' ? [value] : value).map((item) => item.toLowerCase()))
  const addresses = filter.address === undefined ? undefined : asSet(filter.address)
  const topics = (filter.topics ?? []).map((topic) => (topic === null ? undefined : asSet(topic)))
  return (log) =>
    (addresses === undefined || addresses.size === 0 || addresses.has(log.address.toLowerCase())) &&
    topics.every((wanted, index) => wanted === undefined || wanted.has((log.topics[index] ?? '').toLowerCase()))
}
