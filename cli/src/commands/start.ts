import type { CommandContext, CommandSpec, Outcome } from '../command-spec.ts'
import { exitCodes } from '../exit-codes.ts'
import { spawnServer } from '../server-process.ts'

export const startCommands: readonly CommandSpec[] = [
  {
    path: 'start',
    summary: 'Run a node in the foreground until Ctrl+C.',
    offline: true,
    options: [
      { flags: '--production', text: 'no demo data and no sandbox keys' },
      { flags: '--port <port>', text: 'port of the portal and the API (default 4180; 0 takes a free one)' },
      { flags: '--data <folder>', text: 'folder for everything that the node keeps' },
      { flags: '--no-demo', text: 'a sandbox without the demo city' },
    ],
    examples: ['concejo start', 'concejo start --port 4181 --data ./data-two', 'concejo start --production'],
    run: start,
  },
]

async function start(context: CommandContext): Promise<Outcome> {
  const port = context.option('port')
  const data = context.option('data')
  const child = spawnServer('main.ts', {
    args: [
      ...(context.flag('production') ? ['--production'] : []),
      ...(port === undefined ? [] : ['--port', port]),
      ...(data === undefined ? [] : ['--data', data]),
      ...(context.flag('demo') ? [] : ['--no-demo']),
      ...(context.json ? ['--json'] : []),
    ],
    environment: context.terminal.environment,
    inherit: true,
  })
  // At a terminal Ctrl+C reaches the node by itself; a service manager signals only this process.
  const forward = (signal: NodeJS.Signals) => (): void => {
    if (signal !== 'SIGINT' || process.stdin.isTTY !== true) {
      child.kill(signal)
    }
  }
  const handlers = (['SIGINT', 'SIGTERM'] as const).map((signal) => [signal, forward(signal)] as const)
  for (const [signal, handler] of handlers) {
    process.on(signal, handler)
  }
  const code = await new Promise<number>((resolve) => child.once('exit', (exitCode) => resolve(exitCode ?? 1)))
  for (const [signal, handler] of handlers) {
    process.removeListener(signal, handler)
  }
  const stopped = code === 0
  return {
    json: { event: 'stopped', code },
    text: stopped
      ? 'The node has stopped.'
      : 'The node ended with an error; the lines above say why. Try: concejo doctor',
    exitCode: stopped ? exitCodes.ok : exitCodes.refused,
  }
}
