import { unsafeBrand } from '@concejo/protocol'
import { type InsertQueryBuilder, InsertResult } from 'kysely'
import type { PlainConflict, PlainInsert } from './plain-insert.ts'

// oxlint-disable-next-line no-explicit-any -- each module types its own tables.
type InsertQuery = InsertQueryBuilder<any, any, InsertResult>
type Row = Readonly<Record<string, unknown>>

/** Where an insert into one table goes. */
export interface InsertTarget {
  readonly schema: string | undefined
  readonly table: string
  collect(insert: PlainInsert): Promise<void>
  /** The complete builder of the same insert. */
  complete(): InsertQuery
}

/**
 * An insert that is collected without building a query first: building one costs several times what the rest of an
 * event costs. Whatever is not a plain insert becomes the complete builder, with what was said so far.
 */
export function createBufferedInsert(target: InsertTarget): InsertQuery {
  return unsafeBrand<InsertQuery>(new OpenInsert(target))
}

interface Completable {
  complete(): InsertQuery
}

/** Stands behind the classes below: what they do not have is asked of the complete builder. */
const otherMethods = new Proxy(Object.prototype, {
  get(plain, name, insert) {
    if (name in plain) {
      return Reflect.get(plain, name, insert)
    }
    const query = unsafeBrand<Completable>(insert).complete()
    const property: unknown = Reflect.get(query, name)
    return typeof property === 'function' ? property.bind(query) : property
  },
})

// Classes, not closures: a closure that has a name is given it anew each time it is made, which shows in a rebuild.

/** An insert of which only the table is known. */
class OpenInsert {
  readonly target: InsertTarget

  constructor(target: InsertTarget) {
    this.target = target
  }

  values(given: Row | readonly Row[]): unknown {
    const values = readRows(given)
    return values === undefined
      ? this.complete().values(unsafeBrand(given))
      : new FilledInsert(this.target, given, values)
  }

  complete(): InsertQuery {
    return this.target.complete()
  }
}

interface Values {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

Object.setPrototypeOf(OpenInsert.prototype, otherMethods)

/** An insert with its rows. */
class FilledInsert {
  readonly target: InsertTarget
  readonly given: Row | readonly Row[]
  readonly rows: Values
  decide: Decide | undefined
  conflict: PlainConflict = { end: 'error' }

  constructor(target: InsertTarget, given: Row | readonly Row[], rows: Values) {
    this.target = target
    this.given = given
    this.rows = rows
  }

  onConflict(decide: Decide): unknown {
    const conflict = this.decide === undefined ? readConflict(decide) : undefined
    if (conflict === undefined) {
      return this.complete().onConflict(unsafeBrand(decide))
    }
    const next = new FilledInsert(this.target, this.given, this.rows)
    next.decide = decide
    next.conflict = conflict
    return next
  }

  async execute(): Promise<readonly [InsertResult]> {
    const { schema, table } = this.target
    const { columns, rows } = this.rows
    await this.target.collect({ schema, table, columns, rows, conflict: this.conflict })
    return [new InsertResult(undefined, BigInt(rows.length))]
  }

  async executeTakeFirst(): Promise<InsertResult> {
    return (await this.execute())[0]
  }

  async executeTakeFirstOrThrow(): Promise<InsertResult> {
    return (await this.execute())[0]
  }

  complete(): InsertQuery {
    const query = this.target.complete().values(unsafeBrand(this.given))
    return this.decide === undefined ? query : query.onConflict(unsafeBrand(this.decide))
  }
}

Object.setPrototypeOf(FilledInsert.prototype, otherMethods)

/** The rows by column; undefined where they differ in columns or a value is not just a value. */
function readRows(given: Row | readonly Row[]): Values | undefined {
  if (typeof given !== 'object' || given === null) {
    return undefined
  }
  const list = unsafeBrand<readonly Row[]>(Array.isArray(given) ? given : [given])
  const [first] = list
  if (first === undefined) {
    return undefined
  }
  const columns = Object.keys(first)
  const rows: (readonly unknown[])[] = []
  for (const row of list) {
    const values = readValues(row, columns)
    if (values === undefined) {
      return undefined
    }
    rows.push(values)
  }
  return columns.length === 0 ? undefined : { columns, rows }
}

function readValues(row: Row, columns: readonly string[]): readonly unknown[] | undefined {
  const values: unknown[] = []
  for (const name in row) {
    const value = row[name]
    if (name !== columns[values.length] || !isValue(value)) {
      return undefined
    }
    values.push(value)
  }
  return values.length === columns.length ? values : undefined
}

function isValue(value: unknown): boolean {
  return typeof value === 'object'
    ? value === null || !('toOperationNode' in value)
    : value !== undefined && typeof value !== 'function'
}

type Decide = (conflict: unknown) => unknown

/** What a handler decides for a conflict, if it is to leave the row alone. */
function readConflict(decide: Decide): PlainConflict | undefined {
  try {
    const decided = decide(new ConflictReader())
    return decided instanceof LeaveAlone ? decided : undefined
  } catch {
    // It asks for more than is known here.
    return undefined
  }
}

class LeaveAlone {
  readonly end = 'leave'
  readonly columns: readonly string[]

  constructor(columns: readonly string[]) {
    this.columns = columns
  }
}

class ConflictReader {
  #columns: readonly string[] = []

  column(name: string): this {
    this.#columns = [...this.#columns, name]
    return this
  }

  columns(names: readonly string[]): this {
    this.#columns = [...this.#columns, ...names]
    return this
  }

  doNothing(): LeaveAlone {
    return new LeaveAlone(this.#columns)
  }
}
