import { setTimeout as sleep } from 'node:timers/promises'
import { ConcejoError, defineErrors, type Hex } from '@concejo/protocol'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createMark, createTestFolder, startMarksLedger } from '../../test-support/marks.ts'
import { startTestPostgres, type TestPostgres } from '../../test-support/postgres.ts'
import { createRandom } from '../../test-support/random.ts'
import type { EmbeddedLedger } from '../embedded/embedded-ledger.ts'
import { ledgerErrors } from '../errors.ts'
import type { Database, Ledger, SignedAct, Submission, SubmissionState } from '../types.ts'
import { createSubmission, type SubmissionOptions } from './submission.ts'

const relaySeed: Hex = `0x${'c0'.repeat(32)}`
const errors = defineErrors({
  refused: { code: 'marks.refused', text: 'Value {value} is refused.', status: 422, help: 'Give another value.' },
})

let postgres: TestPostgres
let ledger: EmbeddedLedger
let database: Database
let closeDatabase: () => Promise<void>
let removeFolder: () => void
let submissions: Submission[] = []

beforeAll(async () => {
  postgres = await startTestPostgres()
})

afterAll(() => postgres.stop())

beforeEach(async () => {
  const { folder, remove } = createTestFolder()
  removeFolder = remove
  ledger = await startMarksLedger(folder)
  const opened = await postgres.createDatabase()
  database = opened.database
  closeDatabase = opened.close
})

afterEach(async () => {
  await Promise.all(submissions.map((submission) => submission.stop()))
  submissions = []
  await ledger.stop()
  await closeDatabase()
  removeFolder()
})

async function start(options: Partial<SubmissionOptions> = {}): Promise<Submission> {
  const contractErrors = { MarkRefused: errors.refused }
  const submission = await createSubmission({ ledger, database, relaySeed, contractErrors, ...options })
  submissions.push(submission)
  return submission
}

async function carry(submission: Submission, signed: SignedAct): Promise<SubmissionState> {
  await submission.accept(signed)
  return submission.wait(signed.act.id, 30_000)
}

function codeOf(error: unknown): string {
  return error instanceof ConcejoError ? error.code : String(error)
}

/** How often each act was applied, by the chain itself. */
async function applications(acts: readonly SignedAct[]): Promise<readonly number[]> {
  const logs = await ledger.client.getLogs({ fromBlock: 0n })
  const counts = new Map<string, number>()
  for (const { topics } of logs.filter((log) => log.topics.length === 4)) {
    counts.set(topics[1] ?? '', (counts.get(topics[1] ?? '') ?? 0) + 1)
  }
  return acts.map(({ act }) => counts.get(act.id) ?? 0)
}

/** The ledger behind a transport that misbehaves. */
function withTransport(sendRaw: (raw: Hex, send: (raw: Hex) => Promise<Hex>) => Promise<Hex>): Ledger {
  return { ...ledger, sendRaw: (raw) => sendRaw(raw, (other) => ledger.sendRaw(other)) }
}

