import {
  bytesToBase64,
  equalBytes,
  hashLeaf,
  type NoteKey,
  noteKeyToText,
  parseCheckpoint,
  parseSignedNote,
  type TreeHead,
  tilePath,
  tileWidth,
  verifyNote,
} from '@concejo/protocol'
import { LogFrontier, sha256 } from './log-frontier.ts'

const hashBytes = 32
const entryBytes = 2 + hashBytes
/** Requests that are under way at a time. */
const windowMax = 8
/** Differences after which nothing more is looked for. */
const differencesMax = 100

/** A tile of hashes, or a bundle of entries. */
export interface FileAddress {
  readonly level: number | 'entries'
  readonly index: number
  readonly width: number
}

/** The files of a log. Undefined for those that it does not have. */
export interface LogFiles {
  read(file: FileAddress): Promise<Uint8Array | undefined>
}

/** A state of the log that is known from elsewhere: anchored on the ledger, or kept from an earlier time. */
export interface KnownHead extends TreeHead {
  /** Where it is known from, as `anchor 0x…`. */
  readonly source: string
}

/** Something about a log that is not as it must be, with the evidence. */
export interface LogDifference {
  readonly code:
    | 'log.note'
    | 'log.origin'
    | 'log.missing-file'
    | 'log.bundle'
    | 'log.tile'
    | 'log.root'
    | 'log.head'
    | 'log.rolled-back'
    | 'log.anchor'
  /** File or state that it is about, as `tile/0/x001/067`. */
  readonly where: string
  readonly detail: string
  /** Base 64; what it should be according to the entries. */
  readonly expected?: string
  readonly found?: string
}

/** What was found about a log. */
export interface LogVerification {
  readonly valid: boolean
  readonly origin: string
  readonly size: number
  /** Base 64, as the note says. */
  readonly root: string
  /** Entries that were read. */
  readonly entries: number
  /** States from elsewhere that the log leads to. */
  readonly heads: number
  readonly files: number
  readonly differences: readonly LogDifference[]
}

export interface VerifyLogOptions {
  readonly files: LogFiles
  /** The signed note of the state to check. */
  readonly note: string
  readonly key: NoteKey
  /** Anchored states, the smallest first; read as far as the note's state goes. */
  readonly anchored: AsyncIterable<KnownHead>
  /** Other states that it must lead to. */
  readonly kept?: readonly KnownHead[]
  readonly onProgress?: (entries: number) => void
}

/**
 * Check a whole log from its files: every bundle of entries hashes to its tile, every tile to the one above, all to the
 * root of the note, the note is signed, and the log leads to every state that is known from elsewhere. Holds one tile of
 * each level. Throws `log.malformed` for a note that is none.
 */
export function verifyLog(options: VerifyLogOptions): Promise<LogVerification> {
  return new LogCheck(options).run()
}

class LogCheck {
  readonly #options: VerifyLogOptions
  readonly #frontier = new LogFrontier()
  /** The unfinished tile of each level, made from the entries. */
  readonly #open = new Map<number, { readonly index: number; readonly hashes: Uint8Array[] }>()
  readonly #differences: LogDifference[] = []
  readonly #kept: KnownHead[]
  readonly #anchored: AsyncIterator<KnownHead>
  #nextAnchored: KnownHead | undefined
  #heads = 0
  #files = 0

  constructor(options: VerifyLogOptions) {
    this.#options = options
    this.#kept = [...(options.kept ?? [])].sort((a, b) => a.size - b.size)
    this.#anchored = options.anchored[Symbol.asyncIterator]()
  }

