import { parseArgs } from 'node:util'
import { ConcejoError, errorToProblem } from '@concejo/protocol'
import { readConfiguration } from './configuration.ts'
import { type Node, startNode } from './create-node.ts'
import { runDemos } from './demo-runner.ts'

const stopTimeoutMs = 15_000

/** Start a node from the environment and the command line; stop it on SIGINT and SIGTERM. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      production: { type: 'boolean', default: false },
      port: { type: 'string' },
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
      demo: { type: 'boolean' },
      'no-demo': { type: 'boolean', default: false },
    },
  })
  const started = Date.now()
  const configuration = readConfiguration(process.env, {
    production: values.production,
    ...(values.port === undefined ? {} : { port: values.port }),
    ...(values.data === undefined ? {} : { data: values.data }),
    ...(values['no-demo'] ? { demo: false } : {}),
  })
  const say = createVoice(values.json)
  say('starting', `Starting Concejo in ${configuration.mode} mode; data in ${configuration.dataFolder}`, {})
  const node = await startNode(configuration)
  stopOnSignal(node, say)
  say('ready', `Concejo is ready: ${node.url}  (${((Date.now() - started) / 1000).toFixed(1)} s)`, { url: node.url })
  if (configuration.mode === 'sandbox') {
    say('hint', 'Open it in a browser, choose a person of the demo city, and follow the inbox. Ctrl+C stops.', {})
    if (configuration.demo) {
      await fillDemo(node, say)
    }
  }
}

type Voice = (event: string, text: string, details: Readonly<Record<string, unknown>>) => void

function createVoice(json: boolean): Voice {
  return (event, text, details) => {
    process.stdout.write(json ? `${JSON.stringify({ event, ...details })}\n` : `${text}\n`)
  }
}

async function fillDemo(node: Node, say: Voice): Promise<void> {
  let told = 0
  try {
    await runDemos(node, (acts) => {
      if (acts === 1 || acts - told >= 10) {
        told = acts
        say('demo', `Filling the demo city: ${acts} acts signed and applied`, { acts })
      }
    })
    say('demo-ready', 'The demo city is ready.', {})
  } catch (error) {
    say('demo-failed', `The demo city could not be filled: ${describe(error)}`, { error: describe(error) })
  }
}

function stopOnSignal(node: Node, say: Voice): void {
  let stopping = false
  const stop = (): void => {
    if (stopping) {
      return
    }
    stopping = true
    say('stopping', 'Stopping: finishing what was accepted.', {})
    const deadline = setTimeout(() => process.exit(1), stopTimeoutMs)
    deadline.unref()
    node.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

function describe(error: unknown): string {
  if (error instanceof ConcejoError) {
    const problem = errorToProblem(error)
    const issues = (problem.issues ?? []).map((issue) => `\n  ${issue.path}: ${issue.message}`).join('')
    return `${problem.detail}${issues}\n  ${problem.help}  [${problem.code}]`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

main().catch((error: unknown) => {
  process.stderr.write(`${describe(error)}\n`)
  process.exit(1)
})
