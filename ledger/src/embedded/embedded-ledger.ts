import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Bytes32, ConcejoError, type Hex, type Seconds, unsafeBrand } from '@concejo/protocol'
import { createPublicClient, custom, defineChain, numberToHex } from 'viem'
import { ledgerErrors } from '../errors.ts'
import type { AddressBook, Ledger, LedgerProfile } from '../types.ts'
import { RpcError } from './anvil-rpc.ts'
import { type BlockStore, openBlockStore } from './block-store.ts'
import { openClock } from './clock.ts'
import { type Engine, startEngine } from './engine.ts'
import { createGate, type Gate } from './gate.ts'
import { type Genesis, genesisCoinbase, genesisToText } from './genesis.ts'
import { createGroupCommit } from './group-commit.ts'
import { createHistory, type GenesisBlock, resolveBlock } from './history.ts'
import { syncFolder } from './journal.ts'
import { lockFolder } from './lock.ts'

export interface EmbeddedLedgerOptions {
  /** Folder of the chain's data; made if it is not there. One node at a time. */
  readonly folder: string
  readonly contracts: AddressBook
  /** Makes the genesis of a new network; asked only when the folder has none yet. */
  readonly genesis: () => Promise<Genesis>
  /** A sandbox can move its clock. */
  readonly sandbox: boolean
  /** Transactions that may wait for a block. */
  readonly waitingMax?: number
  /** Estimated replay after which a snapshot is taken, in milliseconds. It bounds a restart. */
  readonly snapshotAfterMs?: number
  readonly snapshotAfterBlocks?: number
}

/** The embedded ledger with what its operator may want to see. */
export interface EmbeddedLedger extends Ledger {
  metrics(): Readonly<Record<string, number>>
}

const readMethods: ReadonlySet<string> = new Set([
  ...['eth_call', 'eth_estimateGas', 'eth_getBalance', 'eth_getCode', 'eth_getStorageAt', 'eth_getTransactionCount'],
  ...['eth_chainId', 'eth_gasPrice', 'eth_maxPriorityFeePerGas', 'eth_syncing', 'eth_feeHistory', 'net_version'],
  ...['web3_clientVersion', 'eth_getProof', 'eth_accounts'],
])

/** Where each method names its block. */
const blockParameter: Readonly<Record<string, number>> = {
  eth_call: 1,
  eth_estimateGas: 1,
  eth_getBalance: 1,
  eth_getCode: 1,
  eth_getStorageAt: 2,
  eth_getTransactionCount: 1,
  eth_getProof: 2,
}

/** Gas that a call without a limit of its own gets. */
const callGasMax = 100_000_000n
/** A reader waits so long for an engine that died to stand again; the pauses between its questions grow. */
const requestPatienceMs = 60_000
const requestPauseMs = 50

/**
 * Start the embedded chain: lock the folder, open the journal, bring the engine to the newest durable block, compare
 * every hash. Throws `ledger.data-in-use`, `ledger.journal-corrupt`, `ledger.replay-mismatch`, `ledger.engine-missing`
 * and others.
 */
export async function createEmbeddedLedger(options: EmbeddedLedgerOptions): Promise<EmbeddedLedger> {
  fs.mkdirSync(options.folder, { recursive: true, mode: 0o700 })
  const unlock = lockFolder(options.folder)
  let store: BlockStore | undefined
  try {
    const identity = await openIdentity(options)
    store = await openBlockStore(path.join(options.folder, 'journal'), identity.timestamp)
    const engine = await startEngine({
      folder: options.folder,
      chainId: identity.chainId,
      genesisFile: identity.file,
      ...(identity.hash === undefined ? {} : { genesisHash: identity.hash }),
      store,
      snapshotAfterMs: options.snapshotAfterMs ?? 3_000,
      snapshotAfterBlocks: options.snapshotAfterBlocks ?? 500,
    })
    return await assemble({ options, identity, store, engine, unlock })
  } catch (error) {
    await store?.close()
    unlock()
    throw error
  }
}

