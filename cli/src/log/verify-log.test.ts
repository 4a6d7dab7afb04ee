import { generateKeyPairSync, sign } from 'node:crypto'
import {
  checkpointText,
  equalBytes,
  hashLeaf,
  type NoteKey,
  noteMessage,
  rootOfLeaves,
  signatureLine,
  tilePath,
  tileWidth,
  tileWidthAt,
} from '@concejo/protocol'
import { describe, expect, it } from 'vitest'
import { LogFrontier, sha256 } from './log-frontier.ts'
import { type KnownHead, type LogVerification, verifyLog } from './verify-log.ts'

const origin = 'city.example.org/log/aa'
const pair = generateKeyPairSync('ed25519')
const publicKey = new Uint8Array(pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32))
const key: NoteKey = { name: origin, type: 'log', publicKey }

interface TestLog {
  readonly size: number
  readonly files: Map<string, Uint8Array>
  readonly leaves: readonly Uint8Array[]
  readonly note: string
  headAt(size: number): KnownHead
}

/** A log as a node lays it out, made here by the definition of the tiles. */
function createLog(size: number): TestLog {
  const entries = Array.from({ length: size }, (_, index) => sha256(new TextEncoder().encode(`entry ${index}`)))
  const leaves = entries.map((entry) => hashLeaf(entry, sha256))
  const files = new Map<string, Uint8Array>()
  let row: readonly Uint8Array[] = leaves
  for (let level = 0; row.length > 0; level += 1) {
    const above: Uint8Array[] = []
    for (let index = 0; index * tileWidth < row.length; index += 1) {
      const width = tileWidthAt(level, index, size)
      const hashes = row.slice(index * tileWidth, index * tileWidth + width)
      files.set(tilePath({ level, index, width }), Buffer.concat(hashes))
      if (level === 0) {
        const part = entries.slice(index * tileWidth, index * tileWidth + width)
        const bundle = Buffer.concat(part.flatMap((entry) => [Uint8Array.of(0, 32), entry]))
        files.set(tilePath({ level: 'entries', index, width }), bundle)
      }
      if (width === tileWidth) {
        above.push(rootOfLeaves(hashes, sha256))
      }
    }
    row = above
  }
  const root = rootOfLeaves(leaves, sha256)
  const text = checkpointText({ origin, size, root })
  const note = `${text}\n${signatureLine(key, sign(null, noteMessage('log', text), pair.privateKey))}`
  const headAt = (at: number): KnownHead => ({
    size: at,
    root: rootOfLeaves(leaves.slice(0, at), sha256),
    source: `anchor of ${at}`,
  })
  return { size, files, leaves, note, headAt }
}

async function* inOrder(heads: readonly KnownHead[]): AsyncGenerator<KnownHead> {
  yield* heads
}

function check(
  log: TestLog,
  options: {
    readonly note?: string
    readonly anchored?: readonly KnownHead[]
    readonly kept?: readonly KnownHead[]
  } = {},
): Promise<LogVerification> {
  return verifyLog({
    files: { read: (file) => Promise.resolve(log.files.get(tilePath(file))) },
    note: options.note ?? log.note,
    key,
    anchored: inOrder(options.anchored ?? []),
    kept: options.kept ?? [],
  })
}

/** Change one bit of a file. */
function spoil(log: TestLog, path: string, byte: number): void {
  const bytes = log.files.get(path)
  expect([path, bytes?.length]).not.toEqual([path, undefined])
  const changed = Uint8Array.from(bytes ?? [])
  changed[byte] = (changed[byte] ?? 0) ^ 1
  log.files.set(path, changed)
}

const found = ({ differences }: LogVerification): readonly string[] =>
  differences.map(({ code, where }) => `${code} ${where}`)

describe('a frontier', () => {
  it('has the root of RFC 9162 at every size', () => {
    const { leaves } = createLog(600)
    const frontier = new LogFrontier()
    for (const [index, leaf] of leaves.entries()) {
      expect([index, equalBytes(frontier.head().root, rootOfLeaves(leaves.slice(0, index), sha256))]).toEqual([
        index,
        true,
      ])
      frontier.add(leaf)
    }
  })
})

