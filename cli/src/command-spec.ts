import type { Concejo } from '@concejo/sdk'
import type { ExitCode } from './exit-codes.ts'
import type { KeyFolder } from './home/key-folder.ts'
import type { SealedFolder } from './home/sealed-folder.ts'
import type { SessionFile } from './home/session-file.ts'
import type { Steps } from './steps.ts'
import type { Terminal } from './terminal.ts'

/** One command, declared: help, reference and the program are made from it. */
export interface CommandSpec {
  /** Words of the command, as `organisation list`. */
  readonly path: string
  /** Arguments in commander's notation, as `<call>` or `[name...]`. */
  readonly arguments?: string
  readonly summary: string
  readonly examples: readonly string[]
  readonly options?: readonly OptionSpec[]
  /** True when it speaks to no node: no `--url`. */
  readonly offline?: boolean
  readonly run: (context: CommandContext) => Promise<Outcome>
}

export interface OptionSpec {
  /** In commander's notation, as `--key <name>`. */
  readonly flags: string
  readonly text: string
  /** May be given several times. */
  readonly many?: boolean
}

/** What a command may use. */
export interface CommandContext {
  readonly args: readonly string[]
  readonly terminal: Terminal
  readonly json: boolean
  /** Address of the node. */
  readonly url: string
  readonly keys: KeyFolder
  readonly sessions: SessionFile
  /** Scores and seeds that were committed to and are still to be revealed. */
  readonly sealed: SealedFolder
  /** Runs steps with progress on the error stream. */
  readonly steps: Steps
  /** Text of an option, undefined when not given. */
  option(name: string): string | undefined
  /** Text of an option; throws `cli.missing-option`. */
  required(name: string): string
  options(name: string): readonly string[]
  flag(name: string): boolean
  /** A connection to the node with the stored session. */
  connect(): Concejo
}

/** What a command has found or done. */
export interface Outcome {
  /** For `--json`. */
  readonly json: unknown
  /** For people, without a line end; empty: there is nothing more to say. */
  readonly text: string
  readonly exitCode?: ExitCode
}
