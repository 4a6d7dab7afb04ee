import type { CommandSpec, Outcome } from '../command-spec.ts'
import { type Diagnosis, diagnose } from '../diagnose.ts'
import { exitCodes } from '../exit-codes.ts'

export const doctorCommands: readonly CommandSpec[] = [
  {
    path: 'doctor',
    summary: 'Examine this machine and the node, and say what is wrong and what to do.',
    options: [{ flags: '--data <folder>', text: 'data folder to examine' }],
    examples: ['concejo doctor', 'concejo doctor --data /var/lib/concejo --json'],
    run: async (context) => {
      let found: readonly Diagnosis[] = []
      await context.steps([
        {
          title: 'Examine',
          run: async (note) => {
            found = await diagnose(
              { environment: context.terminal.environment, url: context.url, dataFolder: context.option('data') },
              note,
            )
          },
        },
      ])
      return describe(found)
    },
  },
]

function describe(found: readonly Diagnosis[]): Outcome {
  const marks = { ok: 'ok     ', remark: 'remark ', wrong: 'WRONG  ' } as const
  const lines = found.map(
    ({ state, name, detail, help }) =>
      `${marks[state]} ${name}: ${detail}${help === undefined ? '' : `\n        → ${help}`}`,
  )
  const isBad = found.some(({ state }) => state === 'wrong')
  return {
    json: { healthy: !isBad, checks: found },
    text: [...lines, '', isBad ? 'Something is wrong.' : 'All is well.'].join('\n'),
    exitCode: isBad ? exitCodes.refused : exitCodes.ok,
  }
}
