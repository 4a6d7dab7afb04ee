import { join } from 'node:path'
import {
  type Bytes32,
  batchStatement,
  bytes32,
  ConcejoError,
  createId,
  noteKeyToText,
  type RecordInput,
  type RecordReceipt,
  unsafeBrand,
} from '@concejo/protocol'
import { z } from 'zod'
import { type Anchor, AnchorProofs, findAnchor } from '../log/anchor-log.ts'
import { splitHashes } from '../log/tile-store.ts'
import type { TransparencyLog } from '../log/transparency-log.ts'
import { findBreakingChanges } from './compare-schemas.ts'
import { createReceipt } from './create-receipt.ts'
import { DeviceStore } from './devices.ts'
import { recordErrors } from './errors.ts'
import { HashPool } from './hash-pool.ts'
import { LogBook, type LogBookOptions } from './log-book.ts'
import { findPersonalNames, findPersonalValue } from './personal-data.ts'
import {
  createSecrets,
  type decodeFrame,
  encodeFrame,
  eraseSlots,
  type NewFrame,
  toLoggedRecord,
} from './record-frame.ts'
import { type AddedFrame, findLatestPlaces, findPlaces, type RecordPlace } from './record-index.ts'
import type { RecordLog } from './record-log.ts'
import { type RecordLimits, RecordMeter, type RecordUsage } from './record-meter.ts'
import { type CheckData, compileSchema } from './stream-schema.ts'
import { StreamStore } from './streams.ts'
import type {
  AppendRequest,
  AppendResult,
  LatestRecord,
  LogState,
  Producer,
  ReadOptions,
  Records,
  StoredRecord,
  Stream,
  StreamChange,
} from './types.ts'

/** Stream of an organisation in which its streams are defined: every change of a stream is a record too. */
export const definitionStream = 'streams'

/** Stream of an organisation that tells which records were erased, by whom and why. */
export const erasureStream = 'erasures'

/** Streams that the node keeps itself. */
const reservedNames: ReadonlySet<string> = new Set([definitionStream, erasureStream, 'stamps'])

/** A stream as its definition stands in the log. */
const streamDefinition = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  schema: z.record(z.string(), z.unknown()),
  schemaVersion: z.number().int(),
  keepDays: z
    .number()
    .int()
    .optional()
    .transform((days): number | undefined => days),
  readers: z.union([z.literal('public'), z.array(bytes32)]),
  producers: z.array(bytes32),
  personalData: z.enum(['none', 'pseudonymous', 'personal']),
  state: z.enum(['open', 'closed']),
})

const batchMax = 1_000
const retentionEveryMs = 3_600_000
/** A million records a minute, fifty full batches at a time. */
const defaultLimits: RecordLimits = { perMinute: 1_000_000, organisationPerMinute: 3_000_000, underWay: 50_000 }
const recordsCachedMax = 50_000

/** Streams, logs and their anchors on this node: the implementation of the port `Records`. */
export class RecordsEngine implements Records {
  readonly limits: RecordLimits
  readonly #options: LogBookOptions
  readonly #streams: StreamStore
  readonly #devices: DeviceStore
  readonly #meter: RecordMeter
  #retention: Promise<unknown> = Promise.resolve()
  #retentionTimer: NodeJS.Timeout | undefined
  readonly #book: LogBook
  readonly #checks = new Map<string, CheckData>()
  readonly #listeners = new Set<(stream: Stream, count: number) => void>()
  readonly #proofs: AnchorProofs
  readonly #hashes = new HashPool()
  #cachedRecords = 0
  readonly #frames = new Map<string, Promise<ReturnType<typeof decodeFrame>>>()

