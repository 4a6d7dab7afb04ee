import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type Bytes32, type Hex, unsafeBrand } from '@concejo/protocol'
import { numberToHex } from 'viem'
import type { AnvilRpc } from './anvil-rpc.ts'
import type { BlockStore } from './block-store.ts'
import { headersKept, trimDump } from './dump.ts'
import { syncFolder } from './journal.ts'

const pack = promisify(gzip)

/** Snapshots kept: the newest, and older ones to fall back on. */
const snapshotsKept = 3
const magic = 'CONCEJO-SNAPSHOT-2\n'
const digestBytes = 32

/** A snapshot file of the state after one block. */
export interface Snapshot {
  readonly file: string
  readonly block: number
}

/** Snapshots of a folder, newest first. */
export function listSnapshots(folder: string): readonly Snapshot[] {
  fs.mkdirSync(folder, { recursive: true })
  return fs
    .readdirSync(folder)
    .map((name) => ({
      file: path.join(folder, name),
      block: Number(/^snapshot-(\d{10})\.bin$/.exec(name)?.[1] ?? Number.NaN),
    }))
    .filter((snapshot) => Number.isSafeInteger(snapshot.block))
    .sort((a, b) => b.block - a.block)
}

/**
 * Load a snapshot into a fresh engine and compare every header in it with the journal; false when the file is damaged
 * or is not of this chain, and nothing may be used of it.
 */
export async function loadSnapshot(options: {
  readonly rpc: AnvilRpc
  readonly snapshot: Snapshot
  readonly store: BlockStore
  readonly genesisHash: Bytes32
}): Promise<boolean> {
  const { rpc, snapshot, store } = options
  const packed = await readSnapshot(snapshot)
  if (packed === undefined || snapshot.block > store.head) {
    return false
  }
  try {
    await rpc.call('anvil_loadState', [`0x${packed.toString('hex')}`])
    const latest = await rpc.call<{ number: Hex } | null>('eth_getBlockByNumber', ['latest', false])
    return Number(latest?.number) === snapshot.block && (await hasKnownHashes(options))
  } catch {
    return false
  }
}

async function hasKnownHashes({
  rpc,
  snapshot,
  store,
  genesisHash,
}: Parameters<typeof loadSnapshot>[0]): Promise<boolean> {
  const first = Math.max(0, snapshot.block - headersKept + 1)
  const numbers = Array.from({ length: snapshot.block - first + 1 }, (_, index) => first + index)
  const answers = await rpc.batch(
    numbers.map((number) => ({ method: 'eth_getBlockByNumber', params: [numberToHex(number), false] })),
  )
  return answers.every(({ result }, index) => {
    const number = first + index
    const known = number === 0 ? genesisHash : store.findHash(number)
    const hash = unsafeBrand<{ hash: Hex } | null | undefined>(result)?.hash
    return hash !== undefined && hash === known
  })
}

/**
 * Keep the state that the engine has given out after `block`. Written beside and renamed; older snapshots beyond some
 * are removed. The only effects are files in `folder`. Throws `ledger.engine-failed` for a state of another block.
 */
export async function writeSnapshot(folder: string, block: number, dump: Hex): Promise<void> {
  // The engine takes its state back in this very form: nothing has to be packed at a start.
  const body = await pack(await trimDump(dump, block), { level: 1 })
  const digest = createHash('sha256').update(body).digest()
  const beside = path.join(folder, `making-${randomUUID()}`)
  const handle = await fs.promises.open(beside, 'w', 0o600)
  try {
    await handle.write(Buffer.concat([Buffer.from(magic), digest]))
    await handle.writeFile(body)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await fs.promises.rename(beside, path.join(folder, `snapshot-${String(block).padStart(10, '0')}.bin`))
  await syncFolder(folder)
  for (const old of listSnapshots(folder).slice(snapshotsKept)) {
    fs.rmSync(old.file, { force: true })
  }
}

async function readSnapshot(snapshot: Snapshot): Promise<Buffer | undefined> {
  try {
    const bytes = await fs.promises.readFile(snapshot.file)
    const body = bytes.subarray(magic.length + digestBytes)
    const digest = bytes.subarray(magic.length, magic.length + digestBytes)
    const whole = bytes.toString('latin1', 0, magic.length) === magic
    return whole && createHash('sha256').update(body).digest().equals(digest) ? body : undefined
  } catch {
    return undefined
  }
}
