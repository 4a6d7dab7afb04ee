// A DuckDB in a process of its own: one task comes as a message, one answer goes back, and the process ends. Whoever
// started it may kill it at any time; nothing of the node is in here. Plain JavaScript, so that it starts quickly.
import {
  DuckDBInstance,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  JsonDuckDBValueConverter,
  StatementType,
} from '@duckdb/node-api'

/** Functions that give a table and read nothing but what they are given. */
const tableFunctions = new Set(['range', 'generate_series', 'generate_subscripts', 'unnest', 'json_each', 'json_tree'])

/** Functions that tell of the process, or run or read something else than what they are given. */
const refusedFunctions =
  /^(?:current_setting|getenv|getvariable|write_log|nextval|currval|setseed|version|query|query_table|duckdb_.*|pg_.*|pragma_.*|json_(?:de)?serialize_.*|json_execute_.*|read_.*|.*_scan|glob|in_search_path|current_(?:database|schemas?|query|user|role|catalog|connection_id|transaction_id)|session_user|user|txid_current|stats|sleep.*)$/i

const systemTables = /^(?:duckdb_|pg_|sqlite_|pragma_)/i

const rssEveryMs = 25

process.once('message', (task) => {
  watchMemory(task.rssBytesMax)
  perform(task).then(
    (answer) => send({ kind: 'answer', ...answer }),
    (error) => send({ kind: 'failure', code: codeOf(error), reason: reasonOf(error) }),
  )
})
// Without the node there is nobody to answer. A kill, because DuckDB's threads do not let a process end in the middle.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))

function send(message) {
  process.send(message, () => process.kill(process.pid, 'SIGKILL'))
}

/** DuckDB's own limit leaves out results and parsers. */
function watchMemory(bytesMax) {
  setInterval(() => {
    if (process.memoryUsage.rss() > bytesMax) {
      process.exitCode = 3
      send({ kind: 'failure', code: 'memory', reason: '' })
    }
  }, rssEveryMs)
}

async function perform(task) {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: task.memoryLimit,
    max_temp_directory_size: '0B',
    temp_directory: '',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    allow_persistent_secrets: 'false',
  })
  const connection = await instance.connect()
  await connection.run("set TimeZone = 'UTC'")
  return task.kind === 'trusted' ? runTrusted(connection, task) : runUntrusted(connection, task)
}

/** Statements of the node itself. */
async function runTrusted(connection, { statements, rowsMax, bytesMax }) {
  let answer = { columns: [], rows: [], truncated: false }
  for (const statement of statements) {
    const result = await connection.stream(statement)
    answer = await readResult(result, { rowsMax, bytesMax })
  }
  return answer
}

/** One SELECT of anybody, over these views and nothing else. */
async function runUntrusted(connection, { views, sql, rowsMax, bytesMax }) {
  await lock(connection, views)
  await requireHarmless(connection, { views, sql })
  const statements = await connection.extractStatements(sql)
  const prepared = await statements.prepare(0)
  if (statements.count !== 1 || prepared.statementType !== StatementType.SELECT) {
    throw new Refusal('statement', '')
  }
  if (prepared.parameterCount > 0) {
    throw new Refusal('sql', 'A parameter has no value here; write the value.')
  }
  return readResult(await prepared.stream(), { rowsMax, bytesMax })
}

/** From here on only the files of the views can be read, nothing written, nothing loaded and nothing set. */
async function lock(connection, views) {
  const files = views.flatMap((view) => view.files)
  await connection.run(`set allowed_paths = [${files.map(quote).join(', ')}]`)
  await connection.run('set enable_external_access = false')
  for (const { name, files: own, empty } of views) {
    const source = own.length === 0 ? empty : `select * from read_parquet([${own.map(quote).join(', ')}])`
    await connection.run(`create view "${name.replaceAll('"', '""')}" as ${source}`)
  }
  await connection.run('set lock_configuration = true')
}

