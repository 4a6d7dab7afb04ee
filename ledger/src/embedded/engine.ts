import fs from 'node:fs'
import path from 'node:path'
import { type Bytes32, ConcejoError, type Hex, unsafeBrand } from '@concejo/protocol'
import { ledgerErrors } from '../errors.ts'
import { type AnvilProcess, startAnvil } from './anvil-process.ts'
import type { AnvilRpc } from './anvil-rpc.ts'
import type { BlockStore } from './block-store.ts'
import { replayBlocks } from './replay.ts'
import { listSnapshots, loadSnapshot, type Snapshot } from './snapshot.ts'
import { createSnapshotMaker, type SnapshotMaker } from './snapshot-maker.ts'

/** The engine's process under supervision: whoever asks for it gets one that stands at the newest durable block. */
export interface Engine {
  /**
   * Waits while the engine is being restarted. Throws `ledger.unavailable` when it cannot be, `ledger.stopped` at the
   * end.
   */
  ready(): Promise<AnvilRpc>
  readonly isReady: () => boolean
  /** Ends the process; the next `ready` starts one at the newest durable block. */
  reset(): Promise<void>
  /**
   * Tell what the newest block cost, in milliseconds, so that a snapshot is taken before a restart would take too long.
   * Nothing may be mined until this resolves. Never throws.
   */
  afterBlock(costMs: number): Promise<void>
  /** Milliseconds that a restart would replay by now. */
  readonly replayMs: () => number
  readonly restarts: () => number
  stop(): Promise<void>
}

export interface EngineOptions {
  readonly folder: string
  readonly chainId: number
  readonly genesisFile: string
  readonly genesisHash?: Bytes32
  readonly store: BlockStore
  /** Estimated replay since the last snapshot after which another is taken; it bounds a restart. */
  readonly snapshotAfterMs: number
  /** Blocks after which a snapshot is taken in any case. */
  readonly snapshotAfterBlocks: number
}

const attemptsMax = 5
const restartDelayMs = 200

/**
 * Start the engine and bring it to the newest durable block. Throws `ledger.replay-mismatch` and what `startAnvil`
 * throws.
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  let current: Promise<AnvilProcess> | undefined
  let ready = false
  let stopped = false
  let restarts = 0
  const snapshots = createSnapshotMaker({ ...options, folder: snapshotFolder(options) })
  const boot = async (): Promise<AnvilProcess> => {
    const engine = await bootAtHead(options, snapshots)
    ready = true
    void engine.ended.then(() => {
      ready = false
      current = undefined
      if (!stopped) {
        restarts += 1
        // Started again at once, not at the next request, so that a quiet node is ready too.
        void supervisor.ready().catch(() => undefined)
      }
    })
    return engine
  }
  const supervisor: Engine = {
    isReady: () => ready,
    restarts: () => restarts,
    replayMs: () => snapshots.replayMs(),
    async afterBlock(costMs) {
      snapshots.noteBlock(options.store.head, costMs)
      const engine = await current?.catch(() => undefined)
      if (engine?.isAlive() === true) {
        await snapshots.takeIfDue(engine.rpc, options.store.head)
      }
    },
    async ready() {
      if (stopped) {
        throw new ConcejoError(ledgerErrors.stopped)
      }
      current ??= bootWithRetries(boot, () => stopped).catch((error: unknown) => {
        current = undefined
        throw error
      })
      return (await current).rpc
    },
    async reset() {
      const engine = await current?.catch(() => undefined)
      await engine?.kill()
    },
    async stop() {
      stopped = true
      await snapshots.stop()
      const engine = await current?.catch(() => undefined)
      await engine?.kill()
    },
  }
  current = boot()
  await current.catch((error: unknown) => {
    stopped = true
    throw error
  })
  return supervisor
}

async function bootWithRetries(boot: () => Promise<AnvilProcess>, isStopped: () => boolean): Promise<AnvilProcess> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await boot()
    } catch (cause) {
      const fatal = cause instanceof ConcejoError && cause.code === ledgerErrors.replayMismatch.code
      if (fatal || isStopped()) {
        throw cause
      }
      if (attempt >= attemptsMax) {
        throw new ConcejoError(ledgerErrors.unavailable, { reason: 'the engine does not start' }, { cause })
      }
      await new Promise((resolve) => setTimeout(resolve, restartDelayMs * attempt))
    }
  }
}

/**
 * Newest good snapshot, else genesis; then the journal. A snapshot whose state leads to another block than the journal
 * has is of no use, which is known once genesis or an older snapshot leads there; the journal is what counts.
 */