describe('submission', () => {
  it('carries an act and says where it was applied', async () => {
    const signed = createMark()
    const state = await carry(await start(), signed)
    expect(state).toMatchObject({ state: 'applied', blockNumber: 1n, logIndex: 1 })
    expect(await applications([signed])).toEqual([1])
  })

  it('returns the first result for a repeat, also many at once', async () => {
    const submission = await start()
    const signed = createMark()
    const states = await Promise.all(Array.from({ length: 5 }, () => carry(submission, signed)))
    expect(
      new Set(
        states.map((state) => JSON.stringify(state, (_, value) => (typeof value === 'bigint' ? `${value}` : value))),
      ).size,
    ).toBe(1)
    expect(await submission.accept(signed)).toEqual(states[0])
    expect(await applications([signed])).toEqual([1])
  })

  it('refuses other content under a used act id', async () => {
    const submission = await start()
    const signed = createMark()
    await carry(submission, signed)
    const other = createMark({ id: signed.act.id, value: 5n })
    await expect(submission.accept(other).catch(codeOf)).resolves.toBe('ledger.act-id-reused')
  })

  it('does not let a refused copy keep the genuine act out', async () => {
    const submission = await start()
    const forged = createMark({ value: 13n })
    expect(await carry(submission, forged)).toMatchObject({ state: 'refused', code: 'marks.refused' })
    const genuine = createMark({ id: forged.act.id, value: 1n })
    expect(await carry(submission, genuine)).toMatchObject({ state: 'applied' })
  })

  it('gives the product error with the values of the contract, before and after sending', async () => {
    const submission = await start()
    const bad = createMark({ value: 13n })
    const refusal = { code: 'marks.refused', values: { subject: bad.act.id, value: '13' } }
    expect(await submission.simulate(bad)).toEqual(refusal)
    expect(await carry(submission, bad)).toEqual({ state: 'refused', ...refusal })
    const late = createMark({ deadline: 5n })
    expect(await submission.simulate(late)).toMatchObject({ code: 'act.expired', values: { deadline: '5' } })
    expect(await submission.simulate(createMark())).toBeUndefined()
  })

  it('names parameters that do not fit and contracts that are not there', async () => {
    const submission = await start()
    const signed = createMark()
    const missing = { ...signed, params: { subject: signed.act.id } }
    await expect(submission.accept(missing).catch(codeOf)).resolves.toBe('ledger.bad-parameters')
    await expect(submission.accept({ ...signed, contract: 'Nothing' }).catch(codeOf)).resolves.toBe(
      'ledger.unknown-contract',
    )
    await expect(submission.accept({ ...signed, functionName: 'nothing' }).catch(codeOf)).resolves.toBe(
      'ledger.bad-parameters',
    )
  })

  it('lets no bad or huge act harm its neighbours in a transaction', async () => {
    const submission = await start({ limits: { gasPerAct: 1_000_000n } })
    const good = Array.from({ length: 30 }, () => createMark())
    const bad = Array.from({ length: 5 }, () => createMark({ value: 13n }))
    const huge = Array.from({ length: 5 }, () => createMark({ gasToBurn: 100_000_000n }))
    const mixed = [...good, ...bad, ...huge].sort((a, b) => (a.act.id < b.act.id ? -1 : 1))
    const states = new Map(await Promise.all(mixed.map(async (act) => [act, await carry(submission, act)] as const)))
    expect(good.map((act) => states.get(act)?.state)).toEqual(good.map(() => 'applied'))
    expect(bad.map((act) => states.get(act))).toMatchObject(bad.map(() => ({ code: 'marks.refused' })))
    expect(huge.map((act) => states.get(act))).toMatchObject(
      huge.map(() => ({ code: 'ledger.refused-without-reason' })),
    )
    expect(submission.metrics()['carries']).toBeLessThan(20)
  })

  it('answers with busy instead of growing, and keeps what it accepted', async () => {
    const submission = await start({ waitingMax: 10 })
    const acts = Array.from({ length: 40 }, () => createMark())
    const ends = await Promise.all(acts.map((act) => submission.accept(act).then(() => 'accepted', codeOf)))
    const accepted = acts.filter((_, index) => ends[index] === 'accepted')
    expect(ends.filter((end) => end === 'ledger.busy').length).toBe(30)
    await Promise.all(accepted.map(({ act }) => submission.wait(act.id, 30_000)))
    expect(await applications(acts)).toEqual(ends.map((end) => (end === 'accepted' ? 1 : 0)))
  })

  it('takes up after a stop what was accepted, signed or sent, each act once', async () => {
    // Nothing that is sent arrives, as if the node died in the middle.
    const first = await start({
      ledger: withTransport(() => new Promise(() => undefined)),
      stuckAfterMs: 300_000,
      relayKeys: 2,
    })
    const acts = Array.from({ length: 250 }, () => createMark())
    await Promise.all(acts.map((act) => first.accept(act)))
    await sleep(200)
    submissions = []
    // One of the signed transactions did arrive, though the node never heard of it.
    const { rows } = await sql<{
      raw: Buffer
    }>`SELECT raw FROM node.relay_transactions ORDER BY created_at LIMIT 1`.execute(database)
    await ledger.sendRaw(`0x${rows[0]?.raw.toString('hex') ?? ''}`)
    const second = await start()
    const states = await Promise.all(acts.map(({ act }) => second.wait(act.id, 30_000)))
    expect(states.every((state) => state.state === 'applied')).toBe(true)
    expect(await applications(acts)).toEqual(acts.map(() => 1))
  })

  it('asks the ledger again when the database forgot how an act ended', async () => {
    const submission = await start()
    const act = createMark()
    const first = await carry(submission, act)
    // As after a crash of the database server, which may lose the newest outcomes.
    await sql`UPDATE node.submissions SET state = 'signed', transaction_hash = NULL, block_number = NULL
      WHERE act_id = ${act.act.id}`.execute(database)
    expect(await submission.wait(act.act.id, 20_000)).toEqual(first)
    expect(await applications([act])).toEqual([1])
  })
})