/** Look at the statement as DuckDB's own parser reads it, before anything of it is bound to a file or a function. */
async function requireHarmless(connection, { views, sql }) {
  const result = await connection.runAndReadAll(`select json_serialize_sql(${quote(sql)})`)
  const tree = JSON.parse(String(result.getRows()[0][0]))
  if (tree.error) {
    throw tree.error_type === 'not implemented'
      ? new Refusal('statement', '')
      : new Refusal('sql', String(tree.error_message))
  }
  if (tree.statements.length !== 1) {
    throw new Refusal('statement', '')
  }
  const nodes = [...walk(tree)]
  const known = new Set(views.map(({ name }) => name.toLowerCase()))
  for (const { cte_map: expressions } of nodes) {
    for (const { key } of expressions?.map ?? []) {
      // A name holds in its own part of the statement only; elsewhere it would be DuckDB's table.
      if (!systemTables.test(key)) {
        known.add(String(key).toLowerCase())
      }
    }
  }
  for (const node of nodes) {
    requireHarmlessNode(node, known)
  }
}

function requireHarmlessNode(node, known) {
  if (node.type === 'TABLE_FUNCTION' && !tableFunctions.has(node.function?.function_name?.toLowerCase())) {
    throw new Refusal('function', String(node.function?.function_name))
  }
  if (node.class === 'FUNCTION' && refusedFunctions.test(node.function_name)) {
    throw new Refusal('function', String(node.function_name))
  }
  const isTable = node.type === 'BASE_TABLE' || (node.type === 'SHOW_REF' && node.query === null)
  const qualified = node.catalog_name !== '' || node.schema_name !== ''
  if (isTable && (node.type === 'SHOW_REF' || qualified || !known.has(node.table_name.toLowerCase()))) {
    const name = [node.catalog_name, node.schema_name, node.table_name].filter((part) => part !== '').join('.')
    throw new Refusal('table', name.replaceAll('"', ''))
  }
}

/** All objects of a tree; with a list instead of calls, so that no depth is too deep. */
function* walk(tree) {
  const waiting = [tree]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (typeof node === 'object' && node !== null) {
      if (!Array.isArray(node)) {
        yield node
      }
      for (const child of Object.values(node)) {
        waiting.push(child)
      }
    }
  }
}

async function readResult(result, { rowsMax, bytesMax }) {
  const types = result.columnTypes()
  const columns = result.columnNames().map((name, position) => ({ name, type: String(types[position]) }))
  const rows = []
  let bytes = 0
  for (;;) {
    const chunk = await result.fetchChunk()
    if (chunk === null || chunk.rowCount === 0) {
      return { columns, rows, truncated: false }
    }
    for (let row = 0; row < chunk.rowCount; row += 1) {
      const values = types.map((type, column) => toJson(chunk.getColumnVector(column).getItem(row), type))
      bytes += JSON.stringify(values).length
      if (rows.length >= rowsMax || bytes > bytesMax) {
        return { columns, rows, truncated: true }
      }
      rows.push(values)
    }
  }
}

/** Whole numbers that JSON cannot hold, NaN and infinities as text; instants as ISO 8601 in UTC. */
function toJson(value, type) {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return value
  }
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : String(value)
  }
  if (typeof value === 'bigint') {
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  }
  const instant = toMilliseconds(value)
  if (instant !== undefined) {
    return Math.abs(instant) <= 8.64e15 ? new Date(instant).toISOString() : String(value)
  }
  return JsonDuckDBValueConverter(value, type, JsonDuckDBValueConverter)
}

function toMilliseconds(value) {
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue) {
    return Number(value.micros) / 1_000
  }
  if (value instanceof DuckDBTimestampNanosecondsValue) {
    return Number(value.nanos) / 1_000_000
  }
  if (value instanceof DuckDBTimestampSecondsValue) {
    return Number(value.seconds) * 1_000
  }
  return value instanceof DuckDBTimestampMillisecondsValue ? Number(value.millis) : undefined
}

/** Why a statement is not run: `statement`, `function`, `table` or `sql`. */
class Refusal extends Error {
  constructor(code, reason) {
    super(reason)
    this.code = code
  }
}

function codeOf(error) {
  if (error instanceof Refusal) {
    return error.code
  }
  const text = String(error?.message)
  if (/Out of Memory|bad_alloc|failed to allocate/i.test(text)) {
    return 'memory'
  }
  return /Permission Error/.test(text) ? 'access' : 'sql'
}

/** What DuckDB says, in one line. */
function reasonOf(error) {
  return String(error?.message ?? '')
    .split('\n\n')[0]
    .replaceAll(/\s+/g, ' ')
    .slice(0, 400)
}

function quote(text) {
  return `'${text.replaceAll("'", "''")}'`
}
