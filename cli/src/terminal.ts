import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** The world outside of a command, so that tests can stand in for it. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** True when a person sits in front of it. */
  readonly isInteractive: boolean
  /** Results. */
  out(text: string): void
  /** Results that must not be lost: true when they were written, false when nobody reads any more. */
  deliver(text: string): Promise<boolean>
  /** Progress, remarks and errors. */
  err(text: string): void
  /** Ask without showing what is typed; undefined when nobody can answer. */
  askSecret(question: string): Promise<string | undefined>
  readInput(): Promise<string>
  /** The standard input line by line, without holding all of it. */
  readLines(): AsyncIterable<string>
}

/** The terminal of this process. */
export function createTerminal(): Terminal {
  // A reader that closes the pipe early, as `head` does, is no error.
  process.stdout.on('error', () => undefined)
  const isInteractive = process.stdin.isTTY === true && process.stderr.isTTY === true
  return {
    environment: process.env,
    isInteractive,
    out: (text) => void process.stdout.write(text),
    deliver: (text) => new Promise((resolve) => process.stdout.write(text, (error) => resolve(!error))),
    err: (text) => void process.stderr.write(text),
    askSecret: (question) => (isInteractive ? askSecret(question) : Promise.resolve(undefined)),
    readInput: readAll,
    readLines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
  }
}

function askSecret(question: string): Promise<string> {
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  return new Promise((resolve) => {
    lines.question('', (answer) => {
      lines.close()
      process.stderr.write('\n')
      resolve(answer)
    })
  })
}

async function readAll(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) {
    chunks.push(Buffer.from(chunk))
  }
  return Buffer.concat(chunks).toString('utf8')
}
