import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { tilePath, tileWidth } from '@concejo/protocol'
import type { FullTile } from './merkle-frontier.ts'
import { syncFolder, writeSynced } from './segment-files.ts'

const entryBytes = 32
const cachedTilesMax = 4_096

/** Consecutive entries, as many as a tile has, or the last few. */
export interface EntryBundle {
  readonly index: number
  readonly entries: readonly Uint8Array[]
}

/** The public files of a log as C2SP tlog-tiles lays them out: hashes, entries, checkpoint. Made from the segments. */
export class TileStore {
  readonly #folder: string
  readonly #cache = new Map<string, Buffer>()
  #unsynced = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Write tiles that became full; their unfinished forerunners go. */
  async writeFull(tiles: readonly FullTile[]): Promise<void> {
    await inGroups(tiles, async ({ level, index, hashes }) => {
      const path = tilePath({ level, index, width: tileWidth })
      await this.#write(path, Buffer.concat(hashes))
      await rm(join(this.#folder, `${path}.p`), { recursive: true, force: true })
    })
  }

  async writePartial(level: number, index: number, hashes: readonly Uint8Array[]): Promise<void> {
    if (hashes.length > 0) {
      await this.#write(tilePath({ level, index, width: hashes.length }), Buffer.concat(hashes))
    }
  }

  /** Write bundles of entries, each entry behind its length in two bytes. */
  async writeBundles(bundles: readonly EntryBundle[]): Promise<void> {
    const length = Buffer.from([0, entryBytes])
    await inGroups(bundles, async ({ index, entries }) => {
      const path = tilePath({ level: 'entries', index, width: entries.length })
      await this.#write(path, Buffer.concat(entries.flatMap((entry) => [length, entry])))
      if (entries.length === tileWidth) {
        await rm(join(this.#folder, `${path}.p`), { recursive: true, force: true })
      }
    })
  }

  /** The checkpoint in force, replaced as a whole. */
  async writeCheckpoint(note: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    const file = join(this.#folder, 'checkpoint')
    await writeSynced(`${file}.new`, Buffer.from(note))
    await rename(`${file}.new`, file)
  }

  async readCheckpoint(): Promise<string | undefined> {
    return readFile(join(this.#folder, 'checkpoint'), 'utf8').catch(() => undefined)
  }

  /** Hashes of a full tile. Undefined when it does not exist. */
  async readFull(level: number, index: number): Promise<Buffer | undefined> {
    return this.#read(tilePath({ level, index, width: tileWidth }))
  }

  /** The first `width` hashes of a tile, from its unfinished form or from what it became. */
  async readPartial(level: number, index: number, width: number): Promise<readonly Uint8Array[] | undefined> {
    const bytes = await this.#readEither({ level, index, width }, entryBytes)
    return bytes === undefined ? undefined : splitHashes(bytes)
  }

  /** The first `width` entries of a bundle. */
  async readBundle(index: number, width: number): Promise<readonly Uint8Array[] | undefined> {
    const bytes = await this.#readEither({ level: 'entries', index, width }, entryBytes + 2)
    return bytes === undefined
      ? undefined
      : Array.from({ length: width }, (_, entry) => {
          const start = entry * (entryBytes + 2) + 2
          return bytes.subarray(start, start + entryBytes)
        })
  }

  /** Make everything written so far durable. */
  async sync(): Promise<void> {
    const paths = [...this.#unsynced]
    this.#unsynced = new Set()
    const folders = new Set(paths.map((path) => dirname(join(this.#folder, path))))
    for (const path of paths) {
      const handle = await open(join(this.#folder, path), 'r').catch(() => undefined)
      await handle?.sync().finally(() => handle.close())
    }
    for (const folder of folders) {
      await syncFolder(folder).catch(() => undefined)
    }
  }

  async #readEither(
    tile: { readonly level: number | 'entries'; readonly index: number; readonly width: number },
    unit: number,
  ): Promise<Buffer | undefined> {
    for (const width of [tile.width, tileWidth]) {
      const bytes = await readFile(join(this.#folder, tilePath({ ...tile, width }))).catch(() => undefined)
      if (bytes?.length === width * unit) {
        return bytes.subarray(0, tile.width * unit)
      }
    }
    return undefined
  }

  async #read(path: string): Promise<Buffer | undefined> {
    const known = this.#cache.get(path)
    if (known !== undefined) {
      return known
    }
    const bytes = await readFile(join(this.#folder, path)).catch(() => undefined)
    if (bytes?.length !== tileWidth * entryBytes) {
      return undefined
    }
    if (this.#cache.size >= cachedTilesMax) {
      this.#cache.delete(this.#cache.keys().next().value ?? '')
    }
    this.#cache.set(path, bytes)
    return bytes
  }

  /** Beside and renamed, so that a reader never sees half a file. Not synced: the segments hold the truth. */
  async #write(path: string, bytes: Buffer): Promise<void> {
    const file = join(this.#folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(`${file}.new`, bytes, { mode: 0o644 })
    await rename(`${file}.new`, file)
    this.#unsynced.add(path)
  }
}

const groupMax = 64

/**
 * Work on several at a time: under load each step waits for its turn behind requests, and one after the other the files
 * of a busy second would take several.
 */
async function inGroups<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let first = 0; first < items.length; first += groupMax) {
    await Promise.all(items.slice(first, first + groupMax).map(work))
  }
}

/** Consecutive hashes of 32 bytes. */
export function splitHashes(bytes: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: bytes.length / entryBytes }, (_, index) =>
    bytes.subarray(index * entryBytes, (index + 1) * entryBytes),
  )
}
