import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { repository } from './sources.ts'

/**
 * `npm run dev [-- options of the server]`: the node restarts when its sources change; the portal's pages reload in
 * place and are
 * served by Vite, which passes `/api` on to the node.
 */
const port = process.env['CONCEJO_PORT'] ?? '4180'
const portalPort = process.env['CONCEJO_PORTAL_PORT'] ?? '4181'
const children: ChildProcess[] = []

run('node', [
  '--watch',
  '--watch-preserve-output',
  '--import',
  'tsx',
  'server/src/main.ts',
  '--port',
  port,
  ...process.argv.slice(2),
])
run('portal', ['node_modules/vite/bin/vite.js', 'portal', '--port', portalPort, '--strictPort'])
process.stdout.write(
  `\nNode on http://127.0.0.1:${port}, portal with live pages on http://127.0.0.1:${portalPort}\nCtrl+C ends both.\n\n`,
)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => endAll())
}

function run(name: string, args: readonly string[]): void {
  const child = spawn(process.execPath, args, {
    cwd: join(repository),
    stdio: 'inherit',
    env: { ...process.env, CONCEJO_PORT: port, CONCEJO_NODE_URL: `http://127.0.0.1:${port}` },
  })
  children.push(child)
  child.once('exit', (code) => {
    process.stdout.write(`${name} ended with code ${code ?? 'none'}.\n`)
    process.exitCode = code ?? 1
    endAll()
  })
}

function endAll(): void {
  for (const child of children) {
    child.kill('SIGTERM')
  }
}
