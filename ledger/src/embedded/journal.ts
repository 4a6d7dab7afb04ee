import fs from 'node:fs'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { ConcejoError } from '@concejo/protocol'
import { ledgerErrors } from '../errors.ts'

/** An append-only, checksummed file of records; a record counts once it is synced to disk. */
export interface Journal {
  readonly count: number
  /** Payload of a record by its position. */
  read(position: number): Promise<Buffer>
  /** Durable on return. On failure nothing is kept and the journal stays usable. Throws `ledger.not-durable`. */
  append(payload: Uint8Array): Promise<void>
  readonly sizeBytes: number
  close(): Promise<void>
}

interface Place {
  readonly segment: number
  readonly offset: number
  readonly length: number
}

interface Segment {
  readonly file: string
  handle: fs.promises.FileHandle
  size: number
}

const magic = Buffer.from('CONCEJO-JOURNAL-1\n')
/** Length, checksum of the length, checksum of the payload: four bytes each. */
const headerBytes = 12
const payloadBytesMax = 256 * 1024 * 1024
const segmentBytesDefault = 64 * 1024 * 1024
const markBytes = 32

/**
 * Open the journal of a folder. What was being written when the power went (beyond the last acknowledged record) is
 * cut; damage anywhere else is refused with `ledger.journal-corrupt` and changes nothing. `visit` sees every payload
 * in order.
 */
export async function openJournal(options: {
  readonly folder: string
  readonly segmentBytes?: number
  readonly visit?: (payload: Buffer, position: number) => void
}): Promise<Journal> {
  fs.mkdirSync(options.folder, { recursive: true })
  const places: Place[] = []
  const segments = await openSegments(options.folder)
  const mark = readMark(options.folder)
  for (const [index, segment] of segments.entries()) {
    const marked = mark.segment === index ? mark.offset : 0
    const acknowledged = index < segments.length - 1 ? segment.size : marked
    await scanSegment({ segment, index, acknowledged, places, visit: options.visit })
  }
  if (mark.segment >= segments.length || (segments[mark.segment]?.size ?? 0) < mark.offset) {
    const file = segments[mark.segment]?.file ?? segmentFile(options.folder, mark.segment)
    throw new ConcejoError(ledgerErrors.journalCorrupt, { file, offset: segments[mark.segment]?.size ?? 0 })
  }
  return createJournal(options.folder, options.segmentBytes ?? segmentBytesDefault, segments, places)
}

function createJournal(folder: string, segmentBytes: number, segments: Segment[], places: Place[]): Journal {
  const markHandle = fs.openSync(path.join(folder, 'journal.mark'), fs.constants.O_RDWR | fs.constants.O_CREAT, 0o600)
  let sizeBytes = segments.reduce((sum, segment) => sum + segment.size, 0)
  return {
    get count() {
      return places.length
    },
    get sizeBytes() {
      return sizeBytes
    },
    async read(position) {
      const place = places[position]
      const segment = place === undefined ? undefined : segments[place.segment]
      if (place === undefined || segment === undefined) {
        throw new ConcejoError(ledgerErrors.journalGap, { expected: position, found: places.length })
      }
      const payload = Buffer.allocUnsafe(place.length)
      await segment.handle.read(payload, 0, place.length, place.offset)
      return payload
    },
    async append(payload) {
      const segment = await segmentForAppend(folder, segmentBytes, segments)
      const before = segment.size
      try {
        const record = Buffer.concat([recordHeader(payload), payload])
        await segment.handle.write(record, 0, record.length, before)
        await segment.handle.datasync()
      } catch (cause) {
        await segment.handle.truncate(before).catch(() => undefined)
        const reason = cause instanceof Error ? cause.message : 'unknown'
        throw new ConcejoError(ledgerErrors.notDurable, { reason }, { cause })
      }
      const place = { segment: segments.length - 1, offset: before + headerBytes, length: payload.length }
      segment.size = before + headerBytes + payload.length
      sizeBytes += headerBytes + payload.length
      places.push(place)
      writeMark(markHandle, place.segment, segment.size)
    },
    async close() {
      fs.closeSync(markHandle)
      await Promise.all(segments.map((segment) => segment.handle.close()))
    },
  }
}

async function openSegments(folder: string): Promise<Segment[]> {
  const names = fs.readdirSync(folder).filter((name) => /^journal-\d{6}\.bin$/.test(name))
  const segments: Segment[] = []
  for (let index = 0; index < Math.max(names.length, 1); index += 1) {
    const file = segmentFile(folder, index)
    if (index > 0 && !fs.existsSync(file)) {
      throw new ConcejoError(ledgerErrors.journalCorrupt, { file, offset: 0 })
    }
    segments.push(await openSegment(file))
  }
  return segments
}

