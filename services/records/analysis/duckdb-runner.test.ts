import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, runDuckDb, type View } from './duckdb-runner.ts'

let folder: string
let views: readonly View[]
const empty = 'select null::bigint as "index" where false'
const limits = { timeoutMs: 10_000, rowsMax: 10_000, bytesMax: 4_000_000 }

function ask(sql: string, given: { timeoutMs?: number; bytesMax?: number; signal?: AbortSignal } = {}) {
  const { signal = new AbortController().signal, ...change } = given
  return runDuckDb({ kind: 'untrusted', ...limits, ...change, views, sql }, { folder, signal })
}

function write(...statements: readonly string[]): Promise<Answer> {
  const task = { kind: 'trusted', ...limits, statements } as const
  return runDuckDb(task, { folder, signal: new AbortController().signal })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concejo-duckdb-'))
  await write(`copy (
    select range as "index", 'urn:' || range % 3 as entity, make_timestamp(range * 60000000) as "time", range / 10 as no2
    from range(20000)) to 'air.parquet' (format parquet, compression snappy)`)
  views = [
    { name: 'air', files: ['air.parquet'], empty },
    { name: 'nothing', files: [], empty },
  ]
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('a question in SQL', () => {
  it('is answered over the streams that were chosen', async () => {
    const { columns, rows } = await ask(`
      with hours as (select date_trunc('hour', "time") as hour, no2 from air where entity = 'urn:1')
      select hour, count(*) as n, max(no2) as most from hours group by all order by hour limit 2;`)
    expect(columns).toEqual([
      { name: 'hour', type: 'TIMESTAMP' },
      { name: 'n', type: 'BIGINT' },
      { name: 'most', type: 'DOUBLE' },
    ])
    expect(rows).toEqual([
      ['1970-01-01T00:00:00.000Z', 20, 5.8],
      ['1970-01-01T01:00:00.000Z', 20, 11.8],
    ])
    expect((await ask('from nothing')).rows).toEqual([])
    expect((await ask('describe air')).rows).toHaveLength(4)
    expect((await ask('select * from air a join range(3) r(n) on a.index = r.n')).rows).toHaveLength(3)
  })

  it('has values that JSON can carry', async () => {
    const { rows } =
      await ask(`select 9007199254740993, 'nan'::double, '-infinity'::float, null, true, 1.50::decimal(5,2),
      [1, 2], {'a': 1}, date '2026-03-01', 170141183460469231731687303715884105727::hugeint, 'x'::blob`)
    expect(rows[0]?.slice(0, 5)).toEqual(['9007199254740993', 'NaN', '-Infinity', null, true])
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows)
  })

  it('is cut at the limits of rows and bytes', async () => {
    expect(await ask('from air')).toMatchObject({ truncated: true, rows: { length: 10_000 } })
    const wide = await ask(`select repeat('x', 1000) from air`, { bytesMax: 50_000 })
    expect(wide).toMatchObject({ truncated: true, rows: { length: 49 } })
  })
})

