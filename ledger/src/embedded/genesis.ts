import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {
  type Address,
  type Bytes32,
  ConcejoError,
  canonicalJson,
  type Hex,
  type Seconds,
  unsafeBrand,
} from '@concejo/protocol'
import { ledgerErrors } from '../errors.ts'
import { blockGasLimit, startAnvil } from './anvil-process.ts'
import { type AnvilRpc, RpcError } from './anvil-rpc.ts'
import type { StoredLog } from './block-record.ts'
import { readDump } from './dump.ts'

/** A contract that stands in the genesis block, with the call that sets it up. */
export interface GenesisContract {
  readonly address: Address
  readonly runtimeCode: Hex
  /** Call data of `initialize(…)`; its effects are part of genesis. */
  readonly initialise?: Hex
}

export interface GenesisOptions {
  readonly chainId: number
  /** Time of block 0, in seconds. */
  readonly timestamp: Seconds
  readonly contracts: readonly GenesisContract[]
}

interface GenesisAccount {
  readonly balance: Hex
  readonly nonce?: Hex
  readonly code: Hex
  readonly storage: Readonly<Record<Hex, Hex>>
}

/** The network's identity: a genesis file as execution clients read it, and the events of its set-up. */
export interface Genesis {
  readonly config: Readonly<Record<string, unknown>>
  readonly nonce: Hex
  readonly timestamp: Hex
  readonly extraData: Hex
  readonly gasLimit: Hex
  readonly difficulty: Hex
  readonly mixHash: Hex
  readonly coinbase: Hex
  readonly alloc: Readonly<Record<Address, GenesisAccount>>
  /**
   * Events that the set-up emitted. No block holds them; they are served as those of block 0 and follow from `alloc`.
   */
  readonly concejo: { readonly logs: readonly StoredLog[] }
}

const bootstrapSender: Address = '0x00000000000000000000000000000000c0ce00ff'

/**
 * Make a genesis file: each contract's code is placed at its address, set up in the order given on a scratch chain at
 * the very timestamp, and the resulting storage is taken over. The same options give the same bytes. Throws
 * `ledger.genesis-initialise` when a contract refuses its set-up.
 */
export async function createGenesis(options: GenesisOptions): Promise<Genesis> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concejo-genesis-'))
  const empty: Genesis = { ...genesisFrame(options), alloc: {}, concejo: { logs: [] } }
  const genesisFile = path.join(folder, 'genesis.json')
  fs.writeFileSync(genesisFile, JSON.stringify(empty))
  const scratch = await startAnvil({ chainId: options.chainId, genesisFile, folder, name: 'genesis' })
  try {
    for (const contract of options.contracts) {
      await scratch.rpc.call('anvil_setCode', [contract.address, contract.runtimeCode])
    }
    await scratch.rpc.call('anvil_impersonateAccount', [bootstrapSender])
    const logs: StoredLog[] = []
    for (const contract of options.contracts) {
      logs.push(...(await initialise(scratch.rpc, contract, options.timestamp)))
    }
    const dump = await readDump(unsafeBrand(await scratch.rpc.call('anvil_dumpState')))
    const content = { alloc: collectAlloc(options.contracts, dump.accounts), concejo: { logs } }
    return { ...empty, ...content, coinbase: genesisCoinbase(content) }
  } finally {
    await scratch.kill()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * The coinbase of the network: the first 20 bytes of the SHA-256 of accounts and set-up events. The engine does not
 * put the state of genesis into the hash of block 0, but it does put the coinbase there and into every later header:
 * so each names its network.
 */
export function genesisCoinbase(genesis: Pick<Genesis, 'alloc' | 'concejo'>): Address {
  const { alloc, concejo } = genesis
  const digest = createHash('sha256').update(canonicalJson({ alloc, concejo })).digest('hex')
  return `0x${digest.slice(0, 40)}`
}

/** Text of the genesis file; keys in a fixed order. */
export function genesisToText(genesis: Genesis): string {
  return `${JSON.stringify(genesis, null, 1)}\n`
}

async function initialise(rpc: AnvilRpc, contract: GenesisContract, timestamp: Seconds): Promise<readonly StoredLog[]> {
  if (contract.initialise === undefined) {
    return []
  }
  const call = {
    from: bootstrapSender,
    to: contract.address,
    data: contract.initialise,
    gas: '0x2540be400',
    gasPrice: '0x0',
  }
  try {
    await rpc.call('eth_call', [call, 'latest'])
    const hash = await rpc.call<Bytes32>('eth_sendTransaction', [call])
    await rpc.call('evm_mine', [{ timestamp }])
    const receipt = await rpc.call<{ status: Hex; logs: readonly StoredLog[] } | null>('eth_getTransactionReceipt', [
      hash,
    ])
    if (receipt?.status !== '0x1') {
      throw new ConcejoError(ledgerErrors.genesisInitialise, { address: contract.address, reason: 'it reverted' })
    }
    return receipt.logs.map(({ address, topics, data }) => ({ address, topics, data }))
  } catch (cause) {
    if (!(cause instanceof RpcError)) {
      throw cause
    }
    const reason = `${cause.message} ${typeof cause.data === 'string' ? cause.data.slice(0, 300) : ''}`
    throw new ConcejoError(ledgerErrors.genesisInitialise, { address: contract.address, reason }, { cause })
  }
}

function collectAlloc(
  contracts: readonly GenesisContract[],
  accounts: Readonly<Record<string, { readonly storage: Readonly<Record<Hex, Hex>> }>>,
): Record<Address, GenesisAccount> {
  const alloc: Record<Address, GenesisAccount> = {}
  for (const { address, runtimeCode } of contracts) {
    const slots = Object.entries(accounts[address.toLowerCase()]?.storage ?? {}).filter(
      ([, value]) => BigInt(value) !== 0n,
    )
    const sorted = slots.sort(([a], [b]) => (a < b ? -1 : 1))
    // Nonce 1, as a contract that was created by a transaction has.
    alloc[address] = {
      balance: '0x0',
      nonce: '0x1',
      code: runtimeCode,
      storage: unsafeBrand(Object.fromEntries(sorted)),
    }
  }
  return alloc
}

function genesisFrame(options: GenesisOptions): Omit<Genesis, 'alloc' | 'concejo'> {
  const blocks = ['homestead', 'eip150', 'eip155', 'eip158', 'byzantium', 'constantinople', 'petersburg', 'istanbul']
  const later = ['berlin', 'london', 'arrowGlacier', 'grayGlacier']
  const times = ['shanghai', 'cancun', 'prague', 'osaka']
  const config = {
    chainId: options.chainId,
    ...Object.fromEntries([...blocks, ...later].map((fork) => [`${fork}Block`, 0])),
    ...Object.fromEntries(times.map((fork) => [`${fork}Time`, 0])),
    terminalTotalDifficulty: 0,
  }
  return {
    config,
    nonce: '0x0',
    timestamp: `0x${options.timestamp.toString(16)}`,
    extraData: '0x',
    gasLimit: `0x${blockGasLimit.toString(16)}`,
    difficulty: '0x0',
    mixHash: `0x${'0'.repeat(64)}`,
    coinbase: `0x${'0'.repeat(40)}`,
  }
}
