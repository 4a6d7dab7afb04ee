import { runCli } from './run-cli.ts'
import { createTerminal } from './terminal.ts'

/** The command line of this process. Resolves with the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  return runCli(args, createTerminal())
}
