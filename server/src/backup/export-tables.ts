import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Database } from '@concejo/ledger'
import { sql, type Transaction } from 'kysely'
import { findTablesInOrder } from './table-order.ts'

const rowsPerFetch = 1_000
/** Made from the logs, and made anew from them at the next start. */
const derived: ReadonlySet<string> = new Set(['record_index', 'record_entities', 'log_indexed'])

/**
 * Write every table of the schema `node` as JSON lines, one file a table, from one consistent snapshot of the database.
 * Read models are left out: they are rebuilt from the ledger.
 */
export async function exportTables(
  database: Database,
  folder: string,
  onTable: (table: string, rows: number) => void,
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const tables = (await findTablesInOrder(database, 'node')).filter((table) => !derived.has(table))
  await database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      for (const table of tables) {
        onTable(table, await exportTable(transaction, table, join(folder, `${table}.jsonl`)))
      }
    })
}

async function exportTable(
  transaction: Transaction<Record<string, never>>,
  table: string,
  path: string,
): Promise<number> {
  const file = createWriteStream(path, { mode: 0o600, flush: true })
  await sql`declare rows no scroll cursor for select row_to_json(t)::text as line from ${sql.table(`node.${table}`)} t`.execute(
    transaction,
  )
  let count = 0
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(rowsPerFetch)} from rows`.execute(transaction)
    if (rows.length === 0) {
      break
    }
    count += rows.length
    if (!file.write(rows.map((row) => `${row.line}\n`).join(''))) {
      await once(file, 'drain')
    }
  }
  await sql`close rows`.execute(transaction)
  file.end()
  await finished(file)
  return count
}
