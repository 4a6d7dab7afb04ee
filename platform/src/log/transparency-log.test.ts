import { mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  equalBytes,
  hashLeaf,
  parseCheckpoint,
  parseSignedNote,
  rootFromInclusion,
  rootOfLeaves,
  verifyConsistency,
  verifyNote,
} from '@concejo/protocol'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deriveTestKey } from '../../test-support/platform.ts'
import { createLogKeys } from './log-keys.ts'
import { TransparencyLog } from './transparency-log.ts'

const organisation = deriveTestKey('organisation')
const origin = 'city.example/log/1'
const keys = createLogKeys({
  ...{ derive: deriveTestKey, organisation, origin, generation: 0 },
  p256Verifier: '0x0000000000000000000000000000000000000001',
})

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concejo-log-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

function openLog(): Promise<TransparencyLog> {
  return TransparencyLog.open({
    ...{ folder, organisation, origin },
    sign: (text) => keys.signNote(text),
    entriesOf: split,
  })
}

/** Here the content is the entries themselves. */
function split(content: Buffer): readonly Uint8Array[] {
  return Array.from({ length: content.length / 32 }, (_, index) => content.subarray(index * 32, index * 32 + 32))
}

function makeEntries(first: number, count: number): readonly Buffer[] {
  return Array.from({ length: count }, (_, index) => {
    const entry = Buffer.alloc(32)
    entry.writeUInt32BE(first + index, 0)
    return entry
  })
}

function append(log: TransparencyLog, first: number, count: number): ReturnType<TransparencyLog['append']> {
  const entries = makeEntries(first, count)
  return log.append({ entries, content: Buffer.concat(entries) })
}

const leaves = makeEntries(0, 3_000).map((entry) => hashLeaf(entry))

describe('a transparency log', () => {
  it('gives entries consecutive numbers, also when batches wait together, and goes on after a stop', async () => {
    const log = await openLog()
    const batches = [3, 1, 250, 10, 700]
    let first = 0
    const positions = await Promise.all(
      batches.map((count) => {
        const appended = append(log, first, count)
        first += count
        return appended
      }),
    )
    expect(positions.map((position) => position?.first)).toEqual([0, 3, 4, 254, 264])
    await log.close()
    const again = await openLog()
    expect(again.size).toBe(964)
    expect(await append(again, 964, 2)).toMatchObject({ first: 964 })
    expect(equalBytes((await again.publish()).root, rootOfLeaves(leaves.slice(0, 966)))).toBe(true)
    await again.close()
  })

  it('signs checkpoints of which each is a prefix of the next, and proves entries in any of them', async () => {
    const log = await openLog()
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), fc.nat(), async (count, pick) => {
        const before = log.published
        const size = Math.min(log.size + count, leaves.length)
        await append(log, log.size, size - log.size)
        const head = await log.publish()
        const note = parseSignedNote(head.note)
        expect(verifyNote(note, keys.note)).toEqual({ state: 'valid' })
        expect(parseCheckpoint(note.text)).toMatchObject({ origin, size })
        expect(equalBytes(head.root, rootOfLeaves(leaves.slice(0, size)))).toBe(true)
        expect(verifyConsistency(before, head, await log.proveConsistency(before.size, size))).toBe(true)
        const index = pick % size
        const leaf = leaves[index] ?? Buffer.alloc(32)
        const within = index + 1 + (pick % (size - index))
        const proven = rootFromInclusion({ leaf, index, size: within }, await log.proveInclusion(index, within))
        expect(proven === undefined ? '' : Buffer.from(proven).toString('hex')).toBe(
          Buffer.from(rootOfLeaves(leaves.slice(0, within))).toString('hex'),
        )
      }),
      { numRuns: 9 },
    )
    await log.close()
  })

  it('serves every tile that its checkpoint needs, and bundles that hash to them', async () => {
    const log = await openLog()
    await append(log, 0, 600)
    await log.publish()
    const tile = await readFile(join(folder, 'public/tile/0/000'))
    expect(tile.equals(Buffer.concat(leaves.slice(0, 256)))).toBe(true)
    expect(await readdir(join(folder, 'public/tile/0/002.p'))).toEqual(['88'])
    expect(await readFile(join(folder, 'public/tile/1/000.p/2'))).toHaveLength(64)
    const bundle = await readFile(join(folder, 'public/tile/entries/001'))
    expect(bundle).toHaveLength(256 * 34)
    expect(Buffer.from(hashLeaf(bundle.subarray(2, 34)))).toEqual(Buffer.from(leaves[256] ?? []))
    await log.close()
  })

  it('cuts what was half written, and refuses damage and an old copy', async () => {
    const log = await openLog()
    await append(log, 0, 10)
    await append(log, 10, 10)
    await log.close()
    const [name = ''] = await readdir(join(folder, 'segments'))
    const file = join(folder, 'segments', name)
    const whole = await readFile(file)
    const write = async (bytes: Buffer): Promise<void> => {
      const handle = await open(file, 'w')
      await handle.writeFile(bytes)
      await handle.close()
    }
    await write(Buffer.concat([whole, whole.subarray(0, 100)]))
    const again = await openLog()
    expect(again.size).toBe(20)
    await again.close()
    await rm(join(folder, 'state.json'))
    const damaged = Buffer.from(whole)
    damaged[40] = (damaged[40] ?? 0) ^ 1
    await write(damaged)
    await expect(openLog()).rejects.toMatchObject({ code: 'log.damaged' })
    await write(whole.subarray(0, whole.length / 2))
    await expect(openLog()).rejects.toMatchObject({ code: 'log.lost-entries' })
    const other = Buffer.concat(makeEntries(100, 20))
    await rm(join(folder, 'segments'), { recursive: true })
    const checkpoint = await readFile(join(folder, 'public/checkpoint'))
    await rm(join(folder, 'public'), { recursive: true })
    const forked = await openLog()
    await forked.append({ entries: split(other), content: other })
    await forked.close()
    await rm(join(folder, 'state.json'))
    const handle = await open(join(folder, 'public/checkpoint'), 'w')
    await handle.writeFile(checkpoint)
    await handle.close()
    await expect(openLog()).rejects.toMatchObject({ code: 'log.forked' })
  })

  it('leaves out what is not admitted when its turn comes', async () => {
    const log = await openLog()
    const entries = makeEntries(0, 2)
    const batch = { entries, content: Buffer.concat(entries) }
    const [taken, left] = await Promise.all([log.append(batch), log.append(batch, () => undefined)])
    expect([taken?.first, left, log.size]).toEqual([0, undefined, 2])
    log.stop('a test')
    await expect(log.append(batch)).rejects.toMatchObject({ code: 'log.stopped' })
    await log.close()
  })
})
