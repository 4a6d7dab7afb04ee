import { spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Database } from '@concejo/ledger'
import { ConcejoError } from '@concejo/protocol'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test-support/database.ts'
import { createDatabase } from './create-database.ts'
import { migrate } from './migrate.ts'
import { isProcessAlive } from './process-state.ts'

let opened: TestDatabase
let folder: string

beforeAll(async () => {
  opened = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'concejo-migrations-'))
})

afterAll(async () => {
  await opened.stop()
  await rm(folder, { recursive: true, force: true })
})

async function failureCode(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no failure',
    (error: unknown) => (error instanceof ConcejoError ? error.code : String(error)),
  )
}

async function count(database: Database, table: string): Promise<string> {
  const result = await sql<{ count: string }>`select count(*) from ${sql.table(table)}`.execute(database)
  return result.rows[0]?.count ?? ''
}

describe('migrations', () => {
  const write = (name: string, text: string) => writeFile(join(folder, name), text)
  const modules = () => [{ name: 'things', folder: pathToFileURL(`${folder}/`) }]

  it('are applied once, in order, and later ones from where the database stands', async () => {
    await write('0001-first.sql', 'create table first (id integer); create table read.second (id integer);')
    expect(await migrate(opened.database, { schema: 'read', modules: modules() })).toEqual(['things/0001-first.sql'])
    await write('0002-third.sql', 'alter table first add column name text;')
    expect(await migrate(opened.database, { schema: 'read', modules: modules() })).toEqual(['things/0002-third.sql'])
    expect(await migrate(opened.database, { schema: 'read', modules: modules() })).toEqual([])
    expect(await count(opened.database, 'read.first')).toBe('0')
  })

  it('fill another schema beside the live one', async () => {
    await migrate(opened.database, { schema: 'read_7', modules: modules() })
    expect(await count(opened.database, 'read_7.second')).toBe('0')
  })

  it('are refused when an applied file was edited, is gone, fails or is misnamed', async () => {
    const options = { schema: 'read', modules: modules() }
    await write('0002-third.sql', 'alter table first add column label text;')
    expect(await failureCode(migrate(opened.database, options))).toBe('database.migration-edited')
    await rm(join(folder, '0002-third.sql'))
    expect(await failureCode(migrate(opened.database, options))).toBe('database.migration-missing')
    await write('0002-third.sql', 'alter table first add column name text;')
    await write('0003-bad.sql', 'create table half (id integer); select nothing from nowhere;')
    expect(await failureCode(migrate(opened.database, options))).toBe('database.migration-failed')
    expect(await failureCode(count(opened.database, 'read.half'))).not.toBe('no failure')
    await rm(join(folder, '0003-bad.sql'))
    await write('0004-gap.sql', 'select 1;')
    expect(await failureCode(migrate(opened.database, options))).toBe('database.migration-name')
    await rm(join(folder, '0004-gap.sql'))
  })

  it('are applied once when several nodes start together', async () => {
    const options = { schema: 'read_8', modules: modules() }
    const applied = await Promise.all([1, 2, 3].map(() => migrate(opened.database, options)))
    expect(applied.flat()).toHaveLength(2)
  })
})

describe('roles', () => {
  it('let the app write but not alter the tables of the node', async () => {
    await sql`create table node.things (id integer)`.execute(opened.owner)
    await sql`insert into node.things values (1)`.execute(opened.database)
    const code = await sql`drop table node.things`.execute(opened.database).then(
      () => 'dropped',
      () => 'refused',
    )
    expect(code).toBe('refused')
  })
})

describe('the embedded server', () => {
  it('is started again when it dies', async () => {
    const before = opened.serverPid() ?? 0
    process.kill(before, 'SIGKILL')
    for (let attempt = 0; attempt < 200 && opened.serverPid() === before; attempt++) {
      await sleep(50)
    }
    expect(opened.serverPid()).not.toBe(before)
    const rows = await sql<{ id: number }>`select id from node.things`.execute(opened.database)
    expect(rows.rows).toEqual([{ id: 1 }])
  })

  it('opens a folder that a killed node left with its server running, and loses nothing', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'concejo-left-'))
    const script = join(dataFolder, 'node.mts')
    await chmod(dataFolder, 0o755)
    await writeFile(
      script,
      `import { createDatabase } from ${JSON.stringify(new URL('./create-database.ts', import.meta.url).href)}
       const opened = await createDatabase({ dataFolder: ${JSON.stringify(dataFolder)} })
       const client = opened.database
       await client.schema.createTable('public_things').addColumn('id', 'integer').execute().catch(() => undefined)
       await client.schema.withSchema('read').createTable('kept').addColumn('id', 'integer').execute()
       process.stdout.write('pid ' + opened.serverPid() + '\\n')
       setInterval(() => undefined, 1000)`,
    )
    const child = spawn(process.execPath, ['--import', 'tsx', script], { cwd: join(import.meta.dirname, '../../..') })
    const serverPid = await new Promise<number>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => resolve(Number(/pid (\d+)/.exec(chunk.toString())?.[1])))
      child.once('exit', () => resolve(0))
    })
    expect(await failureCode(createDatabase({ dataFolder }))).toBe('database.in-use')
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
    expect(await isProcessAlive(serverPid)).toBe(true)
    const again = await createDatabase({ dataFolder })
    expect(again.serverPid()).not.toBe(serverPid)
    expect(await count(again.database, 'read.kept')).toBe('0')
    await again.stop()
    await rm(dataFolder, { recursive: true, force: true })
  })

  it('makes its folder again when the first start was killed half way', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'concejo-half-'))
    await mkdir(join(dataFolder, 'postgres.new-abc'), { recursive: true })
    await mkdir(join(dataFolder, 'postgres'))
    const again = await createDatabase({ dataFolder })
    expect(await readFile(join(dataFolder, 'postgres', 'PG_VERSION'), 'utf8')).toContain('18')
    expect(await readdir(dataFolder)).not.toContain('postgres.new-abc')
    await again.stop()
    await rm(dataFolder, { recursive: true, force: true })
  })

  it('works in a folder whose path is too long for a socket', async () => {
    const root = await mkdtemp(join(tmpdir(), 'concejo-deep-'))
    await chmod(root, 0o755)
    const dataFolder = join(root, 'a'.repeat(60), 'b'.repeat(60))
    const deep = await createDatabase({ dataFolder })
    expect(await failureCode(sql`select 1`.execute(deep.database))).toBe('no failure')
    await deep.stop()
    await rm(root, { recursive: true, force: true })
  })

  it('says so when a server by URL cannot be reached', async () => {
    const options = { dataFolder: folder, url: 'postgresql://nobody@127.0.0.1:1/none' }
    expect(await failureCode(createDatabase(options))).toBe('database.unreachable')
  })
})