async function bootAtHead(options: EngineOptions, snapshots: SnapshotMaker): Promise<AnvilProcess> {
  const useless: Snapshot[] = []
  for (const snapshot of [...listSnapshots(snapshotFolder(options)), undefined]) {
    try {
      const engine = await bootFrom(options, snapshots, snapshot)
      if (engine !== undefined) {
        for (const { file } of useless) {
          fs.rmSync(file, { force: true })
        }
        return engine
      }
    } catch (error) {
      const mismatch = error instanceof ConcejoError && error.code === ledgerErrors.replayMismatch.code
      if (!mismatch || snapshot === undefined) {
        throw error
      }
    }
    if (snapshot !== undefined) {
      useless.push(snapshot)
    }
  }
  throw new ConcejoError(ledgerErrors.engineFailed, { reason: 'it cannot be brought to the newest block' })
}

/** An engine at the newest block, by way of a snapshot or from genesis; undefined for a snapshot that does not load. */
async function bootFrom(
  options: EngineOptions,
  snapshots: SnapshotMaker,
  snapshot: Snapshot | undefined,
): Promise<AnvilProcess | undefined> {
  const { chainId, genesisFile, folder, store } = options
  const engine = await startAnvil({ chainId, genesisFile, folder, name: 'engine' })
  try {
    const genesisHash = await checkGenesis(engine.rpc, options.genesisHash)
    if (snapshot !== undefined && !(await loadSnapshot({ rpc: engine.rpc, snapshot, store, genesisHash }))) {
      // What was half loaded may not be built upon.
      await engine.kill()
      return undefined
    }
    const from = (snapshot?.block ?? 0) + 1
    await replayBlocks({ rpc: engine.rpc, store, from, to: store.head, onBlock: snapshots.noteBlock })
    return engine
  } catch (error) {
    await engine.kill()
    throw error
  }
}

async function checkGenesis(rpc: AnvilRpc, expected: Bytes32 | undefined): Promise<Bytes32> {
  const genesis = await rpc.call<{ hash: Bytes32 }>('eth_getBlockByNumber', ['0x0', false])
  if (expected !== undefined && genesis.hash !== expected) {
    throw new ConcejoError(ledgerErrors.genesisMismatch, { reason: `genesis is ${genesis.hash}, not ${expected}` })
  }
  return genesis.hash
}

function snapshotFolder(options: EngineOptions): string {
  return path.join(options.folder, 'snapshots')
}

/** Header and receipts of the block that an engine has just produced. */
export async function readNewestBlock(rpc: AnvilRpc): Promise<{
  readonly header: Readonly<Record<string, unknown>>
  readonly hash: Bytes32
  readonly number: number
  readonly transactions: readonly Bytes32[]
  readonly receipts: readonly Readonly<Record<string, unknown>>[]
}> {
  const answers = await rpc.batch([
    { method: 'eth_getBlockByNumber', params: ['latest', false] },
    { method: 'eth_getBlockReceipts', params: ['latest'] },
  ])
  const [block, receipts] = answers.map((answer) => answer.result)
  if (block === undefined || block === null || !Array.isArray(receipts)) {
    throw new ConcejoError(ledgerErrors.unavailable, { reason: 'the engine does not give the block it has produced' })
  }
  const { transactions, ...header } = unsafeBrand<{ transactions: Bytes32[]; hash: Bytes32; number: Hex }>(block)
  return { header, hash: header.hash, number: Number(header.number), transactions, receipts }
}
