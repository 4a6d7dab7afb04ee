import { type Bytes32, ConcejoError, type Hex, unsafeBrand } from '@concejo/protocol'
import { ledgerErrors } from '../errors.ts'
import type { Database, Ledger, SignedAct, Submission, SubmissionState } from '../types.ts'
import { createAcceptor, encodeSignedAct } from './accept.ts'
import { confirmCarry } from './confirm.ts'
import { type CarryLimits, prepareCarry, takeForCarry } from './prepare.ts'
import { type ContractErrors, createRefusalDecoder, type RefusalDecoder } from './refusal.ts'
import { openRelayKeys, type RelayKey, type RelayKeys } from './relay-keys.ts'
import { sendCarry } from './send.ts'
import { type FeeMode, signCarry } from './sign.ts'
import {
  abandonRelayTransaction,
  findSubmissions,
  insertRelayTransaction,
  loadOpenRelayTransactions,
  loadOpenSubmissions,
  type Outcome,
  pruneRelayTransactions,
  type RelayTransaction,
  type StoredSubmission,
  writeOutcomes,
} from './store.ts'

export interface SubmissionOptions {
  readonly ledger: Ledger
  readonly database: Database
  /** Secret from which the relay keys are derived, 32 bytes; kept with the node's secrets. */
  readonly relaySeed: Hex
  /** Custom errors of the services' contracts by name; those of acts and registry are known. */
  readonly contractErrors: ContractErrors
  /** Acts that may be on their way; more are answered with `ledger.busy`. Default 20,000. */
  readonly waitingMax?: number
  readonly relayKeys?: number
  readonly inFlightPerKey?: number
  /** Time after which a transaction without a receipt counts as stuck, in milliseconds. Default 20 s. */
  readonly stuckAfterMs?: number
  readonly limits?: Partial<CarryLimits>
  /** Price per gas on chains that ask one. Default 0. */
  readonly gasPrice?: bigint
}

const limitsDefault: CarryLimits = {
  actsMax: 100,
  bytesMax: 100_000,
  gasPerAct: 10_000_000n,
  gasPerTransaction: 2_000_000_000n,
}

/** Real chains with Osaka limit a transaction to 2^24 gas (EIP-7825). */
const remoteLimits: Partial<CarryLimits> = { gasPerAct: 3_000_000n, gasPerTransaction: 16_000_000n }

const relayKeysDefault = 8
const attemptsMax = 5
const retryDelayMs = 250
const pruneEveryMs = 3_600_000

interface Open extends StoredSubmission {
  state: SubmissionState
  attempts: number
  /** Goes out alone, because a transaction that held it failed as a whole. */
  alone: boolean
}

/**
 * Start carrying acts. Acts that were on their way when the node stopped are taken up where they stood.
 * The schema `node` must be there: see `ledgerMigrations`.
 */
export async function createSubmission(options: SubmissionOptions): Promise<Submission> {
  const remote = options.ledger.profile.engine === 'remote'
  const { ledger, database } = options
  const keys = await openRelayKeys({
    ledger,
    database,
    seed: options.relaySeed,
    keys: options.relayKeys ?? relayKeysDefault,
    // One at a time: two of one key could overtake each other and leave a gap.
    inFlightPerKey: options.inFlightPerKey ?? 1,
  })
  const carrier = new Carrier({
    ...options,
    keys,
    fees: await detectFees(ledger),
    decode: createRefusalDecoder(ledger.contracts, options.contractErrors),
    limits: { ...limitsDefault, ...(remote ? remoteLimits : {}), ...options.limits },
  })
  await carrier.resume()
  return carrier
}

async function detectFees(ledger: Ledger): Promise<FeeMode> {
  const block = await ledger.client.getBlock()
  return block.baseFeePerGas === null || block.baseFeePerGas === undefined ? 'legacy' : 'zero'
}

