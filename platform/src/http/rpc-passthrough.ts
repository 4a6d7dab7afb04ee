import type { Ledger } from '@concejo/ledger'
import { ConcejoError, errorToProblem, isHex } from '@concejo/protocol'
import { z } from 'zod'
import { httpErrors } from './errors.ts'
import { toJson } from './json-answer.ts'
import { toConcejoError } from './problem.ts'

/** Methods that only read, and the one that carries a signed transaction. */
export const rpcMethods: ReadonlySet<string> = new Set([
  'eth_blockNumber',
  'eth_call',
  'eth_chainId',
  'eth_estimateGas',
  'eth_feeHistory',
  'eth_gasPrice',
  'eth_getBalance',
  'eth_getBlockByHash',
  'eth_getBlockByNumber',
  'eth_getBlockReceipts',
  'eth_getBlockTransactionCountByHash',
  'eth_getBlockTransactionCountByNumber',
  'eth_getCode',
  'eth_getLogs',
  'eth_getStorageAt',
  'eth_getTransactionByBlockHashAndIndex',
  'eth_getTransactionByBlockNumberAndIndex',
  'eth_getTransactionByHash',
  'eth_getTransactionCount',
  'eth_getTransactionReceipt',
  'eth_maxPriorityFeePerGas',
  'eth_sendRawTransaction',
  'eth_syncing',
  'net_version',
  'web3_clientVersion',
])

const batchMax = 50
const logBlocksMax = 10_000n

const rpcId = z.union([z.number(), z.string().max(100), z.null()])
const rpcRequest = z.object({
  jsonrpc: z.literal('2.0').optional(),
  id: rpcId.default(null),
  method: z.string().max(100),
  params: z.array(z.unknown()).max(10).default([]),
})

/** Answer one JSON-RPC request or a batch of them, as text. Never throws: failures are JSON-RPC errors. */
export async function answerRpc(ledger: Ledger, body: unknown): Promise<string> {
  if (!Array.isArray(body)) {
    return toJson(await answerOne(ledger, body))
  }
  if (body.length === 0 || body.length > batchMax) {
    return toJson(rpcFailure(null, new ConcejoError(httpErrors.rpcBatch, { limit: batchMax })))
  }
  return toJson(await Promise.all(body.map((item) => answerOne(ledger, item))))
}

async function answerOne(ledger: Ledger, body: unknown): Promise<unknown> {
  const parsed = rpcRequest.safeParse(body)
  if (!parsed.success) {
    return { jsonrpc: '2.0', id: null, error: { code: -32_600, message: 'not a JSON-RPC request' } }
  }
  const { id, method, params } = parsed.data
  if (!rpcMethods.has(method)) {
    return { jsonrpc: '2.0', id, error: { code: -32_601, message: `${method} is not offered here` } }
  }
  try {
    if (method === 'eth_getLogs') {
      await checkLogRange(ledger, params[0])
    }
    return { jsonrpc: '2.0', id, result: (await ask(ledger, method, params)) ?? null }
  } catch (error) {
    return rpcFailure(id, toConcejoError(error, { id: 'rpc', bodyLimit: 0 }))
  }
}

function ask(ledger: Ledger, method: string, params: readonly unknown[]): Promise<unknown> {
  const [raw] = params
  // Through the ledger, so that the answer comes when the block is durable.
  return method === 'eth_sendRawTransaction' && isHex(raw) ? ledger.sendRaw(raw) : ledger.request(method, params)
}

const logFilter = z.object({
  fromBlock: z.string().optional(),
  toBlock: z.string().optional(),
  blockHash: z.string().optional(),
})

async function checkLogRange(ledger: Ledger, filter: unknown): Promise<void> {
  const { fromBlock, toBlock, blockHash } = logFilter.parse(filter ?? {})
  if (blockHash !== undefined) {
    return
  }
  const { head } = await ledger.health()
  const toNumber = (tag: string | undefined): bigint => {
    if (tag === 'earliest') {
      return 0n
    }
    return tag !== undefined && /^0x[0-9a-fA-F]{1,16}$/.test(tag) ? BigInt(tag) : head
  }
  if (toNumber(toBlock) - toNumber(fromBlock) > logBlocksMax) {
    throw new ConcejoError(httpErrors.rpcRange, { limit: Number(logBlocksMax) })
  }
}

function rpcFailure(id: unknown, error: ConcejoError): unknown {
  const problem = errorToProblem(error)
  return {
    jsonrpc: '2.0',
    id,
    error: { code: -32_000, message: problem.detail, data: { code: problem.code, help: problem.help } },
  }
}
