import { type Kysely, sql, type Transaction } from 'kysely'

// oxlint-disable-next-line no-explicit-any -- tables are named at run time.
type AnyDatabase = Kysely<any>
// oxlint-disable-next-line no-explicit-any -- tables are named at run time.
type AnyTransaction = Transaction<any>

/** Indexes that were taken off a schema while it is filled: a row that is written need not be entered in each of them. */
export interface IdleIndexes {
  /** Make those again that a statement may look into, or all, in the transaction that is about to run it. */
  restoreFor(transaction: AnyTransaction, statement: string): Promise<void>
  /** Make all again that are missing, and tell the planner what the tables hold. */
  restoreAll(database: AnyDatabase): Promise<void>
}

interface IdleIndex {
  readonly table: string
  /** The statement that makes it, and does nothing where it is there. */
  readonly definition: string
  /** Whether a statement names the table and the first column of the index. */
  mentionedIn(statement: string): boolean
}

/** Statements of which it is remembered that no missing index is of use to them. */
const knownStatementsMax = 1_000
/** Connections that make indexes at the same time. */
const lanesMax = 2

/**
 * Take off the indexes that only make reading faster. What decides whether a row is accepted (keys, unique indexes)
 * stays.
 */
export async function dropIdleIndexes(database: AnyDatabase, schema: string): Promise<IdleIndexes> {
  const found = await findIdleIndexes(database, schema)
  const missing = new Set(found.map(({ index }) => index))
  if (found.length > 0) {
    await sql`DROP INDEX ${sql.join(found.map(({ name }) => sql.id(schema, name)))}`.execute(database)
  }
  const known = new Set<string>()
  return {
    async restoreFor(transaction, statement) {
      if (missing.size === 0 || known.has(statement)) {
        return
      }
      for (const index of [...missing].filter((idle) => statement === 'any' || idle.mentionedIn(statement))) {
        await sql.raw(index.definition).execute(transaction)
        missing.delete(index)
      }
      if (known.size >= knownStatementsMax) {
        known.clear()
      }
      known.add(statement)
    },
    async restoreAll(open) {
      const indexes = [...missing]
      const lanes = Array.from({ length: lanesMax }, (_, lane) =>
        indexes.filter((_index, position) => position % lanesMax === lane).map(({ definition }) => definition),
      )
      await Promise.all(lanes.filter((lane) => lane.length > 0).map((lane) => runAll(open, lane)))
      missing.clear()
      if (indexes.length > 0) {
        await runAll(open, [analyse(schema, [...new Set(indexes.map(({ table }) => table))])])
      }
    },
  }
}

/** In one transaction and one message: most tables are small, and then the ways to and fro would cost more. */
function runAll(database: AnyDatabase, statements: readonly string[]): Promise<void> {
  return database.transaction().execute(async (transaction) => {
    await sql`SELECT set_config('maintenance_work_mem', '128MB', true), set_config('synchronous_commit', 'off', true),
      set_config('statement_timeout', '0', true)`.execute(transaction)
    await sql.raw(statements.join(';\n')).execute(transaction)
  })
}

function analyse(schema: string, tables: readonly string[]): string {
  const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
  return `ANALYZE ${tables.map((table) => `${quote(schema)}.${quote(table)}`).join(', ')}`
}

async function findIdleIndexes(
  database: AnyDatabase,
  schema: string,
): Promise<readonly { readonly name: string; readonly index: IdleIndex }[]> {
  const { rows } = await sql<{ name: string; table_name: string; definition: string; first_column: string | null }>`
    SELECT c.relname AS name, t.relname AS table_name, pg_get_indexdef(i.indexrelid) AS definition,
      a.attname AS first_column
    FROM pg_index i
    JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace
    LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
    WHERE n.nspname = ${schema} AND NOT i.indisunique AND NOT i.indisexclusion AND t.relkind = 'r'
    ORDER BY c.relname`.execute(database)
  return rows.map((row) => {
    const table = wordPattern(row.table_name)
    // An index of an expression has no first column: any statement about its table may use it.
    const column = row.first_column === null ? table : wordPattern(row.first_column)
    const definition = row.definition.replace(/^CREATE INDEX /, 'CREATE INDEX IF NOT EXISTS ')
    const mentionedIn = (statement: string): boolean => table.test(statement) && column.test(statement)
    return { name: row.name, index: { table: row.table_name, definition, mentionedIn } }
  })
}

function wordPattern(name: string): RegExp {
  return new RegExp(`(?<![\\w])${name.replace(/[^\w]/g, '\\$&')}(?![\\w])`, 'i')
}
