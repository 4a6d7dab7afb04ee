import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Checkpoint,
  ConcejoError,
  checkpointText,
  consistencyRanges,
  type EntryRange,
  emptyRoot,
  equalBytes,
  foldNodes,
  inclusionRanges,
  nodesOfRange,
  parseCheckpoint,
  parseSignedNote,
  type TreeHead,
  type TreeNode,
  tileWidth,
} from '@concejo/protocol'
import { z } from 'zod'
import { logErrors } from './errors.ts'
import { type FullTile, MerkleFrontier, rootOfNodes, sha256 } from './merkle-frontier.ts'
import { type Frame, type Place, SegmentFiles, syncFolder, writeSynced } from './segment-files.ts'
import { type EntryBundle, splitHashes, TileStore } from './tile-store.ts'

/** Entries that belong together, with what the node keeps about them. */
export interface LogBatch {
  /** One commitment of 32 bytes for each record. */
  readonly entries: readonly Uint8Array[]
  /** What is kept; never public. */
  readonly content: Buffer
}

/** Where a batch was put. */
export interface LogPosition {
  readonly first: number
  readonly place: Place
  /** Where what follows begins. */
  readonly next: Place
}

export interface TransparencyLogOptions {
  readonly folder: string
  /** Identifier of the organisation, for errors. */
  readonly organisation: string
  readonly origin: string
  /** The signed note of a checkpoint's text. */
  sign(text: string): string
  /** The entries that a frame's content commits to; made anew when the end of the log is read at the start. */
  entriesOf(content: Buffer): readonly Uint8Array[]
  /** Called with each frame from `visitFrom` on, at the start. */
  readonly visit?: (frame: Frame, entries: readonly Uint8Array[]) => void
}

const stateSchema = z.object({ size: z.number().int().nonnegative(), place: z.number().int().nonnegative() })
type State = z.output<typeof stateSchema>

interface Waiting {
  readonly batch: LogBatch
  /** Runs when its turn comes, before anything is written; undefined leaves it out. */
  readonly admit: () => LogBatch | undefined
  readonly resolve: (position: LogPosition | undefined) => void
  readonly reject: (error: unknown) => void
}

const writeBytesMax = 16 * 1024 * 1024
const stateEveryEntries = 65_536

/**
 * One append-only log: what `append` returned is on disk, in order, and every checkpoint shown is forever a prefix.
 * Segments hold the truth; tiles and checkpoint are made from them.
 */
export class TransparencyLog {
  readonly #options: TransparencyLogOptions
  readonly #tiles: TileStore
  readonly #files: SegmentFiles
  readonly #frontier: MerkleFrontier
  #waiting: Waiting[] = []
  #writing = false
  #fullTiles: FullTile[] = []
  #bundle: Uint8Array[]
  #fullBundles: EntryBundle[] = []
  #published: TreeHead
  #note: string
  #publishing: Promise<unknown> = Promise.resolve()
  #state: State
  /** Behind the last frame that the tree has grown by. */
  #place: Place
  #stopped: string | undefined

  private constructor(options: TransparencyLogOptions, parts: Opened) {
    this.#options = options
    this.#tiles = parts.tiles
    this.#files = parts.files
    this.#frontier = parts.frontier
    this.#bundle = parts.bundle
    this.#fullTiles = parts.fullTiles
    this.#fullBundles = parts.fullBundles
    this.#state = parts.state
    this.#place = parts.files.size
    this.#published = { size: 0, root: emptyRoot(sha256) }
    this.#note = ''
  }

  /**
   * Open a log, or begin it. Throws `log.lost-entries` and `log.forked` when what is on disk is not what was shown, and
   * `log.damaged`.
   */
  static async open(options: TransparencyLogOptions): Promise<TransparencyLog> {
    const opened = await openParts(options)
    const log = new TransparencyLog(options, opened)
    const note = await opened.tiles.readCheckpoint()
    const shown = note === undefined ? undefined : parseCheckpoint(parseSignedNote(note).text)
    if (shown !== undefined) {
      await log.requirePrefix(shown)
      log.#published = shown
      log.#note = note ?? ''
    }
    await log.publish()
    return log
  }