  constructor(options: LogBookOptions) {
    this.#options = options
    this.#streams = new StreamStore(options.database)
    this.#devices = new DeviceStore(options.database)
    this.limits = { ...defaultLimits, ...options.recordLimits }
    this.#meter = new RecordMeter(options.database, this.limits)
    this.#proofs = new AnchorProofs(options)
    this.#book = new LogBook(options, {
      streamOf: (organisation, name) => this.#streamNumber(organisation, name),
      onReplayed: (organisation, frames) => this.#learnStreams(organisation, frames),
      onIndexed: (organisation, frames) => this.#tell(organisation, frames),
    })
  }

  /** Open every log of this node, publish and anchor from now on. */
  async start(): Promise<void> {
    await this.#book.start()
    this.#retentionTimer = setInterval(() => {
      this.#retention = this.#retention.then(() => this.eraseExpired()).catch(() => undefined)
    }, retentionEveryMs)
    this.#retentionTimer.unref()
  }

  async stop(): Promise<void> {
    clearInterval(this.#retentionTimer)
    await this.#retention
    await this.#meter.stop()
    await this.#book.stop()
    await this.#hashes.close()
  }

  /** What producers handed in, by day. */
  readUsage(organisation: Bytes32, days: number): Promise<readonly RecordUsage[]> {
    return this.#meter.read(organisation, days)
  }

  /** Look at all logs now: as the node does by itself once a minute. */
  watch(): Promise<void> {
    return this.#book.watch()
  }

  /** Erase what streams keep no longer. Answers how many records went. */
  async eraseExpired(): Promise<number> {
    let erased = 0
    for (let after = 0, more = true; more; ) {
      const streams = await this.listStreams({ after, limit: 500 })
      for (const stream of streams) {
        erased += stream.keepDays === undefined ? 0 : await this.#eraseOlder(stream, stream.keepDays)
      }
      after = streams.at(-1)?.number ?? after
      more = streams.length === 500
    }
    return erased
  }

  findStream(organisation: Bytes32, name: string): Promise<Stream | undefined> {
    return this.#streams.find(organisation, name)
  }

  listStreams(options: { readonly after: number; readonly limit: number }): Promise<readonly Stream[]> {
    return this.#streams.list(options)
  }

  async createStream(definition: StreamChange, author: string): Promise<Stream> {
    if (reservedNames.has(definition.name) && author !== 'node') {
      throw new ConcejoError(recordErrors.streamExists, { name: definition.name })
    }
    this.#requireSchema(definition)
    const log = await this.#book.getOrCreate(definition.organisation)
    const stream = await this.#streams.insert({ ...definition, state: 'open' }, this.#options.clock())
    await this.#recordDefinition(log, stream, author)
    return stream
  }

  async changeStream(
    stream: Stream,
    change: Partial<Omit<StreamChange, 'organisation' | 'name'>> & { readonly state?: Stream['state'] },
    author: string,
  ): Promise<Stream> {
    const next = { ...stream, ...change }
    this.#requireSchema(next)
    const breaking = findBreakingChanges(stream.schema, next.schema)
    if (breaking.length > 0) {
      const issues = breaking.map(({ path, reason }) => ({ path, message: reason }))
      throw new ConcejoError(recordErrors.schemaIncompatible, { count: breaking.length }, { issues })
    }
    const sameSchema = JSON.stringify(next.schema) === JSON.stringify(stream.schema)
    const changed = await this.#streams.update(
      { ...next, schemaVersion: stream.schemaVersion + (sameSchema ? 0 : 1) },
      this.#options.clock(),
    )
    await this.#recordDefinition(await this.#book.get(stream.organisation), changed, author)
    return changed
  }

  get devices(): DeviceStore {
    return this.#devices
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    const { stream, records } = request
    if (stream.state === 'closed') {
      throw new ConcejoError(recordErrors.streamClosed, { name: stream.name })
    }
    const log = await this.#book.get(stream.organisation)
    log.requireRoom()
    const batch = {
      ...{ organisation: stream.organisation, producer: request.producer, records: records.length },
      bytes: request.bytes ?? 0,
    }
    return this.#meter.take(batch, async () => {
      this.#requireValid(stream, records)
      const frame = toFrame(request)
      const content = encodeFrame(frame)
      const signed = request.signature !== undefined
      const hashes = await this.#hashes.hash(content, { records: records.length, signed })
      await this.#requireSignature(request, hashes.givenRoot)
      return toResult(frame, await log.append(stream.number, frame, { content, entries: splitHashes(hashes.entries) }))
    })
  }

  async read(stream: Stream, options: ReadOptions): Promise<readonly StoredRecord[]> {
    const limit = Math.min(options.limit, batchMax)
    const places = await findPlaces(this.#options.database, stream.number, { ...options, limit })
    return this.#load(stream, places)
  }

  async readLatest(
    stream: Stream,
    options: { readonly after?: string; readonly limit: number },
  ): Promise<readonly LatestRecord[]> {
    const limit = Math.min(options.limit, batchMax)
    const places = await findLatestPlaces(this.#options.database, stream.number, { ...options, limit })
    const loaded = await this.#load(stream, places)
    return loaded.flatMap(({ index, record }, position) => {
      const entity = places[position]?.entity
      return record === undefined || entity === undefined ? [] : [{ entity, index, record }]
    })
  }

  async findById(stream: Stream, id: string): Promise<StoredRecord | undefined> {
    const log = await this.#book.get(stream.organisation)
    const index = (await log.index.findIds(stream.number, [id])).get(id)
    return index === undefined ? undefined : this.findByIndex(stream.organisation, index)
  }

  async findByIndex(organisation: Bytes32, index: number): Promise<StoredRecord | undefined> {
    const log = await this.#book.get(organisation)
    const place = await log.index.findByIndex(index)
    const stream = place === undefined ? undefined : await this.#streams.findByNumber(place.stream)
    return place === undefined || stream === undefined ? undefined : (await this.#load(stream, [place]))[0]
  }

  async createReceipt(
    position: { readonly organisation: Bytes32; readonly index: number },
    options: { readonly disclose?: readonly string[] } = {},
  ): Promise<RecordReceipt> {
    const { organisation, index } = position
    const { log, index: places } = await this.#book.get(organisation)
    const place = await places.findByIndex(index)
    if (place === undefined) {
      const { size } = await places.reached()
      const erased = index < size ? recordErrors.erased : recordErrors.notYet
      throw new ConcejoError(index < log.size ? erased : recordErrors.notFound)
    }
    const frame = await this.#frame(organisation, place.place)
    const anchor = await findAnchor(this.#options.database, organisation, index)
    const { profile } = this.#options.ledger
    const network = { chainId: profile.chainId, genesis: profile.genesis, sandbox: this.#options.sandbox }
    return createReceipt(
      {
        network,
        organisation,
        log,
        checkpoint:
          anchor === undefined ? this.#published(organisation, log, index) : { ...anchor, key: anchor.noteKey },
        ...(anchor === undefined ? {} : { anchor: await this.#proofs.get(anchor.actId) }),
        findDeviceKey: async (device) => (await this.#devices.find(organisation, device))?.publicKey,
      },
      { index, frame, position: place.slot },
      options.disclose,
    )
  }

  async erase(
    stream: Stream,
    indexes: readonly number[],
    account: { readonly author: Producer; readonly reason: string },
  ): Promise<number> {
    const { organisation } = stream
    const log = await this.#book.get(organisation)
    const places: RecordPlace[] = []
    for (const index of new Set(indexes)) {
      const place = await log.index.findByIndex(index)
      if (place?.stream === stream.number) {
        places.push(place)
      }
    }
    // Said before it is done: what is gone was at least announced, should the power go in between.
    await this.#recordErasure(log, stream, places, account)
    const byPlace = new Map<number, RecordPlace[]>()
    for (const place of places) {
      byPlace.set(place.place, [...(byPlace.get(place.place) ?? []), place])
    }
    await log.index.forget(places.map(({ index }) => index))
    for (const [place, slots] of byPlace) {
      const frame = await log.log.read(place)
      const content = eraseSlots(
        frame.content,
        slots.map(({ slot }) => slot),
      )
      await log.log.overwrite({ ...frame, content })
      this.#frames.delete(`${organisation} ${place}`)
    }
    return places.length
  }

  proposeLogKeys(organisation: Bytes32): ReturnType<LogBook['proposeKeys']> {
    return this.#book.proposeKeys(organisation)
  }

  describeLog(organisation: Bytes32): Promise<LogState | undefined> {
    return this.#book.describe(organisation)
  }

  listLogs(): readonly Bytes32[] {
    return this.#book.organisations()
  }

  findLog(organisation: Bytes32): TransparencyLog | undefined {
    return this.#book.find(organisation)?.log
  }

  /** Folder of the public files of a log. */
  publicFolder(organisation: Bytes32): string {
    return join(this.#book.folderOf(organisation), 'public')
  }

  anchor(organisation: Bytes32): Promise<Anchor | undefined> {
    return this.#book.anchor(organisation)
  }

  raiseAlarm(organisation: Bytes32, alarm: { readonly kind: string; readonly detail: string }): Promise<void> {
    return this.#book.raiseAlarm(organisation, alarm)
  }

  onAppended(listener: (stream: Stream, count: number) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Everything that was appended before can be read afterwards; for tests and for answers that must show it. */
  async settled(organisation: Bytes32): Promise<void> {
    const log = await this.#book.get(organisation)
    await log.settled()
    await log.log.publish()
  }

  /** Records per second and lag, for metrics. */
  metrics(): Readonly<Record<string, number>> {
    const logs = this.listLogs().flatMap((organisation) => this.#book.find(organisation) ?? [])
    return {
      record_logs: logs.length,
      record_entries: logs.reduce((sum, { log }) => sum + log.size, 0),
      record_lag: logs.reduce((sum, { lag }) => sum + lag, 0),
    }
  }

  #published(organisation: Bytes32, log: TransparencyLog, index: number): { size: number; note: string; key: string } {
    const { size, note } = log.published
    if (index >= size) {
      throw new ConcejoError(recordErrors.notYet)
    }
    return { size, note, key: noteKeyToText(this.#book.keysOf(organisation, log.origin).note) }
  }

  #requireSchema(definition: Pick<Stream, 'schema' | 'personalData'>): void {
    compileSchema(definition.schema)
    const [found] = definition.personalData === 'none' ? findPersonalNames(definition.schema) : []
    if (found !== undefined) {
      throw new ConcejoError(recordErrors.personalData, { ...found })
    }
  }

  #requireValid(stream: Stream, records: readonly RecordInput[]): void {
    const check = this.#checkOf(stream)
    const issues = records.flatMap((record, position) =>
      check(record.data).map(({ path, message }) => ({ path: `${position}${path}`, message })),
    )
    if (issues.length > 0) {
      throw new ConcejoError(recordErrors.invalid, { count: issues.length }, { issues: issues.slice(0, 100) })
    }
    if (stream.personalData === 'none') {
      for (const [position, record] of records.entries()) {
        const found = findPersonalValue(record.data)
        if (found !== undefined) {
          const attribute = `${position}${found.attribute}`
          throw new ConcejoError(recordErrors.personalData, { attribute, kind: found.kind })
        }
      }
    }
  }

  #checkOf(stream: Stream): CheckData {
    const key = `${stream.number} ${stream.schemaVersion}`
    const known = this.#checks.get(key)
    if (known !== undefined) {
      return known
    }
    const check = compileSchema(stream.schema)
    this.#checks.set(key, check)
    return check
  }

  async #requireSignature({ stream, records, signature }: AppendRequest, root: Uint8Array): Promise<void> {
    if (signature === undefined) {
      return
    }
    const { organisation, name } = stream
    const { device } = signature
    const statement = batchStatement({ device, organisation, stream: name, count: records.length, root })
    await this.#devices.requireSignature(organisation, signature, statement)
  }

  async #load(stream: Stream, places: readonly RecordPlace[]): Promise<readonly StoredRecord[]> {
    return Promise.all(
      places.map(async ({ index, place, slot }) => {
        const frame = await this.#frame(stream.organisation, place)
        const found = frame.slots[slot]
        const record = found === undefined || 'erased' in found ? undefined : toLoggedRecord(frame, found)
        return { index, stream: stream.name, record }
      }),
    )
  }

  #frame(organisation: Bytes32, place: number): Promise<ReturnType<typeof decodeFrame>> {
    const key = `${organisation} ${place}`
    const known = this.#frames.get(key)
    if (known !== undefined) {
      return known
    }
    const read = this.#book.get(organisation).then(async (log) => (await log.readFrame(place)).content)
    read.then(
      ({ slots }) => this.#forgetFrames(slots.length),
      () => this.#frames.delete(key),
    )
    this.#frames.set(key, read)
    return read
  }

  /** Keep frames of so many records at hand, the oldest go. */
  #forgetFrames(added: number): void {
    this.#cachedRecords += added
    for (const [key, frame] of this.#frames) {
      if (this.#cachedRecords <= recordsCachedMax) {
        return
      }
      this.#frames.delete(key)
      void frame.then(({ slots }) => {
        this.#cachedRecords -= slots.length
      })
    }
  }

  async #streamNumber(organisation: Bytes32, name: string): Promise<number> {
    const found = await this.#streams.find(organisation, name)
    return (found ?? (await this.#getBuiltIn(organisation, name))).number
  }

  /**
   * A stream that the node keeps itself; and, when the database was lost, one whose definition was not found: closed, and
   * readable by its organisation alone.
   */
  #insertBuiltIn(organisation: Bytes32, name: string): Promise<Stream> {
    return this.#streams.insert(
      {
        ...{ organisation, name, title: name, description: '', schema: { type: 'object' }, keepDays: undefined },
        readers: name === erasureStream ? 'public' : [],
        ...{ producers: [], personalData: 'none' },
        state: reservedNames.has(name) ? 'open' : 'closed',
      },
      this.#options.clock(),
    )
  }

  /** As `#insertBuiltIn`, also when another frame asks for it at the same time. */
  async #getBuiltIn(organisation: Bytes32, name: string): Promise<Stream> {
    try {
      return await this.#insertBuiltIn(organisation, name)
    } catch (error) {
      const found = await this.#streams.find(organisation, name)
      if (found === undefined) {
        throw error
      }
      return found
    }
  }

  /** Definitions in the log make the streams that a lost database no longer has. */
  async #learnStreams(organisation: Bytes32, frames: readonly AddedFrame[]): Promise<void> {
    const slots = frames.flatMap(({ frame }) => (frame.stream === definitionStream ? frame.slots : []))
    for (const slot of slots) {
      const definition = 'erased' in slot ? undefined : streamDefinition.safeParse(slot.data).data
      if (definition === undefined) {
        continue
      }
      const known = await this.#streams.find(organisation, definition.name)
      const { schemaVersion, keepDays, ...rest } = definition
      const next = { ...rest, organisation, keepDays }
      const stream = known ?? (await this.#streams.insert(next, this.#options.clock()))
      if (known === undefined || known.schemaVersion <= schemaVersion) {
        await this.#streams.update({ ...stream, ...next, schemaVersion }, this.#options.clock())
      }
    }
  }

  async #eraseOlder(stream: Stream, keepDays: number): Promise<number> {
    const to = (this.#options.clock() - keepDays * 86_400) * 1_000
    let erased = 0
    for (let more = true; more; ) {
      const places = await findPlaces(this.#options.database, stream.number, { to, limit: batchMax })
      const indexes = places.map(({ index }) => index)
      const reason = `kept for ${keepDays} days`
      erased += indexes.length === 0 ? 0 : await this.erase(stream, indexes, { author: 'node', reason })
      more = places.length === batchMax
    }
    return erased
  }

  async #recordErasure(
    log: RecordLog,
    stream: Stream,
    places: readonly RecordPlace[],
    { author, reason }: { readonly author: Producer; readonly reason: string },
  ): Promise<void> {
    const { organisation } = stream
    const erasures =
      (await this.#streams.find(organisation, erasureStream)) ?? (await this.#getBuiltIn(organisation, erasureStream))
    const data = { stream: stream.name, indexes: places.map(({ index }) => index), reason }
    const records = [{ time: new Date(this.#options.clock() * 1000).toISOString(), entity: stream.name, data }]
    await appendTo(log, { stream: erasures, producer: author, records })
  }

  async #recordDefinition(log: RecordLog, stream: Stream, author: string): Promise<void> {
    const { organisation } = stream
    const definitions =
      (await this.#streams.find(organisation, definitionStream)) ??
      (await this.#getBuiltIn(organisation, definitionStream))
    const { number: _, createdAt: __, changedAt: ___, organisation: ____, keepDays, ...definition } = stream
    const data = unsafeBrand<RecordInput['data']>(
      JSON.parse(JSON.stringify({ ...definition, ...(keepDays === undefined ? {} : { keepDays }) })),
    )
    const time = new Date(this.#options.clock() * 1000).toISOString()
    await appendTo(log, {
      stream: definitions,
      producer: unsafeBrand(author),
      records: [{ time, entity: stream.name, data }],
    })
  }

  #tell(organisation: Bytes32, frames: readonly AddedFrame[]): void {
    const counts = new Map<string, number>()
    for (const { frame } of frames) {
      counts.set(frame.stream, (counts.get(frame.stream) ?? 0) + frame.slots.length)
    }
    for (const [name, count] of counts) {
      void this.#streams.find(organisation, name).then((stream) => {
        if (stream !== undefined) {
          for (const listener of this.#listeners) {
            listener(stream, count)
          }
        }
      })
    }
  }
}

/** Append records that are checked. */
async function appendTo(log: RecordLog, request: AppendRequest): Promise<AppendResult> {
  const frame = toFrame(request)
  return toResult(frame, await log.append(request.stream.number, frame))
}

function toFrame({ stream, records, producer, signature }: AppendRequest): NewFrame {
  const secrets = createSecrets(records.length)
  const slots = records.map(({ id, time, entity, data }, position) => ({
    secret: secrets[position] ?? '',
    id: id ?? createId().slice(2, 34),
    given: id !== undefined,
    time,
    ...(entity === undefined ? {} : { entity }),
    data,
  }))
  return {
    stream: stream.name,
    schemaVersion: stream.schemaVersion,
    producer,
    received: new Date().toISOString(),
    ...(signature === undefined ? {} : { signature: { ...signature, count: records.length } }),
    slots,
  }
}

function toResult({ slots }: NewFrame, results: Awaited<ReturnType<RecordLog['append']>>): AppendResult {
  return { results: results.map((result, position) => ({ id: slots[position]?.id ?? '', ...result })) }
}
