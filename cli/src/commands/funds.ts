import type { CommandContext, CommandSpec, Outcome } from '../command-spec.ts'
import { exitCodes } from '../exit-codes.ts'
import { parseId } from '../perform-act.ts'
import { compareRanking, type RankingDifference } from '../recompute-ranking.ts'
import { formatTable } from '../table.ts'

export const fundsCommands: readonly CommandSpec[] = [
  {
    path: 'funds ranking',
    arguments: '<call>',
    summary: 'Recompute the ranking of a call from public data and compare. Exit code 1 when it differs.',
    examples: ['concejo funds ranking 0x…', 'concejo funds ranking 0x… --json'],
    run: ranking,
  },
]

async function ranking(context: CommandContext): Promise<Outcome> {
  const call = parseId(context.args[0] ?? '', 'call')
  const { api } = context.connect()
  const [input, published] = await Promise.all([
    api.getRankingInput({ params: { call } }),
    api.getRanking({ params: { call } }),
  ])
  const compared = compareRanking(input, published)
  const differences = await dropSettled(compared.differences, async (application) => {
    const { state } = await api.getApplication({ params: { application } })
    return state === 'contracted' || state === 'lapsed'
  })
  const rows = compared.ranked.map((item, index) => [
    String(index + 1),
    item.total.toString(),
    item.selected ? 'selected' : 'reserve',
    item.application,
  ])
  const verdict =
    differences.length === 0
      ? `The published ranking (version ${published.version}) is what the scores give.`
      : `The published ranking differs:\n${differences.map((item) => `  ${item.application}: ${item.text}`).join('\n')}`
  return {
    json: { call, version: published.version, ranked: compared.ranked, below: compared.below, differences },
    text: `${formatTable(['rank', 'total', 'place', 'application'], rows)}\n\n${verdict}`,
    exitCode: differences.length === 0 ? exitCodes.ok : exitCodes.refused,
  }
}

/** Awards that are contracted or lapsed leave the list when it is made again after an appeal. */
async function dropSettled(
  differences: readonly RankingDifference[],
  isSettled: (application: string) => Promise<boolean>,
): Promise<readonly RankingDifference[]> {
  const kept: RankingDifference[] = []
  for (const difference of differences) {
    if (difference.kind !== 'missing' || !(await isSettled(difference.application))) {
      kept.push(difference)
    }
  }
  return kept
}
