import type { EventHandler } from '@concejo/ledger'

type ReadTransaction = Parameters<EventHandler>[0]

/** The scoring round that an application is in; 0 until one was reopened. */
export async function findScoringRound(transaction: ReadTransaction, application: string): Promise<number> {
  const row = await transaction
    .selectFrom('grant_scoring_rounds')
    .select(({ fn }) => fn.max('round').as('round'))
    .where('application', '=', application)
    .executeTakeFirst()
  return Number(row?.round ?? 0)
}
