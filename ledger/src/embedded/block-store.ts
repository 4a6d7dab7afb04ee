import { type Bytes32, ConcejoError, type Hex } from '@concejo/protocol'
import { ledgerErrors } from '../errors.ts'
import {
  type BlockHead,
  type BlockRecord,
  decodeBlockHead,
  decodeBlockRecord,
  encodeBlockRecord,
} from './block-record.ts'
import { type Journal, openJournal } from './journal.ts'

/** Every durable block from 1 on, by number, hash or transaction; the only source that readers of history see. */
export interface BlockStore {
  /** Number of the newest durable block; 0 while there is only the genesis block. */
  readonly head: number
  readonly headTimestamp: number
  readonly sizeBytes: number
  findHash(number: number): Bytes32 | undefined
  findNumber(hash: string): number | undefined
  findTransaction(hash: string): { readonly block: number; readonly index: number } | undefined
  /** Blocks in which an act of that id took effect. */
  findActBlocks(actId: string): readonly number[]
  get(number: number): Promise<BlockRecord>
  /** Durable on return. */
  append(record: BlockRecord): Promise<void>
  close(): Promise<void>
}

/** Bytes of raw transactions in blocks kept in memory; unpacked, a block takes some times as much. */
const cachedBytesMax = 16 * 1024 * 1024
const cachedBlocksMax = 512

/** Open the store in a data folder; `genesisTimestamp` is the time of block 0. Throws as the journal does. */
export async function openBlockStore(folder: string, genesisTimestamp: number): Promise<BlockStore> {
  const hashes: Bytes32[] = []
  const numbers = new Map<string, number>()
  const transactions = new Map<string, { block: number; index: number }>()
  const acts = new Map<string, number[]>()
  const cache = new Map<number, BlockRecord>()
  let headTimestamp = genesisTimestamp
  const remember = (head: BlockHead): void => {
    if (head.number !== hashes.length + 1) {
      throw new ConcejoError(ledgerErrors.journalGap, { expected: hashes.length + 1, found: head.number })
    }
    hashes.push(head.hash)
    numbers.set(head.hash, head.number)
    headTimestamp = head.timestamp
    for (const [index, hash] of head.transactionHashes.entries()) {
      transactions.set(hash, { block: head.number, index })
    }
    for (const actId of head.actIds) {
      acts.set(actId, [...(acts.get(actId) ?? []), head.number])
    }
  }
  const journal: Journal = await openJournal({ folder, visit: (payload) => remember(decodeBlockHead(payload)) })
  let cachedBytes = 0
  const keep = (record: BlockRecord): void => {
    cache.set(record.number, record)
    cachedBytes += rawBytes(record.raws)
    for (const [number, oldest] of cache) {
      if (cache.size <= 1 || (cachedBytes <= cachedBytesMax && cache.size <= cachedBlocksMax)) {
        break
      }
      cache.delete(number)
      cachedBytes -= rawBytes(oldest.raws)
    }
  }
  return {
    get head() {
      return hashes.length
    },
    get headTimestamp() {
      return headTimestamp
    },
    get sizeBytes() {
      return journal.sizeBytes
    },
    findHash: (number) => hashes[number - 1],
    findNumber: (hash) => numbers.get(hash),
    findTransaction: (hash) => transactions.get(hash),
    findActBlocks: (actId) => acts.get(actId) ?? [],
    async get(number) {
      const known = cache.get(number)
      if (known !== undefined) {
        return known
      }
      const record = await decodeBlockRecord(await journal.read(number - 1))
      // Two readers may have read it at the same time; it is kept once.
      if (!cache.has(number)) {
        keep(record)
      }
      return record
    },
    async append(record) {
      await journal.append(await encodeBlockRecord(record))
      remember(record)
      keep(record)
    },
    close: () => journal.close(),
  }
}

function rawBytes(raws: readonly Hex[]): number {
  return raws.reduce((sum, raw) => sum + raw.length / 2 - 1, 0)
}
