// `npm start`: brings what is missing, then runs the node in the foreground until Ctrl+C.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkNode, ensurePackages, ensurePortal, fail, repository, say } from './install.mjs'

const help = `Usage: npm start -- [options]

  --production    no demo data, no sandbox keys; needs CONCEJO_ORIGIN (docs/reference/configuration.md)
  --port <port>   port of the portal and the API (default 4180; 0 takes a free one)
  --data <folder> folder for everything that this node keeps (default: data)
  --help          this text

Settings by environment variable: docs/reference/configuration.md
`

const args = process.argv.slice(2)
if (args.includes('--help') || args.includes('-h')) {
  say(help)
  process.exit(0)
}
checkNode()
await ensurePackages()
await ensurePortal()
runServer()

function runServer() {
  const main = join(repository, 'server', 'src', 'main.ts')
  if (!existsSync(main)) {
    fail('server/src/main.ts is not there.', 'This is not a complete copy of the repository; clone it again.')
  }
  // tsx as a loader in the very process of the node: one process less than its command, and signals arrive directly.
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], { cwd: repository, stdio: 'inherit' })
  // At a terminal Ctrl+C reaches the child by itself; a service manager signals only this process.
  process.on('SIGINT', () => forward(child, 'SIGINT'))
  process.on('SIGTERM', () => forward(child, 'SIGTERM'))
  process.on('SIGHUP', () => forward(child, 'SIGTERM'))
  child.once('error', (error) => fail(error.message, 'Check that Node.js can be started from this folder.'))
  child.once('exit', (code, signal) => end(code, signal))
}

function forward(child, signal) {
  if (signal === 'SIGINT' && process.stdin.isTTY) {
    return
  }
  child.kill(signal)
}

function end(code, signal) {
  if (signal !== null) {
    say(`\nThe node was ended by ${signal}. What it acknowledged is kept; start it again with: npm start`)
    process.exit(1)
  }
  if (code === 0) {
    say('\nThe node has stopped. Start it again with: npm start')
  } else {
    say(`\nThe node ended with code ${code}; the lines above say why. For a check of the machine: npx concejo doctor`)
  }
  process.exit(code ?? 1)
}
