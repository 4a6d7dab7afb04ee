import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { ConcejoError, createId } from '@concejo/protocol'
import { databaseErrors } from './errors.ts'
import { findPostgresBinaries, isReachable, unprivilegedUser } from './postgres-binaries.ts'
import { isProcessAlive, processCommandLine, processStartTime } from './process-state.ts'

/** A PostgreSQL server of our own, reachable by unix socket only. */
export interface EmbeddedPostgres {
  /** Folder of the unix socket: the `host` for pg. */
  readonly socketFolder: string
  readonly superuser: string
  /** Process id of the server now. */
  pid(): number | undefined
  /** Ask for a fast shutdown and wait; kills after 20 seconds. */
  stop(): Promise<void>
}

export interface EmbeddedPostgresOptions {
  /** Folder of the cluster; made at the first start. */
  readonly folder: string
  readonly log?: (message: string, details: Readonly<Record<string, unknown>>) => void
}

const superuser = 'postgres'
const startAttempts = 5
const startTimeoutMs = 60_000
const socketPathMax = 90

/**
 * Start the embedded server, making its folder first if need be. A server that a killed node left behind on this very
 * folder
 * is stopped first; no other process is ever signalled. If the server dies it is started again.
 * Throws `database.in-use`, `database.initialise-failed`, `database.start-failed`, `database.folder-unreachable`.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const user = process.getuid?.() === 0 ? unprivilegedUser : undefined
  await prepareParent(options.folder, user)
  await claimFolder(options.folder)
  const native = await findPostgresBinaries(user)
  const server = new PostgresServer({
    ...options,
    native,
    user,
    socketFolder: await prepareSocketFolder(options.folder, user),
  })
  await stopLeftBehind(options.folder)
  if (!existsSync(join(options.folder, 'PG_VERSION'))) {
    await initialise(native, options.folder, user)
  }
  await server.start()
  return server
}

interface ServerOptions extends EmbeddedPostgresOptions {
  readonly native: string
  readonly user: number | undefined
  readonly socketFolder: string
}

class PostgresServer implements EmbeddedPostgres {
  readonly superuser = superuser
  readonly socketFolder: string
  readonly #options: ServerOptions
  #child: ChildProcess | undefined
  #stopping = false

  constructor(options: ServerOptions) {
    this.#options = options
    this.socketFolder = options.socketFolder
  }

  pid(): number | undefined {
    return this.#child?.pid
  }

  async start(): Promise<void> {
    let lines: readonly string[] = []
    for (let attempt = 1; attempt <= startAttempts && !this.#stopping; attempt++) {
      const started = await spawnServer(this.#options)
      if (started.child !== undefined) {
        this.#child = started.child
        started.child.once('exit', (code, signal) => void this.#onExit(code, signal))
        return
      }
      lines = started.lines
      // A killed server can stay a zombie for a second or two and its lock file with it.
      await sleep(400 * attempt)
      await stopLeftBehind(this.#options.folder)
    }
    throw new ConcejoError(databaseErrors.startFailed, { reason: lines.slice(-5).join(' | ') || 'it was stopped' })
  }

  async stop(): Promise<void> {
    this.#stopping = true
    const child = this.#child
    if (child !== undefined && child.exitCode === null && child.signalCode === null) {
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      child.kill('SIGINT')
      const timer = setTimeout(() => child.kill('SIGQUIT'), 20_000)
      await ended
      clearTimeout(timer)
    }
    await rm(ownerFile(this.#options.folder), { force: true })
  }

  async #onExit(code: number | null, signal: string | null): Promise<void> {
    if (this.#stopping) {
      return
    }
    this.#options.log?.('database server ended; starting it again', { code, signal })
    try {
      await this.start()
    } catch (cause) {
      this.#options.log?.('database server could not be started again', { reason: String(cause) })
    }
  }
}

async function spawnServer(options: ServerOptions): Promise<{ child?: ChildProcess; lines: readonly string[] }> {
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${options.socketFolder}`,
    'max_connections=60',
    'shared_buffers=128MB',
    'max_wal_size=1GB',
    'random_page_cost=1.1',
    'timezone=UTC',
    'log_timezone=UTC',
    'logging_collector=off',
    // Statements can hold personal data: they never reach a log.
    'log_min_error_statement=panic',
    'log_parameter_max_length_on_error=0',
    'jit=off',
  ].flatMap((setting) => ['-c', setting])
  // A process group of its own: Ctrl-C in the terminal must reach the node first, which then stops the server.
  const child = spawn(join(options.native, 'bin', 'postgres'), ['-D', options.folder, ...settings], {
    cwd: options.folder,
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    ...identity(options.user),
  })
  const lines: string[] = []
  const ready = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => child.kill('SIGQUIT'), startTimeoutMs)
    const end = (value: boolean): void => {
      clearTimeout(timer)
      resolve(value)
    }
    child.once('error', () => end(false))
    child.once('exit', () => end(false))
    createInterface({ input: child.stderr }).on('line', (line) => {
      lines.push(line.slice(0, 500))
      lines.splice(0, lines.length - 50)
      if (line.includes('database system is ready to accept connections')) {
        end(true)
      }
    })
  })
  return ready ? { child, lines } : { lines }
}

/** Made beside and renamed when it has ended well: PG_VERSION alone does not mean that a cluster is complete. */
async function initialise(native: string, folder: string, user: number | undefined): Promise<void> {
  const beside = `${folder}.new-${createId().slice(2, 10)}`
  await removeHalfMade(folder)
  await mkdir(beside, { mode: 0o700 })
  await giveTo(beside, user)
  const args = [
    '-D',
    beside,
    '-U',
    superuser,
    '--auth=trust',
    '--locale=C.UTF-8',
    '--encoding=UTF8',
    '--data-checksums',
  ]
  const { code, output } = await run(join(native, 'bin', 'initdb'), args, { cwd: beside, user })
  if (code !== 0) {
    await rm(beside, { recursive: true, force: true })
    throw new ConcejoError(databaseErrors.initialiseFailed, { reason: output.slice(-400) })
  }
  if (existsSync(folder)) {
    await rename(folder, `${folder}.incomplete-${createId().slice(2, 10)}`)
  }
  await rename(beside, folder)
}

