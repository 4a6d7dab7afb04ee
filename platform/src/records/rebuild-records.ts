import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '@concejo/ledger'
import { sql } from 'kysely'
import { type Frame, SegmentFiles } from '../log/segment-files.ts'
import { type AddedFrame, RecordIndex, toAddedFrame } from './record-index.ts'

/** How far a log was read. */
export type RecordProgress = (organisation: string, entries: number) => void

export interface RecordAudit {
  readonly logs: number
  readonly entries: number
  /** Entries of logs whose row in the index is missing or differs, by log, the first hundred. */
  readonly differences: readonly { readonly organisation: string; readonly index: number; readonly reason: string }[]
}

const rowsPerTransaction = 4_000
const differencesMax = 100

/** Enter the records of every log anew: the index is made from the logs alone. The node must be stopped. */
export async function rebuildRecords(
  database: Database,
  dataFolder: string,
  onProgress: RecordProgress,
): Promise<{ readonly logs: number; readonly entries: number }> {
  let entries = 0
  const logs = await listLogs(database, dataFolder)
  for (const { organisation, number, folder } of logs) {
    const index = new RecordIndex({ database, log: number, streamOf: (name) => streamOf(database, organisation, name) })
    await index.reset()
    await readFrames(folder, async (frames) => {
      await index.add(frames)
      entries += countSlots(frames)
      onProgress(organisation, entries)
    })
  }
  return { logs: logs.length, entries }
}

/** Compare the index with the logs, entry by entry. The node must be stopped. */
export async function auditRecords(
  database: Database,
  dataFolder: string,
  onProgress: RecordProgress,
): Promise<RecordAudit> {
  const differences: RecordAudit['differences'][number][] = []
  let entries = 0
  const logs = await listLogs(database, dataFolder)
  for (const { organisation, number, folder } of logs) {
    let rows = 0
    await readFrames(folder, async (frames) => {
      const expected = await expectRows(database, organisation, frames)
      rows += expected.size
      const found = await readRows(database, number, frames)
      for (const [index, row] of expected) {
        if (found.get(index) !== row && differences.length < differencesMax) {
          differences.push({ organisation, index, reason: found.has(index) ? 'differs' : 'is missing' })
        }
      }
      entries += countSlots(frames)
      onProgress(organisation, entries)
    })
    const counted = await sql<{ count: string }>`
      select count(*) as count from node.record_index where log = ${number}`.execute(database)
    const more = Number(counted.rows[0]?.count ?? 0) - rows
    if (more > 0) {
      differences.push({ organisation, index: -1, reason: `${more} rows are in the index and not in the log` })
    }
  }
  return { logs: logs.length, entries, differences }
}

interface KeptLog {
  readonly organisation: string
  readonly number: number
  readonly folder: string
}

async function listLogs(database: Database, dataFolder: string): Promise<readonly KeptLog[]> {
  const names = await readdir(join(dataFolder, 'logs')).catch((): string[] => [])
  const found = await sql<{ organisation: string; number: number }>`
    select organisation, number from node.logs order by number`.execute(database)
  return found.rows
    .filter(({ organisation }) => names.includes(organisation.slice(2)))
    .map((row) => ({ ...row, folder: join(dataFolder, 'logs', row.organisation.slice(2), 'segments') }))
}

async function readFrames(folder: string, take: (frames: readonly AddedFrame[]) => Promise<void>): Promise<void> {
  let frames: AddedFrame[] = []
  const flush = async (): Promise<void> => {
    if (frames.length > 0) {
      await take(frames)
      frames = []
    }
  }
  const visit = async (frame: Frame): Promise<void> => {
    frames.push(toAddedFrame(frame))
    if (countSlots(frames) >= rowsPerTransaction) {
      await flush()
    }
  }
  const files = await SegmentFiles.open({ folder, from: 0, visit })
  await flush()
  await files.close()
}

async function expectRows(
  database: Database,
  organisation: string,
  frames: readonly AddedFrame[],
): Promise<ReadonlyMap<number, string>> {
  const rows = new Map<number, string>()
  for (const { first, place, frame } of frames) {
    const stream = await streamOf(database, organisation, frame.stream)
    for (const [slot, kept] of frame.slots.entries()) {
      if (!('erased' in kept)) {
        const entity = kept.entity ?? ''
        rows.set(first + slot, [stream, place, slot, Date.parse(kept.time), entity].join(' '))
      }
    }
  }
  return rows
}

async function readRows(
  database: Database,
  log: number,
  frames: readonly AddedFrame[],
): Promise<ReadonlyMap<number, string>> {
  const first = frames[0]?.first ?? 0
  const last = frames.at(-1)
  const end = (last?.first ?? 0) + (last?.frame.slots.length ?? 0)
  const found = await sql<{
    index: string
    stream: number
    place: string
    slot: number
    time: string
    entity: string | null
  }>`
    select r.index, r.stream, r.place, r.slot, r.time, e.entity
    from node.record_index r left join node.record_entities e on e.number = r.entity
    where r.log = ${log} and r.index >= ${first} and r.index < ${end}`.execute(database)
  return new Map(
    found.rows.map((row) => [
      Number(row.index),
      [row.stream, row.place, row.slot, row.time, row.entity ?? ''].join(' '),
    ]),
  )
}

async function streamOf(database: Database, organisation: string, name: string): Promise<number> {
  const found = await sql<{ number: number }>`
    select number from node.streams where organisation = ${organisation} and name = ${name}`.execute(database)
  return found.rows[0]?.number ?? 0
}

function countSlots(frames: readonly AddedFrame[]): number {
  return frames.reduce((sum, { frame }) => sum + frame.slots.length, 0)
}
