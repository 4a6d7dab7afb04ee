import { sql, type Transaction } from 'kysely'
import { arrayLiteral } from './array-literal.ts'
import type { PlainInsert } from './plain-insert.ts'

// oxlint-disable-next-line no-explicit-any -- each module types its own tables.
type AnyTransaction = Transaction<any>

/** Rows of one table, of the same columns. */
export interface BufferedRows extends Omit<PlainInsert, 'rows'> {
  readonly rows: (readonly unknown[])[]
}

interface Statement {
  readonly text: string
  readonly parameters: readonly unknown[]
}

/** From so many rows on, asking for the types of the columns costs less than a parameter for each value. */
const rowsForArrays = 50
const parametersMax = 30_000

/** Statements that insert the rows in their order: one array for each column, or for few rows a list of values. */
export async function toInsertStatements(
  transaction: AnyTransaction,
  table: BufferedRows,
  knownTypes: KnownTypes,
): Promise<readonly Statement[]> {
  if (table.rows.length >= rowsForArrays) {
    const types = knownTypes.get(tableName(table)) ?? (await findColumnTypes(transaction, table))
    knownTypes.set(tableName(table), types)
    // A column that is not there: the list of values gets the database's own error.
    if (table.columns.every((column) => types.has(column))) {
      return [fromArrays(table, types)]
    }
  }
  const rowsPerStatement = Math.max(1, Math.floor(parametersMax / table.columns.length))
  const parts = Array.from({ length: Math.ceil(table.rows.length / rowsPerStatement) }, (_, part) =>
    table.rows.slice(part * rowsPerStatement, (part + 1) * rowsPerStatement),
  )
  return parts.map((rows) => ({
    text: `${head(table)} values ${placeholders(rows.length, table.columns.length)}${tail(table)}`,
    parameters: rows.flat(),
  }))
}

/** Types of columns by table, as far as they were asked for. Kept for one transaction: tables change between. */
export type KnownTypes = Map<string, ReadonlyMap<string, ColumnType>>

interface ColumnType {
  readonly name: string
  readonly isArray: boolean
}

/** Types without length or precision: those of the column are applied when the row is stored, as for any insert. */
async function findColumnTypes(
  transaction: AnyTransaction,
  table: BufferedRows,
): Promise<ReadonlyMap<string, ColumnType>> {
  const { rows } = await sql<{ name: string; type: string; is_array: boolean }>`
    SELECT a.attname AS name, format_type(a.atttypid, -1) AS type, t.typcategory = 'A' AS is_array
    FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
    WHERE a.attrelid = to_regclass(${tableName(table)}) AND a.attnum > 0 AND NOT a.attisdropped`.execute(transaction)
  return new Map(rows.map((row) => [row.name, { name: row.type, isArray: row.is_array }]))
}

function fromArrays(table: BufferedRows, types: ReadonlyMap<string, ColumnType>): Statement {
  const columns = table.columns.map((column, index) => {
    const type = types.get(column)
    const name = type?.name ?? 'text'
    // An array of arrays would be unfolded to its end: such values come as text.
    return type?.isArray === true
      ? { from: `$${index + 1}::text[]`, value: `v.c${index}::${name}` }
      : { from: `$${index + 1}::${name}[]`, value: `v.c${index}` }
  })
  const values = columns.map(({ value }) => value).join(', ')
  const arrays = columns.map(({ from }) => from).join(', ')
  const names = columns.map((_, index) => `c${index}`).join(', ')
  return {
    text: `${head(table)} select ${values} from unnest(${arrays}) as v (${names})${tail(table)}`,
    parameters: columns.map((_, index) => arrayLiteral(table.rows.map((row) => row[index]))),
  }
}

function head(table: BufferedRows): string {
  return `insert into ${tableName(table)} (${table.columns.map(quoteName).join(', ')})`
}

function tail({ conflict }: BufferedRows): string {
  if (conflict.end === 'error') {
    return ''
  }
  const { columns } = conflict
  return ` on conflict ${columns.length === 0 ? '' : `(${columns.map(quoteName).join(', ')}) `}do nothing`
}

function tableName({ schema, table }: BufferedRows): string {
  return schema === undefined ? quoteName(table) : `${quoteName(schema)}.${quoteName(table)}`
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function placeholders(rows: number, width: number): string {
  const row = (index: number): string =>
    Array.from({ length: width }, (_, column) => `$${index * width + column + 1}`).join(', ')
  return Array.from({ length: rows }, (_, index) => `(${row(index)})`).join(', ')
}
