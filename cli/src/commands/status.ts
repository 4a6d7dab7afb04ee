import type { CommandSpec } from '../command-spec.ts'
import { exitCodes } from '../exit-codes.ts'
import { formatFields, formatSeconds } from '../table.ts'

export const statusCommands: readonly CommandSpec[] = [
  {
    path: 'status',
    summary: 'What a node is, on which network, and how far it has read.',
    examples: ['concejo status', 'concejo status --url https://grants.example.org --json'],
    run: async (context) => {
      const status = await context.connect().api.getStatus(undefined, { timeoutMs: 5_000 })
      const text = formatFields([
        ['node', `${status.organisationName} (${status.origin})`],
        ['version', status.version],
        ['mode', status.mode],
        ['ready', status.ready ? 'yes' : 'no'],
        ['chain', `${status.network.chainId} (${status.network.engine}, ${status.network.clientVersion})`],
        ['genesis', status.network.genesis],
        ['block', `${status.head}, read models at ${status.projected}`],
        ['ledger time', formatSeconds(status.now)],
        ['services', status.services.join(', ')],
        ['signed in', context.sessions.find(context.url)?.as ?? 'no'],
      ])
      return { json: status, text, exitCode: status.ready ? exitCodes.ok : exitCodes.refused }
    },
  },
]
