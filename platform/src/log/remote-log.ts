import {
  ConcejoError,
  consistencyRanges,
  type EntryRange,
  foldNodes,
  nodesOfRange,
  parseCheckpoint,
  parseSignedNote,
  type SignedNote,
  type TreeHead,
  type TreeNode,
  tileOfNode,
  tilePath,
} from '@concejo/protocol'
import { logErrors } from './errors.ts'
import { rootOfNodes, sha256 } from './merkle-frontier.ts'
import { splitHashes } from './tile-store.ts'

const timeoutMs = 15_000
const noteBytesMax = 65_536
const tileBytesMax = 8_192

/** A log that someone else keeps, read by its public files (C2SP tlog-tiles). */
export class RemoteLog {
  readonly #prefix: string
  readonly #tiles = new Map<string, Promise<readonly Uint8Array[]>>()

  /** `prefix`: address of the log without final slash. */
  constructor(prefix: string) {
    this.#prefix = prefix.replace(/\/+$/, '')
  }

  /** The newest checkpoint. Throws `log.unreachable`, `log.malformed`. */
  async readCheckpoint(): Promise<{ readonly note: SignedNote; readonly head: TreeHead; readonly origin: string }> {
    const note = parseSignedNote((await this.#read('checkpoint', noteBytesMax)).toString('utf8'))
    const { origin, ...head } = parseCheckpoint(note.text)
    return { note, head, origin }
  }

  /** Root of the first `size` entries of the tree of `within` entries. */
  async rootAt(size: number, within: number): Promise<Uint8Array> {
    return this.#rootOfRange({ start: 0, end: size }, within)
  }

  /** Hashes that prove that the tree of `size` entries begins with the one of `oldSize`. */
  async proveConsistency(oldSize: number, size: number): Promise<readonly Uint8Array[]> {
    return Promise.all(consistencyRanges(oldSize, size).map((range) => this.#rootOfRange(range, size)))
  }

  async #rootOfRange(range: EntryRange, size: number): Promise<Uint8Array> {
    return foldNodes(await Promise.all(nodesOfRange(range).map((node) => this.#hashOf(node, size))), sha256)
  }

  async #hashOf(node: TreeNode, size: number): Promise<Uint8Array> {
    const { tile, start, end } = tileOfNode(node, size)
    const path = tilePath(tile)
    const known = this.#tiles.get(path)
    const reading = known ?? this.#read(path, tileBytesMax).then(splitHashes)
    this.#tiles.set(path, reading)
    return rootOfNodes((await reading).slice(start, end))
  }

  async #read(path: string, bytesMax: number): Promise<Buffer> {
    const url = `${this.#prefix}/${path}`
    const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' }).catch(
      (cause: unknown) => {
        throw new ConcejoError(logErrors.unreachable, { url }, { cause })
      },
    )
    const bytes = Buffer.from(await answer.arrayBuffer())
    if (answer.status !== 200 || bytes.length > bytesMax) {
      throw new ConcejoError(logErrors.unreachable, { url })
    }
    return bytes
  }
}
