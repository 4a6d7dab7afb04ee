import path from 'node:path'
import type { CommandContext, CommandSpec, Outcome } from '../command-spec.ts'
import { exitCodes } from '../exit-codes.ts'
import { writeFile } from '../home/files.ts'
import { readId } from '../perform-act.ts'
import { compareRanking, type RankingDifference } from '../recompute-ranking.ts'
import { formatTable } from '../table.ts'

export const fundsCommands: readonly CommandSpec[] = [
  {
    path: 'funds ranking',
    arguments: '<call>',
    summary: 'Recompute the ranking of a call from public data and compare. Exit code 1 when it differs.',
    options: [{ flags: '--out <file>', text: 'write the input of `funds append-ranking`, in parts where it is long' }],
    examples: [
      'concejo funds ranking 0x…',
      'concejo funds ranking 0x… --out ranking.json && concejo funds append-ranking --input ranking.json',
    ],
    run: ranking,
  },
]

async function ranking(context: CommandContext): Promise<Outcome> {
  const call = readId(context, 'call')
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
    formatTotal(item.total),
    item.selected ? 'selected' : 'reserve',
    item.application,
  ])
  const what = published.complete
    ? `The published ranking (version ${published.version})`
    : 'No ranking is published yet; what the node computes'
  const files = writeParts(context, { call, ranked: compared.ranked, below: compared.below })
  const verdict =
    differences.length === 0
      ? `${what} is what the scores give.`
      : `${what} differs:\n${differences.map((item) => `  ${item.application}: ${item.text}`).join('\n')}`
  return {
    json: {
      call,
      version: published.version,
      complete: published.complete,
      ranked: compared.ranked,
      below: compared.below,
      differences,
      files,
    },
    text: [
      formatTable(['rank', 'total', 'place', 'application'], rows),
      ...(compared.below.length === 0 ? [] : [`Below a threshold:\n${list(compared.below)}`]),
      verdict,
      ...(files.length === 0
        ? []
        : [`Written for \`concejo funds append-ranking --input\`, in this order:\n${list(files)}`]),
    ].join('\n\n'),
    exitCode: differences.length === 0 ? exitCodes.ok : exitCodes.refused,
  }
}

/** Most applications of each kind in one act, by the contract. */
const partMax = 200

function writeParts(
  context: CommandContext,
  list: {
    readonly call: string
    readonly ranked: readonly { readonly application: string }[]
    readonly below: readonly string[]
  },
): readonly string[] {
  const out = context.option('out')
  if (out === undefined) {
    return []
  }
  const count = Math.max(1, Math.ceil(Math.max(list.ranked.length, list.below.length) / partMax))
  const { dir, name, ext } = path.parse(out)
  return Array.from({ length: count }, (_, index) => {
    const file = count === 1 ? out : path.join(dir, `${name}-${index + 1}${ext}`)
    const [from, to] = [index * partMax, (index + 1) * partMax]
    const applications = list.ranked.slice(from, to).map(({ application }) => application)
    const part = { call: list.call, applications, below: list.below.slice(from, to) }
    writeFile(file, `${JSON.stringify(part, null, 2)}\n`)
    return file
  })
}

/** A share of the most points possible, of a total in units of 10^-16. */
function formatTotal(total: bigint): string {
  const digits = (total / 10n ** 10n).toString().padStart(5, '0')
  return `${digits.slice(0, -4)}.${digits.slice(-4)} %`
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n')
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