  async run(): Promise<LogVerification> {
    const checkpoint = this.#checkNote()
    const { origin, size, root } = checkpoint
    await this.#takeAnchored()
    this.#checkRolledBack(size)
    await this.#checkHeads()
    await this.#readAll(size)
    if (this.#frontier.size === size) {
      await this.#checkPartialTiles()
      this.#compareHead('log.root', { ...checkpoint, source: 'the signed checkpoint' })
    }
    await this.#anchored.return?.()
    return {
      valid: this.#differences.length === 0 && this.#frontier.size === size,
      ...{ origin, size, root: bytesToBase64(root), entries: this.#frontier.size },
      ...{ heads: this.#heads, files: this.#files, differences: this.#differences },
    }
  }

  #checkNote(): ReturnType<typeof parseCheckpoint> {
    const { key } = this.#options
    const note = parseSignedNote(this.#options.note)
    const checkpoint = parseCheckpoint(note.text)
    const { state } = verifyNote(note, key)
    if (state !== 'valid') {
      const detail = `Its signature by ${noteKeyToText(key)} is ${state}.`
      this.#tell({ code: 'log.note', where: 'checkpoint', detail })
    }
    if (checkpoint.origin !== key.name) {
      const detail = `It is of the log ${checkpoint.origin}, not of ${key.name}.`
      this.#tell({ code: 'log.origin', where: 'checkpoint', detail })
    }
    return checkpoint
  }

  #checkRolledBack(size: number): void {
    for (const head of this.#kept.filter((kept) => kept.size > size)) {
      const detail = `The log has ${size} entries; it had ${head.size} before.`
      this.#tell({ code: 'log.rolled-back', where: head.source, detail, expected: bytesToBase64(head.root) })
    }
  }

  /** Read bundles with their tiles, several ahead, and take them in order. */
  async #readAll(size: number): Promise<void> {
    const bundles = Math.ceil(size / tileWidth)
    const waiting: ReturnType<LogCheck['readPair']>[] = []
    let asked = 0
    for (let index = 0; index < bundles && this.#differences.length < differencesMax; index += 1) {
      while (asked < bundles && waiting.length < windowMax) {
        waiting.push(this.readPair(asked, Math.min(tileWidth, size - asked * tileWidth)))
        asked += 1
      }
      const pair = await waiting.shift()
      if (pair !== undefined && 'failure' in pair) {
        throw pair.failure
      }
      const leaves = pair === undefined ? undefined : this.#checkPair(pair)
      if (leaves === undefined) {
        break
      }
      await this.#takeLeaves(leaves)
      this.#options.onProgress?.(this.#frontier.size)
    }
    // What is still under way ends by itself; its failures are told as values, so none is lost unhandled.
    await Promise.all(waiting)
  }

  /** A bundle and its tile; a failure is a value, because it may be looked at much later. */
  async readPair(index: number, width: number): Promise<Pair | { readonly failure: unknown }> {
    const { files } = this.#options
    try {
      const [bundle, tile] = await Promise.all([
        files.read({ level: 'entries', index, width }),
        files.read({ level: 0, index, width }),
      ])
      return { index, width, bundle, tile }
    } catch (failure) {
      return { failure }
    }
  }