async function assemble(parts: {
  readonly options: EmbeddedLedgerOptions
  readonly identity: Identity
  readonly store: BlockStore
  readonly engine: Engine
  readonly unlock: () => void
}): Promise<EmbeddedLedger> {
  const { options, identity, store, engine } = parts
  const rpc = await engine.ready()
  const { transactions: _, ...header } = unsafeBrand<{ hash: Bytes32; transactions: unknown }>(
    identity.hash === undefined ? await rpc.call('eth_getBlockByNumber', ['0x0', false]) : readKnownGenesis(identity),
  )
  await keepIdentity(identity, header)
  const clock = openClock(options.folder, options.sandbox)
  const now = (): Seconds => clock.now(store.headTimestamp)
  const gate = createGate()
  const commits = createGroupCommit({
    engine,
    store,
    gate,
    now,
    waitingMax: options.waitingMax ?? 20_000,
    onBlock: () => undefined,
  })
  const genesisBlock: GenesisBlock = { header, logs: identity.genesis.concejo.logs }
  const request = createRequest({ store, engine, gate, now, genesisBlock })
  const profile: LedgerProfile = {
    engine: 'embedded',
    chainId: identity.chainId,
    genesis: header.hash,
    profile: 'full',
    finalityBlocks: 0,
    clientVersion: await rpc.call<string>('web3_clientVersion'),
  }
  return {
    profile,
    contracts: options.contracts,
    client: createClient(profile, (method, params) =>
      method === 'eth_sendRawTransaction' ? commits.send(unsafeBrand<Hex>(params[0])) : request(method, params),
    ),
    now,
    sendRaw: (raw) => commits.send(raw),
    async advanceClock(seconds) {
      clock.advance(seconds)
      return now()
    },
    request,
    async health() {
      const ready = engine.isReady()
      return { ready, head: BigInt(store.head), detail: ready ? 'ready' : 'the engine is being restarted' }
    },
    metrics: () => ({
      blocks: store.head,
      waiting: commits.waiting(),
      journalBytes: store.sizeBytes,
      engineRestarts: engine.restarts(),
      replayMs: Math.round(engine.replayMs()),
    }),
    async stop() {
      await commits.stop()
      await engine.stop()
      await store.close()
      parts.unlock()
    },
  }
}

type Request = (method: string, params: readonly unknown[]) => Promise<unknown>

function createRequest(parts: {
  readonly store: BlockStore
  readonly engine: Engine
  readonly gate: Gate
  readonly now: () => Seconds
  readonly genesisBlock: GenesisBlock
}): Request {
  const history = createHistory(parts.store, parts.genesisBlock)
  return async (method, params) => {
    const known = history.answer(method, params)
    if (known !== undefined) {
      return (await known).result
    }
    if (!readMethods.has(method)) {
      throw new ConcejoError(ledgerErrors.methodRefused, { method: method.slice(0, 60) })
    }
    const askedAt = performance.now()
    for (let attempt = 1; ; attempt += 1) {
      const rpc = await parts.engine.ready()
      try {
        return await parts.gate.read(() => rpc.call(method, adaptParams(parts, method, params)))
      } catch (error) {
        // The engine died under the question: it is asked again once another stands there. Its port is closed some
        // moments before its end is noticed.
        const died = error instanceof ConcejoError && error.code === ledgerErrors.unavailable.code
        if (!died || performance.now() - askedAt > requestPatienceMs) {
          throw error
        }
        await sleep(Math.min(requestPauseMs * attempt, 1_000))
      }
    }
  }
}

