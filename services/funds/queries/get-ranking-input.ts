import type { CommandContext } from '@concejo/platform'
import { type Bytes32, bytes32 } from '@concejo/protocol'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { RankingInput } from '../api.ts'
import { getCallRow } from './get-call-row.ts'
import type { CallRow } from './rows.ts'

const applicationsMost = 10_000
/** States of an application that stands in a list, or is to be listed. */
const listedStates = ['eligible', 'below-threshold', 'selected', 'reserve', 'not-funded']

const row = z.object({
  application: bytes32,
  amount: z.coerce.string(),
  scores: z.array(z.array(z.number())).nullable(),
})
const availableRow = z.object({ available: z.string().nullable() }).optional()

/**
 * Everything that the list of a call depends on, all of it public on the ledger. For a complete list: the applications
 * that take
 * part in it and what the budget had left when it was begun. Before that: as a list begun now would see it.
 */
export async function getRankingInput(context: CommandContext, call: Bytes32): Promise<RankingInput> {
  const callRow = await getCallRow(context, call)
  const { rules } = callRow
  const { available, takesPart } = await findBasis(context, callRow)
  const rows = await sql`
    select applications.application, applications.amount, (
      select json_agg(scores.scores order by scores.member) from read.grant_scores scores
      where scores.application = applications.application and scores.scores is not null
        and scores.round = coalesce((
          select max(rounds.round) from read.grant_scoring_rounds rounds
          where rounds.application = applications.application), 0)
    ) as scores
    from read.grant_applications applications
    where applications.call = ${call} and ${takesPart}
    order by applications.application limit ${applicationsMost}`.execute(context.database)
  return {
    call,
    budget: rules.budget,
    committed: (BigInt(rules.budget) - BigInt(available)).toString(),
    totalThreshold: rules.totalThreshold,
    criteria: rules.criteria.map(({ code, weight, scoreMax, threshold }) => ({ code, weight, scoreMax, threshold })),
    tieBreak: rules.tieBreak,
    applications: row
      .array()
      .parse(rows.rows)
      .map(({ scores, ...application }) => ({ ...application, scores: scores ?? [], contracted: false })),
  }
}

async function findBasis(
  context: CommandContext,
  call: CallRow,
): Promise<{ readonly available: string; readonly takesPart: RawBuilder<boolean> }> {
  const now = (BigInt(call.budget) - BigInt(call.committed)).toString()
  if (!call.ranking_complete) {
    return { available: now, takesPart: sql`applications.state in (${sql.join(listedStates)})` }
  }
  const found = await context.database
    .selectFrom('read.grant_rankings')
    .select('available')
    .where('call', '=', call.call)
    .where('version', '=', call.ranking_version)
    .executeTakeFirst()
  return {
    available: availableRow.parse(found)?.available ?? now,
    takesPart: sql`exists (
      select from read.grant_ranking_items items
      where items.call = ${call.call} and items.version = ${call.ranking_version}
        and items.application = applications.application)`,
  }
}
