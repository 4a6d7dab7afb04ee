import { join } from 'node:path'
import type { Database } from '@concejo/ledger'
import { ConcejoError } from '@concejo/protocol'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { databaseErrors } from './errors.ts'
import { type MigrationModule, migrate } from './migrate.ts'

/**
 * An open database with its two roles. `int8` and `numeric` columns arrive as decimal strings (the driver's default).
 */
export interface OpenDatabase {
  /** The app's role: reads and writes, owns the read models, cannot alter the tables of the schema `node`. */
  readonly database: Database
  /** The migrator's role: alters tables. The same as `database` on a server by URL with one role. */
  readonly owner: Database
  readonly kind: 'embedded' | 'server'
  /** Bring both schemas up to date. Returns what was applied now. */
  migrate(modules: {
    readonly node: readonly MigrationModule[]
    readonly read: readonly MigrationModule[]
  }): Promise<readonly string[]>
  /** Process id of the embedded server, for `doctor` and crash tests. */
  serverPid(): number | undefined
  /** Close the pools and stop the embedded server. */
  stop(): Promise<void>
}

export interface CreateDatabaseOptions {
  /** Data folder of the node; the embedded server lives in its folder `postgres`. */
  readonly dataFolder: string
  /** A PostgreSQL server instead of the embedded one (CONCEJO_DATABASE_URL). */
  readonly url?: string
  /** Same server, with the role that may alter tables; default: `url`. */
  readonly ownerUrl?: string
  /** Connections of the app's pool. */
  readonly connectionsMax?: number
  readonly log?: (message: string, details: Readonly<Record<string, unknown>>) => void
}

const databaseName = 'concejo'
const appRole = 'concejo_app'
const ownerRole = 'concejo_migrator'
const oldestServer = 150_000

/**
 * Open the database: the embedded PostgreSQL in the data folder, or a server by URL.
 * Throws `database.unreachable`, `database.too-old` and the errors of the embedded server.
 */
export async function createDatabase(options: CreateDatabaseOptions): Promise<OpenDatabase> {
  return options.url === undefined ? openEmbedded(options) : openServer(options, options.url)
}

async function openEmbedded(options: CreateDatabaseOptions): Promise<OpenDatabase> {
  const folder = join(options.dataFolder, 'postgres')
  const server = await startEmbeddedPostgres({ folder, ...(options.log === undefined ? {} : { log: options.log }) })
  const connect = (user: string, database: string): pg.PoolConfig => ({ host: server.socketFolder, user, database })
  try {
    await prepareCluster(connect(server.superuser, 'postgres'), connect(server.superuser, databaseName))
    const app = createPool(connect(appRole, databaseName), options)
    const owner = createPool(connect(ownerRole, databaseName), { ...options, connectionsMax: 2 })
    const opened = open([app, owner], 'embedded')
    return {
      ...opened,
      serverPid: () => server.pid(),
      stop: async () => {
        await opened.stop()
        await server.stop()
      },
    }
  } catch (cause) {
    await server.stop()
    throw cause
  }
}

async function openServer(options: CreateDatabaseOptions, url: string): Promise<OpenDatabase> {
  const app = createPool({ connectionString: url }, options)
  const owner =
    options.ownerUrl === undefined
      ? app
      : createPool({ connectionString: options.ownerUrl }, { ...options, connectionsMax: 2 })
  const opened = open([app, owner], 'server')
  try {
    const result = await sql<{ version: number }>`select current_setting('server_version_num')::int as version`.execute(
      opened.database,
    )
    const found = result.rows[0]?.version ?? 0
    if (found < oldestServer) {
      throw new ConcejoError(databaseErrors.tooOld, { found: Math.floor(found / 10_000), needed: 15 })
    }
    return opened
  } catch (cause) {
    await opened.stop()
    if (cause instanceof ConcejoError) {
      throw cause
    }
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new ConcejoError(databaseErrors.unreachable, { reason }, { cause })
  }
}

function open([app, owner]: readonly [pg.Pool, pg.Pool], kind: 'embedded' | 'server'): OpenDatabase {
  const database: Database = new Kysely({ dialect: new PostgresDialect({ pool: app }) })
  const ownerDatabase: Database =
    owner === app ? database : new Kysely({ dialect: new PostgresDialect({ pool: owner }) })
  return {
    database,
    owner: ownerDatabase,
    kind,
    migrate: async (modules) => {
      const node = await migrate(ownerDatabase, { schema: 'node', modules: modules.node })
      const read = await migrate(database, { schema: 'read', modules: modules.read })
      return [...node, ...read]
    },
    serverPid: () => undefined,
    stop: async () => {
      await Promise.all(
        database === ownerDatabase ? [database.destroy()] : [database.destroy(), ownerDatabase.destroy()],
      )
    },
  }
}

function createPool(config: pg.PoolConfig, options: Omit<CreateDatabaseOptions, 'dataFolder'>): pg.Pool {
  const pool = new pg.Pool({
    ...config,
    max: options.connectionsMax ?? 20,
    connectionTimeoutMillis: 10_000,
    // Unqualified names mean the live read models first, then the node's own tables.
    options: '-c search_path=read,node,public -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000',
    application_name: 'concejo',
  })
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => options.log?.('database connection lost', { reason: error.message }))
  return pool
}

/**
 * Two roles: the migrator owns the schema `node`; the app reads and writes there and owns what it makes itself (read
 * models).
 */
async function prepareCluster(maintenance: pg.PoolConfig, target: pg.PoolConfig): Promise<void> {
  await withClient(maintenance, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [databaseName])
    if (found.rowCount === 0) {
      await client.query(`do $$ begin
        if not exists (select from pg_roles where rolname = '${ownerRole}') then create role ${ownerRole} login; end if;
        if not exists (select from pg_roles where rolname = '${appRole}') then create role ${appRole} login; end if;
      end $$`)
      await client.query(`create database ${databaseName} owner ${ownerRole}`)
    }
  })
  await withClient(target, async (client) => {
    await client.query(`
      create schema if not exists node authorization ${ownerRole};
      create schema if not exists read authorization ${appRole};
      grant create on database ${databaseName} to ${appRole};
      grant usage on schema node to ${appRole};
      grant ${appRole} to ${ownerRole};
      alter default privileges for role ${ownerRole} in schema node
        grant select, insert, update, delete on tables to ${appRole};
      alter default privileges for role ${ownerRole} in schema node grant usage on sequences to ${appRole};
      revoke all on schema public from public`)
  })
}

async function withClient(config: pg.PoolConfig, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