async function openSegment(file: string): Promise<Segment> {
  const fresh = !fs.existsSync(file) || fs.statSync(file).size < magic.length
  const handle = await fs.promises.open(file, fs.constants.O_RDWR | fs.constants.O_CREAT, 0o600)
  if (fresh) {
    await handle.truncate(0)
    await handle.write(magic, 0, magic.length, 0)
    await handle.sync()
    await syncFolder(path.dirname(file))
  }
  return { file, handle, size: (await handle.stat()).size }
}

async function segmentForAppend(folder: string, segmentBytes: number, segments: Segment[]): Promise<Segment> {
  const last = segments.at(-1)
  if (last !== undefined && last.size < segmentBytes) {
    return last
  }
  try {
    const next = await openSegment(segmentFile(folder, segments.length))
    segments.push(next)
    return next
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'unknown'
    throw new ConcejoError(ledgerErrors.notDurable, { reason }, { cause })
  }
}

async function scanSegment(options: {
  readonly segment: Segment
  readonly index: number
  readonly acknowledged: number
  readonly places: Place[]
  readonly visit: ((payload: Buffer, position: number) => void) | undefined
}): Promise<void> {
  const { segment, places } = options
  const bytes = await segment.handle.readFile()
  if (!bytes.subarray(0, magic.length).equals(magic)) {
    throw new ConcejoError(ledgerErrors.journalCorrupt, { file: segment.file, offset: 0 })
  }
  let offset = magic.length
  while (offset < bytes.length) {
    const length = validRecordLength(bytes, offset)
    if (length === undefined) {
      await cutTornTail(segment, bytes, offset, options.acknowledged)
      return
    }
    const start = offset + headerBytes
    options.visit?.(bytes.subarray(start, start + length), places.length)
    places.push({ segment: options.index, offset: start, length })
    offset = start + length
  }
}

/** Cuts what follows `offset` if none of it was acknowledged: no later record is whole and the mark lies before it. */
async function cutTornTail(segment: Segment, bytes: Buffer, offset: number, acknowledged: number): Promise<void> {
  if (offset < acknowledged || hasValidRecordAfter(bytes, offset + 1)) {
    throw new ConcejoError(ledgerErrors.journalCorrupt, { file: segment.file, offset })
  }
  await segment.handle.truncate(offset)
  await segment.handle.sync()
  segment.size = offset
}

function hasValidRecordAfter(bytes: Buffer, from: number): boolean {
  for (let offset = from; offset + headerBytes <= bytes.length; offset += 1) {
    if (validRecordLength(bytes, offset) !== undefined) {
      return true
    }
  }
  return false
}

function recordHeader(payload: Uint8Array): Buffer {
  const header = Buffer.alloc(headerBytes)
  header.writeUInt32BE(payload.length, 0)
  header.writeUInt32BE(crc32(header.subarray(0, 4)), 4)
  header.writeUInt32BE(crc32(payload), 8)
  return header
}

function validRecordLength(bytes: Buffer, offset: number): number | undefined {
  if (offset + headerBytes > bytes.length) {
    return undefined
  }
  const length = bytes.readUInt32BE(offset)
  const end = offset + headerBytes + length
  if (length === 0 || length > payloadBytesMax || end > bytes.length) {
    return undefined
  }
  if (crc32(bytes.subarray(offset, offset + 4)) !== bytes.readUInt32BE(offset + 4)) {
    return undefined
  }
  return crc32(bytes.subarray(offset + headerBytes, end)) === bytes.readUInt32BE(offset + 8) ? length : undefined
}

function segmentFile(folder: string, index: number): string {
  return path.join(folder, `journal-${String(index).padStart(6, '0')}.bin`)
}

/**
 * How far records were acknowledged. Not synced itself: it serves to tell a torn tail from damage, and errs to "not
 * known".
 */
function writeMark(handle: number, segment: number, offset: number): void {
  const body = Buffer.alloc(markBytes)
  body.writeUInt32BE(segment, 0)
  body.writeBigUInt64BE(BigInt(offset), 4)
  body.writeUInt32BE(crc32(body.subarray(0, 12)), 12)
  fs.writeSync(handle, body, 0, markBytes, 0)
}

function readMark(folder: string): { readonly segment: number; readonly offset: number } {
  const none = { segment: 0, offset: 0 }
  try {
    const body = fs.readFileSync(path.join(folder, 'journal.mark'))
    const valid = body.length === markBytes && crc32(body.subarray(0, 12)) === body.readUInt32BE(12)
    return valid ? { segment: body.readUInt32BE(0), offset: Number(body.readBigUInt64BE(4)) } : none
  } catch {
    return none
  }
}

/** Makes new names in a folder durable. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') {
    return
  }
  const handle = await fs.promises.open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
