import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { ConcejoError, defineErrors } from '@concejo/protocol'
import { z } from 'zod'

/** Lines of output that an error shows. */
const keptLinesMax = 30
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
  /** Wait until the process has said that event, now or earlier. Throws `test.node-not-ready` when it ends or is too slow. */
  waitForEvent(event: string, timeoutMs: number): Promise<void>
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
  const output = new NodeOutput(child)
  const { url } = readyEvent.parse(await output.waitFor('ready', options.timeoutMs ?? 60_000))
  return {
    url,
    dataFolder,
    child,
    waitForEvent: (event, timeoutMs) => output.waitFor(event, timeoutMs).then(() => undefined),
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

const saidEvent = z.looseObject({ event: z.string() })
const readyEvent = z.object({ url: z.string() })
type SaidEvent = z.output<typeof saidEvent>

/** What a node says on its output: one JSON object with an `event` on each line, beside lines of its log. */
class NodeOutput {
  readonly #child: ChildProcess
  readonly #lines: string[] = []
  readonly #events: SaidEvent[] = []
  readonly #listeners = new Set<() => void>()

  constructor(child: ChildProcess) {
    this.#child = child
    for (const stream of [child.stdout, child.stderr]) {
      if (stream !== null) {
        createInterface({ input: stream }).on('line', (line) => this.#take(line))
      }
    }
    child.once('exit', () => this.#tell())
  }

  /** Resolves with the event. Throws `test.node-not-ready` with the last lines. */
  waitFor(event: string, timeoutMs: number): Promise<SaidEvent> {
    return new Promise((resolve, reject) => {
      const finish = (): void => {
        clearTimeout(timer)
        this.#listeners.delete(look)
      }
      const fail = (): void => {
        finish()
        reject(new ConcejoError(nodeTestErrors.notReady, { output: this.#lines.join('\n') }))
      }
      const look = (): void => {
        const found = this.#events.find((said) => said.event === event)
        if (found !== undefined) {
          finish()
          resolve(found)
        } else if (this.#hasFailed()) {
          fail()
        }
      }
      const timer = setTimeout(fail, timeoutMs)
      this.#listeners.add(look)
      look()
    })
  }

  #hasFailed(): boolean {
    const ended = this.#child.exitCode !== null || this.#child.signalCode !== null
    return ended || this.#events.some((said) => said.event === 'demo-failed')
  }

  #take(line: string): void {
    this.#lines.push(line)
    this.#lines.splice(0, this.#lines.length - keptLinesMax)
    const said = line.startsWith('{"event":') ? saidEvent.safeParse(JSON.parse(line)).data : undefined
    if (said !== undefined) {
      this.#events.push(said)
      this.#tell()
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) {
      listener()
    }
  }
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

/** Wait until the demo city of a sandbox node is filled: before, its clock still moves on its own. */
export async function waitForDemo(node: RunningNode, timeoutMs = 120_000): Promise<void> {
  await node.waitForEvent('demo-ready', timeoutMs)
}
