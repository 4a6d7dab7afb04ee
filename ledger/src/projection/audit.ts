import { randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { advanceTo, wasTakenBack } from './advance.ts'
import { createCheckpointTable, findCheckpoint } from './checkpoint.ts'
import { dropIdleIndexes } from './idle-indexes.ts'
import { createBuildContext, type ProjectionOptions } from './projection.ts'

/** How one table of the read models compares with a rebuild. */
export interface TableAudit {
  readonly table: string
  readonly rows: number
  readonly rowsRebuilt: number
  readonly equal: boolean
  /** Up to 20 rows that only one side has, as canonical JSON. */
  readonly differences: readonly { readonly only: 'live' | 'rebuilt'; readonly row: string }[]
}

/** The result of an audit at one block. */
export interface ProjectionAudit {
  readonly blockNumber: bigint
  /** False when the chain does not hold the block that the read models claim. */
  readonly onChain: boolean
  readonly equal: boolean
  readonly tables: readonly TableAudit[]
}

const differencesMax = 20
/** Kept by the machinery, with times of their own. */
const machineTables: ReadonlySet<string> = new Set(['migrations', 'projection_cursor'])

// oxlint-disable-next-line no-explicit-any -- tables are named at run time.
type AnyDatabase = Kysely<any>

/**
 * Build the read models again beside the live ones, up to the block where those stand, and compare every table row by
 * row. The only effects are in a schema of its own, which is removed.
 */
export async function auditProjection(options: ProjectionOptions): Promise<ProjectionAudit> {
  const context = createBuildContext(options)
  const { database, ledger } = context
  const beside = `${context.schema}_audit_${randomBytes(4).toString('hex')}`
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (live) => {
      // One snapshot of all live tables and their cursor, while the projection goes on.
      const cursor = await findCheckpoint(live, context.schema)
      if (cursor === undefined) {
        return { blockNumber: 0n, onChain: true, equal: true, tables: [] }
      }
      try {
        const onChain = !(await wasTakenBack(ledger, cursor))
        await options.prepareSchema(beside)
        await createCheckpointTable(database, beside)
        const report = options.onProgress ?? (() => undefined)
        // They are not made again: the comparison reads whole tables.
        const indexes = await dropIdleIndexes(database, beside)
        await advanceTo({ ...context, schema: beside, indexes }, cursor.number, (_, at) =>
          report(at.number, cursor.number),
        )
        const tables = await compareTables({
          live,
          liveSchema: context.schema,
          rebuilt: database,
          rebuiltSchema: beside,
        })
        const equal = onChain && tables.every((table) => table.equal)
        return { blockNumber: BigInt(cursor.number), onChain, equal, tables }
      } finally {
        await sql`DROP SCHEMA IF EXISTS ${sql.id(beside)} CASCADE`.execute(database)
      }
    })
}

interface Sides {
  readonly live: AnyDatabase
  readonly liveSchema: string
  readonly rebuilt: AnyDatabase
  readonly rebuiltSchema: string
}

async function compareTables(sides: Sides): Promise<readonly TableAudit[]> {
  const names = new Set([
    ...(await listTables(sides.live, sides.liveSchema)),
    ...(await listTables(sides.rebuilt, sides.rebuiltSchema)),
  ])
  const audits: TableAudit[] = []
  for (const table of [...names].filter((name) => !machineTables.has(name)).sort()) {
    audits.push(await compareTable(sides, table))
  }
  return audits
}

async function compareTable(sides: Sides, table: string): Promise<TableAudit> {
  const live = await summarise(sides.live, sides.liveSchema, table)
  const rebuilt = await summarise(sides.rebuilt, sides.rebuiltSchema, table)
  const equal = live.rows === rebuilt.rows && live.digest === rebuilt.digest
  const differences = equal ? [] : await findDifferences(sides, table)
  return { table, rows: live.rows, rowsRebuilt: rebuilt.rows, equal, differences }
}

async function listTables(database: AnyDatabase, schema: string): Promise<readonly string[]> {
  const { rows } = await sql<{ table_name: string }>`
    SELECT table_name FROM information_schema.tables
    WHERE table_schema = ${schema} AND table_type = 'BASE TABLE'`.execute(database)
  return rows.map((row) => row.table_name)
}

async function hasTable(database: AnyDatabase, schema: string, table: string): Promise<boolean> {
  return (await listTables(database, schema)).includes(table)
}

/** `jsonb` writes the keys of a row in one order and numbers in one form: equal rows give equal text. */
async function summarise(
  database: AnyDatabase,
  schema: string,
  table: string,
): Promise<{ rows: number; digest: string }> {
  if (!(await hasTable(database, schema, table))) {
    return { rows: 0, digest: 'missing' }
  }
  const { rows } = await sql<{ count: string; digest: string | null }>`
    SELECT count(*) AS count, md5(string_agg(digest, '' ORDER BY digest COLLATE "C")) AS digest
    FROM (SELECT md5(to_jsonb(t)::text) AS digest FROM ${sql.id(schema, table)} t) digests`.execute(database)
  return { rows: Number(rows[0]?.count ?? 0), digest: rows[0]?.digest ?? '' }
}

async function findDifferences(sides: Sides, table: string): Promise<TableAudit['differences']> {
  const live = await rowDigests(sides.live, sides.liveSchema, table)
  const rebuilt = await rowDigests(sides.rebuilt, sides.rebuiltSchema, table)
  const onlyLive = subtract(live, rebuilt)
  const onlyRebuilt = subtract(rebuilt, live)
  return [
    ...(await readRows(sides.live, sides.liveSchema, table, onlyLive)).map((row) => ({ only: 'live' as const, row })),
    ...(await readRows(sides.rebuilt, sides.rebuiltSchema, table, onlyRebuilt)).map((row) => ({
      only: 'rebuilt' as const,
      row,
    })),
  ]
}

async function rowDigests(database: AnyDatabase, schema: string, table: string): Promise<ReadonlyMap<string, number>> {
  if (!(await hasTable(database, schema, table))) {
    return new Map()
  }
  const { rows } = await sql<{ digest: string; count: string }>`
    SELECT md5(to_jsonb(t)::text) AS digest, count(*) AS count FROM ${sql.id(schema, table)} t GROUP BY 1`.execute(
    database,
  )
  return new Map(rows.map((row) => [row.digest, Number(row.count)]))
}

function subtract(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): readonly string[] {
  return [...left]
    .flatMap(([digest, count]) => (count > (right.get(digest) ?? 0) ? [digest] : []))
    .slice(0, differencesMax)
}

async function readRows(
  database: AnyDatabase,
  schema: string,
  table: string,
  digests: readonly string[],
): Promise<readonly string[]> {
  if (digests.length === 0) {
    return []
  }
  const { rows } = await sql<{ row: string }>`
    SELECT to_jsonb(t)::text AS row FROM ${sql.id(schema, table)} t
    WHERE md5(to_jsonb(t)::text) = ANY(${[...digests]}::text[]) ORDER BY 1 LIMIT ${differencesMax}`.execute(database)
  return rows.map(({ row }) => row)
}
