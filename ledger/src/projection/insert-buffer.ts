import { unsafeBrand } from '@concejo/protocol'
import {
  CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Dialect,
  type Driver,
  type InsertQueryBuilder,
  type InsertResult,
  type KyselyPlugin,
  type KyselyProps,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryId,
  type QueryResult,
  type RootOperationNode,
  Transaction,
} from 'kysely'
import { createBufferedInsert, type InsertTarget } from './buffered-insert.ts'
import { type BufferedRows, type KnownTypes, toInsertStatements } from './insert-statement.ts'
import { type PlainInsert, readPlainInsert } from './plain-insert.ts'

// oxlint-disable-next-line no-explicit-any -- each module types its own tables.
type AnyTransaction = Transaction<any>

// oxlint-disable-next-line no-explicit-any -- each module types its own tables.
const AnyTransactionClass = Transaction<any>
const plainTable = /^(?:(\w+)\.)?(\w+)$/

/** Rows collected before they are written; and batches on their way before collecting waits for the database. */
const rowsMax = 1_000
const batchesMax = 2

export interface InsertBufferOptions {
  /** Plugins of the transaction that the handlers get. */
  readonly plugins: readonly KyselyPlugin[]
  /** The schema that stands in for `read`, where the plugins do nothing but name it; without it every query is built. */
  readonly schema?: string
  readonly work: (transaction: AnyTransaction) => Promise<void>
  /** Called with the text of each statement that is not collected, when it is its turn. */
  readonly beforeOther?: (statement: string) => Promise<void>
}

/**
 * Run handlers on a transaction that collects plain inserts and writes those of one table in one statement. Rows of a
 * table keep their order; anything else that is asked writes what was collected first, so that a handler sees its own
 * writes. Rows are collected while earlier ones are being written. Only the moment of an insert's error differs: the
 * caller then repeats the range without this.
 */
export async function withInsertBuffer(outer: AnyTransaction, options: InsertBufferOptions): Promise<void> {
  const { plugins, schema, work, beforeOther } = options
  const buffer = new InsertBuffer(outer, beforeOther ?? (() => Promise.resolve()))
  const dialect = createDialect(buffer)
  const executor = new BufferedExecutor(buffer, plugins)
  const properties = { config: { dialect }, dialect, driver: dialect.createDriver(), executor }
  try {
    await work(new BufferedTransaction(properties, buffer, schema))
    await buffer.flush()
  } finally {
    // Nothing may reach the connection after its transaction has ended.
    await buffer.settle()
  }
}

class InsertBuffer implements DatabaseConnection {
  readonly #outer: AnyTransaction
  readonly #beforeOther: (sql: string) => Promise<void>
  /** In the order in which tables were first named, also by earlier batches: rows that others refer to come first. */
  readonly #tables = new Map<string, BufferedRows>()
  readonly #types: KnownTypes = new Map()
  #rows = 0
  #batches = 0
  /** What goes to the database, one after another. */
  #written: Promise<void> = Promise.resolve()

  constructor(outer: AnyTransaction, beforeOther: (sql: string) => Promise<void>) {
    this.#outer = outer
    this.#beforeOther = beforeOther
  }

  /** Collect rows. Resolves at once, unless too many are on their way to the database. */
  async collect(insert: PlainInsert): Promise<void> {
    const key = [insert.schema ?? '', insert.table, insert.columns.join(), JSON.stringify(insert.conflict)].join('|')
    const table = this.#tables.get(key)
    if (table === undefined) {
      this.#tables.set(key, { ...insert, rows: [...insert.rows] })
    } else {
      table.rows.push(...insert.rows)
    }
    this.#rows += insert.rows.length
    if (this.#rows >= rowsMax) {
      const written = this.#write()
      if (this.#batches > batchesMax) {
        await written
      }
    }
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = this.#write().then(async () => {
      await this.#beforeOther(query.sql)
      return this.#outer.executeQuery<R>(unsafeBrand<CompiledQuery<R>>(query))
    })
    this.#follow(result)
    return result
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query)
  }

  flush(): Promise<void> {
    return this.#write()
  }

  /** Waits until nothing is on its way. Never throws: whoever asked for the writing was told. */
  async settle(): Promise<void> {
    await this.#written.catch(() => undefined)
  }

  #write(): Promise<void> {
    const tables = [...this.#tables.values()].filter((table) => table.rows.length > 0)
    for (const [key, table] of this.#tables) {
      this.#tables.set(key, { ...table, rows: [] })
    }
    this.#rows = 0
    if (tables.length === 0) {
      return this.#written
    }
    this.#batches += 1
    const written = this.#written.then(async () => {
      for (const table of tables) {
        for (const { text, parameters } of await toInsertStatements(this.#outer, table, this.#types)) {
          await this.#outer.executeQuery(CompiledQuery.raw(text, [...parameters]))
        }
      }
      this.#batches -= 1
    })
    this.#follow(written)
    return written
  }

  /** After a failure all that follows fails with it: the transaction is over. */
  #follow(work: Promise<unknown>): void {
    this.#written = work.then(() => undefined)
    // Told when it is awaited, at the next query or at the end.
    this.#written.catch(() => undefined)
  }
}

