import type { CommandContext, CommandSpec, OptionSpec, Outcome } from '../command-spec.ts'
import { exitCodes } from '../exit-codes.ts'
import { type MaintenanceResult, runMaintenance } from '../server-process.ts'

const nodeOptions: readonly OptionSpec[] = [
  { flags: '--data <folder>', text: 'data folder of the node (default as `concejo start`)' },
  { flags: '--production', text: 'it is a production node' },
]

export const maintenanceCommands: readonly CommandSpec[] = [
  {
    path: 'rebuild',
    summary: 'Build all read models again from the chain. The node must be stopped.',
    offline: true,
    options: nodeOptions,
    examples: ['concejo rebuild', 'concejo rebuild --data /var/lib/concejo'],
    run: (context) => maintain(context, { task: 'rebuild', title: 'Rebuild the read models from the chain' }),
  },
  {
    path: 'audit',
    summary: 'Compare the read models with the chain; exit code 1 on a difference. The node must be stopped.',
    offline: true,
    options: nodeOptions,
    examples: ['concejo audit --json'],
    run: (context) => maintain(context, { task: 'audit', title: 'Compare the read models with the chain' }),
  },
  {
    path: 'backup',
    arguments: '<folder>',
    summary: 'Write everything that the node keeps to a new folder. The node must be stopped.',
    offline: true,
    options: nodeOptions,
    examples: ['concejo backup /backups/2026-11-23'],
    run: (context) => maintain(context, { task: 'backup', title: `Back up to ${context.args[0] ?? ''}` }),
  },
  {
    path: 'restore',
    arguments: '<folder>',
    summary: 'Bring a backup back into an empty data folder.',
    offline: true,
    options: nodeOptions,
    examples: ['concejo restore /backups/2026-11-23 --data ./data-restored'],
    run: (context) => maintain(context, { task: 'restore', title: `Restore from ${context.args[0] ?? ''}` }),
  },
]

async function maintain(
  context: CommandContext,
  work: { readonly task: string; readonly title: string },
): Promise<Outcome> {
  const folder = context.option('data')
  let ended: MaintenanceResult | undefined
  await context.steps([
    {
      title: work.title,
      run: async (note) => {
        ended = await runMaintenance(work.task, {
          args: [
            ...context.args,
            ...(folder === undefined ? [] : ['--data', folder]),
            ...(context.flag('production') ? ['--production'] : []),
          ],
          environment: context.terminal.environment,
          note,
        })
      },
    },
  ])
  const differs = ended?.exitCode !== 0
  const result = ended?.result ?? {}
  const good = work.task === 'audit' ? 'Nothing differs.' : 'Done.'
  const details = differs ? `\n${JSON.stringify(result, null, 2)}` : ''
  return {
    json: result,
    text: differs ? `There are differences.${details}` : good,
    exitCode: differs ? exitCodes.refused : exitCodes.ok,
  }
}
