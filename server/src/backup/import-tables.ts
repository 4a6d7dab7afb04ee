import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Database } from '@concejo/ledger'
import { sql, type Transaction } from 'kysely'
import { findTablesInOrder } from './table-order.ts'

const rowsPerInsert = 500

/** Fill the empty, migrated tables of the schema `node` from JSON lines; all or nothing. */
export async function importTables(
  database: Database,
  folder: string,
  onTable: (table: string, rows: number) => void,
): Promise<void> {
  const tables = await findTablesInOrder(database, 'node')
  await database.transaction().execute(async (transaction) => {
    for (const table of [...tables].reverse()) {
      await sql`delete from ${sql.table(`node.${table}`)}`.execute(transaction)
    }
    for (const table of tables) {
      const path = join(folder, `${table}.jsonl`)
      if (existsSync(path)) {
        onTable(table, await importTable(transaction, table, path))
      }
    }
    await moveSequences(transaction)
  })
}

async function importTable(
  transaction: Transaction<Record<string, never>>,
  table: string,
  path: string,
): Promise<number> {
  let count = 0
  let batch: string[] = []
  const flush = async (): Promise<void> => {
    if (batch.length > 0) {
      const rows = `[${batch.join(',')}]`
      const target = sql.table(`node.${table}`)
      await sql`insert into ${target} overriding system value
        select * from json_populate_recordset(null::${target}, ${rows}::json)`.execute(transaction)
      count += batch.length
      batch = []
    }
  }
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line !== '') {
      batch.push(line)
    }
    if (batch.length === rowsPerInsert) {
      await flush()
    }
  }
  await flush()
  return count
}

async function moveSequences(transaction: Transaction<Record<string, never>>): Promise<void> {
  const owned = await sql<{ table: string; column: string; sequence: string }>`
    select table_name as "table", column_name as "column",
      pg_get_serial_sequence('node.' || quote_ident(table_name), column_name) as sequence
    from information_schema.columns
    where table_schema = 'node' and pg_get_serial_sequence('node.' || quote_ident(table_name), column_name) is not null`.execute(
    transaction,
  )
  for (const { table, column, sequence } of owned.rows) {
    await sql`select setval(${sequence}, coalesce((select max(${sql.ref(column)}) from ${sql.table(`node.${table}`)}), 0) + 1, false)`.execute(
      transaction,
    )
  }
}