/** The engine keeps the newest state only, and a call must see the time of the next block, not that of the last. */
function adaptParams(
  parts: { readonly store: BlockStore; readonly now: () => Seconds },
  method: string,
  params: readonly unknown[],
): readonly unknown[] {
  const position = blockParameter[method]
  if (position === undefined) {
    return params
  }
  const tag = params[position]
  if (typeof tag !== 'object' && resolveBlock(parts.store, tag) !== parts.store.head) {
    throw new RpcError(method, { code: -32000, message: 'only the state of the newest block is kept' })
  }
  const adapted = [...params.slice(0, position), 'latest', ...params.slice(position + 1)]
  if (method === 'eth_call' || method === 'eth_estimateGas') {
    const call = unsafeBrand<Readonly<Record<string, unknown>>>(params[0] ?? {})
    const gas = typeof call['gas'] === 'string' ? BigInt(call['gas']) : callGasMax
    adapted[0] = { ...call, gas: numberToHex(gas < callGasMax ? gas : callGasMax) }
    adapted[2] = params[2] ?? {}
    adapted[3] = { time: numberToHex(parts.now()), ...unsafeBrand<object>(params[3] ?? {}) }
  }
  return adapted
}

function createClient(profile: LedgerProfile, request: Request): Ledger['client'] {
  const chain = defineChain({
    id: profile.chainId,
    name: 'Concejo',
    nativeCurrency: { name: 'none', symbol: 'NONE', decimals: 18 },
    rpcUrls: { default: { http: [] } },
  })
  const provider = {
    request: ({ method, params }: { method: string; params?: unknown }): Promise<unknown> =>
      request(method, Array.isArray(params) ? params : []),
  }
  const transport = custom(provider, { retryCount: 0 })
  return unsafeBrand(createPublicClient({ chain, transport, pollingInterval: 50, cacheTime: 0 }))
}

interface Identity {
  readonly file: string
  readonly genesis: Genesis
  readonly chainId: number
  readonly timestamp: Seconds
  /** Hash of block 0, once the folder has seen it. */
  readonly hash?: Bytes32
}

async function openIdentity(options: EmbeddedLedgerOptions): Promise<Identity> {
  const file = path.join(options.folder, 'genesis.json')
  if (!fs.existsSync(file)) {
    if (fs.existsSync(networkFile(file))) {
      throw new ConcejoError(ledgerErrors.genesisMismatch, { reason: 'genesis.json is missing from it' })
    }
    await writeDurably(file, genesisToText(await options.genesis()))
  }
  const genesis = unsafeBrand<Genesis>(JSON.parse(fs.readFileSync(file, 'utf8')))
  if (genesis.coinbase !== genesisCoinbase(genesis)) {
    throw new ConcejoError(ledgerErrors.genesisMismatch, { reason: 'genesis.json was changed' })
  }
  checkContracts(genesis, options.contracts)
  const known = fs.existsSync(networkFile(file)) ? readKnownGenesis({ file }) : undefined
  return {
    file,
    genesis,
    chainId: Number(genesis.config['chainId']),
    timestamp: Number(genesis.timestamp),
    ...(known === undefined ? {} : { hash: known.hash }),
  }
}

/** A network that was made by a version without some contract cannot be used by one that needs it. */
function checkContracts(genesis: Genesis, contracts: AddressBook): void {
  const present = new Set(Object.keys(genesis.alloc).map((address) => address.toLowerCase()))
  for (const { name, address } of Object.values(contracts)) {
    if (!present.has(address.toLowerCase())) {
      throw new ConcejoError(ledgerErrors.wrongContract, { name, address })
    }
  }
}

function networkFile(genesisFile: string): string {
  return path.join(path.dirname(genesisFile), 'network.json')
}

function readKnownGenesis(identity: { readonly file: string }): {
  readonly hash: Bytes32
  readonly transactions: unknown
} {
  return unsafeBrand(JSON.parse(fs.readFileSync(networkFile(identity.file), 'utf8')))
}

/** Block 0 is kept beside the genesis file: an engine that was brought up from a snapshot no longer shows it. */
async function keepIdentity(identity: Identity, header: { readonly hash: Bytes32 }): Promise<void> {
  if (identity.hash === undefined) {
    await writeDurably(networkFile(identity.file), JSON.stringify(header))
  }
}

async function writeDurably(file: string, text: string): Promise<void> {
  const beside = `${file}.new`
  const handle = await fs.promises.open(beside, 'w', 0o600)
  await handle.writeFile(text)
  await handle.sync().finally(() => handle.close())
  await fs.promises.rename(beside, file)
  await syncFolder(path.dirname(file))
}
