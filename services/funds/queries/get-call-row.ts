import type { CommandContext } from '@concejo/platform'
import { type Bytes32, ConcejoError } from '@concejo/protocol'
import { sql } from 'kysely'
import type { CallPhase } from '../api.ts'
import { errors } from '../errors.ts'
import { callPhase } from '../model.ts'
import { type CallRow, callRow } from './rows.ts'

/** What the columns of a call do not say: whether evaluators were drawn, and the clocks of applications scored anew. */
export const derivedColumns = [
  sql<boolean>`exists (
    select from read.grant_pools pools where pools.call = calls.call and pools.drawn_at is not null
  )`.as('drawn'),
  latestRound('commit_ends_at').as('reopened_commit_ends_at'),
  latestRound('reveal_ends_at').as('reopened_reveal_ends_at'),
] as const

function latestRound(column: 'commit_ends_at' | 'reveal_ends_at') {
  return sql<string | null>`(
    select max(rounds.${sql.ref(column)}) from read.grant_scoring_rounds rounds
    join read.grant_applications applications on applications.application = rounds.application
    where applications.call = calls.call
  )`
}

/** A call as the read model has it. Throws `funds.not-found`. */
export async function getCallRow(context: CommandContext, call: Bytes32): Promise<CallRow> {
  const row = await context.database
    .selectFrom('read.grant_calls as calls')
    .selectAll()
    .select([...derivedColumns])
    .where('call', '=', call)
    .executeTakeFirst()
  if (row === undefined) {
    throw new ConcejoError(errors.notFound, { id: call })
  }
  return callRow.parse(row)
}

/** The step that a call is at, by the ledger's clock. */
export function phaseOf(context: CommandContext, row: CallRow): CallPhase {
  return callPhase(
    {
      state: row.state,
      opensAt: row.opens_at,
      closesAt: row.closes_at,
      eligibilityFinished: row.eligibility_finished,
      drawn: row.drawn,
      commitEndsAt: row.commit_ends_at,
      revealEndsAt: row.reveal_ends_at,
      standstillEndsAt: row.standstill_ends_at,
      rankingComplete: row.ranking_complete,
    },
    context.ledger.now(),
  )
}