describe('stuck relay keys', () => {
  it('are left behind, and their acts go out once under another key', async () => {
    let calls = 0
    const submission = await start({
      stuckAfterMs: 400,
      // The first two keys are frozen: whatever they send never gets a receipt.
      ledger: withTransport((raw, send) => {
        calls += 1
        return calls <= 2 ? new Promise(() => undefined) : send(raw)
      }),
    })
    const acts = Array.from({ length: 20 }, () => createMark())
    const states = await Promise.all(acts.map((act) => carry(submission, act)))
    expect(states.every((state) => state.state === 'applied')).toBe(true)
    expect(submission.metrics()['abandonedKeys']).toBeGreaterThan(0)
    expect(await applications(acts)).toEqual(acts.map(() => 1))
    const { rows } = await sql<{ history: { end: string }[] }>`
      SELECT history FROM node.submissions WHERE history <> '[]'::jsonb`.execute(database)
    expect(rows.length).toBeGreaterThan(0)
  })

  it('do no harm when what they sent arrives later after all', async () => {
    const held: Hex[] = []
    const submission = await start({
      stuckAfterMs: 300,
      ledger: withTransport((raw, send) => {
        if (held.length === 0) {
          held.push(raw)
          return new Promise(() => undefined)
        }
        // The held transaction overtakes its own replacement.
        const late = held.length === 1 ? held[0] : undefined
        held.push(raw)
        return late === undefined ? send(raw) : send(late).then(() => send(raw))
      }),
    })
    const acts = Array.from({ length: 5 }, () => createMark())
    const states = await Promise.all(acts.map((act) => carry(submission, act)))
    expect(states.every((state) => state.state === 'applied')).toBe(true)
    expect(await applications(acts)).toEqual(acts.map(() => 1))
  })

  it('are left behind when the chain refuses their nonce', async () => {
    const submission = await start()
    await carry(submission, createMark())
    // Somebody else uses the nonces of the first key: a second node with the same seed, forgotten in a corner.
    const other = await postgres.createDatabase()
    const twin = await createSubmission({
      ledger,
      database: other.database,
      relaySeed,
      contractErrors: {},
      relayKeys: 8,
    })
    const acts = Array.from({ length: 40 }, () => createMark())
    const states = await Promise.all(acts.map((act, index) => carry(index % 2 === 0 ? submission : twin, act)))
    await twin.stop()
    await other.close()
    expect(states.every((state) => state.state === 'applied')).toBe(true)
    expect(await applications(acts)).toEqual(acts.map(() => 1))
  })

  it('deliver every act once through a transport that drops, repeats and reorders', async () => {
    const seed = Number(process.env['CONCEJO_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
    const random = createRandom(seed)
    const submission = await start({
      stuckAfterMs: 500,
      limits: { actsMax: 5 },
      ledger: withTransport(async (raw, send) => {
        const dice = random()
        if (dice < 0.15) {
          return new Promise(() => undefined)
        }
        if (dice < 0.3) {
          throw new ConcejoError(ledgerErrors.unavailable, { reason: 'cut by the test' })
        }
        await sleep(random() * 100)
        if (dice < 0.5) {
          await send(raw)
          throw new ConcejoError(ledgerErrors.unavailable, { reason: 'answer lost by the test' })
        }
        return send(raw)
      }),
    })
    const acts = Array.from({ length: 100 }, () => createMark())
    const states = await Promise.all(acts.map((act) => carry(submission, act)))
    expect(
      states.map((state) => state.state),
      `seed ${seed}`,
    ).toEqual(acts.map(() => 'applied'))
    expect(await applications(acts), `seed ${seed}`).toEqual(acts.map(() => 1))
  })
})
