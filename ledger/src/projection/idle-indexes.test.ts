import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestPostgres, type TestPostgres } from '../../test-support/postgres.ts'
import type { Database } from '../types.ts'
import { dropIdleIndexes } from './idle-indexes.ts'

let postgres: TestPostgres
let database: Database
let close: () => Promise<void>

beforeAll(async () => {
  postgres = await startTestPostgres()
  ;({ database, close } = await postgres.createDatabase())
})

afterAll(async () => {
  await close()
  await postgres.stop()
})

beforeEach(async () => {
  await sql`DROP SCHEMA IF EXISTS beside CASCADE`.execute(database)
  await sql`CREATE SCHEMA beside`.execute(database)
  await sql`CREATE TABLE beside.facts (name text PRIMARY KEY, place int UNIQUE, kind text, at bigint)`.execute(database)
  await sql`CREATE INDEX facts_kind ON beside.facts (kind, at DESC) WHERE at > 0`.execute(database)
  await sql`CREATE INDEX facts_upper ON beside.facts (upper(name))`.execute(database)
  await sql`CREATE TABLE beside.parts (name text, part int)`.execute(database)
  await sql`CREATE INDEX parts_part ON beside.parts (part)`.execute(database)
  await sql`CREATE UNIQUE INDEX parts_once ON beside.parts (name, part)`.execute(database)
})

async function listIndexes(): Promise<readonly { readonly name: string; readonly definition: string }[]> {
  const { rows } = await sql<{ name: string; definition: string }>`
    SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE schemaname = 'beside' ORDER BY 1`.execute(
    database,
  )
  return rows
}

async function listNames(): Promise<readonly string[]> {
  return (await listIndexes()).map(({ name }) => name)
}

describe('idle indexes', () => {
  it('are taken off, but not those that decide what is accepted, and are made again as they were', async () => {
    const before = await listIndexes()
    const indexes = await dropIdleIndexes(database, 'beside')
    expect(await listNames()).toEqual(['facts_pkey', 'facts_place_key', 'parts_once'])
    await indexes.restoreAll(database)
    expect(await listIndexes()).toEqual(before)
    await indexes.restoreAll(database)
    expect(await listIndexes()).toEqual(before)
  })

  it('are made again before a statement that may look into them, and only those', async () => {
    const indexes = await dropIdleIndexes(database, 'beside')
    const restoreFor = (statement: string): Promise<void> =>
      database.transaction().execute((transaction) => indexes.restoreFor(transaction, statement))
    await restoreFor('update "beside"."parts" set "name" = $1 where "name" = $2')
    expect(await listNames()).not.toContain('parts_part')
    await restoreFor('select * from "beside"."parts" where "part" = $1')
    expect(await listNames()).toEqual(['facts_pkey', 'facts_place_key', 'parts_once', 'parts_part'])
    // Which column an expression needs is not known.
    await restoreFor('select at from facts where place = 1')
    expect(await listNames()).toContain('facts_upper')
    await restoreFor('any')
    expect((await listNames()).length).toBe(6)
    await indexes.restoreAll(database)
    expect((await listNames()).length).toBe(6)
  })

  it('are none in a schema without any', async () => {
    await sql`DROP SCHEMA beside CASCADE`.execute(database)
    await sql`CREATE SCHEMA beside`.execute(database)
    const indexes = await dropIdleIndexes(database, 'beside')
    await indexes.restoreAll(database)
    expect(await listNames()).toEqual([])
  })
})
