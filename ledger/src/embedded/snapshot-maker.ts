import type { Hex } from '@concejo/protocol'
import type { AnvilRpc } from './anvil-rpc.ts'
import { writeSnapshot } from './snapshot.ts'

/** Decides when a restart would replay for too long, and takes a snapshot then. */
export interface SnapshotMaker {
  /** A block that a restart would replay, and the milliseconds it cost the engine. */
  noteBlock(block: number, costMs: number): void
  /**
   * Take a snapshot of the engine that stands at `block`, if one is due. The engine must not mine until this resolves;
   * the file is written after that. Never throws: a snapshot that fails costs time at the next start, nothing else.
   */
  takeIfDue(rpc: AnvilRpc, block: number): Promise<void>
  /** Milliseconds that a restart would replay by now. */
  readonly replayMs: () => number
  /** Waits for a file that is being written. */
  stop(): Promise<void>
}

export interface SnapshotMakerOptions {
  /** Folder of the snapshots. */
  readonly folder: string
  /** Estimated replay after which a snapshot is taken, in milliseconds. */
  readonly snapshotAfterMs: number
  /** Blocks after which a snapshot is taken in any case. */
  readonly snapshotAfterBlocks: number
}

/** The engine stands still while it gives its state out: it mines at least so many times as long in between. */
const miningPerDump = 2
const retryAfterMs = 30_000

/** A maker that knows of no block yet. */
export function createSnapshotMaker(options: SnapshotMakerOptions): SnapshotMaker {
  const costs = new Map<number, number>()
  let dumpMs = 0
  let notBefore = 0
  let writing: Promise<void> | undefined
  let stopped = false
  const replayMs = (): number => [...costs.values()].reduce((sum, costMs) => sum + costMs, 0)
  const isDue = (): boolean =>
    !stopped &&
    writing === undefined &&
    performance.now() >= notBefore &&
    (costs.size >= options.snapshotAfterBlocks ||
      replayMs() >= Math.max(options.snapshotAfterMs, dumpMs * miningPerDump))
  const putOff = (): void => {
    notBefore = performance.now() + retryAfterMs
  }
  const write = async (block: number, dump: Hex): Promise<void> => {
    await writeSnapshot(options.folder, block, dump)
    for (const covered of [...costs.keys()].filter((number) => number <= block)) {
      costs.delete(covered)
    }
  }
  return {
    noteBlock: (block, costMs) => void costs.set(block, costMs),
    replayMs,
    async takeIfDue(rpc, block) {
      if (!isDue()) {
        return
      }
      const startedAt = performance.now()
      const dump = await rpc.call<Hex>('anvil_dumpState').catch(() => undefined)
      dumpMs = performance.now() - startedAt
      if (dump === undefined) {
        putOff()
        return
      }
      writing = write(block, dump)
        .catch(putOff)
        .finally(() => {
          writing = undefined
        })
    },
    async stop() {
      stopped = true
      await writing
    },
  }
}
