import type { EventHandler } from '@concejo/ledger'
import { id, idList, integer, parseArgs } from './event-parts.ts'

/** The next part of a ranking. */
export const onRankingAppended: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { call: id, version: integer, from: integer, applications: idList, below: idList })
  const items = [
    ...args.applications.map((application, index) => ({ application, rank: args.from + index + 1, below: false })),
    ...args.below.map((application) => ({ application, rank: null, below: true })),
  ].map((item) => ({ ...item, call: args.call, version: args.version }))
  if (items.length > 0) {
    await transaction
      .insertInto('grant_ranking_items')
      .values(items)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  for (const item of items) {
    await transaction
      .updateTable('grant_applications')
      .set({ rank: item.rank })
      .where('application', '=', item.application)
      .execute()
  }
  const call = await transaction
    .selectFrom('grant_calls')
    .select(({ eb }) => eb('budget', '-', eb.ref('committed')).as('available'))
    .where('call', '=', args.call)
    .executeTakeFirstOrThrow()
  await transaction
    .insertInto('grant_rankings')
    .values({ call: args.call, version: args.version, available: call.available })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await transaction
    .updateTable('grant_calls')
    .set({ ranking_version: args.version, ranking_complete: false })
    .where('call', '=', args.call)
    .execute()
}
