import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runCli } from '../src/run-cli.ts'

/** What a command printed and how it ended. */
export interface Ran {
  readonly exitCode: number
  readonly out: string
  readonly err: string
  /** The parsed output of `--json`. */
  json(): unknown
}

/** A person's machine: a home folder of its own and an environment. */
export interface TestMachine {
  readonly folder: string
  /** What the next commands find on their standard input. */
  setInput(text: string): void
  run(...args: readonly string[]): Promise<Ran>
  remove(): void
}

/** A machine without a terminal, on a temporary folder. */
export function createMachine(environment: Readonly<Record<string, string>> = {}): TestMachine {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concejo-cli-'))
  let input = '{}'
  return {
    folder,
    setInput(text) {
      input = text
    },
    async run(...args) {
      const texts = { out: '', err: '' }
      const exitCode = await runCli(args, {
        environment: { PATH: process.env['PATH'], CONCEJO_HOME: folder, ...environment },
        isInteractive: false,
        out: (text) => {
          texts.out += text
        },
        deliver: (text) => {
          texts.out += text
          return Promise.resolve(true)
        },
        err: (text) => {
          texts.err += text
        },
        askSecret: () => Promise.resolve(undefined),
        readInput: () => Promise.resolve(input),
        readLines: () => splitLines(input),
      })
      return { exitCode, ...texts, json: () => JSON.parse(texts.out) }
    },
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  }
}

async function* splitLines(text: string): AsyncGenerator<string> {
  yield* text.split('\n')
}
