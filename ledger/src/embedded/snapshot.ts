import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { deflateRaw, gzip, inflateRaw } from 'node:zlib'
import { type Bytes32, type Hex, unsafeBrand } from '@concejo/protocol'
import { type AnvilProcess, startAnvil } from './anvil-process.ts'
import type { AnvilRpc } from './anvil-rpc.ts'
import type { BlockStore } from './block-store.ts'
import { trimDump } from './dump.ts'
import { syncFolder } from './journal.ts'
import { replayBlocks } from './replay.ts'

const pack = promisify(gzip)
const compress = promisify(deflateRaw)
const decompress = promisify(inflateRaw)

/** Snapshots kept: the newest, and older ones to fall back on. */
const snapshotsKept = 3
const magic = 'CONCEJO-SNAPSHOT-1\n'
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
 * Load a snapshot into a fresh engine; false when the file is damaged or is not of this chain, and nothing may be used
 * of it.
 */
export async function loadSnapshot(
  rpc: AnvilRpc,
  snapshot: Snapshot,
  expectedHash: Bytes32 | undefined,
): Promise<boolean> {
  const state = await readSnapshot(snapshot)
  if (state === undefined || expectedHash === undefined) {
    return false
  }
  try {
    const packed = await pack(state, { level: 1 })
    await rpc.call('anvil_loadState', [`0x${packed.toString('hex')}`])
    const block = await rpc.call<{ number: Hex; hash: Hex } | null>('eth_getBlockByNumber', ['latest', false])
    return block?.hash === expectedHash && Number(block.number) === snapshot.block
  } catch {
    return false
  }
}

/**
 * Make a snapshot of the state after `block` on a second engine, so that the first is not held up: newest good
 * snapshot, replay of the journal, every hash compared. Written beside and renamed. The only effects are files in
 * `folder`.
 */
export async function makeSnapshot(options: {
  readonly folder: string
  readonly workFolder: string
  readonly chainId: number
  readonly genesisFile: string
  readonly store: BlockStore
  readonly block: number
  readonly onEngine?: (engine: AnvilProcess) => void
}): Promise<void> {
  const start = (): Promise<AnvilProcess> =>
    startAnvil({
      chainId: options.chainId,
      genesisFile: options.genesisFile,
      folder: options.workFolder,
      name: 'snapshot',
    })
  let engine = await start()
  try {
    options.onEngine?.(engine)
    let from = 0
    for (const candidate of listSnapshots(options.folder).filter((snapshot) => snapshot.block <= options.block)) {
      if (await loadSnapshot(engine.rpc, candidate, options.store.findHash(candidate.block))) {
        from = candidate.block
        break
      }
      await engine.kill()
      engine = await start()
      options.onEngine?.(engine)
    }
    await replayBlocks({ rpc: engine.rpc, store: options.store, from: from + 1, to: options.block })
    const state = await trimDump(await engine.rpc.call<Hex>('anvil_dumpState'))
    await writeSnapshot(options.folder, options.block, state)
  } finally {
    await engine.kill()
  }
  for (const old of listSnapshots(options.folder).slice(snapshotsKept)) {
    fs.rmSync(old.file, { force: true })
  }
}

async function writeSnapshot(folder: string, block: number, state: Buffer): Promise<void> {
  const body = await compress(state, { level: 1 })
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
}

async function readSnapshot(snapshot: Snapshot): Promise<Buffer | undefined> {
  try {
    const bytes = await fs.promises.readFile(snapshot.file)
    const body = bytes.subarray(magic.length + digestBytes)
    const digest = bytes.subarray(magic.length, magic.length + digestBytes)
    const whole = bytes.toString('latin1', 0, magic.length) === magic
    if (!whole || !createHash('sha256').update(body).digest().equals(digest)) {
      return undefined
    }
    return unsafeBrand(await decompress(body))
  } catch {
    return undefined
  }
}
