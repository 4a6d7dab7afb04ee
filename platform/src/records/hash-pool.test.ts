import { hashInput, rootOfLeaves } from '@concejo/protocol'
import { afterAll, describe, expect, it } from 'vitest'
import { sha256 } from '../log/merkle-frontier.ts'
import { splitHashes } from '../log/tile-store.ts'
import { HashPool } from './hash-pool.ts'
import { commitFrame, createSecrets, encodeFrame, type NewFrame, toInput } from './record-frame.ts'

const pool = new HashPool()

afterAll(async () => {
  await pool.close()
})

function makeFrame(count: number, first = 0): NewFrame {
  const secrets = createSecrets(count)
  return {
    ...{ stream: 'air', schemaVersion: 1, producer: 'node', received: '2026-03-01T00:00:00.000Z' },
    slots: secrets.map((secret, index) => ({
      ...{ secret, id: `r${first + index}`, given: index % 2 === 0, time: '2026-03-01T00:00:00.000Z' },
      data: { no2: first + index, text: 'é\ud83d\ude00', nested: { list: [1, { deep: null }] } },
    })),
  }
}

async function hash(frame: NewFrame, signed = true): Promise<unknown> {
  const { entries, givenRoot } = await pool.hash(encodeFrame(frame), { records: frame.slots.length, signed })
  return { entries: splitHashes(entries).map((one) => Buffer.from(one)), root: Buffer.from(givenRoot) }
}

function expected(frame: NewFrame): unknown {
  const given = frame.slots.map((slot) => hashInput(toInput(slot), sha256))
  return {
    entries: commitFrame(frame).map((one) => Buffer.from(one)),
    root: Buffer.from(rootOfLeaves(given, sha256)),
  }
}

describe('hashes of batches', () => {
  it('are the same beside the main thread as on it, each for its batch', async () => {
    await hash(makeFrame(50))
    await expect.poll(() => pool.ready, { timeout: 20_000 }).toBe(true)
    const frames = Array.from({ length: 30 }, (_, index) => makeFrame(20 + index, index * 100))
    const hashing = frames.map((frame) => hash(frame))
    expect(pool.pending).toBe(6)
    expect(await Promise.all(hashing)).toEqual(frames.map(expected))
    expect(await hash(makeFrame(1))).toMatchObject({ entries: [expect.anything()] })
  })

  it('are made on the main thread when the worker is gone, those that it had too', async () => {
    const frame = makeFrame(1_000)
    const hashing = [hash(frame), hash(frame)]
    expect(pool.pending).toBe(2)
    await pool.close()
    expect(await Promise.all(hashing)).toEqual([expected(frame), expected(frame)])
    expect([pool.ready, await hash(frame)]).toEqual([false, expected(frame)])
  })
})
