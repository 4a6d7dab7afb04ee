import {
  type ActProof,
  type Address,
  type Bytes32,
  ConcejoError,
  type Hex,
  sealActProof,
  unsafeBrand,
} from '@concejo/protocol'
import { decodeFunctionData, keccak256, toFunctionSelector } from 'viem'
import { actAppliedTopic } from '../act-applied.ts'
import { ledgerErrors } from '../errors.ts'
import type { DeployedContract, Ledger } from '../types.ts'
import { encodeHeader, encodeReceipt, proveInclusion, type RpcReceipt } from './block-tries.ts'

interface RpcBlock {
  readonly hash: Bytes32
  readonly transactionsRoot: Hex
  readonly receiptsRoot: Hex
  readonly transactions: readonly Bytes32[]
}

interface AppliedLog {
  readonly address: Address
  readonly transactionHash: Bytes32
  readonly transactionIndex: Hex
  readonly blockNumber: Hex
  readonly logIndex: Hex
}

/**
 * Everything that a stranger needs to check offline that an act was signed, applied and included: see `actProof` in
 * protocol. What the chain gives is checked here too (header hash, both roots). `logIndex` counts within the receipt.
 * Throws `ledger.act-not-found` and `ledger.proof-incomplete`.
 */
export async function createActProof(options: {
  readonly ledger: Ledger
  readonly actId: Bytes32
  readonly sandbox: boolean
}): Promise<ActProof> {
  const { ledger, actId, sandbox } = options
  const log = await findAppliedLog(ledger, actId)
  const contract = findContract(ledger, log.address)
  const block = unsafeBrand<RpcBlock>(await ledger.request('eth_getBlockByNumber', [log.blockNumber, false]))
  const receipts = unsafeBrand<readonly RpcReceipt[]>(await ledger.request('eth_getBlockReceipts', [log.blockNumber]))
  const raws = await readRawTransactions(ledger, block.transactions)
  const index = Number(log.transactionIndex)
  const header = encodeHeader(unsafeBrand(block))
  const receiptBytes = receipts.map(encodeReceipt)
  const transactionTrie = await proveInclusion(raws, index)
  const receiptTrie = await proveInclusion(receiptBytes, index)
  requireEqual('header', keccak256(header), block.hash)
  requireEqual('transactions', transactionTrie.root, block.transactionsRoot)
  requireEqual('receipts', receiptTrie.root, block.receiptsRoot)
  const calldata = await findCalldata(ledger, log, contract, actId)
  const { chainId, genesis } = ledger.profile
  const proof = unsafeBrand<ActProof>({
    format: 'concejo.act-proof.v1',
    network: { chainId, genesis, sandbox },
    contract: contract.name,
    functionName: functionOf(contract, calldata),
    address: contract.address,
    calldata,
    logIndex: receipts[index]?.logs.findIndex(({ logIndex }) => logIndex === log.logIndex) ?? 0,
    transaction: { hash: log.transactionHash, index, raw: raws[index] ?? '0x', proof: transactionTrie.proof },
    receipt: { raw: receiptBytes[index] ?? '0x', proof: receiptTrie.proof },
    header,
    blockHash: block.hash,
  })
  return sealActProof(proof)
}

async function findAppliedLog(ledger: Ledger, actId: Bytes32): Promise<AppliedLog> {
  const address = Object.values(ledger.contracts).map((contract) => contract.address)
  const filter = { address, topics: [actAppliedTopic, actId], fromBlock: '0x0', toBlock: 'latest' }
  const logs = unsafeBrand<readonly AppliedLog[]>(await ledger.request('eth_getLogs', [filter]))
  const log = logs[0]
  if (log === undefined) {
    throw new ConcejoError(ledgerErrors.actUnknown, { actId })
  }
  return log
}

function findContract(ledger: Ledger, address: Address): DeployedContract {
  const found = Object.values(ledger.contracts).find(
    (contract) => contract.address.toLowerCase() === address.toLowerCase(),
  )
  if (found === undefined) {
    throw new ConcejoError(ledgerErrors.unknownContract, { name: address })
  }
  return found
}

async function readRawTransactions(ledger: Ledger, hashes: readonly Bytes32[]): Promise<readonly Hex[]> {
  const raws = await Promise.all(hashes.map((hash) => ledger.request('eth_getRawTransactionByHash', [hash])))
  return raws.map((raw) => {
    if (typeof raw !== 'string' || raw === '0x') {
      throw new ConcejoError(ledgerErrors.proofIncomplete, { reason: 'raw transactions are not served' })
    }
    return unsafeBrand<Hex>(raw)
  })
}

/** The act's own call: the transaction's, or one of those that a batch carried. */
async function findCalldata(ledger: Ledger, log: AppliedLog, contract: DeployedContract, actId: Bytes32): Promise<Hex> {
  const transaction = unsafeBrand<{ to: Address | null; input: Hex }>(
    await ledger.request('eth_getTransactionByHash', [log.transactionHash]),
  )
  const isOurs = (data: Hex): boolean => `0x${data.slice(10, 74)}` === actId
  const batch = ledger.contracts['Batch']
  if (batch !== undefined && transaction.to?.toLowerCase() === batch.address.toLowerCase()) {
    const { args } = decodeFunctionData({ abi: batch.abi, data: transaction.input })
    const [carried] = unsafeBrand<[readonly { target: Address; data: Hex }[]]>(args ?? [[]])
    const found = carried.find(
      ({ target, data }) => target.toLowerCase() === contract.address.toLowerCase() && isOurs(data),
    )
    if (found !== undefined) {
      return found.data
    }
  } else if (isOurs(transaction.input)) {
    return transaction.input
  }
  throw new ConcejoError(ledgerErrors.proofIncomplete, { reason: 'the transaction does not show the call of the act' })
}

function functionOf(contract: DeployedContract, calldata: Hex): string {
  const selector = calldata.slice(0, 10)
  for (const item of contract.abi) {
    if (item.type === 'function' && toFunctionSelector(item) === selector) {
      return item.name
    }
  }
  throw new ConcejoError(ledgerErrors.proofIncomplete, {
    reason: `the call ${selector} is not of contract ${contract.name}`,
  })
}

function requireEqual(part: string, found: Hex, expected: Hex): void {
  if (found !== expected) {
    throw new ConcejoError(ledgerErrors.proofIncomplete, { reason: `the ${part} do not add up to what the block says` })
  }
}
