import { randomUUID } from 'node:crypto'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Bytes32,
  bytes32,
  ConcejoError,
  createId,
  noteKeyToText,
  type RecordInput,
  type RecordReceipt,
  unsafeBrand,
} from '@concejo/protocol'
import { sql } from 'kysely'
import {
  type Anchor,
  type AnchorContext,
  AnchorProofs,
  anchorLog,
  findAnchor,
  findLogKeys,
  makeLogKeys,
  readLedgerLog,
  recoverAnchors,
} from '../log/anchor-log.ts'
import { logErrors } from '../log/errors.ts'
import type { LogKeys } from '../log/log-keys.ts'
import { TransparencyLog } from '../log/transparency-log.ts'
import { findBreakingChanges } from './compare-schemas.ts'
import { createReceipt, statementOf } from './create-receipt.ts'
import { DeviceStore } from './devices.ts'
import { recordErrors } from './errors.ts'
import { findPersonalNames, findPersonalValue } from './personal-data.ts'
import { commitFrame, createSecrets, decodeFrame, eraseSlots, type NewFrame, toLoggedRecord } from './record-frame.ts'
import { type AddedFrame, findLatestPlaces, findPlaces, type RecordPlace } from './record-index.ts'
import { RecordLog } from './record-log.ts'
import { type CheckData, compileSchema } from './stream-schema.ts'
import { StreamStore } from './streams.ts'
import type {
  AppendRequest,
  AppendResult,
  LatestRecord,
  LogState,
  ReadOptions,
  Records,
  StoredRecord,
  Stream,
  StreamChange,
} from './types.ts'

export interface RecordsOptions extends AnchorContext {
  readonly dataFolder: string
  /** Public origin of the node; its host begins the names of logs. */
  readonly origin: string
  /** Clock seconds. */
  readonly clock: () => number
  /** Default 60. */
  readonly anchorEverySeconds?: number
  /** Anchor before the time is over once so many records wait for it. Default 100,000. */
  readonly anchorEveryRecords?: number
}

/** Stream of an organisation in which its streams are defined: every change of a stream is a record too. */
export const definitionStream = 'streams'

const batchMax = 1_000
const publishEveryMs = 500
const anchorTickMs = 1_000
const framesCachedMax = 256

/** Streams, logs and their anchors on this node: the implementation of the port `Records`. */
export class RecordsEngine implements Records {
  readonly #options: RecordsOptions
  readonly #streams: StreamStore
  readonly #devices: DeviceStore
  readonly #logs = new Map<Bytes32, RecordLog>()
  readonly #opening = new Map<Bytes32, Promise<RecordLog>>()
  readonly #checks = new Map<string, CheckData>()
  readonly #listeners = new Set<(stream: Stream, count: number) => void>()
  readonly #proofs: AnchorProofs
  readonly #anchored = new Map<Bytes32, { readonly at: number; readonly size: number }>()
  readonly #frames = new Map<string, Promise<ReturnType<typeof decodeFrame>>>()
  #timers: NodeJS.Timeout[] = []
  #anchoring: Promise<unknown> = Promise.resolve()
  #stopped = false

  constructor(options: RecordsOptions) {
    this.#options = options
    this.#streams = new StreamStore(options.database)
    this.#devices = new DeviceStore(options.database)
    this.#proofs = new AnchorProofs(options)
  }

