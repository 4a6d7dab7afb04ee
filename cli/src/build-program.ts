import { Command, Option } from 'commander'
import type { CommandSpec, Outcome } from './command-spec.ts'
import { createContext, defaultUrl } from './create-context.ts'
import { exitCodeTable } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

/** Summaries of the groups of commands. */
const groups: Readonly<Record<string, string>> = {
  persona: 'Personas of the sandbox',
  organisation: 'Organisations of the network',
  member: 'Members of organisations, their roles and delegations',
  key: 'Your signing keys on this machine',
  app: 'Integrations that use the API of a node',
  document: 'Documents behind the commitments in acts',
  act: 'Acts: prepare, sign, submit, look up, prove',
  stream: 'Streams of records: begin, change, read, produce',
  record: 'Single records',
  device: 'Devices that sign what they produce',
  log: 'Transparency logs: look at, verify, open on the ledger',
  funds: 'Grants: look up, evaluate, pay; and every act, as `concejo funds publish-call`',
}

/** What the help of a group says at its end. */
const groupNotes: Readonly<Record<string, string>> = {
  funds: `Every other act of the service is a command too; list them with: concejo act commands

Examples:
  $ concejo funds publish-call --help
  $ concejo funds publish-call --input call.json
  $ concejo funds approve-payment --set payment=0x…`,
}

/** The program with all commands. `onOutcome` gets what the command that ran has found. */
export function buildProgram(
  specs: readonly CommandSpec[],
  options: { readonly terminal: Terminal; readonly onOutcome: (outcome: Outcome, json: boolean) => void },
): Command {
  const { terminal } = options
  const program = new Command('concejo')
    .description('Concejo: public acts that are signed, enforced and verifiable.')
    .configureHelp({ sortSubcommands: false, showGlobalOptions: true })
    .addHelpText(
      'after',
      `
${exitCodeTable}

Every act of a service is a command too, as \`concejo funds publish-call\` or \`concejo network register-applicant\`.
List them with \`concejo act commands\`; \`--help\` after an act says what it needs.

Environment:
  CONCEJO_URL         address of the node (${defaultUrl})
  CONCEJO_HOME        folder for keys and sessions (~/.concejo)
  CONCEJO_TOKEN       bearer token, instead of the stored session
  CONCEJO_PASSPHRASE  passphrase of locked keys, where no terminal can be asked

Examples:
  $ concejo start
  $ concejo status
  $ concejo verify proof.json`,
    )
  prepare(program, terminal)
  for (const spec of specs) {
    addCommand(program, spec, options)
  }
  return program
}

function addCommand(
  program: Command,
  spec: CommandSpec,
  options: { readonly terminal: Terminal; readonly onOutcome: (outcome: Outcome, json: boolean) => void },
): void {
  const words = spec.path.split(' ')
  const parent = words.length > 1 ? findGroup(program, words[0] ?? '', options.terminal) : program
  const command = new Command(words.at(-1)).description(spec.summary)
  prepare(command, options.terminal)
  if (spec.arguments !== undefined) {
    command.arguments(spec.arguments)
  }
  for (const option of spec.options ?? []) {
    const made = new Option(option.flags, option.text)
    command.addOption(option.many === true ? made.argParser(collect) : made)
  }
  if (spec.offline !== true) {
    command.option('--url <address>', `address of the node (default: CONCEJO_URL or ${defaultUrl})`)
  }
  command.option('--json', 'print the result as JSON')
  command.addHelpText('after', `\nExamples:\n${spec.examples.map((example) => `  $ ${example}`).join('\n')}`)
  command.action(async () => {
    const context = createContext(options.terminal, { args: command.args, options: command.opts() })
    options.onOutcome(await spec.run(context), context.json)
  })
  parent.addCommand(command)
}

function findGroup(program: Command, name: string, terminal: Terminal): Command {
  const found = program.commands.find((command) => command.name() === name)
  if (found !== undefined) {
    return found
  }
  const group = new Command(name).description(groups[name] ?? name)
  prepare(group, terminal)
  const note = groupNotes[name]
  if (note !== undefined) {
    group.addHelpText('after', `\n${note}`)
  }
  program.addCommand(group)
  return group
}

function prepare(command: Command, terminal: Terminal): void {
  command
    .exitOverride()
    // Of a command that also has commands below it: options behind their names are theirs.
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) })
}

function collect(value: string, previous: unknown): readonly string[] {
  return [...(Array.isArray(previous) ? previous.map(String) : []), value]
}
