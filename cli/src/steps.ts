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
  return terminal.isInteractive && !json ? runLive : (steps) => runPlainly(steps, json ? () => undefined : terminal.err)
}

async function runLive(steps: readonly Step[]): Promise<void> {
  const logger = new ListrLogger({ processOutput: new ProcessOutput(process.stderr, process.stderr) })
  const tasks = steps.map((step) => ({
    title: step.title,
    task: (_: unknown, task: { output: string }): Promise<void> =>
      step.run((text) => {
        task.output = text
      }),
  }))
  // The reason of a failure is told once, at the end, with what to do about it.
  await new Listr(tasks, { rendererOptions: { logger, showErrorMessage: false } }).run()
}

async function runPlainly(steps: readonly Step[], tell: (line: string) => void): Promise<void> {
  for (const step of steps) {
    tell(`${step.title} …\n`)
    await step.run((text) => tell(`  ${text}\n`))
  }
}
