import { randomUUID } from 'node:crypto'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Bytes32, bytes32, ConcejoError, noteKeyToText } from '@concejo/protocol'
import { sql } from 'kysely'
import {
  type Anchor,
  type AnchorContext,
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
import { watchOwnLog, watchRemoteLog } from '../log/watch-logs.ts'
import { commitFrame, decodeFrame } from './record-frame.ts'
import type { AddedFrame } from './record-index.ts'
import { RecordLog } from './record-log.ts'
import type { RecordLimits } from './record-meter.ts'
import type { LogState } from './types.ts'

export interface LogBookOptions extends AnchorContext {
  readonly dataFolder: string
  /** Public origin of the node; its host begins the names of logs. */
  readonly origin: string
  /** Clock seconds. */
  readonly clock: () => number
  /** Default 60. */
  readonly anchorEverySeconds?: number
  /** Anchor before the time is over once so many records wait for it. Default 100,000. */
  readonly anchorEveryRecords?: number
  /** Addresses of logs that other nodes keep, each ending in `/log/<organisation>`; they are watched. */
  readonly watchedLogs?: readonly string[]
  /** Default 60. */
  readonly watchEverySeconds?: number
  /** What producers may hand in; each limit has a default. */
  readonly recordLimits?: Partial<RecordLimits>
}

/** What the book asks of its owner. */
export interface LogBookPorts {
  readonly streamOf: (organisation: Bytes32, name: string) => Promise<number>
  /** Frames that are entered at the start, before they are: definitions in them may be unknown. */
  readonly onReplayed: (organisation: Bytes32, frames: readonly AddedFrame[]) => Promise<void>
  readonly onIndexed: (organisation: Bytes32, frames: readonly AddedFrame[]) => void
}

const publishEveryMs = 500
const anchorTickMs = 1_000

/** The logs of this node by organisation: opened, published, anchored, guarded. */
export class LogBook {
  readonly #options: LogBookOptions
  readonly #ports: LogBookPorts
  readonly #logs = new Map<Bytes32, RecordLog>()
  readonly #opening = new Map<Bytes32, Promise<RecordLog>>()
  readonly #keys = new Map<Bytes32, LogKeys>()
  readonly #anchored = new Map<Bytes32, { readonly at: number; readonly size: number }>()
  readonly #anchors = new Map<Bytes32, Promise<Anchor | undefined>>()
  #timers: NodeJS.Timeout[] = []
  #anchoring: Promise<unknown> = Promise.resolve()
  readonly #watchedTo = new Map<Bytes32, bigint>()
  #watching: Promise<unknown> = Promise.resolve()
  #stopped = false

  constructor(options: LogBookOptions, ports: LogBookPorts) {
    this.#options = options
    this.#ports = ports
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
      setInterval(
        () => {
          this.#watching = this.#watching.then(() => this.watch())
        },
        (this.#options.watchEverySeconds ?? 60) * 1_000,
      ),
    ]
    for (const timer of this.#timers) {
      timer.unref()
    }
  }

  async stop(): Promise<void> {
    if (this.#stopped) {
      return
    }
    this.#stopped = true
    for (const timer of this.#timers) {
      clearInterval(timer)
    }
    await Promise.allSettled([this.#anchoring, this.#watching, ...this.#anchors.values()])
    for (const log of this.#logs.values()) {
      await log.close()
    }
  }

  organisations(): readonly Bytes32[] {
    return [...this.#logs.keys()]
  }

  find(organisation: Bytes32): RecordLog | undefined {
    return this.#logs.get(organisation)
  }

  /** Throws `log.missing`. */
  async get(organisation: Bytes32): Promise<RecordLog> {
    const log = this.#logs.get(organisation) ?? (await this.#opening.get(organisation))
    if (log === undefined) {
      throw new ConcejoError(logErrors.missing, { organisation })
    }
    return log
  }

  /** The log of an organisation, begun if there is none. */
  async getOrCreate(organisation: Bytes32): Promise<RecordLog> {
    return this.#logs.get(organisation) ?? this.#open(organisation)
  }

  folderOf(organisation: Bytes32): string {
    return join(this.#options.dataFolder, 'logs', organisation.slice(2))
  }

  /** The keys with which a log's notes are signed now. */
  keysOf(organisation: Bytes32, origin: string): LogKeys {
    const keys = this.#keys.get(organisation) ?? makeLogKeys(this.#options, { organisation, origin }, 0)
    this.#keys.set(organisation, keys)
    return keys
  }

  /** The next keys of a log, for the act that opens it or rotates them. */
  async proposeKeys(organisation: Bytes32): Promise<{
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

  async describe(organisation: Bytes32): Promise<LogState | undefined> {
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
      ...{ organisation, origin, size, lag: log.lag, opened: known !== undefined },
      key: noteKeyToText(this.keysOf(organisation, origin).note),
      published: { size: published.size, note: published.note },
      ...(anchor === undefined ? {} : { anchor }),
      ...(stopped === undefined ? {} : { stopped }),
    }
  }

  /** Anchor now. Throws `log.missing`, `log.not-anchored`. */
  anchor(organisation: Bytes32): Promise<Anchor | undefined> {
    // One after the other: of two at once the ledger would refuse the second, which then looked like a fault.
    const before = this.#anchors.get(organisation) ?? Promise.resolve()
    const anchoring = before.catch(() => undefined).then(() => this.#anchor(organisation))
    this.#anchors.set(organisation, anchoring)
    return anchoring
  }

  async #anchor(organisation: Bytes32): Promise<Anchor | undefined> {
    const { log } = await this.get(organisation)
    const anchor = await this.#guard(organisation, log, async () => {
      await this.#learnKeys(organisation, log)
      return anchorLog(this.#options, log, organisation)
    })
    this.#anchored.set(organisation, { at: Date.now(), size: anchor?.size ?? 0 })
    return anchor
  }

  /**
   * Look at every log once: those of this node beside what the ledger holds, those of others beside that and what was
   * seen before. What does not fit raises an alarm; what fits again closes it.
   */
  async watch(): Promise<void> {
    const { ledger, origin } = this.#options
    for (const [organisation, { log }] of this.#logs) {
      const from = this.#watchedTo.get(organisation) ?? 0n
      await this.#look(organisation, async () => {
        this.#watchedTo.set(organisation, await watchOwnLog({ ledger }, log, organisation, from))
      })
    }
    for (const prefix of this.#options.watchedLogs ?? []) {
      const organisation = bytes32.safeParse(`0x${prefix.split('/').at(-1) ?? ''}`)
      if (organisation.success && !this.#stopped) {
        const context = { ...this.#options, witnessName: new URL(origin).host }
        await this.#look(organisation.data, () => watchRemoteLog(context, prefix, organisation.data))
      }
    }
  }

  async #look(organisation: Bytes32, work: () => Promise<void>): Promise<void> {
    try {
      await work()
      await sql`
        update node.log_alarms set closed_at = ${this.#options.clock()}
        where organisation = ${organisation} and kind = 'unreachable' and closed_at is null`.execute(
        this.#options.database,
      )
    } catch (error) {
      const alarm = alarmOf(error)
      if (isFork(error)) {
        this.#logs.get(organisation)?.log.stop(alarm.detail)
      }
      await this.raiseAlarm(organisation, alarm).catch(() => undefined)
    }
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
    await this.#findKeys(organisation, origin)
    const log = await TransparencyLog.open({
      folder: this.folderOf(organisation),
      organisation,
      origin,
      sign: (text) => this.keysOf(organisation, origin).signNote(text),
      entriesOf: (content) => commitFrame(decodeFrame(content)),
    })
    const recordLog = new RecordLog({
      ...{ organisation, log, database, number },
      streamOf: (name) => this.#ports.streamOf(organisation, name),
      onIndexed: (frames) => this.#ports.onIndexed(organisation, frames),
    })
    await this.#guard(organisation, log, async () => {
      const known = await readLedgerLog(this.#options.ledger, organisation)
      if (known !== undefined) {
        await log.requirePrefix(known.checkpoint)
        await recoverAnchors(this.#options, log, organisation)
      }
    })
    await recordLog.catchUp((frames) => this.#ports.onReplayed(organisation, frames))
    this.#logs.set(organisation, recordLog)
    return recordLog
  }

  /** Take the keys that the ledger knows, and sign the newest checkpoint with them when they are others than before. */
  async #learnKeys(organisation: Bytes32, log: TransparencyLog): Promise<void> {
    const before = this.keysOf(organisation, log.origin).generation
    await this.#findKeys(organisation, log.origin)
    if (this.keysOf(organisation, log.origin).generation !== before) {
      await log.signAgain()
    }
  }

  async #findKeys(organisation: Bytes32, origin: string): Promise<void> {
    const known = await readLedgerLog(this.#options.ledger, organisation)
    const keys = known === undefined ? undefined : findLogKeys(this.#options, { organisation, origin }, known.member)
    if (keys !== undefined) {
      this.#keys.set(organisation, keys)
    }
  }

  /** What says that this is not the log that others know stops the log and raises an alarm; the rest passes on. */
  async #guard<T>(organisation: Bytes32, log: TransparencyLog, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      if (!isFork(error)) {
        throw error
      }
      const alarm = alarmOf(error)
      log.stop(alarm.detail)
      await this.raiseAlarm(organisation, alarm)
      return undefined
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

  #originOf(organisation: Bytes32): string {
    return `${new URL(this.#options.origin).host}/log/${organisation.slice(2)}`
  }
}

function isFork(error: unknown): boolean {
  const forks: readonly string[] = [logErrors.lostEntries.code, logErrors.forked.code]
  return error instanceof ConcejoError && forks.includes(error.code)
}

function alarmOf(error: unknown): { readonly kind: string; readonly detail: string } {
  return error instanceof ConcejoError
    ? { kind: error.code.replace(/^log\./, ''), detail: error.message }
    : { kind: 'failed', detail: error instanceof Error ? error.message : 'unknown' }
}