describe('a whole log', () => {
  it.each([0, 1, 2, 255, 256, 257, 511, 512, 700, 5_000, 66_000])('of %d entries holds', async (size) => {
    const log = createLog(size)
    const anchored = [1, 3, 256, 600, size].filter((at) => at <= size && at > 0).map(log.headAt)
    const verification = await check(log, { anchored })
    expect(found(verification)).toEqual([])
    expect(verification).toMatchObject({ valid: true, size, entries: size, heads: anchored.length + 1 })
    expect(verification.files).toBe(log.files.size)
  })

  it('names the tile in which a byte was changed', async () => {
    const log = createLog(66_000)
    spoil(log, 'tile/0/100', 7 * 32)
    const verification = await check(log)
    expect(found(verification)).toEqual(['log.tile tile/0/100'])
    expect(verification.differences[0]?.detail).toContain('entry 25607')
    spoil(log, 'tile/0/100', 7 * 32)
    spoil(log, 'tile/1/000', 100 * 32)
    expect(found(await check(log))).toEqual(['log.tile tile/1/000'])
    spoil(log, 'tile/1/000', 100 * 32)
    spoil(log, 'tile/2/000.p/1', 0)
    expect(found(await check(log))).toEqual(['log.tile tile/2/000.p/1'])
    spoil(log, 'tile/2/000.p/1', 0)
    spoil(log, 'tile/1/001.p/1', 31)
    expect(found(await check(log))).toEqual(['log.tile tile/1/001.p/1'])
  })

  it('shows what follows from a changed entry, up to the checkpoint and the ledger', async () => {
    const log = createLog(700)
    spoil(log, 'tile/entries/001', 34 + 2)
    const verification = await check(log, { anchored: [log.headAt(256), log.headAt(300), log.headAt(700)] })
    expect(found(verification)).toEqual([
      'log.tile tile/0/001',
      'log.head anchor of 300',
      'log.head anchor of 700',
      'log.tile tile/1/000.p/2',
      'log.root the signed checkpoint',
    ])
  })

  it('lacks nothing that its checkpoint covers', async () => {
    const log = createLog(700)
    log.files.delete('tile/0/001')
    log.files.delete('tile/entries/000')
    expect(found(await check(log))).toEqual(['log.missing-file tile/entries/000', 'log.missing-file tile/0/001'])
    log.files.delete('tile/entries/001')
    expect(await check(log)).toMatchObject({ valid: false, entries: 256 })
  })

  it('has entries of 32 bytes and tiles of whole hashes', async () => {
    const log = createLog(700)
    spoil(log, 'tile/entries/000', 1)
    log.files.set('tile/0/001', new Uint8Array(32 * 255))
    expect(found(await check(log))).toEqual(['log.bundle tile/entries/000', 'log.tile tile/0/001'])
  })

  it('leads to what was kept of it, and was not shortened since', async () => {
    const log = createLog(300)
    const longer = createLog(301)
    expect(await check(log, { kept: [log.headAt(300), log.headAt(7)] })).toMatchObject({ valid: true })
    const other = { ...log.headAt(7), root: log.headAt(8).root }
    expect(found(await check(log, { kept: [other] }))).toEqual(['log.head anchor of 7'])
    expect(found(await check(log, { kept: [longer.headAt(301)] }))).toEqual(['log.rolled-back anchor of 301'])
  })

  it('is signed by its key, under its name', async () => {
    const log = createLog(3)
    const stranger = { ...key, name: 'other.example.org/log/aa' }
    const text = checkpointText({ origin, size: 3, root: log.headAt(3).root })
    const note = `${text}\n${signatureLine(stranger, sign(null, noteMessage('log', text), pair.privateKey))}`
    expect(found(await check(log, { note }))).toEqual(['log.note checkpoint'])
    const signature = sign(null, noteMessage('log', `${text}more\n`), pair.privateKey)
    expect(found(await check(log, { note: `${text}\n${signatureLine(key, signature)}` }))).toEqual([
      'log.note checkpoint',
    ])
    await expect(check(log, { note: 'no note' })).rejects.toMatchObject({ code: 'log.malformed' })
  })

  it('is not checked to the end where the network fails, but says so', async () => {
    const log = createLog(5_000)
    let left = 9
    const read = (): Promise<Uint8Array | undefined> => {
      left -= 1
      return left < 0 ? Promise.reject(new TypeError('gone')) : Promise.resolve(undefined)
    }
    const failed = verifyLog({ files: { read }, note: log.note, key, anchored: inOrder([]) })
    await expect(failed).resolves.toMatchObject({ valid: false, entries: 0 })
    const atOnce = verifyLog({
      ...{ note: log.note, key, anchored: inOrder([]) },
      files: { read: () => Promise.reject(new TypeError('gone')) },
    })
    await expect(atOnce).rejects.toThrow('gone')
  })
})
