import { setTimeout as sleep } from 'node:timers/promises'
import { unsafeBrand } from '@concejo/protocol'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createMark,
  createSender,
  createTestFolder,
  marksBook,
  startMarksLedger,
  testChainId,
} from '../../test-support/marks.ts'
import { startTestPostgres, type TestPostgres } from '../../test-support/postgres.ts'
import { type AnvilProcess, startAnvil } from '../embedded/anvil-process.ts'
import type { EmbeddedLedger } from '../embedded/embedded-ledger.ts'
import { createRemoteLedger } from '../remote/remote-ledger.ts'
import type { Database, EventHandlers, Ledger, LedgerEvent, Projection } from '../types.ts'
import { auditProjection } from './audit.ts'
import { createProjection, type ProjectionOptions, rebuildProjection } from './projection.ts'

const sender = createSender(`0x${'22'.repeat(32)}`)

const handlers: EventHandlers = {
  'Marks.Marked': async (transaction, event) => {
    const { subject, value } = unsafeBrand<{ subject: string; value: bigint }>(event.args)
    await transaction
      .insertInto('read.marks')
      .values({
        subject: `${subject}/${event.blockNumber}/${event.logIndex}`,
        value: value.toString(),
        at: event.blockTime,
      })
      .execute()
    await sql`INSERT INTO totals (name, marks) VALUES ('all', 1)
      ON CONFLICT (name) DO UPDATE SET marks = totals.marks + 1`.execute(transaction)
  },
}

let postgres: TestPostgres
let database: Database
let closeDatabase: () => Promise<void>
let stops: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  postgres = await startTestPostgres()
})

afterAll(() => postgres.stop())

beforeEach(async () => {
  const opened = await postgres.createDatabase()
  database = opened.database
  closeDatabase = opened.close
})

afterEach(async () => {
  for (const stop of stops.toReversed()) {
    await stop()
  }
  stops = []
  await closeDatabase()
})

async function prepareSchema(schema: string): Promise<void> {
  await sql`CREATE SCHEMA IF NOT EXISTS ${sql.id(schema)}`.execute(database)
  await sql`CREATE TABLE IF NOT EXISTS ${sql.id(schema, 'marks')}
    (subject text PRIMARY KEY, value bigint, at bigint)`.execute(database)
  await sql`CREATE TABLE IF NOT EXISTS ${sql.id(schema, 'totals')} (name text PRIMARY KEY, marks bigint)`.execute(
    database,
  )
}

function optionsFor(ledger: Ledger, options: Partial<ProjectionOptions> = {}): ProjectionOptions {
  return { ledger, database, handlers: [handlers], prepareSchema, ...options }
}

async function follow(ledger: Ledger, options: Partial<ProjectionOptions> = {}): Promise<Projection> {
  const projection = await createProjection(optionsFor(ledger, options))
  stops.push(() => projection.stop())
  return projection
}

async function readTotal(): Promise<number> {
  const { rows } = await sql<{ marks: string }>`SELECT marks FROM read.totals`.execute(database)
  return Number(rows[0]?.marks ?? 0)
}

