import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { ConcejoError } from '@concejo/protocol'
import { cliErrors } from './errors.ts'
import { toRecord } from './home/files.ts'

/** Folder of the installation. */
export const installation = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))))

/** Start a program of the server in a process of its own. Throws `cli.server-missing`. */
export function spawnServer(
  program: 'main.ts' | 'maintenance.ts',
  options: {
    readonly args: readonly string[]
    readonly environment: Readonly<Record<string, string | undefined>>
    readonly inherit: boolean
  },
): ChildProcess {
  const file = path.join('server', 'src', program)
  const absolute = path.join(installation, file)
  if (!fs.existsSync(absolute)) {
    throw new ConcejoError(cliErrors.serverMissing, { file })
  }
  // The loader is named by its address, so that the command works from every folder.
  const loader = import.meta.resolve('tsx')
  return spawn(process.execPath, ['--import', loader, absolute, ...options.args], {
    env: options.environment,
    stdio: options.inherit ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  })
}

/** What a maintenance task said last, and how it ended. */
export interface MaintenanceResult {
  readonly exitCode: number
  readonly result: Readonly<Record<string, unknown>>
}

/**
 * Run `server/src/maintenance.ts`: JSON lines of progress, the last one is the result; exit code 1 means that
 * something differs. Throws the task's own error, or `cli.server-failed` when it ends without a result.
 */
export async function runMaintenance(
  task: string,
  options: {
    readonly args: readonly string[]
    readonly environment: Readonly<Record<string, string | undefined>>
    readonly note: (text: string) => void
  },
): Promise<MaintenanceResult> {
  const { environment } = options
  const child = spawnServer('maintenance.ts', { args: [task, ...options.args], environment, inherit: false })
  let last: Readonly<Record<string, unknown>> = {}
  const errors: string[] = []
  follow(child.stdout, (line) => {
    last = readLine(line) ?? last
    const text = describeProgress(last)
    if (text !== '') {
      options.note(text)
    }
  })
  follow(child.stderr, (line) => errors.push(line))
  const exitCode = await new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)))
  if (last['done'] === undefined) {
    throw readFailure(task, last['failed'], { exitCode, errors })
  }
  return { exitCode, result: toRecord(last['result']) }
}

/** The error of the task with its own code, or what it said before it ended. */
function readFailure(
  task: string,
  failed: unknown,
  ended: { readonly exitCode: number; readonly errors: readonly string[] },
): ConcejoError {
  const { code, detail, help, status } = toRecord(failed)
  const reason = typeof detail === 'string' ? detail : ended.errors.slice(-5).join(' ')
  if (typeof code !== 'string' || typeof help !== 'string') {
    return new ConcejoError(cliErrors.serverFailed, { task, exitCode: ended.exitCode, reason })
  }
  return new ConcejoError({ code, text: reason, help, status: typeof status === 'number' ? status : 500 })
}

function follow(stream: NodeJS.ReadableStream | null, onLine: (line: string) => void): void {
  if (stream !== null) {
    createInterface({ input: stream }).on('line', onLine)
  }
}

function readLine(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return line.startsWith('{') ? toRecord(JSON.parse(line)) : undefined
  } catch {
    return undefined
  }
}

function describeProgress(message: Readonly<Record<string, unknown>>): string {
  const shown = Object.entries(message).filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
  return shown.map(([name, value]) => (name === 'event' ? String(value) : `${name} ${String(value)}`)).join(', ')
}
