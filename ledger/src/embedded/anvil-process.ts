import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { ConcejoError } from '@concejo/protocol'
import { ledgerErrors } from '../errors.ts'
import { type AnvilRpc, createAnvilRpc } from './anvil-rpc.ts'
import { findProcess } from './process-table.ts'

/** A running engine: the `anvil` binary as a child process. */
export interface AnvilProcess {
  readonly rpc: AnvilRpc
  /** Loopback address of its JSON-RPC. */
  readonly url: string
  readonly pid: number
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<void>
  readonly isAlive: () => boolean
  /** Ends it at once; everything worth keeping is in the journal. */
  kill(): Promise<void>
}

export interface AnvilOptions {
  readonly chainId: number
  /** Path of the genesis file; omit for a scratch chain. */
  readonly genesisFile?: string
  readonly hardfork?: string
  /** Folder where the process id is kept, so that a stray child of a killed node is found at the next start. */
  readonly folder: string
  /** Name of this engine in the folder, as `engine` or `snapshot`. */
  readonly name: string
  /** Keep the states of old blocks, which copies the whole state at each block. Needed to take blocks back. */
  readonly keepStates?: boolean
}

/** Gas limit of every block of the embedded chain: high, because gas is free; each act has a limit of its own. */
export const blockGasLimit = 1_000_000_000_000n

/** Seconds a start may take before it counts as failed. */
const startTimeoutMs = 20_000

// The shell holds our pipe: when this process dies in whatever way, the pipe closes and the engine is ended too.
const guardScript = [
  'exec 3<&0',
  '"$@" </dev/null & child=$!',
  'echo "concejo-pid $child"',
  '(cat <&3 >/dev/null; kill -9 "$child" 2>/dev/null) >/dev/null 2>&1 & guard=$!',
  'wait "$child"; code=$?',
  'kill "$guard" 2>/dev/null',
  'exit "$code"',
].join('\n')

/** Start the engine on a free loopback port. Throws `ledger.engine-missing` or `ledger.engine-failed`. */
export async function startAnvil(options: AnvilOptions): Promise<AnvilProcess> {
  const binary = findAnvilBinary()
  const pidFile = path.join(options.folder, `${options.name}.pid`)
  await endStrayEngine(pidFile)
  const child = spawnGuarded(binary, anvilArguments(options), options.folder)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const { pid, port } = await readStart(child)
  fs.writeFileSync(pidFile, `${pid}\n${findProcess(pid)?.startTime ?? ''}\n`)
  const rpc = createAnvilRpc(port)
  await rpc.call('anvil_setLoggingEnabled', [false])
  let alive = true
  const over = ended.then(() => {
    alive = false
    rpc.close()
    child.stdin?.destroy()
  })
  return {
    rpc,
    url: `http://127.0.0.1:${port}`,
    pid,
    ended: over,
    isAlive: () => alive,
    async kill() {
      if (alive) {
        killQuietly(pid)
      }
      await over
      fs.rmSync(pidFile, { force: true })
    },
  }
}

/** Path of the engine's binary inside its npm package, made executable; nothing depends on install scripts. */
export function findAnvilBinary(): string {
  const platform = `${process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`
  const file = process.platform === 'win32' ? 'anvil.exe' : 'anvil'
  const require = createRequire(import.meta.url)
  try {
    const here = createRequire(require.resolve('@foundry-rs/anvil/package.json'))
    const binary = path.join(path.dirname(here.resolve(`@foundry-rs/anvil-${platform}/package.json`)), 'bin', file)
    makeExecutable(binary)
    return binary
  } catch (cause) {
    throw new ConcejoError(ledgerErrors.engineMissing, { platform }, { cause })
  }
}

function makeExecutable(binary: string): void {
  try {
    fs.accessSync(binary, fs.constants.X_OK)
  } catch {
    fs.chmodSync(binary, 0o755)
  }
}

function anvilArguments(options: AnvilOptions): string[] {
  return [
    ...['--port', '0', '--host', '127.0.0.1', '--no-cors', '--no-request-size-limit', '--color', 'never'],
    ...['--accounts', '0', '--no-mining', '--order', 'fifo', '--base-fee', '0', '--gas-limit', String(blockGasLimit)],
    ...['--hardfork', options.hardfork ?? 'osaka', '--chain-id', String(options.chainId)],
    ...['--disable-console-log', '--disable-default-create2-deployer'],
    // History is served from the journal; the engine forgets transactions of older blocks.
    ...(options.keepStates === true ? [] : ['--prune-history', '--transaction-block-keeper', '8']),
    ...(options.genesisFile === undefined ? [] : ['--init', options.genesisFile]),
  ]
}

function spawnGuarded(binary: string, args: readonly string[], folder: string): ChildProcess {
  const environment = { PATH: process.env['PATH'] ?? '', HOME: folder, RUST_BACKTRACE: '0' }
  if (process.platform === 'win32') {
    return spawn(binary, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: folder,
      env: { ...process.env, ...environment },
    })
  }
  const shellArguments = ['-c', guardScript, 'concejo-engine', binary, ...args]
  // Its own process group: an interrupt typed in the terminal reaches this process only, which then stops in order.
  return spawn('/bin/sh', shellArguments, {
    stdio: ['pipe', 'pipe', 'pipe'],
    cwd: folder,
    env: environment,
    detached: true,
  })
}

function readStart(child: ChildProcess): Promise<{ pid: number; port: number }> {
  return new Promise((resolve, reject) => {
    let text = ''
    let problem = ''
    const fail = (reason: string): void => {
      clearTimeout(timer)
      child.stdin?.destroy()
      reject(new ConcejoError(ledgerErrors.engineFailed, { reason }))
    }
    const timer = setTimeout(() => fail('it did not answer in time'), startTimeoutMs)
    child.stderr?.on('data', (chunk: Buffer) => {
      problem = (problem + chunk.toString('utf8')).slice(-500)
    })
    child.stdout?.on('data', (chunk: Buffer) => {
      text = text.length > 100_000 ? text : text + chunk.toString('utf8')
      const port = /Listening on [\d.]+:(\d+)/.exec(text)?.[1]
      if (port !== undefined) {
        clearTimeout(timer)
        resolve({ pid: Number(/concejo-pid (\d+)/.exec(text)?.[1] ?? child.pid), port: Number(port) })
      }
    })
    child.once('error', (error) => fail(error.message))
    child.once('exit', (code) => fail(`it ended with code ${code}: ${problem.trim()}`))
  })
}

/** Ends an engine that outlived its node: only if the recorded process still is that very engine. */
async function endStrayEngine(pidFile: string): Promise<void> {
  const [pidText, startTime] = readLines(pidFile)
  const pid = Number(pidText)
  if (!Number.isInteger(pid) || pid <= 1) {
    return
  }
  const found = findProcess(pid)
  if (found === undefined || found.startTime !== startTime || !found.commandLine.includes('anvil')) {
    return
  }
  killQuietly(pid)
  for (let round = 0; round < 100 && findProcess(pid)?.startTime === startTime; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function readLines(file: string): readonly string[] {
  try {
    return fs.readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself in the meantime.
  }
}
