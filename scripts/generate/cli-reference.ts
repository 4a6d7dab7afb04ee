import { runCli } from '../../cli/src/run-cli.ts'

/** One page with the help of every command, as the command itself prints it. */
export async function generateCliReference(): Promise<ReadonlyMap<string, string>> {
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
  const texts: string[] = []
  // In this process: starting the command a hundred times takes minutes. A terminal without width and colours of its own.
  await runCli([...path, '--help'], {
    environment: { COLUMNS: '100', NO_COLOR: '1' },
    isInteractive: false,
    out: (text) => void texts.push(text),
    err: (text) => void texts.push(text),
    askSecret: () => Promise.resolve(undefined),
    readInput: () => Promise.resolve('{}'),
    deliver: () => Promise.resolve(true),
    readLines: () => noLines(),
  })
  return texts.join('').trimEnd()
}

async function* noLines(): AsyncGenerator<string> {}

/** Names under the heading `Commands:`, without `help` itself. */
function listCommands(help: string): readonly string[] {
  const lines = help.split('\n')
  const start = lines.findIndex((line) => line.trim() === 'Commands:')
  const end = lines.findIndex((line, index) => index > start && line.trim() === '')
  return (start === -1 ? [] : lines.slice(start + 1, end === -1 ? undefined : end))
    .map((line) => /^ {2}([a-z][a-z0-9-]*)/.exec(line)?.[1] ?? '')
    .filter((name) => name !== '' && name !== 'help')
}
