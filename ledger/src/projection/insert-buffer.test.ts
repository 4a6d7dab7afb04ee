import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestPostgres, type TestPostgres } from '../../test-support/postgres.ts'
import type { Database } from '../types.ts'
import { withInsertBuffer } from './insert-buffer.ts'

let postgres: TestPostgres
let database: Database
let close: () => Promise<void>

beforeAll(async () => {
  postgres = await startTestPostgres()
  ;({ database, close } = await postgres.createDatabase())
  await sql`CREATE TABLE facts (place int GENERATED ALWAYS AS IDENTITY, name text PRIMARY KEY, amount numeric, at bigint,
    open boolean, detail jsonb, bytes bytea, tags text[])`.execute(database)
  await sql`CREATE TABLE parts (name text REFERENCES facts, part int, PRIMARY KEY (name, part))`.execute(database)
})

afterAll(async () => {
  await close()
  await postgres.stop()
})

function fact(index: number): Record<string, unknown> {
  const detail = JSON.stringify({ index, text: "it's" })
  const open = index % 2 === 0 ? true : null
  const bytes = Buffer.from([index % 256])
  return {
    name: `fact ${index}`,
    amount: `${index}.50`,
    at: BigInt(index),
    open,
    detail,
    bytes,
    tags: ['a', `b${index}`],
  }
}

it('writes the same rows in the same order as single inserts, and shows a handler its own writes', async () => {
  const run = (transaction: Database): Promise<void> => writeFacts(transaction)
  const read = async (): Promise<unknown> => [
    (await sql`SELECT * FROM facts ORDER BY place`.execute(database)).rows,
    (await sql`SELECT * FROM parts ORDER BY 1, 2`.execute(database)).rows,
  ]
  await database.transaction().execute((transaction) => run(transaction))
  const expected = await read()
  await sql`TRUNCATE facts, parts RESTART IDENTITY`.execute(database)
  await database.transaction().execute((transaction) => withInsertBuffer(transaction, { plugins: [], work: run }))
  expect(await read()).toEqual(expected)
})

it('writes nothing when one of the collected rows is refused', async () => {
  await sql`TRUNCATE facts, parts RESTART IDENTITY`.execute(database)
  const written = database.transaction().execute((transaction) =>
    withInsertBuffer(transaction, {
      plugins: [],
      work: async (buffered) => {
        await buffered.insertInto('facts').values(fact(1)).execute()
        await buffered.insertInto('facts').values(fact(1)).execute()
      },
    }),
  )
  await expect(written).rejects.toMatchObject({ code: '23505' })
  expect((await sql`SELECT 1 FROM facts`.execute(database)).rows).toEqual([])
})

it('leaves rows alone that are there already, in the table or in the same statement', async () => {
  await sql`TRUNCATE facts, parts RESTART IDENTITY`.execute(database)
  const insert = (open: Database, index: number, amount: string): Promise<unknown> =>
    open
      .insertInto('facts')
      .values({ ...fact(index), amount })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute()
  await insert(database, 1, '1')
  await database.transaction().execute((transaction) =>
    withInsertBuffer(transaction, {
      plugins: [],
      work: async (buffered) => {
        await insert(buffered, 1, '2')
        await insert(buffered, 2, '3')
        await insert(buffered, 2, '4')
      },
    }),
  )
  const { rows } = await sql`SELECT name, amount FROM facts ORDER BY name`.execute(database)
  expect(rows).toMatchObject([
    { name: 'fact 1', amount: '1' },
    { name: 'fact 2', amount: '3' },
  ])
})

