import { ConcejoError, errorToProblem } from '@concejo/protocol'
import { CommanderError } from 'commander'
import { buildProgram } from './build-program.ts'
import type { Outcome } from './command-spec.ts'
import { commandSpecs } from './commands/index.ts'
import { cliErrors } from './errors.ts'
import { exitCodes, toExitCode } from './exit-codes.ts'
import { findLocalHelp } from './local-help.ts'
import type { Terminal } from './terminal.ts'

/** Run one command. Never throws: failures are told to the terminal and become the exit code. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const json = args.includes('--json')
  let exitCode: number = exitCodes.ok
  const onOutcome = (outcome: Outcome): void => {
    const said = json ? JSON.stringify(outcome.json, bigIntToText, 2) : outcome.text
    if (said !== '') {
      terminal.out(`${said}\n`)
    }
    exitCode = outcome.exitCode ?? exitCodes.ok
  }
  const program = buildProgram(commandSpecs, { terminal, onOutcome })
  try {
    await program.parseAsync([...rewriteServiceAct(args)], { from: 'user' })
    return exitCode
  } catch (error) {
    return tellFailure(error, terminal, json)
  }
}

/** `funds publish-call …` is `act do funds.publish-call …`; with `--help` it describes the input. */
function rewriteServiceAct(args: readonly string[]): readonly string[] {
  const [service = '', act = '', ...rest] = args
  const isWord = (text: string): boolean => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text)
  const known = commandSpecs.some(({ path }) => {
    const words = path.split(' ')
    return words.length === 1 ? words[0] === service : words[0] === service && (words[1] === act || service !== 'funds')
  })
  if (known || service === 'help' || !isWord(service) || !isWord(act) || act === 'help') {
    return args
  }
  const helps = rest.some((word) => word === '--help' || word === '-h')
  const others = rest.filter((word) => word !== '--help' && word !== '-h')
  return ['act', helps ? 'describe' : 'do', `${service}.${act}`, ...others]
}

function tellFailure(error: unknown, terminal: Terminal, json: boolean): number {
  if (error instanceof CommanderError) {
    // Commander has said what is wrong, or has shown the help that was asked for.
    return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage
  }
  const failure = toConcejoError(error)
  if (json) {
    terminal.out(`${JSON.stringify({ error: errorToProblem(failure) }, null, 2)}\n`)
  } else {
    const issues = failure.issues.map(({ path, message }) => `  ${path}: ${message}`)
    terminal.err(
      `${[failure.message, ...issues, findLocalHelp(failure.code) ?? failure.descriptor.help, `(${failure.code})`].join('\n')}\n`,
    )
  }
  return toExitCode(failure)
}

function toConcejoError(error: unknown): ConcejoError {
  if (error instanceof ConcejoError) {
    return error
  }
  const reason = error instanceof Error ? error.message : String(error)
  return new ConcejoError(cliErrors.unexpected, { reason }, { cause: error })
}

function bigIntToText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}
