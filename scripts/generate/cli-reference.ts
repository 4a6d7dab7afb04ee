import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { repository } from '../sources.ts'

const entry = join(repository, 'cli', 'bin', 'concejo.mjs')
const execute = promisify(execFile)

/** One page with the help of every command, as the command itself prints it. Nothing while there is no command line. */
export async function generateCliReference(): Promise<ReadonlyMap<string, string>> {
  if (!existsSync(entry)) {
    return new Map()
  }
  const sections = await describeCommand([])
  const text = [
    '# Command line',
    '',
    'Generated from the help of `concejo` by `npm run gen`. Do not edit.',
    ...sections,
    '',
  ].join('\n')
  return new Map([['docs/reference/cli.md', text]])
}

async function describeCommand(path: readonly string[]): Promise<readonly string[]> {
  const help = await readHelp(path)
  const title = ['concejo', ...path].join(' ')
  const sections = ['', `## ${title}`, '', '```text', help, '```']
  for (const name of listCommands(help)) {
    sections.push(...(await describeCommand([...path, name])))
  }
  return sections
}

async function readHelp(path: readonly string[]): Promise<string> {
  // A fixed width and no colours: the page must not depend on someone's terminal.
  const env = { ...process.env, COLUMNS: '100', NO_COLOR: '1', FORCE_COLOR: '0' }
  const { stdout } = await execute(process.execPath, [entry, ...path, '--help'], { cwd: repository, env })
  return stdout.trimEnd()
}

/** Names under the heading `Commands:`, without `help` itself. */
function listCommands(help: string): readonly string[] {
  const lines = help.split('\n')
  const start = lines.findIndex((line) => line.trim() === 'Commands:')
  const end = lines.findIndex((line, index) => index > start && line.trim() === '')
  return (start === -1 ? [] : lines.slice(start + 1, end === -1 ? undefined : end))
    .map((line) => /^ {2}([a-z][a-z0-9-]*)/.exec(line)?.[1] ?? '')
    .filter((name) => name !== '' && name !== 'help')
}