  /** Open every log of this node and begin to publish and anchor. A log that must not be continued is told, and left. */
  async start(): Promise<void> {
    const folder = join(this.#options.dataFolder, 'logs')
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const names = (await readdir(folder)).filter((name) => /^[0-9a-f]{64}$/.test(name))
    for (const name of names) {
      const organisation = bytes32.parse(`0x${name}`)
      await this.#open(organisation).catch(async (error: unknown) => this.raiseAlarm(organisation, alarmOf(error)))
    }
    this.#timers = [
      setInterval(() => void this.#publishAll(), publishEveryMs),
      setInterval(() => {
        this.#anchoring = this.#anchoring.then(() => this.#anchorDue())
      }, anchorTickMs),
    ]
    for (const timer of this.#timers) {
      timer.unref()
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true
    for (const timer of this.#timers) {
      clearInterval(timer)
    }
    await this.#anchoring.catch(() => undefined)
    for (const log of this.#logs.values()) {
      await log.close()
    }
  }

  findStream(organisation: Bytes32, name: string): Promise<Stream | undefined> {
    return this.#streams.find(organisation, name)
  }

  listStreams(options: { readonly after: number; readonly limit: number }): Promise<readonly Stream[]> {
    return this.#streams.list(options)
  }

  async createStream(definition: StreamChange, author: string): Promise<Stream> {
    this.#requireSchema(definition)
    const log = await this.#openOrCreate(definition.organisation)
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
    await this.#recordDefinition(await this.#getLog(stream.organisation), changed, author)
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
    const log = await this.#getLog(stream.organisation)
    log.requireRoom()
    this.#requireValid(stream, records)
    await this.#requireSignature(request)
    return appendTo(log, request)
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
    const log = await this.#getLog(stream.organisation)
    const index = (await log.index.findIds(stream.number, [id])).get(id)
    return index === undefined ? undefined : this.findByIndex(stream.organisation, index)
  }

  async findByIndex(organisation: Bytes32, index: number): Promise<StoredRecord | undefined> {
    const log = await this.#getLog(organisation)
    const place = await log.index.findByIndex(index)
    const stream = place === undefined ? undefined : await this.#streams.findByNumber(place.stream)
    return place === undefined || stream === undefined ? undefined : (await this.#load(stream, [place]))[0]
  }

  async createReceipt(
    position: { readonly organisation: Bytes32; readonly index: number },
    options: { readonly disclose?: readonly string[] } = {},
  ): Promise<RecordReceipt> {
    const { organisation, index } = position
    const { log, index: places } = await this.#getLog(organisation)
    const place = await places.findByIndex(index)
    if (place === undefined) {
      throw new ConcejoError(index < log.size ? recordErrors.notYet : recordErrors.notFound)
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

  /** Erase records: secrets and contents go, commitments stay. Answers how many there were. */
  async erase(organisation: Bytes32, indexes: readonly number[]): Promise<number> {
    const log = await this.#getLog(organisation)
    const byPlace = new Map<number, number[]>()
    for (const index of indexes) {
      const place = await log.index.findByIndex(index)
      if (place !== undefined) {
        byPlace.set(place.place, [...(byPlace.get(place.place) ?? []), place.slot])
      }
    }
    for (const [place, slots] of byPlace) {
      const frame = await log.log.read(place)
      await log.log.overwrite({ ...frame, content: eraseSlots(frame.content, slots) })
      this.#frames.delete(`${organisation} ${place}`)
    }
    return [...byPlace.values()].reduce((sum, slots) => sum + slots.length, 0)
  }

  /** The next keys of a log, for the act that opens it or rotates them. */
  async proposeLogKeys(organisation: Bytes32): Promise<{
    readonly origin: string
    readonly current: LogKeys | undefined
    readonly next: LogKeys
  }> {
    const origin = this.#logs.get(organisation)?.log.origin ?? this.#originOf(organisation)
    const known = await readLedgerLog(this.#options.ledger, organisation)
    const log = { organisation, origin }
    const current = known === undefined ? undefined : findLogKeys(this.#options, log, known.member)
    return { origin, current, next: makeLogKeys(this.#options, log, (current?.generation ?? -1) + 1) }
  }

  async describeLog(organisation: Bytes32): Promise<LogState | undefined> {
    const log = this.#logs.get(organisation)
    if (log === undefined) {
      return undefined
    }
    const { published, size, origin, stopped } = log.log
    const [known, anchor] = await Promise.all([
      readLedgerLog(this.#options.ledger, organisation),
      findAnchor(this.#options.database, organisation),
    ])
    return {
      organisation,
      origin,
      key: noteKeyToText(this.#keys(organisation, origin).note),
      size,
      published: { size: published.size, note: published.note },
      lag: log.lag,
      opened: known !== undefined,
      ...(anchor === undefined ? {} : { anchor }),
      ...(stopped === undefined ? {} : { stopped }),
    }
  }

  listLogs(): readonly Bytes32[] {
    return [...this.#logs.keys()]
  }

  /** The log itself, for its public files and for monitors. */
  findLog(organisation: Bytes32): TransparencyLog | undefined {
    return this.#logs.get(organisation)?.log
  }

  /** Folder of the public files of logs. */
  publicFolder(organisation: Bytes32): string {
    return join(this.#folderOf(organisation), 'public')
  }

  /** Anchor now. Throws `log.missing`, `log.not-anchored`. */
  async anchor(organisation: Bytes32): Promise<Anchor | undefined> {
    const { log } = await this.#getLog(organisation)
    const anchor = await this.#guardLog(organisation, () => anchorLog(this.#options, log, organisation))
    this.#anchored.set(organisation, { at: Date.now(), size: anchor?.size ?? 0 })
    return anchor
  }

  onAppended(listener: (stream: Stream, count: number) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Everything that was appended before can be read afterwards; for tests and for answers that must show it. */
  async settled(organisation: Bytes32): Promise<void> {
    const log = await this.#getLog(organisation)
    await log.settled()
    await log.log.publish()
  }

  async raiseAlarm(organisation: Bytes32, alarm: { readonly kind: string; readonly detail: string }): Promise<void> {
    const now = this.#options.clock()
    const raised = await sql`
      update node.log_alarms set seen_at = ${now}, detail = ${alarm.detail}
      where organisation = ${organisation} and kind = ${alarm.kind} and closed_at is null returning id`.execute(
      this.#options.database,
    )
    if (raised.rows.length === 0) {
      await sql`
        insert into node.log_alarms (id, organisation, kind, detail, raised_at, seen_at)
        values (${randomUUID()}, ${organisation}, ${alarm.kind}, ${alarm.detail}, ${now}, ${now})`.execute(
        this.#options.database,
      )
    }
  }

  /** Records per second and lag, for metrics. */
  metrics(): Readonly<Record<string, number>> {
    const logs = [...this.#logs.values()]
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
    return { size, note, key: noteKeyToText(this.#keys(organisation, log.origin).note) }
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

  async #requireSignature({ stream, records, signature }: AppendRequest): Promise<void> {
    if (signature === undefined) {
      return
    }
    const { organisation, name } = stream
    const statement = statementOf({ organisation, stream: name, records })
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
    const read = this.#getLog(organisation).then(async (log) => (await log.readFrame(place)).content)
    read.catch(() => this.#frames.delete(key))
    if (this.#frames.size >= framesCachedMax) {
      this.#frames.delete(this.#frames.keys().next().value ?? key)
    }
    this.#frames.set(key, read)
    return read
  }

  async #getLog(organisation: Bytes32): Promise<RecordLog> {
    const log = this.#logs.get(organisation) ?? (await this.#opening.get(organisation))
    if (log === undefined) {
      throw new ConcejoError(logErrors.missing, { organisation })
    }
    return log
  }

  async #openOrCreate(organisation: Bytes32): Promise<RecordLog> {
    return this.#logs.get(organisation) ?? this.#open(organisation)
  }

  #open(organisation: Bytes32): Promise<RecordLog> {
    const running = this.#opening.get(organisation)
    if (running !== undefined) {
      return running
    }
    const opening = this.#openLog(organisation).finally(() => this.#opening.delete(organisation))
    this.#opening.set(organisation, opening)
    return opening
  }

  async #openLog(organisation: Bytes32): Promise<RecordLog> {
    const { database, clock } = this.#options
    const inserted = await sql<{ number: number; origin: string }>`
      insert into node.logs (organisation, origin, created_at)
      values (${organisation}, ${this.#originOf(organisation)}, ${clock()})
      on conflict (organisation) do update set organisation = excluded.organisation
      returning number, origin`.execute(database)
    const { number, origin } = inserted.rows[0] ?? { number: 0, origin: this.#originOf(organisation) }
    const log = await TransparencyLog.open({
      folder: this.#folderOf(organisation),
      organisation,
      origin,
      sign: (text) => this.#keys(organisation, origin).signNote(text),
      entriesOf: (content) => commitFrame(decodeFrame(content)),
    })
    const recordLog = new RecordLog({
      organisation,
      log,
      database,
      number,
      streamOf: (name) => this.#streamNumber(organisation, name),
      onIndexed: (frames) => this.#tell(organisation, frames),
    })
    await this.#guardLog(
      organisation,
      async () => {
        const known = await readLedgerLog(this.#options.ledger, organisation)
        if (known !== undefined) {
          await log.requirePrefix(known.checkpoint)
          this.#useKeys(organisation, findLogKeys(this.#options, { organisation, origin }, known.member))
          await recoverAnchors(this.#options, log, organisation)
        }
      },
      log,
    )
    await recordLog.catchUp()
    this.#logs.set(organisation, recordLog)
    return recordLog
  }

  /** What says that this is not the log that others know stops the log and raises an alarm; the rest passes on. */
  async #guardLog<T>(organisation: Bytes32, work: () => Promise<T>, opened?: TransparencyLog): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      if (!isFork(error)) {
        throw error
      }
      const alarm = alarmOf(error)
      const log = opened ?? this.#logs.get(organisation)?.log
      log?.stop(alarm.detail)
      await this.raiseAlarm(organisation, alarm)
      return undefined
    }
  }

  readonly #usedKeys = new Map<Bytes32, LogKeys>()

  #useKeys(organisation: Bytes32, keys: LogKeys | undefined): void {
    if (keys !== undefined) {
      this.#usedKeys.set(organisation, keys)
    }
  }

  #keys(organisation: Bytes32, origin: string): LogKeys {
    const known = this.#usedKeys.get(organisation)
    const keys = known ?? makeLogKeys(this.#options, { organisation, origin }, 0)
    this.#usedKeys.set(organisation, keys)
    return keys
  }

  async #streamNumber(organisation: Bytes32, name: string): Promise<number> {
    const found = await this.#streams.find(organisation, name)
    return (found ?? (await this.#insertBuiltIn(organisation, name))).number
  }

  /** The stream of definitions; and, when the database was lost, a stream whose definition is read next. */
  #insertBuiltIn(organisation: Bytes32, name: string): Promise<Stream> {
    return this.#streams.insert(
      {
        organisation,
        name,
        title: name,
        description: '',
        schema: { type: 'object' },
        keepDays: undefined,
        readers: 'public',
        producers: [],
        personalData: 'none',
        state: 'open',
      },
      this.#options.clock(),
    )
  }

  async #recordDefinition(log: RecordLog, stream: Stream, author: string): Promise<void> {
    const { organisation } = stream
    const definitions =
      (await this.#streams.find(organisation, definitionStream)) ??
      (await this.#insertBuiltIn(organisation, definitionStream))
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

  async #publishAll(): Promise<void> {
    for (const { log, organisation } of this.#logs.values()) {
      if (log.size > log.published.size && !this.#stopped) {
        await log.publish().catch((error: unknown) => this.raiseAlarm(organisation, alarmOf(error)))
      }
    }
  }

  async #anchorDue(): Promise<void> {
    const everyMs = (this.#options.anchorEverySeconds ?? 60) * 1_000
    const records = this.#options.anchorEveryRecords ?? 100_000
    for (const { log, organisation } of this.#logs.values()) {
      const last = this.#anchored.get(organisation) ?? { at: 0, size: 0 }
      const due = Date.now() - last.at >= everyMs || log.size - last.size >= records
      if (due && log.size > last.size && log.stopped === undefined && !this.#stopped) {
        this.#anchored.set(organisation, { at: Date.now(), size: last.size })
        await this.anchor(organisation).catch((error: unknown) => this.raiseAlarm(organisation, alarmOf(error)))
      }
    }
  }

  #folderOf(organisation: Bytes32): string {
    return join(this.#options.dataFolder, 'logs', organisation.slice(2))
  }

  #originOf(organisation: Bytes32): string {
    return `${new URL(this.#options.origin).host}/log/${organisation.slice(2)}`
  }
}

/** Append records that are checked. */
async function appendTo(log: RecordLog, request: AppendRequest): Promise<AppendResult> {
  const { stream, records, producer, signature } = request
  const secrets = createSecrets(records.length)
  const slots = records.map(({ id, time, entity, data }, position) => ({
    secret: secrets[position] ?? '',
    id: id ?? createId().slice(2, 34),
    given: id !== undefined,
    time,
    ...(entity === undefined ? {} : { entity }),
    data,
  }))
  const frame: NewFrame = {
    stream: stream.name,
    schemaVersion: stream.schemaVersion,
    producer,
    received: new Date().toISOString(),
    ...(signature === undefined ? {} : { signature: { ...signature, count: records.length } }),
    slots,
  }
  const results = await log.append(stream.number, frame)
  return { results: results.map((result, position) => ({ id: slots[position]?.id ?? '', ...result })) }
}

function isFork(error: unknown): boolean {
  const forks: readonly string[] = [logErrors.lostEntries.code, logErrors.forked.code]
  return error instanceof ConcejoError && forks.includes(error.code)
}

function alarmOf(error: unknown): { readonly kind: string; readonly detail: string } {
  return error instanceof ConcejoError
    ? { kind: error.code.slice('log.'.length), detail: error.message }
    : { kind: 'failed', detail: error instanceof Error ? error.message : 'unknown' }
}
