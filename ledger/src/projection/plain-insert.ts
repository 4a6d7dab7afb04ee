import { unsafeBrand } from '@concejo/protocol'
import type { InsertQueryNode, OnConflictNode, OperationNode, PrimitiveValueListNode } from 'kysely'

/** An insert of rows of values and nothing else: no query in it, nothing returned, nothing replaced. */
export interface PlainInsert {
  readonly schema: string | undefined
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
  readonly conflict: PlainConflict
}

/** What happens to a row that is there already: an error, or it is left alone (where named, for that conflict only). */
export type PlainConflict = { readonly end: 'error' } | { readonly end: 'leave'; readonly columns: readonly string[] }

const insertKeys: ReadonlySet<string> = new Set(['kind', 'into', 'columns', 'values', 'onConflict'])
const conflictKeys: ReadonlySet<string> = new Set(['kind', 'columns', 'doNothing'])

/** Read a query as a plain insert; undefined for any other, also for one with a part that is not known here. */
export function readPlainInsert(node: OperationNode): PlainInsert | undefined {
  if (!isInsert(node) || !hasOnly(node, insertKeys)) {
    return undefined
  }
  const { into, columns, values, onConflict } = node
  const conflict = readConflict(onConflict)
  const rows = readRows(values)
  if (into === undefined || columns === undefined || rows === undefined || conflict === undefined) {
    return undefined
  }
  return {
    schema: into.table.schema?.name,
    table: into.table.identifier.name,
    columns: columns.map(({ column }) => column.name),
    rows,
    conflict,
  }
}

function isInsert(node: OperationNode): node is InsertQueryNode {
  return node.kind === 'InsertQueryNode'
}

function readRows(node: OperationNode | undefined): PlainInsert['rows'] | undefined {
  if (node?.kind !== 'ValuesNode') {
    return undefined
  }
  const lists = unsafeBrand<{ readonly values: readonly OperationNode[] }>(node).values
  return lists.every(isPrimitive) ? lists.map(({ values }) => values) : undefined
}

function isPrimitive(node: OperationNode): node is PrimitiveValueListNode {
  return node.kind === 'PrimitiveValueListNode'
}

function readConflict(node: OnConflictNode | undefined): PlainConflict | undefined {
  if (node === undefined) {
    return { end: 'error' }
  }
  return node.doNothing === true && hasOnly(node, conflictKeys)
    ? { end: 'leave', columns: (node.columns ?? []).map(({ column }) => column.name) }
    : undefined
}

function hasOnly(node: OperationNode, keys: ReadonlySet<string>): boolean {
  return Object.entries(node).every(([key, value]) => value === undefined || keys.has(key))
}
