import fs from 'node:fs'
import path from 'node:path'
import { ConcejoError } from '@concejo/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTestFolder } from '../../test-support/marks.ts'
import { openJournal } from './journal.ts'

const payloads = [Buffer.from('first block'), Buffer.alloc(300, 7), Buffer.from('third')]

async function write(folder: string, records: readonly Uint8Array[], segmentBytes?: number): Promise<void> {
  const journal = await openJournal({ folder, ...(segmentBytes === undefined ? {} : { segmentBytes }) })
  for (const record of records) {
    await journal.append(record)
  }
  await journal.close()
}

async function read(folder: string): Promise<readonly Buffer[]> {
  const journal = await openJournal({ folder })
  const records = await Promise.all(Array.from({ length: journal.count }, (_, index) => journal.read(index)))
  await journal.close()
  return records
}

function codeOf(error: unknown): string {
  return error instanceof ConcejoError ? error.code : String(error)
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const { folder, remove } = createTestFolder()
  try {
    return await work(folder)
  } finally {
    remove()
  }
}

describe('the journal', () => {
  it('gives back what was appended, across segments and restarts', () =>
    inFolder(async (folder) => {
      const records = Array.from({ length: 50 }, (_, index) => Buffer.alloc(100 + index, index))
      await write(folder, records.slice(0, 20), 1_000)
      await write(folder, records.slice(20), 1_000)
      expect(fs.readdirSync(folder).length).toBeGreaterThan(3)
      expect(await read(folder)).toEqual(records)
    }))

  it('cuts a tail that was torn at any byte, and loses nothing before it', () =>
    inFolder(async (folder) => {
      await write(folder, payloads.slice(0, 2))
      const file = path.join(folder, 'journal-000000.bin')
      const acknowledged = fs.readFileSync(file)
      const mark = fs.readFileSync(path.join(folder, 'journal.mark'))
      await write(folder, payloads.slice(2))
      const whole = fs.readFileSync(file)
      for (let length = acknowledged.length; length < whole.length; length += 1) {
        fs.writeFileSync(file, whole.subarray(0, length))
        fs.writeFileSync(path.join(folder, 'journal.mark'), mark)
        expect(await read(folder)).toEqual(payloads.slice(0, 2))
      }
    }))

  it('refuses a journal that is shorter than what was acknowledged', () =>
    inFolder(async (folder) => {
      await write(folder, payloads)
      const file = path.join(folder, 'journal-000000.bin')
      fs.truncateSync(file, fs.statSync(file).size - 3)
      await expect(read(folder).catch(codeOf)).resolves.toBe('ledger.journal-corrupt')
    }))

  it('refuses a flipped byte anywhere and leaves the file as it is', () =>
    inFolder(async (folder) => {
      await write(folder, payloads)
      const file = path.join(folder, 'journal-000000.bin')
      const whole = fs.readFileSync(file)
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (position, mask) => {
          const damaged = Buffer.from(whole)
          damaged[position] = (damaged[position] ?? 0) ^ mask
          fs.writeFileSync(file, damaged)
          await expect(read(folder).catch(codeOf)).resolves.toBe('ledger.journal-corrupt')
          expect(fs.readFileSync(file).equals(damaged)).toBe(true)
        }),
        { numRuns: 150 },
      )
    }))

  it('refuses a journal without one of its files', () =>
    inFolder(async (folder) => {
      await write(
        folder,
        Array.from({ length: 30 }, () => Buffer.alloc(200, 1)),
        1_000,
      )
      fs.rmSync(path.join(folder, 'journal-000001.bin'))
      await expect(read(folder).catch(codeOf)).resolves.toBe('ledger.journal-corrupt')
    }))
})
