import { unsafeBrand } from '@concejo/protocol'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type KyselyPlugin,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type Transaction,
} from 'kysely'

// oxlint-disable-next-line no-explicit-any -- each module types its own tables.
type AnyTransaction = Transaction<any>

/** A row to be inserted by this very statement, with others. */
interface Buffered {
  /** `insert into "t" ("a", "b") values `. */
  readonly head: string
  /** Nothing, or ` on conflict do nothing`. */
  readonly tail: string
  readonly width: number
  readonly rows: (readonly unknown[])[]
}

/**
 * One row with nothing returned, so that its result is known beforehand. Rows that may be there already are left alone one by
 * one in a statement of many rows too; rows that would replace others are not collected.
 */
const plainInsert = /^(insert into (?:"\w+"\.)?"\w+" \((?:"\w+"(?:, )?)+\) values )\((\$\d+(?:, \$\d+)*)\)/
const doNothing = /^ on conflict (?:\((?:"\w+"(?:, )?)+\) )?do nothing$/
const rowsMax = 2_000
const parametersMax = 30_000

/**
 * Run handlers on a transaction that collects plain inserts and writes those of one table in one statement. Rows of a table
 * keep their order; anything else that is asked writes what was collected first, so that a handler sees its own writes. Only
 * the moment of an insert's error differs: the caller then repeats the range without this.
 */
export async function withInsertBuffer(
  outer: AnyTransaction,
  plugins: readonly KyselyPlugin[],
  work: (transaction: AnyTransaction) => Promise<void>,
): Promise<void> {
  const buffer = new InsertBuffer(outer)
  // oxlint-disable-next-line no-explicit-any -- each module types its own tables.
  const inner = new Kysely<any>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => createDriver(buffer),
      createIntrospector: (database) => new PostgresIntrospector(database),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins: [...plugins],
  })
  await inner.transaction().execute(work)
  await buffer.flush()
}

class InsertBuffer implements DatabaseConnection {
  readonly #outer: AnyTransaction
  readonly #tables = new Map<string, Buffered>()
  #rows = 0

  constructor(outer: AnyTransaction) {
    this.#outer = outer
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const match = plainInsert.exec(query.sql)
    const [whole = '', head, places] = match ?? []
    const tail = query.sql.slice(whole.length)
    const isPlain = places?.split(', ').length === query.parameters.length && (tail === '' || doNothing.test(tail))
    if (head === undefined || !isPlain) {
      await this.flush()
      return this.#outer.executeQuery<R>(unsafeBrand<CompiledQuery<R>>(query))
    }
    const table = this.#tables.get(head + tail) ?? { head, tail, width: query.parameters.length, rows: [] }
    table.rows.push(query.parameters)
    this.#tables.set(head + tail, table)
    this.#rows += 1
    if (this.#rows >= rowsMax) {
      await this.flush()
    }
    return { rows: [], numAffectedRows: 1n }
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query)
  }

  async flush(): Promise<void> {
    const tables = [...this.#tables.values()]
    this.#tables.clear()
    this.#rows = 0
    for (const { head, tail, width, rows } of tables) {
      const rowsPerStatement = Math.max(1, Math.floor(parametersMax / width))
      for (let start = 0; start < rows.length; start += rowsPerStatement) {
        const part = rows.slice(start, start + rowsPerStatement)
        await this.#outer.executeQuery(CompiledQuery.raw(head + placeholders(part.length, width) + tail, part.flat()))
      }
    }
  }
}

function placeholders(rows: number, width: number): string {
  const row = (index: number): string =>
    Array.from({ length: width }, (_, column) => `$${index * width + column + 1}`).join(', ')
  return Array.from({ length: rows }, (_, index) => `(${row(index)})`).join(', ')
}

/** The outer transaction begins, commits and rolls back. */
function createDriver(connection: DatabaseConnection): Driver {
  const nothing = async (): Promise<void> => undefined
  return {
    init: nothing,
    acquireConnection: async () => connection,
    beginTransaction: nothing,
    commitTransaction: nothing,
    rollbackTransaction: nothing,
    releaseConnection: nothing,
    destroy: nothing,
  }
}
