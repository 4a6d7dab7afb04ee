import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Database } from '@concejo/ledger'
import { ConcejoError } from '@concejo/protocol'
import { type Kysely, sql } from 'kysely'
import { databaseErrors } from './errors.ts'

/** Numbered SQL files of one module, as `0001-accounts.sql`. */
export interface MigrationModule {
  readonly name: string
  readonly folder: URL
}

export interface MigrateOptions {
  readonly modules: readonly MigrationModule[]
  /**
   * Schema that the files fill; made if absent. The files write table names without schema (or with `read.`, which is
   * replaced),
   * so that a rebuild can fill `read_2` beside `read`.
   */
  readonly schema: string
}

interface Migration {
  readonly module: string
  readonly number: number
  readonly name: string
  readonly text: string
  readonly checksum: string
}

interface MigrationTable {
  migrations: { module: string; number: number; name: string; checksum: string }
}

/**
 * Bring a schema up to date from any earlier version: each file once, in order, in its own transaction, noted with its
 * checksum in the table
 * `migrations` of that schema. Safe when several nodes start at once. Returns the names applied now.
 * Throws `database.migration-edited`, `database.migration-missing`, `database.migration-failed`.
 */
export async function migrate(database: Database, options: MigrateOptions): Promise<readonly string[]> {
  const migrations = (await Promise.all(options.modules.map(readModule))).flat()
  return database.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(hashtext(${`concejo migrate ${options.schema}`}))`.execute(connection)
    try {
      await prepareSchema(connection, options.schema)
      const pending = await findPending(connection, options, migrations)
      for (const migration of pending) {
        await applyMigration(connection, options.schema, migration)
      }
      return pending.map((migration) => `${migration.module}/${migration.name}`)
    } finally {
      await sql`select pg_advisory_unlock(hashtext(${`concejo migrate ${options.schema}`}))`.execute(connection)
    }
  })
}

const filePattern = /^(\d{4})-[a-z0-9-]+\.sql$/

async function readModule(module: MigrationModule): Promise<readonly Migration[]> {
  const names = (await readdir(fileURLToPath(module.folder)).catch(() => []))
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return Promise.all(
    names.map(async (name, index) => {
      const number = Number(filePattern.exec(name)?.[1])
      if (number !== index + 1) {
        throw new ConcejoError(databaseErrors.migrationName, { module: module.name, name })
      }
      const folder = module.folder.href.endsWith('/') ? module.folder : new URL(`${module.folder.href}/`)
      const text = await readFile(new URL(name, folder), 'utf8')
      return { module: module.name, number, name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

async function prepareSchema(connection: Kysely<unknown>, schema: string): Promise<void> {
  await sql`create schema if not exists ${sql.id(schema)}`.execute(connection)
  await sql`create table if not exists ${sql.id(schema, 'migrations')} (
    module text not null, number integer not null, name text not null, checksum text not null,
    applied_at timestamptz not null default now(), primary key (module, number)
  )`.execute(connection)
}

async function findPending(
  connection: Kysely<MigrationTable>,
  options: MigrateOptions,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const modules = options.modules.map((module) => module.name)
  const applied = await connection
    .withSchema(options.schema)
    .selectFrom('migrations')
    .selectAll()
    .where('module', 'in', modules.length > 0 ? modules : [''])
    .execute()
  for (const row of applied) {
    const file = migrations.find((migration) => migration.module === row.module && migration.number === row.number)
    if (file === undefined) {
      throw new ConcejoError(databaseErrors.migrationMissing, { module: row.module, name: row.name })
    }
    if (file.checksum !== row.checksum) {
      throw new ConcejoError(databaseErrors.migrationEdited, { module: row.module, name: row.name })
    }
  }
  return migrations.filter((file) => !applied.some((row) => row.module === file.module && row.number === file.number))
}

async function applyMigration(connection: Kysely<MigrationTable>, schema: string, migration: Migration): Promise<void> {
  try {
    await connection.transaction().execute(async (transaction) => {
      await sql`select set_config('search_path', ${`"${schema}"`}, true)`.execute(transaction)
      await sql.raw(redirectSchema(migration.text, schema)).execute(transaction)
      const { module, number, name, checksum } = migration
      await transaction.withSchema(schema).insertInto('migrations').values({ module, number, name, checksum }).execute()
    })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const { module, name } = migration
    throw new ConcejoError(databaseErrors.migrationFailed, { module, name, reason }, { cause })
  }
}

/** Files of read models may say `read.table`; in a rebuild that must mean the schema being built. */
function redirectSchema(text: string, schema: string): string {
  return schema.startsWith('read_') ? text.replaceAll(/\bread\./g, `"${schema}".`) : text
}
