import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { ConcejoError, defineErrors } from '@concejo/protocol'
import { z } from 'zod'

const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

export const nodeTestErrors = defineErrors({
  notReady: {
    code: 'test.node-not-ready',
    text: 'The node did not get ready: {output}',
    status: 500,
    help: 'Read the output of the node.',
  },
})

/** A real node in a process of its own, on a data folder of its own. */
export interface RunningNode {
  readonly url: string
  readonly dataFolder: string
  readonly child: ChildProcess
  /** Kill the process at once, as a power cut would. Resolves when it is gone. */
  kill(): Promise<void>
  /** Ask it to stop and wait. Returns the exit code. */
  stop(): Promise<number | null>
}

export interface StartNodeOptions {
  readonly dataFolder?: string
  readonly demo?: boolean
  readonly environment?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  readonly timeoutMs?: number
  /** Another checkout than this one. */
  readonly repository?: string
}

/** Start `server/src/main.ts` as a newcomer's machine would, and wait until it says that it is ready. */
export async function startNode(options: StartNodeOptions = {}): Promise<RunningNode> {
  const dataFolder = options.dataFolder ?? (await createDataFolder())
  const checkout = options.repository ?? repository
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(checkout, 'server', 'src', 'main.ts'), '--json', '--port', '0', ...(options.args ?? [])],
    {
      cwd: checkout,
      env: {
        ...process.env,
        CONCEJO_DATA: dataFolder,
        CONCEJO_DEMO: options.demo === true ? 'true' : 'false',
        ...options.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const url = await waitUntilReady(child, options.timeoutMs ?? 60_000)
  return {
    url,
    dataFolder,
    child,
    kill: () => endProcess(child, 'SIGKILL').then(() => undefined),
    stop: () => endProcess(child, 'SIGTERM'),
  }
}

/** A fresh temporary folder that any user of the machine may enter, as the embedded database needs. */
export async function createDataFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'concejo-test-'))
}

/** Remove a data folder after a test. */
export async function removeDataFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

function waitUntilReady(child: ChildProcess, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const output: string[] = []
    const fail = (): void => {
      clearTimeout(timer)
      reject(new ConcejoError(nodeTestErrors.notReady, { output: output.slice(-30).join('\n') }))
    }
    const timer = setTimeout(fail, timeoutMs)
    child.once('exit', fail)
    const collect = (line: string): void => {
      output.push(line)
      const url = readReadyLine(line)
      if (url !== undefined) {
        clearTimeout(timer)
        child.removeListener('exit', fail)
        resolve(url)
      }
    }
    for (const stream of [child.stdout, child.stderr]) {
      if (stream !== null) {
        createInterface({ input: stream }).on('line', collect)
      }
    }
  })
}

function readReadyLine(line: string): string | undefined {
  if (!line.startsWith('{"event":"ready"')) {
    return undefined
  }
  const parsed: unknown = JSON.parse(line)
  return typeof parsed === 'object' && parsed !== null && 'url' in parsed && typeof parsed.url === 'string'
    ? parsed.url
    : undefined
}

function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve(child.exitCode)
  }
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code))
    child.kill(signal)
  })
}

const registerAnswer = z.object({ openCalls: z.number(), agreements: z.number() })

/** Wait until the demo city of a sandbox node is filled. */
export async function waitForDemo(node: RunningNode, timeoutMs = 120_000): Promise<void> {
  const until = Date.now() + timeoutMs
  while (Date.now() < until) {
    const answer = await fetch(`${node.url}/api/funds/register`)
    const register = registerAnswer.safeParse(await answer.json())
    if (register.success && register.data.openCalls === 1 && register.data.agreements === 1) {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new ConcejoError(nodeTestErrors.notReady, { output: 'the demo city was not filled in time' })
}