describe('an attack', () => {
  const refused: readonly (readonly [sql: string, code: string])[] = [
    ["select * from read_csv('/etc/passwd')", 'function-refused'],
    ["select * from read_text('/etc/hostname')", 'function-refused'],
    ["select * from read_blob('air.parquet')", 'function-refused'],
    ["select * from read_parquet('air.parquet')", 'function-refused'],
    ["select * from parquet_metadata('air.parquet')", 'function-refused'],
    ["select * from parquet_scan('air.parquet')", 'function-refused'],
    ["select * from '/etc/passwd'", 'table-unknown'],
    ["select * from 'air.parquet'", 'table-unknown'],
    ['select * from "air.parquet"', 'table-unknown'],
    ["select * from 'https://example.org/x.parquet'", 'table-unknown'],
    ["select * from read_parquet('https://example.org/x.parquet')", 'function-refused'],
    ["select * from read_parquet('s3://bucket/x.parquet')", 'function-refused'],
    ["select * from glob('/etc/*')", 'function-refused'],
    ["select * from sniff_csv('/etc/passwd')", 'function-refused'],
    ["select getenv('HOME')", 'function-refused'],
    ["select current_setting('allowed_paths')", 'function-refused'],
    ['select * from duckdb_settings()', 'function-refused'],
    ['select * from duckdb_settings', 'table-unknown'],
    ['select * from (with duckdb_settings as (select 1) from air) a, duckdb_settings', 'table-unknown'],
    ['with "information_schema.tables" as (select 1) select * from information_schema.tables', 'table-unknown'],
    ['select * from duckdb_views', 'table-unknown'],
    ['from sqlite_master', 'table-unknown'],
    ['select * from pg_catalog.pg_tables', 'table-unknown'],
    ["from query('select 1')", 'function-refused'],
    ["from query_table('air')", 'function-refused'],
    ["select * from json_execute_serialized_sql('x')", 'function-refused'],
    ["select json_serialize_plan('select 1')", 'function-refused'],
    ["select write_log('x')", 'function-refused'],
    ["copy air to 'out.csv'", 'statement-refused'],
    ["copy air to 'air.parquet' (format parquet)", 'statement-refused'],
    ["copy (select 1) to '/tmp/out.csv'", 'statement-refused'],
    ["export database 'out'", 'statement-refused'],
    ["attach 'x.db'", 'statement-refused'],
    ['install httpfs', 'statement-refused'],
    ['load httpfs', 'statement-refused'],
    ["set memory_limit = '8GB'", 'statement-refused'],
    ['reset memory_limit', 'statement-refused'],
    ['pragma database_list', 'statement-refused'],
    ['pragma threads = 8', 'statement-refused'],
    ["call enable_logging('x')", 'statement-refused'],
    ['explain analyze select 1', 'statement-refused'],
    ['create table t as select 1', 'statement-refused'],
    ["create secret (type s3, key_id 'x', secret 'y')", 'statement-refused'],
    ['create macro f() as 1', 'statement-refused'],
    ['insert into air values (1)', 'statement-refused'],
    ['drop view air', 'statement-refused'],
    ['use memory', 'statement-refused'],
    ['checkpoint', 'statement-refused'],
    ['begin', 'statement-refused'],
    ['prepare p as select 1', 'statement-refused'],
    ['select 1; select 2', 'statement-refused'],
    ["select 1; copy air to 'out.csv'", 'statement-refused'],
    ['select 1 /* */ ; -- x\n set threads = 8', 'statement-refused'],
    ['', 'statement-refused'],
    ['-- nothing', 'statement-refused'],
    ['show tables', 'table-unknown'],
    ['selec 1', 'sql-invalid'],
    ['select nosuch(1)', 'sql-invalid'],
    ['select nosuch from air', 'sql-invalid'],
    ['select ?', 'sql-invalid'],
    ['select $1', 'sql-invalid'],
    ["select 'a'::integer", 'sql-invalid'],
    ['select filename from air', 'sql-invalid'],
  ]

  it.each(refused)('by %s is refused', async (sql, code) => {
    await expect(ask(sql)).rejects.toMatchObject({ code: `records.analysis-${code}` })
  })

  it.each([
    ['brackets', `select ${'('.repeat(4_000)}1${')'.repeat(4_000)}`],
    ['signs', `select ${'- '.repeat(4_000)}1`],
    ['queries', `${'select * from ('.repeat(500)}select 1${')'.repeat(500)}`],
    ['a list', `select ${Array.from({ length: 3_000 }, () => '1').join(' + ')}`],
  ])('by depth of %s harms nobody', async (_name, sql) => {
    const codes = [undefined, 'records.analysis-sql-invalid', 'records.analysis-failed']
    const code = await ask(sql).then(
      () => undefined,
      (error: { code: string }) => error.code,
    )
    expect(codes).toContain(code)
  })

  it('on files leaves everything as it was', async () => {
    expect(await readdir(folder)).toEqual(['air.parquet'])
    expect((await stat(join(folder, 'air.parquet'))).size).toBeGreaterThan(10_000)
  })

  it.each([
    ['a join without end', 'select count(*) from air a, air b, air c where a.no2 + b.no2 + c.no2 = 0.5'],
    ['a recursion without end', 'with recursive t(n) as (select 1 union all select n + 1 from t) select max(n) from t'],
    ['a series without end', 'select sum(a.range % 7) from range(100000000000) a'],
  ])('by %s is ended when its time is over', async (_name, sql) => {
    const began = Date.now()
    await expect(ask(sql, { timeoutMs: 1_500 })).rejects.toMatchObject({ code: 'records.analysis-timeout' })
    expect(Date.now() - began).toBeLessThan(4_000)
    expect((await ask('select count(*) from air')).rows).toEqual([[20_000]])
  })

  it.each([
    ['grouping', 'select repeat(a.entity, 100) || a.index || b.index as x, count(*) from air a, air b group by x'],
    ['sorting', 'select a.index, b.index from air a, air b order by a.no2 * b.no2 limit 20000000'],
    ['a list', 'select list(a.index + b.index) from air a, air b'],
    ['text', "select repeat(repeat('x', 1000000), 1000)"],
    [
      'a recursion that grows',
      'with recursive t(n) as (select [1] union all select n || n from t) select max(len(n)) from t',
    ],
  ])('on memory by %s is ended', async (_name, sql) => {
    const asked = ask(sql)
    const codes = ['records.analysis-memory', 'records.analysis-failed']
    await expect(asked).rejects.toSatisfy((error: { code: string }) => codes.includes(error.code))
    expect((await ask('select count(*) from air')).rows).toEqual([[20_000]])
  })

  it('of patience ends when nobody waits any more', async () => {
    const giving = new AbortController()
    const asked = ask('select count(*) from range(100000000000) a', { signal: giving.signal })
    setTimeout(() => giving.abort(), 300)
    await expect(asked).rejects.toMatchObject({ code: 'records.analysis-cancelled' })
  })
})
