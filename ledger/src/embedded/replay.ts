import { ConcejoError, type Hex } from '@concejo/protocol'
import { ledgerErrors } from '../errors.ts'
import type { AnvilRpc } from './anvil-rpc.ts'
import type { BlockStore } from './block-store.ts'

/**
 * Produce recorded blocks again on an engine that stands right before them. Throws `ledger.replay-mismatch` at the
 * first other hash.
 */
export async function replayBlocks(options: {
  readonly rpc: AnvilRpc
  readonly store: BlockStore
  readonly from: number
  readonly to: number
  /** Told of each block, with the milliseconds it took. */
  readonly onBlock?: (number: number, durationMs: number) => void
}): Promise<void> {
  for (let number = options.from; number <= options.to; number += 1) {
    const record = await options.store.get(number)
    const startedAt = performance.now()
    await options.rpc.batch(record.raws.map((raw) => ({ method: 'eth_sendRawTransaction', params: [raw] })))
    await options.rpc.call('evm_mine', [{ timestamp: record.timestamp }])
    const block = await options.rpc.call<{ hash: Hex; number: Hex } | null>('eth_getBlockByNumber', ['latest', false])
    if (block === null || block.hash !== record.hash || Number(block.number) !== number) {
      throw new ConcejoError(ledgerErrors.replayMismatch, {
        block: number,
        expected: record.hash,
        found: block?.hash ?? 'nothing',
      })
    }
    options.onBlock?.(number, performance.now() - startedAt)
  }
}