class BufferedTransaction extends AnyTransactionClass {
  readonly #buffer: InsertBuffer
  readonly #schema: string | undefined
  /** Builds complete queries for the same connection. */
  readonly #complete: AnyTransaction

  constructor(properties: KyselyProps, buffer: InsertBuffer, schema: string | undefined) {
    super(properties)
    this.#complete = new AnyTransactionClass(properties)
    this.#buffer = buffer
    this.#schema = schema
  }

  // oxlint-disable-next-line no-explicit-any -- each module types its own tables.
  override insertInto<T extends string>(table: T): InsertQueryBuilder<any, T, InsertResult> {
    const [, schema, name] = plainTable.exec(table) ?? []
    if (this.#schema === undefined || name === undefined) {
      return super.insertInto(table)
    }
    return createBufferedInsert(
      new BufferedTable(this.#buffer, this.#complete, schema === 'read' ? this.#schema : schema, name),
    )
  }
}

class BufferedTable implements InsertTarget {
  readonly schema: string | undefined
  readonly table: string
  readonly #buffer: InsertBuffer
  readonly #complete: AnyTransaction

  constructor(buffer: InsertBuffer, complete: AnyTransaction, schema: string | undefined, table: string) {
    this.#buffer = buffer
    this.#complete = complete
    this.schema = schema
    this.table = table
  }

  collect(insert: PlainInsert): Promise<void> {
    return this.#buffer.collect(insert)
  }

  complete(): ReturnType<InsertTarget['complete']> {
    return this.#complete.insertInto(this.schema === undefined ? this.table : `${this.schema}.${this.table}`)
  }
}

/** A query that is collected; it is never turned into text of its own. */
interface CollectedQuery extends CompiledQuery {
  readonly insert: PlainInsert | undefined
}

class BufferedExecutor extends DefaultQueryExecutor {
  readonly #buffer: InsertBuffer

  constructor(buffer: InsertBuffer, plugins: readonly KyselyPlugin[]) {
    const connections = { provideConnection: <T>(use: (open: DatabaseConnection) => Promise<T>) => use(buffer) }
    super(new PostgresQueryCompiler(), new PostgresAdapter(), connections, [...plugins])
    this.#buffer = buffer
  }

  override compileQuery(node: RootOperationNode, queryId: QueryId): CompiledQuery {
    const insert = readPlainInsert(node)
    const collected: CollectedQuery = { query: node, queryId, sql: '', parameters: [], insert }
    return insert === undefined ? super.compileQuery(node, queryId) : collected
  }

  override async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { insert } = unsafeBrand<CollectedQuery>(query)
    if (insert === undefined) {
      return super.executeQuery<R>(query)
    }
    await this.#buffer.collect(insert)
    return { rows: [], numAffectedRows: BigInt(insert.rows.length) }
  }

  override withPlugins(plugins: readonly KyselyPlugin[]): BufferedExecutor {
    return new BufferedExecutor(this.#buffer, [...this.plugins, ...plugins])
  }

  override withPlugin(plugin: KyselyPlugin): BufferedExecutor {
    return this.withPlugins([plugin])
  }

  override withPluginAtFront(plugin: KyselyPlugin): BufferedExecutor {
    return new BufferedExecutor(this.#buffer, [plugin, ...this.plugins])
  }

  override withoutPlugins(): BufferedExecutor {
    return new BufferedExecutor(this.#buffer, [])
  }
}

/** The outer transaction begins, commits and rolls back. */
function createDialect(connection: DatabaseConnection): Dialect {
  const nothing = async (): Promise<void> => undefined
  const driver: Driver = {
    init: nothing,
    acquireConnection: async () => connection,
    beginTransaction: nothing,
    commitTransaction: nothing,
    rollbackTransaction: nothing,
    releaseConnection: nothing,
    destroy: nothing,
  }
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}
