import { Writable } from 'node:stream'
import { Listr, ListrLogger, ProcessOutput } from 'listr2'
import type { Terminal } from './terminal.ts'

/** One step of something that takes longer than a second. `note` says how far it is. */
export interface Step {
  readonly title: string
  readonly run: (note: (text: string) => void) => Promise<void>
}

/** Runs steps one after the other, showing progress; the first failure ends them. */
export type Steps = (steps: readonly Step[]) => Promise<void>

/** Progress for people: live at a terminal, a line for each step in a log, nothing for `--json`. Results stay on stdout. */
export function createSteps(terminal: Terminal, json: boolean): Steps {
  return async (steps) => {
    const tasks = steps.map((step) => ({
      title: step.title,
      task: (_: unknown, task: { output: string }): Promise<void> =>
        step.run((text) => {
          task.output = text
        }),
    }))
    if (json) {
      await new Listr(tasks, { renderer: 'silent' }).run()
      return
    }
    const logger = new ListrLogger({ processOutput: createOutput(terminal) })
    const options = terminal.isInteractive
      ? { renderer: 'default' as const, rendererOptions: { logger, collapseErrors: true } }
      : { renderer: 'simple' as const, rendererOptions: { logger } }
    await new Listr(tasks, options).run()
  }
}

function createOutput(terminal: Terminal): ProcessOutput {
  if (terminal.isInteractive) {
    return new ProcessOutput(process.stderr, process.stderr)
  }
  const stream = new Writable({
    write(chunk, _encoding, done) {
      terminal.err(String(chunk))
      done()
    },
  })
  // The class asks for terminal streams but only writes to them.
  return new ProcessOutput(...toStreams(stream))
}

function toStreams(stream: Writable): [NodeJS.WriteStream, NodeJS.WriteStream] {
  const both = Object.assign(stream, { isTTY: false, columns: 80, rows: 24 })
  return [Object.create(both), Object.create(both)]
}
