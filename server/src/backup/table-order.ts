import type { Database } from '@concejo/ledger'
import { sql } from 'kysely'

/** The tables of a schema, each after those that it refers to. */
export async function findTablesInOrder(database: Database, schema: string): Promise<readonly string[]> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = ${schema} and table_type = 'BASE TABLE' order by table_name`.execute(database)
  const references = await sql<{ source: string; target: string }>`
    select distinct source.relname as source, target.relname as target
    from pg_constraint
    join pg_class source on source.oid = conrelid
    join pg_class target on target.oid = confrelid
    join pg_namespace on pg_namespace.oid = source.relnamespace
    where contype = 'f' and nspname = ${schema} and conrelid <> confrelid`.execute(database)
  return sortByReference(
    tables.rows.map((row) => row.name),
    references.rows,
  )
}

/** Depth-first order; a cycle is broken where it is met. */
export function sortByReference(
  names: readonly string[],
  references: readonly { readonly source: string; readonly target: string }[],
): readonly string[] {
  const ordered = new Set<string>()
  const entered = new Set<string>()
  const visit = (name: string): void => {
    if (entered.has(name)) {
      return
    }
    entered.add(name)
    for (const reference of references) {
      if (reference.source === name) {
        visit(reference.target)
      }
    }
    ordered.add(name)
  }
  for (const name of names) {
    visit(name)
  }
  return [...ordered].filter((name) => names.includes(name))
}
