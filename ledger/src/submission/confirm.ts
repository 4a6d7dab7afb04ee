import { type Act, type Bytes32, ConcejoError, createActTypedData, hashAct, unsafeBrand } from '@concejo/protocol'
import { decodeAbiParameters, decodeFunctionData, type Hex, hexToNumber, toEventSelector } from 'viem'
import { actAppliedTopic } from '../act-applied.ts'
import { actRefusals, ledgerErrors } from '../errors.ts'
import type { DeployedContract, Ledger, SubmissionState } from '../types.ts'
import type { RefusalDecoder } from './refusal.ts'
import type { Outcome, StoredSubmission } from './store.ts'

/** What a mined transaction did with its acts. */
export interface Confirmation {
  readonly outcomes: readonly Outcome[]
  /** Acts of which the transaction says nothing, because it failed as a whole: they go out again, one by one. */
  readonly untold: readonly StoredSubmission[]
}

const actRefusedTopic: Hex = toEventSelector('ActRefused(uint256,address,bytes)')

interface RpcLog {
  readonly address: Hex
  readonly topics: readonly Hex[]
  readonly data: Hex
  readonly logIndex: Hex
  readonly blockNumber: Hex
  readonly blockHash: Hex
  readonly transactionHash: Bytes32
}

type Applied = Extract<SubmissionState, { state: 'applied' }>

/** Read the receipt of a carrying transaction; undefined while it is not mined. */
export async function confirmCarry(options: {
  readonly ledger: Ledger
  readonly hash: Hex
  readonly acts: readonly StoredSubmission[]
  readonly decode: RefusalDecoder
}): Promise<Confirmation | undefined> {
  const { ledger, acts } = options
  const receipt = unsafeBrand<{ status: Hex; blockNumber: Hex; logs: readonly RpcLog[] } | null>(
    await ledger.request('eth_getTransactionReceipt', [options.hash]),
  )
  if (receipt === null || receipt === undefined) {
    return undefined
  }
  if (receipt.status !== '0x1') {
    return { outcomes: [], untold: acts }
  }
  const blockTime = await readBlockTime(ledger, receipt.blockNumber)
  const outcomes: Outcome[] = []
  const untold: StoredSubmission[] = []
  const refusals = readRefusals(receipt.logs)
  for (const [index, act] of acts.entries()) {
    const log = receipt.logs.find((candidate) => isApplication(candidate, act))
    const reason = refusals.get(index)
    if (log !== undefined) {
      outcomes.push({ actId: act.actId, state: toApplied(log, blockTime) })
    } else if (reason !== undefined) {
      outcomes.push({ actId: act.actId, state: await toRefusedOrApplied(options, act, reason) })
    } else {
      untold.push(act)
    }
  }
  return { outcomes, untold }
}

/** The application of exactly this act on the ledger, whoever carried it; undefined when there is none. */
export async function findApplication(ledger: Ledger, act: StoredSubmission): Promise<Applied | undefined> {
  const filter = { address: act.target, topics: [actAppliedTopic, act.actId], fromBlock: '0x0', toBlock: 'latest' }
  const logs = unsafeBrand<readonly RpcLog[]>(await ledger.request('eth_getLogs', [filter]))
  // The digest is the second word of the data, after the kind.
  const digest = signedDigest(ledger, act)
  const log = logs.find((candidate) => isApplication(candidate, act) && `0x${candidate.data.slice(66, 130)}` === digest)
  return log === undefined ? undefined : toApplied(log, await readBlockTime(ledger, log.blockNumber))
}

/** An act that "was applied already" is applied, if what was applied then is this very content. */
async function toRefusedOrApplied(
  options: { readonly ledger: Ledger; readonly decode: RefusalDecoder },
  act: StoredSubmission,
  reason: Hex,
): Promise<Outcome['state']> {
  const { code, values } = options.decode(reason)
  if (code === actRefusals.ActAlreadyApplied.code) {
    const applied = await findApplication(options.ledger, act)
    if (applied !== undefined) {
      return applied
    }
  }
  return { state: 'refused', code, values }
}

function isApplication(log: RpcLog, act: StoredSubmission): boolean {
  const [topic, id] = log.topics
  return topic === actAppliedTopic && id === act.actId && log.address.toLowerCase() === act.target.toLowerCase()
}

/** EIP-712 digest of an act, from its call data. */
function signedDigest(ledger: Ledger, stored: StoredSubmission): Bytes32 {
  const { abi, address } = getContract(ledger, stored.contract)
  const { args } = decodeFunctionData({ abi, data: stored.calldata })
  const [act, params] = unsafeBrand<[Act, Readonly<Record<string, unknown>>]>(args ?? [])
  const chainId = ledger.profile.chainId
  return hashAct(
    createActTypedData({ abi, functionName: stored.functionName, chainId, contract: address, act, params }),
  )
}

function getContract(ledger: Ledger, name: string): DeployedContract {
  const contract = ledger.contracts[name]
  if (contract === undefined) {
    throw new ConcejoError(ledgerErrors.unknownContract, { name })
  }
  return contract
}

function readRefusals(logs: readonly RpcLog[]): ReadonlyMap<number, Hex> {
  const refusals = new Map<number, Hex>()
  for (const { topics, data } of logs.filter((log) => log.topics[0] === actRefusedTopic)) {
    const [, index] = topics
    const [reason] = decodeAbiParameters([{ type: 'bytes' }], data)
    refusals.set(Number(index), reason)
  }
  return refusals
}

function toApplied(log: RpcLog, blockTime: number): Applied {
  const { transactionHash, blockNumber, logIndex } = log
  return {
    state: 'applied',
    transactionHash,
    blockNumber: BigInt(blockNumber),
    blockTime,
    logIndex: hexToNumber(logIndex),
  }
}

async function readBlockTime(ledger: Ledger, blockNumber: Hex): Promise<number> {
  const block = unsafeBrand<{ timestamp: Hex } | null>(
    await ledger.request('eth_getBlockByNumber', [blockNumber, false]),
  )
  if (block === null) {
    throw new ConcejoError(ledgerErrors.unavailable, { reason: `block ${Number(blockNumber)} is not there` })
  }
  return Number(block.timestamp)
}
