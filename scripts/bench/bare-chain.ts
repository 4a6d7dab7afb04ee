import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { contracts } from '@concejo/contracts'
import { ConcejoError, encodeAct, unsafeBrand } from '@concejo/protocol'
import { encodeFunctionData, type Hex, keccak256, serializeTransaction, toHex } from 'viem'
import { sign } from 'viem/accounts'
import { startAnvil } from '../../ledger/src/embedded/anvil-process.ts'
import type { SignedAct } from '../../test/support/citizen.ts'
import { benchErrors } from './measure.ts'
import type { BenchNode } from './open-node.ts'

const senders = Array.from({ length: 8 }, (_, index) => keccak256(toHex(`sender ${index} of the measurement`)))
const callsPerBlock = 500

/**
 * The limit: the same chain program, the same genesis, the same calls, one transaction each, sent in large groups and
 * mined at once.
 * No journal, no database, no HTTP server.
 */
export async function measureBareChain(
  node: BenchNode,
  questions: readonly SignedAct[],
  folder: string,
): Promise<{ readonly perSecond: number; readonly note: string }> {
  const raws = await signTransactions(node.chainId, questions)
  const genesisFile = await findGenesis(node.dataFolder)
  const chain = await startAnvil({ chainId: node.chainId, genesisFile, folder, name: 'bare' })
  try {
    const startedAt = performance.now()
    for (let start = 0; start < raws.length; start += callsPerBlock) {
      await Promise.all(
        raws.slice(start, start + callsPerBlock).map((raw) => chain.rpc.call('eth_sendRawTransaction', [raw])),
      )
      await chain.rpc.call('evm_mine', [])
    }
    const perSecond = (raws.length / (performance.now() - startedAt)) * 1000
    const applied = await isLastApplied(chain.rpc, questions)
    return { perSecond, note: applied ? '' : 'calls were refused: the addressee is not in the genesis' }
  } finally {
    await chain.kill()
  }
}

async function signTransactions(chainId: number, questions: readonly SignedAct[]): Promise<readonly Hex[]> {
  const { abi, address } = contracts.Questions
  const raws: Hex[] = []
  for (const [index, { act, params, approvals }] of questions.entries()) {
    const data = encodeAct({ abi, functionName: 'askQuestion', act, params, approvals })
    const transaction = {
      type: 'eip1559' as const,
      chainId,
      nonce: Math.floor(index / senders.length),
      to: address,
      gas: 2_000_000n,
      maxFeePerGas: 0n,
      maxPriorityFeePerGas: 0n,
      data,
    }
    const privateKey = senders[index % senders.length] ?? '0x'
    const signature = await sign({ hash: keccak256(serializeTransaction(transaction)), privateKey })
    raws.push(serializeTransaction(transaction, signature))
  }
  return raws
}

async function isLastApplied(
  rpc: { call(method: string, params: readonly unknown[]): Promise<unknown> },
  questions: readonly SignedAct[],
): Promise<boolean> {
  const { abi, address } = contracts.Questions
  const last = questions.at(-1)
  const data = encodeFunctionData({ abi, functionName: 'isApplied', args: [last?.act.id ?? '0x'] })
  const answer = unsafeBrand<string>(await rpc.call('eth_call', [{ to: address, data }, 'latest']))
  return BigInt(answer) === 1n
}

/** The genesis file that the node made, wherever in its folder. */
async function findGenesis(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true })
  const found = entries.find((entry) => /(?:^|\/)genesis\.json$/.test(entry))
  if (found === undefined) {
    throw new ConcejoError(benchErrors.noGenesis, { folder })
  }
  return join(folder, found)
}