it('takes every kind of insert, also by handlers of the schema that stands in for the live one', async () => {
  await sql`TRUNCATE facts, parts RESTART IDENTITY`.execute(database)
  await database.transaction().execute((transaction) =>
    withInsertBuffer(transaction, {
      plugins: [],
      schema: 'public',
      work: async (buffered) => {
        const facts = Array.from({ length: 120 }, (_, index) => fact(index))
        await buffered.insertInto('read.facts').values(facts).execute()
        // Other columns, a value that the database computes, rows that differ in columns, a result that is asked for.
        await buffered.insertInto('facts').values({ name: 'few' }).execute()
        await buffered.insertInto('facts').values({ name: sql`lower('COMPUTED')` }).execute()
        await buffered
          .insertInto('facts')
          .values([{ name: 'one', amount: '1' }, { name: 'two' }])
          .execute()
        const returned = await buffered.insertInto('facts').values(fact(500)).returning('name').executeTakeFirst()
        expect(returned).toEqual({ name: 'fact 500' })
        await buffered
          .insertInto('facts')
          .values(fact(500))
          .onConflict((conflict) => conflict.column('name').doUpdateSet({ amount: '7' }))
          .execute()
        const result = await buffered
          .insertInto('facts')
          .values(fact(500))
          .onConflict((conflict) => conflict.columns(['name']).doNothing())
          .executeTakeFirst()
        expect(result.numInsertedOrUpdatedRows).toBe(1n)
      },
    }),
  )
  const { rows } = await sql`SELECT name, amount FROM facts WHERE place > 120 ORDER BY place`.execute(database)
  expect(rows).toMatchObject([
    { name: 'few' },
    { name: 'computed' },
    { name: 'one', amount: '1' },
    { name: 'two', amount: null },
    { name: 'fact 500', amount: '7' },
  ])
})

it('writes values that need care as parts of an array', async () => {
  await sql`TRUNCATE facts, parts RESTART IDENTITY`.execute(database)
  const texts = ['', 'null', 'NULL', '{}', 'a,b', '"quoted"', String.raw`back\slash`, ' spaces ', 'ñ\n€']
  const rows = Array.from({ length: 60 }, (_, index) => ({
    name: `${index}${texts[index % texts.length]}`,
    detail: index % 2 === 0 ? null : JSON.stringify({ texts }),
    tags: index % 3 === 0 ? [] : texts,
    bytes: Buffer.from(texts[index % texts.length] ?? ''),
    at: null,
  }))
  await database.transaction().execute((transaction) =>
    withInsertBuffer(transaction, {
      plugins: [],
      schema: 'public',
      work: async (buffered) => void (await buffered.insertInto('facts').values(rows).execute()),
    }),
  )
  const written = await sql`SELECT name, detail, tags, bytes, at FROM facts ORDER BY place`.execute(database)
  expect(written.rows).toEqual(
    rows.map((row) => ({ ...row, detail: row.detail === null ? null : JSON.parse(row.detail) })),
  )
})

it('tells of a column that is not there, and of a row that breaks a rule', async () => {
  const rows = Array.from({ length: 100 }, (_, index) => ({ name: `fact ${index}`, wrong: 1 }))
  const write = (work: (buffered: Database) => Promise<unknown>): Promise<unknown> =>
    database
      .transaction()
      .execute((transaction) =>
        withInsertBuffer(transaction, { plugins: [], schema: 'public', work: async (open) => void (await work(open)) }),
      )
  await expect(write((open) => open.insertInto('facts').values(rows).execute())).rejects.toMatchObject({
    code: '42703',
  })
  const broken = write(async (open) => {
    await open.insertInto('parts').values({ name: 'nothing', part: 1 }).execute()
    await open.selectFrom('facts').selectAll().execute()
  })
  await expect(broken).rejects.toMatchObject({ code: '23503' })
})

async function writeFacts(transaction: Database): Promise<void> {
  for (let index = 0; index < 1_500; index += 1) {
    await transaction.insertInto('facts').values(fact(index)).execute()
    await transaction
      .insertInto('parts')
      .values({ name: `fact ${index}`, part: index % 7 })
      .execute()
    if (index % 1_000 === 500) {
      const seen = await transaction.selectFrom('facts').select('name').where('name', '=', `fact ${index}`).execute()
      expect(seen.length).toBe(1)
      await transaction
        .updateTable('facts')
        .set({ open: false })
        .where('name', '=', `fact ${index - 1}`)
        .execute()
      const upsert = transaction.insertInto('parts').values({ name: `fact ${index}`, part: index % 7 })
      await upsert.onConflict((conflict) => conflict.doNothing()).execute()
    }
  }
}
