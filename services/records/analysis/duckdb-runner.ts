import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ConcejoError, type ErrorDescriptor } from '@concejo/protocol'
import { z } from 'zod'
import { errors } from '../errors.ts'

/** A value of an answer as JSON: large whole numbers, NaN and infinities as text, instants as ISO 8601 in UTC. */
export type Cell = z.output<typeof cell>

/** What DuckDB answered; `truncated`: there is more than the limits allow. */
export interface Answer {
  readonly columns: { readonly name: string; readonly type: string }[]
  readonly rows: Cell[][]
  readonly truncated: boolean
}

/** A stream as a statement sees it. */
export interface View {
  readonly name: string
  /** Parquet files, relative to the folder that the process works in. */
  readonly files: readonly string[]
  /** SELECT of no rows with the right columns, used where there are no files. */
  readonly empty: string
}

interface Limits {
  /** The process is killed after it. */
  readonly timeoutMs: number
  readonly rowsMax: number
  readonly bytesMax: number
}

/** Statements of the node itself, or one statement of anybody over views. */
export type Task = Limits &
  (
    | { readonly kind: 'trusted'; readonly statements: readonly string[] }
    | { readonly kind: 'untrusted'; readonly views: readonly View[]; readonly sql: string }
  )

export const memoryLimit = '256MB'

/** With Node.js itself, the library, and results on their way out. */
const rssBytesMax = 640_000_000
const heapMegabytesMax = 192

const cell = z.json()
const message = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answer'),
    columns: z.array(z.object({ name: z.string(), type: z.string() })),
    rows: z.array(z.array(cell)),
    truncated: z.boolean(),
  }),
  z.object({ kind: z.literal('failure'), code: z.string(), reason: z.string() }),
])

const program = fileURLToPath(new URL('./duckdb-process.mjs', import.meta.url))

/**
 * Let a process of its own do a task in a folder: without environment, killed when its time is over, when it takes too
 * much memory, and when the signal says that nobody waits any more. Throws `records.analysis-…`.
 */
export function runDuckDb(task: Task, options: { readonly folder: string; readonly signal: AbortSignal }) {
  return new Promise<Answer>((resolve, reject) => {
    const { folder, signal } = options
    if (signal.aborted) {
      reject(new ConcejoError(errors.analysisCancelled))
      return
    }
    const child = spawn(process.execPath, [`--max-old-space-size=${heapMegabytesMax}`, program], {
      ...{ cwd: folder, env: {}, serialization: 'json', windowsHide: true },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    let settled = false
    const finish = (settle: () => void): void => {
      if (!settled) {
        settled = true
        clearTimeout(timer)
        signal.removeEventListener('abort', cancel)
        child.kill('SIGKILL')
        settle()
      }
    }
    const fail = (descriptor: ErrorDescriptor, values: Readonly<Record<string, string | number>> = {}): void =>
      finish(() => reject(new ConcejoError(descriptor, values)))
    const cancel = (): void => fail(errors.analysisCancelled)
    const timer = setTimeout(() => {
      fail(errors.analysisTimeout, { seconds: Math.ceil(task.timeoutMs / 1_000) })
    }, task.timeoutMs)
    signal.addEventListener('abort', cancel)
    child.once('error', () => fail(errors.analysisFailed))
    child.once('exit', () => fail(errors.analysisFailed))
    child.once('message', (received) => {
      const parsed = message.safeParse(received)
      if (!parsed.success) {
        fail(errors.analysisFailed)
      } else if (parsed.data.kind === 'answer') {
        const { columns, rows, truncated } = parsed.data
        finish(() => resolve({ columns, rows, truncated }))
      } else {
        finish(() => reject(toError(parsed.data.kind === 'failure' ? parsed.data : { code: '', reason: '' })))
      }
    })
    child.send({ ...task, memoryLimit, rssBytesMax }, (error) => {
      if (error !== null) {
        fail(errors.analysisFailed)
      }
    })
  })
}

function toError({ code, reason }: { readonly code: string; readonly reason: string }): ConcejoError {
  switch (code) {
    case 'memory':
      return new ConcejoError(errors.analysisMemory)
    case 'statement':
      return new ConcejoError(errors.analysisStatementRefused)
    case 'function':
      return new ConcejoError(errors.analysisFunctionRefused, { name: reason })
    case 'table':
      return new ConcejoError(errors.analysisTableUnknown, { name: reason })
    case 'access':
      return new ConcejoError(errors.analysisAccessRefused)
    default:
      return new ConcejoError(errors.analysisSqlInvalid, { reason })
  }
}
