import { randomUUID } from 'node:crypto'
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Records, Stream } from '@concejo/platform'
import { ConcejoError } from '@concejo/protocol'
import { z } from 'zod'
import { errors } from '../errors.ts'
import { type Answer, runDuckDb } from './duckdb-runner.ts'
import { listParquetColumns, type ParquetColumn, quoteText, selectLines, toParquetLine } from './parquet-columns.ts'

/** The organisation's stream that tells what was erased. */
const erasureStream = 'erasures'
const readMax = 1_000
const writeLimits = { timeoutMs: 120_000, rowsMax: 10, bytesMax: 100_000 }
/** Erasures are announced before they are done; so long one may be under way. */
const erasureGraceMs = 600_000

const parquetFile = z.object({
  name: z.string().regex(/^\d+-\d+-\d+\.parquet$/),
  /** Entries of the log: the first, and the last that it may hold. */
  first: z.number().int(),
  last: z.number().int(),
  records: z.number().int(),
  bytes: z.number().int(),
  /** Times of the earliest and the latest record, milliseconds since 1970. */
  from: z.number(),
  to: z.number(),
})
export type ParquetFile = z.output<typeof parquetFile>

const manifest = z.object({
  format: z.literal(1),
  schemaVersion: z.number().int(),
  /** Up to which entry of the log records were written. */
  through: z.number().int(),
  /** Up to which entry erasures were looked at. */
  erasuresThrough: z.number().int(),
  /** Entries above `through` that are never to be written. */
  erased: z.array(z.number().int()),
  files: z.array(parquetFile),
})
type Manifest = z.output<typeof manifest>

const erasure = z.object({ stream: z.string(), indexes: z.array(z.number().int().nonnegative()) })

/** What a stream has in Parquet. */
export interface Prepared {
  readonly columns: readonly ParquetColumn[]
  readonly files: readonly ParquetFile[]
  readonly through: number
  /** Everything that could be read when it was asked for is in the files. */
  readonly complete: boolean
}

export interface ParquetStoreOptions {
  readonly records: Records
  /** Folder that is this store's alone. */
  readonly folder: string
  /** Most records of a file. */
  readonly fileRecordsMax: number
  /** Told when files could not be written. */
  readonly onFailure: (error: unknown) => void
}

/**
 * Records of streams as Parquet files, each of a range of the log. Only the last file of a stream grows: it is written
 * anew under another name, and the manifest says which files count, so a crash leaves all of a step or nothing of it.
 */
export class ParquetStore {
  readonly #options: ParquetStoreOptions
  readonly #stopping = new AbortController()
  readonly #steps = new Map<string, Promise<unknown>>()
  readonly #exports = new Map<string, Promise<boolean>>()
  #writing: Promise<unknown> = Promise.resolve()

  constructor(options: ParquetStoreOptions) {
    this.#options = options
  }

  /** Streams that have files. */
  async list(): Promise<readonly { readonly organisation: string; readonly stream: string }[]> {
    const organisations = await listFolders(this.#options.folder)
    const found = await Promise.all(
      organisations
        .filter((name) => /^[0-9a-f]{64}$/.test(name))
        .map(async (name) =>
          (await listFolders(join(this.#options.folder, name))).map((stream) => ({
            organisation: `0x${name}`,
            stream,
          })),
        ),
    )
    return found.flat()
  }

  /**
   * Bring a stream's files up to date and wait for it so long; longer work goes on by itself. What was erased is out of
   * the files in any case.
   */
  async prepare(stream: Stream, waitMs: number): Promise<Prepared> {
    await this.#step(stream, () => this.#applyErasures(stream))
    const complete = await withinTime(this.#export(stream), waitMs)
    const { files, through } = await this.#read(stream)
    return { columns: listParquetColumns(stream.schema), files, through, complete: complete === true }
  }

  /** Put the files into a folder, where they stay as they are whatever becomes of them here. */
  async lend(stream: Stream, target: string): Promise<readonly ParquetFile[]> {
    return this.#step(stream, async () => {
      const { files } = await this.#read(stream)
      await mkdir(target, { recursive: true })
      for (const { name } of files) {
        await linkOrCopy(join(this.folderOf(stream), name), join(target, name))
      }
      return files
    })
  }

  /** Path of one file. Throws `records.analysis-file-unknown`. */
  async find(stream: Stream, name: string): Promise<string> {
    const { files } = await this.#read(stream)
    if (!files.some((file) => file.name === name)) {
      throw new ConcejoError(errors.analysisFileUnknown)
    }
    return join(this.folderOf(stream), name)
  }