interface CarrierOptions extends SubmissionOptions {
  readonly keys: RelayKeys
  readonly fees: FeeMode
  readonly decode: RefusalDecoder
  readonly limits: CarryLimits
}

/** Has a life: the queue of acts, the transactions in flight, those who wait for an outcome. */
class Carrier implements Submission {
  readonly #options: CarrierOptions
  readonly #acceptor: ReturnType<typeof createAcceptor>
  readonly #open = new Map<Bytes32, Open>()
  readonly #queue: Open[] = []
  readonly #waiters = new Map<Bytes32, ((state: SubmissionState) => void)[]>()
  readonly #flights = new Set<Promise<void>>()
  readonly #counts = { accepted: 0, applied: 0, refused: 0, carries: 0 }
  readonly #pruneTimer: NodeJS.Timeout
  #accepting = 0
  #stopped = false

  constructor(options: CarrierOptions) {
    this.#options = options
    this.#acceptor = createAcceptor(options.database)
    const prune = (): void => void pruneRelayTransactions(options.database).catch(() => undefined)
    this.#pruneTimer = setInterval(prune, pruneEveryMs)
    this.#pruneTimer.unref()
  }

  async accept(signed: SignedAct): Promise<SubmissionState> {
    if (this.#stopped) {
      throw new ConcejoError(ledgerErrors.stopped)
    }
    const submission = encodeSignedAct(this.#options.ledger, signed)
    const waiting = this.#open.size + this.#accepting
    if (waiting >= (this.#options.waitingMax ?? 20_000) && !this.#open.has(submission.actId)) {
      throw new ConcejoError(ledgerErrors.busy, { waiting, retryAfterSeconds: this.#retryAfterSeconds(waiting) })
    }
    this.#accepting += 1
    try {
      const row = await this.#acceptor.accept(submission)
      if (row.state.state !== 'applied' && row.state.state !== 'refused') {
        this.#enqueue(row, row.state.attempts)
      }
      return row.state
    } finally {
      this.#accepting -= 1
    }
  }

  async find(actId: Bytes32): Promise<SubmissionState | undefined> {
    for (let reading = 1; ; reading += 1) {
      const known = this.#open.get(actId)
      if (known !== undefined) {
        return known.state
      }
      const row = (await findSubmissions(this.#options.database, [actId])).get(actId)
      if (row === undefined || row.state.state === 'applied' || row.state.state === 'refused') {
        return row?.state
      }
      // It ended while it was read, or a database that crashed forgot its end: then the ledger is asked, by carrying it again.
      if (reading > 1) {
        this.#enqueue(row, row.state.attempts)
      }
    }
  }

  async wait(actId: Bytes32, timeoutMs: number): Promise<SubmissionState> {
    const state = await this.find(actId)
    if (state === undefined) {
      throw new ConcejoError(ledgerErrors.actUnknown, { actId })
    }
    const open = this.#open.get(actId)
    if (open === undefined) {
      return state.state === 'applied' || state.state === 'refused' ? state : ((await this.find(actId)) ?? state)
    }
    return new Promise((resolve) => {
      const done = (end: SubmissionState): void => {
        clearTimeout(timer)
        resolve(end)
      }
      const timer = setTimeout(() => {
        const left = (this.#waiters.get(actId) ?? []).filter((waiter) => waiter !== done)
        if (left.length === 0) {
          this.#waiters.delete(actId)
        } else {
          this.#waiters.set(actId, left)
        }
        resolve(open.state)
      }, timeoutMs)
      this.#waiters.set(actId, [...(this.#waiters.get(actId) ?? []), done])
    })
  }

  async simulate(signed: SignedAct): Promise<{ code: string; values: Readonly<Record<string, string>> } | undefined> {
    const { ledger, decode, limits } = this.#options
    const { target, calldata } = encodeSignedAct(ledger, signed)
    const gas: Hex = `0x${limits.gasPerAct.toString(16)}`
    try {
      await ledger.request('eth_call', [{ to: target, data: calldata, gas }, 'latest'])
      return undefined
    } catch (error) {
      if (error instanceof ConcejoError && error.code === ledgerErrors.rpc.code) {
        const { code, values } = decode(unsafeBrand<{ data?: unknown }>(error).data)
        return { code, values }
      }
      throw error
    }
  }

  metrics(): Readonly<Record<string, number>> {
    const { keys } = this.#options
    const flights = { open: this.#open.size, queued: this.#queue.length, inFlight: this.#flights.size }
    return { ...this.#counts, ...flights, abandonedKeys: keys.abandonedCount() }
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearInterval(this.#pruneTimer)
    await this.#acceptor.stop()
    await Promise.all(this.#flights)
  }

  /** Take up what was on its way: first ask the chain what became of signed transactions, then carry the rest again. */
  async resume(): Promise<void> {
    const { ledger, database, decode } = this.#options
    for (const row of await loadOpenSubmissions(database)) {
      const attempts = 'attempts' in row.state ? row.state.attempts : 0
      this.#open.set(row.actId, { ...row, attempts, alone: false })
    }
    const lost = new Map<Bytes32, Open>(this.#open)
    for (const relay of await loadOpenRelayTransactions(database)) {
      const acts = relay.actIds.flatMap((actId) => this.#open.get(actId) ?? [])
      const all = await findSubmissions(database, relay.actIds)
      const inOrder = relay.actIds.flatMap((actId) => all.get(actId) ?? [])
      const confirmation = await confirmCarry({ ledger, hash: relay.hash, acts: inOrder, decode })
      if (confirmation === undefined) {
        await abandonRelayTransaction(database, relay, 'not on the chain when the node came back')
        continue
      }
      await this.#finish(
        relay.hash,
        confirmation.outcomes.filter(({ actId }) => this.#open.has(actId)),
      )
      for (const act of acts.filter(({ actId }) => !this.#open.has(actId))) {
        lost.delete(act.actId)
      }
    }
    this.#queue.push(...lost.values())
    this.#pump()
  }

  #enqueue(submission: StoredSubmission, attempts: number): void {
    if (this.#open.has(submission.actId)) {
      return
    }
    const open: Open = { ...submission, state: { state: 'accepted', attempts }, attempts, alone: false }
    this.#counts.accepted += 1
    this.#open.set(open.actId, open)
    this.#queue.push(open)
    // Acts that were accepted in the same moment share a transaction.
    setImmediate(() => this.#pump())
  }

  #pump(): void {
    while (this.#queue.length > 0 && !this.#stopped) {
      const key = this.#options.keys.take()
      if (key === undefined) {
        return
      }
      const acts = this.#takeActs()
      key.inFlight += 1
      const flight: Promise<void> = this.#fly(key, acts).finally(() => {
        key.inFlight -= 1
        this.#flights.delete(flight)
        this.#pump()
      })
      this.#flights.add(flight)
    }
  }

  #takeActs(): readonly Open[] {
    const first = this.#queue[0]
    const limits = first?.alone === true ? { ...this.#options.limits, actsMax: 1 } : this.#options.limits
    const taken = takeForCarry(this.#queue, limits)
    return taken.flatMap((act) => this.#open.get(act.actId) ?? [])
  }

  /** prepare → sign → send → confirm of one transaction. Never throws: what fails goes back into the queue. */
  async #fly(key: RelayKey, acts: readonly Open[]): Promise<void> {
    const { ledger, database, limits, fees } = this.#options
    this.#counts.carries += 1
    let relay: RelayTransaction | undefined
    try {
      const carry = prepareCarry(ledger.contracts, acts, limits)
      const gasPrice = this.#options.gasPrice ?? 0n
      relay = signCarry({ carry, key, chainId: ledger.profile.chainId, fees, gasPrice })
      key.nextNonce += 1
      await insertRelayTransaction(database, relay)
      this.#setState(acts, 'signed')
      await this.#carry(key, relay, acts)
    } catch (error) {
      // The database or the chain failed in the middle: whatever became of the transaction, the acts are idempotent.
      const reason = error instanceof Error ? error.message : 'unknown'
      await this.#leaveKey(key, relay, reason)
      await new Promise((resolve) => setTimeout(resolve, retryDelayMs))
      this.#requeue(acts, false)
    }
  }

  async #carry(key: RelayKey, relay: RelayTransaction, acts: readonly Open[]): Promise<void> {
    const { ledger, decode } = this.#options
    for (;;) {
      this.#setState(acts, 'sent')
      const sent = await sendCarry(ledger, relay.raw, this.#options.stuckAfterMs ?? 20_000)
      if (sent.end === 'mined') {
        break
      }
      if (this.#stopped) {
        return
      }
      if (sent.end === 'stuck') {
        await this.#leaveKey(key, relay, sent.reason)
        this.#requeue(acts, false)
        return
      }
      await new Promise((resolve) => setTimeout(resolve, retryDelayMs))
    }
    const confirmation = await confirmCarry({ ledger, hash: relay.hash, acts, decode })
    if (confirmation === undefined) {
      await this.#leaveKey(key, relay, 'mined, but without a receipt')
      this.#requeue(acts, false)
      return
    }
    await this.#settle(relay, acts, confirmation)
  }

  async #settle(
    relay: RelayTransaction,
    acts: readonly Open[],
    confirmation: { readonly outcomes: readonly Outcome[]; readonly untold: readonly StoredSubmission[] },
  ): Promise<void> {
    const untold = new Set(confirmation.untold.map(({ actId }) => actId))
    const left = acts.filter(({ actId }) => untold.has(actId))
    const hopeless = left.filter((act) => act.attempts + 1 >= attemptsMax)
    const given: Outcome[] = hopeless.map(({ actId }) => ({
      actId,
      state: { state: 'refused', code: ledgerErrors.refusedWithoutReason.code, values: {} },
    }))
    await this.#finish(relay.hash, [...confirmation.outcomes, ...given])
    this.#requeue(
      left.filter((act) => !hopeless.includes(act)),
      true,
    )
  }

  async #finish(hash: Bytes32, outcomes: readonly Outcome[]): Promise<void> {
    await writeOutcomes(this.#options.database, hash, outcomes)
    for (const { actId, state } of outcomes) {
      this.#counts[state.state] += 1
      this.#open.delete(actId)
      const waiters = this.#waiters.get(actId) ?? []
      this.#waiters.delete(actId)
      for (const resolve of waiters) {
        resolve(state)
      }
    }
  }

  async #leaveKey(key: RelayKey, relay: RelayTransaction | undefined, reason: string): Promise<void> {
    for (let attempt = 0; !this.#stopped; attempt += 1) {
      try {
        if (relay !== undefined) {
          await abandonRelayTransaction(this.#options.database, relay, reason)
        }
        await this.#options.keys.abandon(key, reason)
        return
      } catch {
        // The database is away: nothing can be accepted meanwhile either. It is asked again, ever more rarely.
        await new Promise((resolve) => setTimeout(resolve, Math.min(retryDelayMs * 2 ** attempt, 10_000)))
      }
    }
  }

  /** Back to the front, so that what was accepted first is carried first. */
  #requeue(acts: readonly Open[], alone: boolean): void {
    const open = acts.filter(({ actId }) => this.#open.has(actId))
    for (const act of open) {
      act.attempts += 1
      act.alone = alone
    }
    this.#setState(open, 'accepted')
    this.#queue.unshift(...open)
  }

  #setState(acts: readonly Open[], state: 'accepted' | 'signed' | 'sent'): void {
    for (const act of acts) {
      act.state = { state, attempts: act.attempts }
    }
  }

  #retryAfterSeconds(waiting: number): number {
    return Math.min(30, Math.max(1, Math.ceil(waiting / 1_000)))
  }
}