  /** Entries that are on disk. */
  get size(): number {
    return this.#frontier.size
  }

  get origin(): string {
    return this.#options.origin
  }

  /** The newest checkpoint that is shown, and its signed note. */
  get published(): TreeHead & { readonly note: string } {
    return { ...this.#published, note: this.#note }
  }

  /** The unfinished work: batches that wait to be written. */
  get waiting(): number {
    return this.#waiting.length
  }

  /** Take nothing more, as after a fork was found. */
  stop(reason: string): void {
    this.#stopped = reason
  }

  get stopped(): string | undefined {
    return this.#stopped
  }

  /**
   * Add a batch; durable on return. Batches that wait together are written together. `admit` decides at the last moment,
   * in order, what of the batch goes in. Throws `log.not-durable`, `log.stopped`.
   */
  append(batch: LogBatch, admit: () => LogBatch | undefined = () => batch): Promise<LogPosition | undefined> {
    if (this.#stopped !== undefined) {
      return Promise.reject(new ConcejoError(logErrors.stopped, { reason: this.#stopped }))
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ batch, admit, resolve, reject })
      if (!this.#writing) {
        this.#writing = true
        setImmediate(() => void this.#drain())
      }
    })
  }

  /** Show what is on disk: tiles, then the signed checkpoint. */
  publish(): Promise<TreeHead & { readonly note: string }> {
    const run = this.#publishing.then(() => this.#publish())
    this.#publishing = run.catch(() => undefined)
    return run
  }

  /** Sign the newest checkpoint with the key in force now, as after a rotation. */
  async signAgain(): Promise<void> {
    await this.publish()
    const note = this.#options.sign(checkpointText({ origin: this.#options.origin, ...this.#published }))
    await this.#tiles.writeCheckpoint(note)
    this.#note = note
  }

  /** Hashes that prove an entry in the tree of `size` entries, from the leaf's sibling up. */
  async proveInclusion(index: number, size: number): Promise<readonly Uint8Array[]> {
    return Promise.all(inclusionRanges(index, size).map((range) => this.#rootOfRange(range)))
  }

  /** Hashes that prove that the tree of `size` entries begins with the one of `oldSize`. */
  async proveConsistency(oldSize: number, size: number): Promise<readonly Uint8Array[]> {
    return Promise.all(consistencyRanges(oldSize, size).map((range) => this.#rootOfRange(range)))
  }

  /** Root of the first `size` entries. */
  async rootAt(size: number): Promise<Uint8Array> {
    return size === 0 ? emptyRoot(sha256) : this.#rootOfRange({ start: 0, end: size })
  }

  /** Throws `log.lost-entries` or `log.forked` unless this log leads to that checkpoint and beyond. */
  async requirePrefix(shown: TreeHead): Promise<void> {
    const { organisation } = this.#options
    if (shown.size > this.size) {
      throw new ConcejoError(logErrors.lostEntries, { organisation, size: this.size, shown: shown.size })
    }
    if (shown.size > 0 && !equalBytes(await this.rootAt(shown.size), shown.root)) {
      throw new ConcejoError(logErrors.forked, { organisation, size: shown.size })
    }
  }

  /** What is kept at a place. */
  read(place: Place): Promise<Frame> {
    return this.#files.read(place)
  }

  frames(from: Place): AsyncGenerator<Frame> {
    return this.#files.frames(from)
  }

  /** Replace what is kept by other content of the same length that commits to the same entries, to erase. */
  async overwrite(frame: Frame): Promise<void> {
    await this.#files.overwrite(frame)
  }

  async close(): Promise<void> {
    this.#stopped ??= 'the node stops'
    while (this.#writing) {
      await new Promise((resolve) => setImmediate(resolve))
    }
    await this.publish()
    await this.#saveState({ size: this.size, place: this.#place })
    await this.#files.close()
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#write(this.#take())
    }
    this.#writing = false
  }

  /** As many as fit one write; at least one. */
  #take(): readonly Waiting[] {
    let bytes = 0
    let count = 0
    for (const { batch } of this.#waiting) {
      bytes += batch.content.length
      if (count > 0 && bytes > writeBytesMax) {
        break
      }
      count += 1
    }
    return this.#waiting.splice(0, count)
  }

  async #write(taken: readonly Waiting[]): Promise<void> {
    const admitted = taken.map((waiting) => ({ waiting, batch: waiting.admit() }))
    const going = admitted.flatMap(({ waiting, batch }) => (batch === undefined ? [] : [{ waiting, batch }]))
    try {
      let first = this.size
      const frames = going.map(({ batch }) => {
        const frame = { first, content: batch.content }
        first += batch.entries.length
        return frame
      })
      const places = frames.length === 0 ? [] : await this.#files.append(frames)
      for (const [position, { waiting, batch }] of going.entries()) {
        this.#grow(batch.entries)
        const place = places[position] ?? 0
        const next = places[position + 1] ?? this.#files.size
        waiting.resolve({ first: frames[position]?.first ?? 0, place, next })
      }
      this.#place = this.#files.size
      for (const { waiting, batch } of admitted) {
        if (batch === undefined) {
          waiting.resolve(undefined)
        }
      }
    } catch (error) {
      for (const { waiting } of admitted) {
        waiting.reject(error)
      }
    }
  }

  #grow(entries: readonly Uint8Array[]): void {
    const grown = growBundles(this.#frontier.size, this.#bundle, entries)
    this.#bundle = grown.bundle
    this.#fullBundles.push(...grown.full)
    this.#fullTiles.push(...this.#frontier.append(entries))
  }

  async #publish(): Promise<TreeHead & { readonly note: string }> {
    const head = this.#frontier.head()
    if (head.size === this.#published.size && this.#note !== '') {
      return this.published
    }
    const partial = this.#frontier.partialTiles()
    const bundle = [...this.#bundle]
    const state: State = { size: head.size, place: this.#place }
    await this.#writeFull()
    await Promise.all([
      ...partial.map((hashes, level) =>
        this.#tiles.writePartial(level, Math.floor(head.size / tileWidth ** (level + 1)), hashes),
      ),
      this.#tiles.writeBundles(
        bundle.length === 0 ? [] : [{ index: Math.floor(head.size / tileWidth), entries: bundle }],
      ),
    ])
    const checkpoint: Checkpoint = { origin: this.#options.origin, ...head }
    const note = this.#options.sign(checkpointText(checkpoint))
    await this.#tiles.writeCheckpoint(note)
    this.#published = head
    this.#note = note
    if (head.size - this.#state.size >= stateEveryEntries) {
      await this.#saveState(state)
    }
    return this.published
  }

  /** Tiles and bundles that became full; they stay at hand until they are written. */
  async #writeFull(): Promise<void> {
    const tiles = [...this.#fullTiles]
    const bundles = [...this.#fullBundles]
    await Promise.all([this.#tiles.writeFull(tiles), this.#tiles.writeBundles(bundles)])
    this.#fullTiles = this.#fullTiles.slice(tiles.length)
    this.#fullBundles = this.#fullBundles.slice(bundles.length)
  }

  /** From where the next start reads; the tiles up to there are made durable first. */
  async #saveState(state: State): Promise<void> {
    await this.#tiles.sync()
    await writeState(this.#options.folder, state)
    this.#state = state
  }

  async #rootOfRange(range: EntryRange): Promise<Uint8Array> {
    const hashes = await Promise.all(nodesOfRange(range).map((node) => this.#hashOf(node)))
    return foldNodes(hashes, sha256)
  }

  async #hashOf({ level, index }: TreeNode): Promise<Uint8Array> {
    const tileLevel = Math.floor(level / 8)
    const width = 2 ** (level - tileLevel * 8)
    const tile = Math.floor((index * width) / tileWidth)
    const from = index * width - tile * tileWidth
    const hashes = await this.#tileHashes(tileLevel, tile)
    return rootOfNodes(hashes.slice(from, from + width))
  }

  async #tileHashes(level: number, index: number): Promise<readonly Uint8Array[]> {
    if (Math.floor(this.size / tileWidth ** (level + 1)) === index) {
      return this.#frontier.partialTiles()[level] ?? []
    }
    const recent = this.#fullTiles.find((tile) => tile.level === level && tile.index === index)
    if (recent !== undefined) {
      return recent.hashes
    }
    const bytes = await this.#tiles.readFull(level, index)
    if (bytes === undefined) {
      const file = join(this.#options.folder, 'tile')
      throw new ConcejoError(logErrors.damaged, { file, offset: index })
    }
    return splitHashes(bytes)
  }
}

interface Opened {
  readonly tiles: TileStore
  readonly files: SegmentFiles
  readonly frontier: MerkleFrontier
  readonly bundle: Uint8Array[]
  readonly fullTiles: FullTile[]
  readonly fullBundles: EntryBundle[]
  readonly state: State
}

/** The tree as it was saved, grown by what the segments hold beyond; from nothing when that cannot be read. */
async function openParts(options: TransparencyLogOptions): Promise<Opened> {
  const tiles = new TileStore(join(options.folder, 'public'))
  const saved = await readState(options.folder)
  const restored = saved === undefined ? undefined : await restoreFrontier(tiles, saved.size)
  const state = restored === undefined || saved === undefined ? { size: 0, place: 0 } : saved
  const frontier = restored?.frontier ?? new MerkleFrontier()
  let bundle = restored?.bundle ?? []
  const fullTiles: FullTile[] = []
  const fullBundles: EntryBundle[] = []
  const files = await SegmentFiles.open({
    folder: join(options.folder, 'segments'),
    from: state.place,
    visit: async (frame) => {
      if (frame.first !== frontier.size) {
        throw new ConcejoError(logErrors.damaged, { file: options.folder, offset: frame.place })
      }
      const entries = options.entriesOf(frame.content)
      const grown = growBundles(frontier.size, bundle, entries)
      bundle = grown.bundle
      fullBundles.push(...grown.full)
      fullTiles.push(...frontier.append(entries))
      options.visit?.(frame, entries)
      if (fullTiles.length > 1_000) {
        await tiles.writeFull(fullTiles.splice(0))
        await tiles.writeBundles(fullBundles.splice(0))
      }
    },
  })
  return { tiles, files, frontier, bundle, fullTiles, fullBundles, state }
}

async function restoreFrontier(
  tiles: TileStore,
  size: number,
): Promise<{ readonly frontier: MerkleFrontier; readonly bundle: Uint8Array[] } | undefined> {
  const levels: (readonly Uint8Array[])[] = []
  for (let level = 0; tileWidth ** level <= size; level += 1) {
    const width = Math.floor(size / tileWidth ** level) % tileWidth
    const index = Math.floor(size / tileWidth ** (level + 1))
    const hashes = width === 0 ? [] : await tiles.readPartial(level, index, width)
    if (hashes === undefined) {
      return undefined
    }
    levels.push(hashes)
  }
  const width = size % tileWidth
  const bundle = width === 0 ? [] : await tiles.readBundle(Math.floor(size / tileWidth), width)
  return bundle === undefined ? undefined : { frontier: new MerkleFrontier(size, levels), bundle: [...bundle] }
}

function growBundles(
  size: number,
  bundle: readonly Uint8Array[],
  entries: readonly Uint8Array[],
): {
  readonly bundle: Uint8Array[]
  readonly full: EntryBundle[]
} {
  const all = [...bundle, ...entries]
  const start = size - bundle.length
  const full = Array.from({ length: Math.floor(all.length / tileWidth) }, (_, number) => ({
    index: start / tileWidth + number,
    entries: all.slice(number * tileWidth, (number + 1) * tileWidth),
  }))
  return { bundle: all.slice(full.length * tileWidth), full }
}

async function readState(folder: string): Promise<State | undefined> {
  const text = await readFile(join(folder, 'state.json'), 'utf8').catch(() => undefined)
  const parsed = text === undefined ? undefined : stateSchema.safeParse(JSON.parse(text))
  return parsed?.data
}

async function writeState(folder: string, state: State): Promise<void> {
  const file = join(folder, 'state.json')
  await writeSynced(`${file}.new`, Buffer.from(JSON.stringify(state)))
  await rename(`${file}.new`, file)
  await syncFolder(folder)
}