  folderOf({ organisation, name }: Pick<Stream, 'organisation' | 'name'>): string {
    return join(this.#options.folder, organisation.slice(2).toLowerCase(), name)
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await Promise.allSettled([...this.#exports.values(), ...this.#steps.values(), this.#writing])
  }

  /** Write what is not written yet, file by file; true once everything is. One at a time for a stream. */
  #export(stream: Stream): Promise<boolean> {
    const key = this.folderOf(stream)
    const running = this.#exports.get(key)
    if (running !== undefined) {
      return running
    }
    const exporting = this.#exportAll(stream)
      .catch((error) => {
        if (!this.#stopping.signal.aborted) {
          this.#options.onFailure(error)
        }
        return false
      })
      .finally(() => this.#exports.delete(key))
    this.#exports.set(key, exporting)
    return exporting
  }

  async #exportAll(stream: Stream): Promise<boolean> {
    for (let more = true; more; ) {
      more = await this.#step(stream, async () => {
        if (this.#stopping.signal.aborted) {
          throw new ConcejoError(errors.analysisCancelled)
        }
        return this.#exportFile(stream)
      })
    }
    return true
  }

  /** Write the next records into the last file or a new one. False when there are no more. */
  async #exportFile(stream: Stream): Promise<boolean> {
    const current = await this.#read(stream)
    const last = current.files.at(-1)
    const tail = last !== undefined && last.records < this.#options.fileRecordsMax ? last : undefined
    const columns = listParquetColumns(stream.schema)
    const lines = join(this.folderOf(stream), `${randomUUID()}.ndjson`)
    try {
      const room = this.#options.fileRecordsMax - (tail?.records ?? 0)
      const taken = await this.#writeLines(stream, { columns, current, room, path: lines })
      if (taken.last === undefined) {
        return false
      }
      const files = tail === undefined ? current.files : current.files.slice(0, -1)
      const sources = [
        ...(tail === undefined ? [] : [selectFile(tail.name)]),
        ...(taken.count === 0 ? [] : [selectLines(columns, lines)]),
      ]
      const range = { first: tail?.first ?? taken.first ?? taken.last, last: taken.last }
      const written =
        sources.length === 0 ? undefined : await this.#writeFile(stream, { ...range, sources, replaced: tail })
      const through = taken.last
      await this.#save(stream, {
        ...{ ...current, through, files: written === undefined ? files : [...files, written] },
        erased: current.erased.filter((index) => index > through),
      })
      return taken.more
    } finally {
      await rm(lines, { force: true })
    }
  }

  /** Records behind those that are written, as lines of JSON. */
  async #writeLines(
    stream: Stream,
    options: {
      readonly columns: readonly ParquetColumn[]
      readonly current: Manifest
      readonly room: number
      readonly path: string
    },
  ): Promise<{ readonly count: number; readonly first?: number; readonly last?: number; readonly more: boolean }> {
    const { columns, current, room, path } = options
    const erased = new Set(current.erased)
    const file = await open(path, 'wx', 0o600)
    try {
      let [count, after, more] = [0, current.through, true]
      let first: number | undefined
      while (more && count < room && !this.#stopping.signal.aborted) {
        const limit = Math.min(readMax, room - count)
        const found = await this.#options.records.read(stream, { after, limit })
        const kept = found.flatMap(({ record, ...place }) =>
          record === undefined || erased.has(place.index) ? [] : [toParquetLine(columns, { ...place, record })],
        )
        if (kept.length > 0) {
          await file.write(`${kept.join('\n')}\n`)
        }
        first ??= found[0]?.index
        after = found.at(-1)?.index ?? after
        count += kept.length
        more = found.length === limit
      }
      return { count, more, ...(first === undefined ? {} : { first, last: after }) }
    } finally {
      await file.close()
    }
  }

  /** Take out of the files what was erased since the last time. */
  async #applyErasures(stream: Stream): Promise<void> {
    const { records } = this.#options
    const erasures = await records.findStream(stream.organisation, erasureStream)
    let current = await this.#read(stream)
    for (let more = erasures !== undefined; more && erasures !== undefined; ) {
      const found = await records.read(erasures, { after: current.erasuresThrough, limit: readMax })
      const indexes = found.flatMap(({ record }) => {
        const parsed = erasure.safeParse(record?.data)
        return parsed.success && parsed.data.stream === stream.name ? parsed.data.indexes : []
      })
      if (found.length > 0) {
        const files = await this.#eraseFrom(stream, current.files, indexes)
        const waiting = indexes.filter((index) => index > current.through)
        const erasuresThrough = found.at(-1)?.index ?? current.erasuresThrough
        current = { ...current, files: [...files], erasuresThrough, erased: [...current.erased, ...waiting] }
        await this.#save(stream, current)
      }
      more = found.length === readMax
    }
  }

  async #eraseFrom(
    stream: Stream,
    files: readonly ParquetFile[],
    indexes: readonly number[],
  ): Promise<readonly ParquetFile[]> {
    const kept: ParquetFile[] = []
    for (const file of files) {
      const within = indexes.filter((index) => index >= file.first && index <= file.last)
      if (within.length === 0) {
        kept.push(file)
        continue
      }
      const list = `unnest([${within.join(', ')}]::bigint[])`
      const sources = [`${selectFile(file.name)} where "index" not in (select ${list})`]
      const written = await this.#writeFile(stream, { first: file.first, last: file.last, sources, replaced: file })
      kept.push(...(written === undefined ? [] : [written]))
    }
    return kept
  }

  /** A file of all that the sources select; undefined when that is nothing. */
  async #writeFile(
    stream: Stream,
    options: {
      readonly first: number
      readonly last: number
      readonly sources: readonly string[]
      readonly replaced: ParquetFile | undefined
    },
  ): Promise<ParquetFile | undefined> {
    const { first, last, sources, replaced } = options
    const generation = Number(replaced?.name.split(/[-.]/)[2] ?? 0) + 1
    const name = `${first}-${last}-${generation}.parquet`
    const folder = this.folderOf(stream)
    const { rows } = await this.#write(folder, [
      `copy (${sources.join(' union all ')}) to ${quoteText(name)} (format parquet, compression snappy)`,
      `select count(*), epoch_ms(min("time")), epoch_ms(max("time")) from read_parquet(${quoteText(name)})`,
    ])
    const [records = 0, from = 0, to = 0] = rows[0]?.map(Number) ?? []
    if (records === 0) {
      await rm(join(folder, name), { force: true })
      return undefined
    }
    const { size } = await stat(join(folder, name))
    return { name, first, last, records, bytes: size, from, to }
  }

  /** One process at a time: this is work in the background. */
  #write(folder: string, statements: readonly string[]): Promise<Answer> {
    const { signal } = this.#stopping
    const writing = this.#writing
      .catch(() => undefined)
      .then(() => runDuckDb({ kind: 'trusted', ...writeLimits, statements }, { folder, signal }))
    this.#writing = writing
    return writing
  }

  /** Steps of a stream follow each other. */
  #step<T>(stream: Stream, work: () => Promise<T>): Promise<T> {
    const key = this.folderOf(stream)
    const before = this.#steps.get(key) ?? Promise.resolve()
    const step = before.catch(() => undefined).then(work)
    this.#steps.set(key, step)
    return step
  }

  /** What there is, or an empty beginning where there is nothing that fits the stream as it is now. */
  async #read(stream: Stream): Promise<Manifest> {
    const path = join(this.folderOf(stream), 'manifest.json')
    const text = await readFile(path, 'utf8').catch(() => undefined)
    const parsed = manifest.safeParse(text === undefined ? undefined : parseJson(text))
    const log = await this.#options.records.describeLog(stream.organisation)
    const fits = parsed.success && parsed.data.schemaVersion === stream.schemaVersion
    return fits && parsed.data.through < (log?.size ?? 0) ? parsed.data : this.#begin(stream)
  }

  async #begin(stream: Stream): Promise<Manifest> {
    const { records } = this.#options
    await mkdir(this.folderOf(stream), { recursive: true, mode: 0o700 })
    const erasures = await records.findStream(stream.organisation, erasureStream)
    const to = Date.now() - erasureGraceMs
    const [newest] = erasures === undefined ? [] : await records.read(erasures, { order: 'newest', limit: 1, to })
    return {
      ...{ format: 1, schemaVersion: stream.schemaVersion, through: -1, erased: [], files: [] },
      erasuresThrough: newest?.index ?? -1,
    }
  }

  /** From here on these files count, and all others go. */
  async #save(stream: Stream, next: Manifest): Promise<void> {
    const folder = this.folderOf(stream)
    const draft = join(folder, `${randomUUID()}.json`)
    await writeFile(draft, JSON.stringify(next), { flush: true })
    await rename(draft, join(folder, 'manifest.json'))
    const kept = new Set(['manifest.json', ...next.files.map(({ name }) => name)])
    for (const name of await readdir(folder)) {
      if (!kept.has(name)) {
        await rm(join(folder, name), { force: true })
      }
    }
  }
}

/** What a promise gives, or undefined when it takes longer. */
async function withinTime<T>(work: Promise<T>, waitMs: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const waiting = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), waitMs)
  })
  try {
    return await Promise.race([work, waiting])
  } finally {
    clearTimeout(timer)
  }
}

function selectFile(name: string): string {
  return `select * from read_parquet(${quoteText(name)})`
}

async function listFolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

/** Not every file system has links. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await link(from, to).catch(() => copyFile(from, to))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
