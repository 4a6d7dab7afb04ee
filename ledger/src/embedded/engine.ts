import fs from 'node:fs'
import path from 'node:path'
import { type Bytes32, ConcejoError, type Hex, unsafeBrand } from '@concejo/protocol'
import { ledgerErrors } from '../errors.ts'
import { type AnvilProcess, startAnvil } from './anvil-process.ts'
import type { AnvilRpc } from './anvil-rpc.ts'
import type { BlockStore } from './block-store.ts'
import { replayBlocks } from './replay.ts'
import { listSnapshots, loadSnapshot, makeSnapshot } from './snapshot.ts'

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
  /** Tell what a block cost, so that a snapshot is made before a restart would take too long. */
  noteBlock(mineMs: number): void
  readonly restarts: () => number
  stop(): Promise<void>
}

export interface EngineOptions {
  readonly folder: string
  readonly chainId: number
  readonly genesisFile: string
  readonly genesisHash?: Bytes32
  readonly store: BlockStore
  /** Mining time since the last snapshot after which another is made; it bounds the replay at a restart. */
  readonly snapshotAfterMs: number
  /** Blocks after which a snapshot is made in any case. */
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
  const boot = async (): Promise<AnvilProcess> => {
    const engine = await bootAtHead(options)
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
  const snapshots = createSnapshotMaker(options)
  const supervisor: Engine = {
    isReady: () => ready,
    restarts: () => restarts,
    noteBlock: (mineMs) => snapshots.noteBlock(mineMs),
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

/** Newest good snapshot, else genesis; then the journal. */
async function bootAtHead(options: EngineOptions): Promise<AnvilProcess> {
  const start = (): Promise<AnvilProcess> =>
    startAnvil({ chainId: options.chainId, genesisFile: options.genesisFile, folder: options.folder, name: 'engine' })
  let engine = await start()
  try {
    const genesis = await engine.rpc.call<{ hash: Bytes32 }>('eth_getBlockByNumber', ['0x0', false])
    if (options.genesisHash !== undefined && genesis.hash !== options.genesisHash) {
      const reason = `genesis is ${genesis.hash}, not ${options.genesisHash}`
      throw new ConcejoError(ledgerErrors.genesisMismatch, { reason })
    }
    let from = 0
    for (const snapshot of listSnapshots(snapshotFolder(options))) {
      if (await loadSnapshot(engine.rpc, snapshot, options.store.findHash(snapshot.block))) {
        from = snapshot.block
        break
      }
      // What was half loaded may not be built upon. The file is of no use either.
      fs.rmSync(snapshot.file, { force: true })
      await engine.kill()
      engine = await start()
    }
    await replayBlocks({ rpc: engine.rpc, store: options.store, from: from + 1, to: options.store.head })
    return engine
  } catch (error) {
    await engine.kill()
    throw error
  }
}

function snapshotFolder(options: EngineOptions): string {
  return path.join(options.folder, 'snapshots')
}

function createSnapshotMaker(options: EngineOptions): { noteBlock(mineMs: number): void; stop(): Promise<void> } {
  let mineMsSince = 0
  let blocksSince = 0
  let making: Promise<void> | undefined
  let helper: AnvilProcess | undefined
  const due = (): boolean => mineMsSince >= options.snapshotAfterMs || blocksSince >= options.snapshotAfterBlocks
  return {
    noteBlock(mineMs) {
      mineMsSince += mineMs
      blocksSince += 1
      if (making !== undefined || !due()) {
        return
      }
      mineMsSince = 0
      blocksSince = 0
      const folder = snapshotFolder(options)
      const onEngine = (engine: AnvilProcess): void => {
        helper = engine
      }
      making = makeSnapshot({ ...options, folder, workFolder: options.folder, block: options.store.head, onEngine })
        // A failed snapshot costs time at the next start, nothing else; the next block tries again.
        .catch(() => undefined)
        .finally(() => {
          making = undefined
          helper = undefined
        })
    },
    async stop() {
      await helper?.kill()
      await making
    },
  }
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