async function removeHalfMade(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    if (name.startsWith(`${basename(folder)}.new-`)) {
      await rm(join(dirname(folder), name), { recursive: true, force: true })
    }
  }
}

/**
 * Stop a server that a killed node left running on this folder; never signals a process that does not name our folder.
 */
async function stopLeftBehind(folder: string): Promise<void> {
  const pidFile = join(folder, 'postmaster.pid')
  const pid = await readFile(pidFile, 'utf8').then(
    (text) => Number.parseInt(text, 10),
    () => 0,
  )
  if (pid <= 0 || !(await isProcessAlive(pid)) || !((await processCommandLine(pid)) ?? '').includes(folder)) {
    return
  }
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    process.kill(pid, signal)
    for (let waited = 0; waited < 100; waited++) {
      if (!(await isProcessAlive(pid))) {
        return
      }
      await sleep(50)
    }
  }
}

const ownerFile = (folder: string): string => `${folder}.owner`

/** Say that this process owns the folder; refuse when another living node said so. */
async function claimFolder(folder: string): Promise<void> {
  const file = ownerFile(folder)
  const text = await readFile(file, 'utf8').catch(() => '')
  const [pidText = '', startTime = ''] = text.split(' ')
  const pid = Number.parseInt(pidText, 10)
  if (pid > 0 && pid !== process.pid && (await isProcessAlive(pid)) && (await processStartTime(pid)) === startTime) {
    throw new ConcejoError(databaseErrors.inUse, { pid, folder })
  }
  await writeFile(file, `${process.pid} ${await processStartTime(process.pid)}`)
}

async function prepareParent(folder: string, user: number | undefined): Promise<void> {
  const parent = dirname(folder)
  await mkdir(parent, { recursive: true })
  if (user !== undefined) {
    // Passing through is enough; nothing can be listed or read by this.
    await chmod(parent, ((await stat(parent)).mode & 0o7777) | 0o001)
  }
  if (!(await isReachable(parent, user))) {
    throw new ConcejoError(databaseErrors.folderUnreachable, { folder: parent })
  }
}

/** A unix socket's path may have about 100 bytes; a deep data folder gets its socket in the temporary folder. */
async function prepareSocketFolder(folder: string, user: number | undefined): Promise<string> {
  if (Buffer.byteLength(folder) <= socketPathMax) {
    return folder
  }
  const short = join(tmpdir(), `concejo-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`)
  await mkdir(short, { recursive: true, mode: 0o700 })
  await giveTo(short, user)
  return short
}

async function giveTo(path: string, user: number | undefined): Promise<void> {
  if (user !== undefined) {
    await chown(path, user, user)
  }
}

function environment(): Record<string, string> {
  return { LC_ALL: 'C.UTF-8', TZ: 'UTC', PATH: process.env['PATH'] ?? '' }
}

function identity(user: number | undefined): { uid?: number; gid?: number } {
  return user === undefined ? {} : { uid: user, gid: user }
}

function run(
  file: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly user: number | undefined },
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(file, [...args], { cwd: options.cwd, env: environment(), ...identity(options.user) })
    let output = ''
    const collect = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-4000)
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.once('error', (error) => resolve({ code: 1, output: error.message }))
    child.once('close', (code) => resolve({ code, output }))
  })
}