describe('the projection', () => {
  let ledger: EmbeddedLedger
  let nonce: number

  beforeEach(async () => {
    const { folder, remove } = createTestFolder()
    ledger = await startMarksLedger(folder)
    nonce = 0
    stops.push(async () => {
      await ledger.stop()
      remove()
    })
  })

  async function mark(count: number): Promise<bigint> {
    const raws = await Promise.all(
      Array.from({ length: count }, (_, index) => sender.sign(nonce + index, createMark())),
    )
    nonce += count
    await Promise.all(raws.map((raw) => ledger.sendRaw(raw)))
    return ledger.client.getBlockNumber()
  }

  it('applies the events of genesis and of every block once, in order, and tells listeners', async () => {
    const heard: LedgerEvent[] = []
    const projection = await follow(ledger)
    projection.onApplied((events) => heard.push(...events))
    await mark(3)
    const head = await mark(2)
    expect(await projection.reached(head, 10_000)).toBe(true)
    expect(await readTotal()).toBe(6)
    expect(heard.filter((event) => event.name === 'Marked').length).toBeGreaterThanOrEqual(5)
    expect(await projection.head()).toEqual({ blockNumber: head, lagBlocks: 0n })
    expect(await projection.reached(head + 1n, 50)).toBe(false)
  })

  it('continues where it stopped, also when two follow at once', async () => {
    const first = await follow(ledger)
    await first.reached(await mark(4), 10_000)
    await first.stop()
    await mark(4)
    const [second, third] = [await follow(ledger), await follow(ledger)]
    const head = await mark(4)
    expect(await second.reached(head, 10_000)).toBe(true)
    expect(await third.reached(head, 10_000)).toBe(true)
    expect(await readTotal()).toBe(13)
  })

  it('applies nothing of a range in which a handler fails, and goes on when the handler is repaired', async () => {
    const errors: unknown[] = []
    let broken = true
    const failing: EventHandlers = {
      'Marks.ActApplied': async () => {
        if (broken) {
          await Promise.reject(errors)
        }
      },
    }
    const projection = await follow(ledger, { handlers: [handlers, failing], onError: (error) => errors.push(error) })
    const head = await mark(3)
    expect(await projection.reached(head, 800)).toBe(false)
    expect(errors).toMatchObject([{ code: 'ledger.projection-failed' }])
    expect(await readTotal()).toBeLessThan(2)
    broken = false
    expect(await projection.reached(head, 10_000)).toBe(true)
    expect(await readTotal()).toBe(4)
  })

  it('audits without a difference, and after a rebuild; reports each row that was changed by hand', async () => {
    const projection = await follow(ledger)
    await projection.reached(await mark(20), 10_000)
    expect(await auditProjection(optionsFor(ledger))).toMatchObject({ equal: true, onChain: true })
    await sql`UPDATE read.totals SET marks = 1000`.execute(database)
    await sql`DELETE FROM read.marks WHERE subject = (SELECT min(subject) FROM read.marks)`.execute(database)
    const audit = await auditProjection(optionsFor(ledger))
    expect(audit.equal).toBe(false)
    expect(audit.tables.map(({ table, differences }) => [table, differences.map(({ only }) => only)])).toEqual([
      ['marks', ['rebuilt']],
      ['totals', ['live', 'rebuilt']],
    ])
    await rebuildProjection(optionsFor(ledger))
    expect(await auditProjection(optionsFor(ledger))).toMatchObject({ equal: true })
    // The projection that ran meanwhile goes on from the rebuilt cursor.
    expect(await projection.reached(await mark(2), 10_000)).toBe(true)
    expect(await readTotal()).toBe(23)
    expect(await auditProjection(optionsFor(ledger))).toMatchObject({ equal: true })
  })
})

describe('the projection of a chain that is reorganised', () => {
  let engine: AnvilProcess

  beforeEach(async () => {
    const { folder, remove } = createTestFolder()
    engine = await startAnvil({ chainId: testChainId, folder, name: 'engine', keepStates: true })
    const { compileMarks } = await import('../../test-support/marks.ts')
    const book = marksBook()
    await engine.rpc.call('anvil_setCode', [book['Marks']?.address, compileMarks().Marks.runtimeCode])
    await engine.rpc.call('anvil_setCode', [book['Batch']?.address, compileMarks().Carrier.runtimeCode])
    stops.push(async () => {
      await engine.kill()
      remove()
    })
  })

  async function mine(nonce: number, count: number): Promise<bigint> {
    for (let index = 0; index < count; index += 1) {
      await engine.rpc.call('eth_sendRawTransaction', [await sender.sign(nonce + index, createMark())])
      await engine.rpc.call('evm_mine')
    }
    return BigInt(await engine.rpc.call<string>('eth_blockNumber'))
  }

  async function connect(finalityBlocks: number): Promise<Ledger> {
    const ledger = await createRemoteLedger({ urls: [engine.url], contracts: marksBook(), finalityBlocks, pollMs: 20 })
    stops.push(() => ledger.stop())
    return ledger
  }

  it('builds everything again when a block that it had applied is taken back', async () => {
    const errors: unknown[] = []
    const ledger = await connect(0)
    const projection = await follow(ledger, { onError: (error) => errors.push(error) })
    expect(await projection.reached(await mine(0, 5), 10_000)).toBe(true)
    expect(await readTotal()).toBe(5)
    await engine.rpc.call('anvil_rollback', [2])
    const head = await mine(3, 4)
    for (let wait = 0; wait < 100 && (await readTotal()) !== 7; wait += 1) {
      await sleep(100)
    }
    expect(await readTotal()).toBe(7)
    expect(await projection.head()).toEqual({ blockNumber: head, lagBlocks: 0n })
    expect(errors).toMatchObject([{ code: 'ledger.reorganisation-too-deep' }])
    expect(await auditProjection(optionsFor(ledger))).toMatchObject({ equal: true, onChain: true })
  })

  it('does not notice a reorganisation above what is final', async () => {
    const errors: unknown[] = []
    const ledger = await connect(3)
    const projection = await follow(ledger, { onError: (error) => errors.push(error) })
    expect(await projection.reached((await mine(0, 6)) - 3n, 10_000)).toBe(true)
    expect(await readTotal()).toBe(3)
    await engine.rpc.call('anvil_rollback', [2])
    const head = await mine(4, 4)
    expect(await projection.reached(head - 3n, 10_000)).toBe(true)
    expect(await readTotal()).toBe(5)
    expect(errors).toEqual([])
  })
})
