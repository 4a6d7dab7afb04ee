import { constants, type FileHandle, mkdir, open, readdir, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { ConcejoError } from '@concejo/protocol'
import { logErrors } from './errors.ts'

/** Where a frame begins, counted over all segments. */
export type Place = number

/** A frame found on disk. */
export interface Frame {
  readonly place: Place
  /** Where the next frame begins. */
  readonly next: Place
  /** Index of the frame's first entry. */
  readonly first: number
  readonly content: Buffer
}

interface Segment {
  readonly start: Place
  readonly file: string
  readonly handle: FileHandle
  size: number
}

/** Length, its checksum, checksum of the rest: four bytes each; then the index of the first entry in eight. */
const headerBytes = 20
const checkedFrom = 12
const contentBytesMax = 64 * 1024 * 1024
const segmentBytesDefault = 64 * 1024 * 1024
const redoName = 'overwrite.redo'

/**
 * Append-only files of checksummed frames; a frame counts once it is synced. `size` is the place after the last frame.
 * Only `overwrite` changes what was written, to erase.
 */
export class SegmentFiles {
  readonly #folder: string
  readonly #segmentBytes: number
  readonly #segments: Segment[] = []

  private constructor(folder: string, segmentBytes: number) {
    this.#folder = folder
    this.#segmentBytes = segmentBytes
  }

  /**
   * Open the files of a folder and visit every frame from `from` on. What was being written when the power went is cut;
   * damage before the last whole frame is refused with `log.damaged`.
   */
  static async open(options: {
    readonly folder: string
    readonly from: Place
    readonly segmentBytes?: number
    readonly visit: (frame: Frame) => void | Promise<void>
  }): Promise<SegmentFiles> {
    await mkdir(options.folder, { recursive: true, mode: 0o700 })
    const files = new SegmentFiles(options.folder, options.segmentBytes ?? segmentBytesDefault)
    const starts = (await readdir(options.folder))
      .flatMap((name) => /^(\d{15})\.segment$/.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b)
    for (const start of starts) {
      await files.#openSegment(start)
    }
    await files.#redo()
    for (const [index, segment] of files.#segments.entries()) {
      const next = files.#segments[index + 1]
      if (next === undefined || next.start > options.from) {
        await files.#scan(segment, Math.max(options.from, segment.start), next === undefined, options.visit)
      }
      if (next !== undefined && segment.start + segment.size !== next.start) {
        throw new ConcejoError(logErrors.damaged, { file: segment.file, offset: segment.size })
      }
    }
    return files
  }

  get size(): Place {
    const last = this.#segments.at(-1)
    return last === undefined ? 0 : last.start + last.size
  }

  /** Write frames in order, all or none; durable on return. Throws `log.not-durable`. */
  async append(frames: readonly { readonly first: number; readonly content: Buffer }[]): Promise<readonly Place[]> {
    const segment = await this.#segmentForAppend()
    const before = segment.size
    const places: Place[] = []
    const parts: Buffer[] = []
    let size = before
    for (const { first, content } of frames) {
      places.push(segment.start + size)
      parts.push(encodeHeader(first, content), content)
      size += headerBytes + content.length
    }
    try {
      const bytes = Buffer.concat(parts)
      await segment.handle.write(bytes, 0, bytes.length, before)
      await segment.handle.datasync()
    } catch (cause) {
      await segment.handle.truncate(before).catch(() => undefined)
      throw new ConcejoError(logErrors.notDurable, { reason: reasonOf(cause) }, { cause })
    }
    segment.size = size
    return places
  }

  /** The frame at a place. Throws `log.damaged`. */
  async read(place: Place): Promise<Frame> {
    const segment = this.#segmentOf(place)
    const offset = place - segment.start
    const header = Buffer.alloc(headerBytes)
    await segment.handle.read(header, 0, headerBytes, offset)
    const length = readLength(header)
    const body = Buffer.allocUnsafe(length ?? 0)
    if (length !== undefined) {
      await segment.handle.read(body, 0, length, offset + headerBytes)
    }
    if (length === undefined || !isWhole(header, body)) {
      throw new ConcejoError(logErrors.damaged, { file: segment.file, offset })
    }
    return {
      place,
      next: place + headerBytes + body.length,
      first: Number(header.readBigUInt64BE(checkedFrom)),
      content: body,
    }
  }

  /** Put other content of the same length in a frame's place; a crash in between is finished at the next start. */
  async overwrite(frame: Frame): Promise<void> {
    const segment = this.#segmentOf(frame.place)
    const bytes = Buffer.concat([encodeHeader(frame.first, frame.content), frame.content])
    const redo = join(this.#folder, redoName)
    const place = Buffer.alloc(12)
    place.writeBigUInt64BE(BigInt(frame.place), 0)
    place.writeUInt32BE(crc32(bytes), 8)
    await writeSynced(redo, Buffer.concat([place, bytes]))
    await syncFolder(this.#folder)
    await segment.handle.write(bytes, 0, bytes.length, frame.place - segment.start)
    await segment.handle.datasync()
    await unlink(redo)
  }

  /** Every frame from a place on, in order, up to where the log ended when asked. */
  async *frames(from: Place): AsyncGenerator<Frame> {
    const end = this.size
    let place = from
    while (place < end) {
      const frame = await this.read(place)
      yield frame
      place = frame.next
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#segments.map(({ handle }) => handle.close()))
  }

  async #openSegment(start: Place): Promise<Segment> {
    const file = join(this.#folder, `${String(start).padStart(15, '0')}.segment`)
    const handle = await open(file, constants.O_RDWR | constants.O_CREAT, 0o600)
    const segment: Segment = { start, file, handle, size: (await handle.stat()).size }
    this.#segments.push(segment)
    return segment
  }

  async #segmentForAppend(): Promise<Segment> {
    const last = this.#segments.at(-1)
    if (last !== undefined && last.size < this.#segmentBytes) {
      return last
    }
    try {
      const segment = await this.#openSegment(this.size)
      await syncFolder(this.#folder)
      return segment
    } catch (cause) {
      throw new ConcejoError(logErrors.notDurable, { reason: reasonOf(cause) }, { cause })
    }
  }

  #segmentOf(place: Place): Segment {
    const segment = this.#segments.findLast(({ start, size }) => start <= place && place < start + size)
    if (segment === undefined) {
      throw new ConcejoError(logErrors.damaged, { file: this.#folder, offset: place })
    }
    return segment
  }

  async #scan(
    segment: Segment,
    from: Place,
    last: boolean,
    visit: (frame: Frame) => void | Promise<void>,
  ): Promise<void> {
    const bytes = Buffer.alloc(Math.max(0, segment.size - (from - segment.start)))
    await segment.handle.read(bytes, 0, bytes.length, from - segment.start)
    let offset = 0
    while (offset < bytes.length) {
      const length = wholeFrameLength(bytes, offset)
      if (length === undefined) {
        const position = from - segment.start + offset
        if (!last || hasWholeFrameAfter(bytes, offset + 1)) {
          throw new ConcejoError(logErrors.damaged, { file: segment.file, offset: position })
        }
        await segment.handle.truncate(position)
        await segment.handle.sync()
        segment.size = position
        return
      }
      const first = Number(bytes.readBigUInt64BE(offset + checkedFrom))
      const content = bytes.subarray(offset + headerBytes, offset + headerBytes + length)
      const next = offset + headerBytes + length
      await visit({ place: from + offset, next: from + next, first, content })
      offset = next
    }
  }

  async #redo(): Promise<void> {
    const file = join(this.#folder, redoName)
    const bytes = await readFile(file).catch(() => undefined)
    if (bytes === undefined) {
      return
    }
    const frame = bytes.subarray(12)
    if (bytes.length > 12 && crc32(frame) === bytes.readUInt32BE(8)) {
      const place = Number(bytes.readBigUInt64BE(0))
      const segment = this.#segmentOf(place)
      await segment.handle.write(frame, 0, frame.length, place - segment.start)
      await segment.handle.datasync()
    }
    await unlink(file)
  }
}

function encodeHeader(first: number, content: Buffer): Buffer {
  const header = Buffer.alloc(headerBytes)
  header.writeUInt32BE(content.length, 0)
  header.writeUInt32BE(crc32(header.subarray(0, 4)), 4)
  header.writeBigUInt64BE(BigInt(first), checkedFrom)
  header.writeUInt32BE(crc32(content, crc32(header.subarray(checkedFrom))), 8)
  return header
}

function readLength(header: Buffer): number | undefined {
  const length = header.readUInt32BE(0)
  const fits = length > 0 && length <= contentBytesMax && crc32(header.subarray(0, 4)) === header.readUInt32BE(4)
  return fits ? length : undefined
}

function isWhole(header: Buffer, content: Buffer): boolean {
  return crc32(content, crc32(header.subarray(checkedFrom, headerBytes))) === header.readUInt32BE(8)
}

function wholeFrameLength(bytes: Buffer, offset: number): number | undefined {
  if (offset + headerBytes > bytes.length) {
    return undefined
  }
  const header = bytes.subarray(offset, offset + headerBytes)
  const length = readLength(header)
  if (length === undefined || offset + headerBytes + length > bytes.length) {
    return undefined
  }
  return isWhole(header, bytes.subarray(offset + headerBytes, offset + headerBytes + length)) ? length : undefined
}

function hasWholeFrameAfter(bytes: Buffer, from: number): boolean {
  for (let offset = from; offset + headerBytes <= bytes.length; offset += 1) {
    if (wholeFrameLength(bytes, offset) !== undefined) {
      return true
    }
  }
  return false
}

/** Write a file whole and synced. */
export async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Make new names in a folder durable. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') {
    return
  }
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : 'unknown'
}