  /** The leaf hashes by the bundle, or where that is lost by the tile; undefined when both are. */
  #checkPair({ index, width, bundle, tile }: Pair): readonly Uint8Array[] | undefined {
    this.#files += 2
    const bundlePath = tilePath({ level: 'entries', index, width })
    const leavesOfTile = this.#splitTile({ level: 0, index, width }, tile)
    const leaves = this.#splitBundle(bundlePath, width, bundle)
    if (leaves === undefined || leavesOfTile === undefined) {
      return leaves ?? leavesOfTile
    }
    this.#compareTile({ level: 0, index, width }, leaves, leavesOfTile)
    return leaves
  }

  #splitBundle(where: string, width: number, bytes: Uint8Array | undefined): readonly Uint8Array[] | undefined {
    if (bytes === undefined) {
      this.#tell({
        code: 'log.missing-file',
        where,
        detail: 'The log does not have it, though its checkpoint covers it.',
      })
      return undefined
    }
    const starts = Array.from({ length: width }, (_, entry) => entry * entryBytes)
    const wrong = starts.findIndex((start) => bytes[start] !== 0 || bytes[start + 1] !== hashBytes)
    if (bytes.length !== width * entryBytes || wrong >= 0) {
      const detail =
        bytes.length === width * entryBytes
          ? `Entry ${wrong} of it does not say that it has ${hashBytes} bytes.`
          : `It has ${bytes.length} bytes instead of ${width * entryBytes}.`
      this.#tell({ code: 'log.bundle', where, detail })
      return undefined
    }
    return starts.map((start) => hashLeaf(bytes.subarray(start + 2, start + entryBytes), sha256))
  }

  #splitTile(tile: FileAddress, bytes: Uint8Array | undefined): readonly Uint8Array[] | undefined {
    const where = tilePath(tile)
    if (bytes === undefined) {
      this.#tell({
        code: 'log.missing-file',
        where,
        detail: 'The log does not have it, though its checkpoint covers it.',
      })
      return undefined
    }
    if (bytes.length !== tile.width * hashBytes) {
      const detail = `It has ${bytes.length} bytes instead of ${tile.width * hashBytes}.`
      this.#tell({ code: 'log.tile', where, detail })
      return undefined
    }
    return Array.from({ length: tile.width }, (_, index) => bytes.subarray(index * hashBytes, (index + 1) * hashBytes))
  }

  #compareTile(tile: FileAddress, expected: readonly Uint8Array[], found: readonly Uint8Array[]): void {
    const position = expected.findIndex((hash, index) => !equalBytes(hash, found[index] ?? new Uint8Array()))
    if (position < 0) {
      return
    }
    const first = tile.index * tileWidth + position
    const what =
      tile.level === 0
        ? `the entry ${first} (in ${tilePath({ ...tile, level: 'entries' })})`
        : `${tilePath({ level: Number(tile.level) - 1, index: first, width: tileWidth })}`
    this.#tell({
      code: 'log.tile',
      where: tilePath(tile),
      detail: `Hash ${position} of it is not that of ${what}.`,
      expected: bytesToBase64(expected[position] ?? new Uint8Array()),
      found: bytesToBase64(found[position] ?? new Uint8Array()),
    })
  }

  async #takeLeaves(leaves: readonly Uint8Array[]): Promise<void> {
    for (const leaf of leaves) {
      this.#frontier.add(leaf)
      const { size } = this.#frontier
      if (this.#nextAnchored?.size === size || this.#kept[0]?.size === size) {
        await this.#checkHeads()
      }
    }
    // The leaves are a whole tile, but for the last one; that one is checked with all other unfinished tiles.
    if (leaves.length === tileWidth) {
      await this.#push(1, rootOfTile(leaves))
    }
  }

  /** Add a hash to a tile of a level; a tile that is full is compared and goes up. */
  async #push(level: number, hash: Uint8Array): Promise<void> {
    const open = this.#open.get(level) ?? { index: 0, hashes: [] }
    this.#open.set(level, open)
    open.hashes.push(hash)
    if (open.hashes.length === tileWidth) {
      await this.#checkTile(level, open)
      const root = rootOfTile(open.hashes)
      this.#open.set(level, { index: open.index + 1, hashes: [] })
      await this.#push(level + 1, root)
    }
  }

  async #checkTile(level: number, open: { readonly index: number; readonly hashes: readonly Uint8Array[] }) {
    const tile = { level, index: open.index, width: open.hashes.length }
    this.#files += 1
    const found = this.#splitTile(tile, await this.#options.files.read(tile))
    if (found !== undefined) {
      this.#compareTile(tile, open.hashes, found)
    }
  }

  async #checkPartialTiles(): Promise<void> {
    for (const [level, open] of this.#open) {
      if (open.hashes.length > 0) {
        await this.#checkTile(level, open)
      }
    }
  }

  /** Compare with all states of the present size that are known from elsewhere. */
  async #checkHeads(): Promise<void> {
    const { size } = this.#frontier
    for (let head = this.#kept[0]; head !== undefined && head.size <= size; head = this.#kept[0]) {
      this.#kept.shift()
      this.#compareHead('log.head', head)
    }
    while (this.#nextAnchored !== undefined && this.#nextAnchored.size <= size) {
      this.#compareHead('log.head', this.#nextAnchored)
      await this.#takeAnchored()
    }
  }

  async #takeAnchored(): Promise<void> {
    const next = await this.#anchored.next()
    this.#nextAnchored = next.done === true ? undefined : next.value
  }

  #compareHead(code: 'log.head' | 'log.root', head: KnownHead): void {
    const { root } = this.#frontier.head()
    this.#heads += 1
    if (!equalBytes(root, head.root)) {
      this.#tell({
        ...{ code, where: head.source },
        detail: `The first ${head.size} entries do not lead to its root: the log was changed.`,
        ...{ expected: bytesToBase64(root), found: bytesToBase64(head.root) },
      })
    }
  }

  #tell(difference: LogDifference): void {
    this.#differences.push(difference)
  }
}

interface Pair {
  readonly index: number
  readonly width: number
  readonly bundle: Uint8Array | undefined
  readonly tile: Uint8Array | undefined
}

function rootOfTile(hashes: readonly Uint8Array[]): Uint8Array {
  const frontier = new LogFrontier()
  for (const hash of hashes) {
    frontier.add(hash)
  }
  return frontier.head().root
}
