import type { EventHandler } from '@concejo/ledger'
import { type RawBuilder, sql } from 'kysely'

/**
 * How many awards from the top of a call's list wait for no open appeal, as the contract computes it: those whose
 * running sum the
 * budget covers beside everything that is appealed for. Null without an open appeal or without a complete list.
 */
export async function findFrozenFrom(
  transaction: Parameters<EventHandler>[0],
  call: string,
): Promise<number | undefined> {
  const { rows } = await selectFrozenFrom(call).execute(transaction)
  const [row] = rows
  return row === undefined || row.open === '0' ? undefined : Number(row.frozen_from)
}

function selectFrozenFrom(call: string): RawBuilder<{ readonly open: string; readonly frozen_from: string }> {
  return sql`
    with list as (
      select calls.ranking_version as version, calls.selected_count as selected, rankings.available
      from grant_calls calls
      join grant_rankings rankings on rankings.call = calls.call and rankings.version = calls.ranking_version
      where calls.call = ${call} and calls.ranking_complete
    ), appealed as (
      select count(*) as open, coalesce(sum(applications.amount), 0) as amount
      from grant_appeals appeals join grant_applications applications on applications.application = appeals.application
      where appeals.call = ${call} and appeals.state = 'filed'
    ), places as (
      select sum(applications.amount) over (order by items.rank) as cumulative
      from list
      join grant_ranking_items items
        on items.call = ${call} and items.version = list.version and items.rank <= list.selected
      join grant_applications applications on applications.application = items.application
    )
    select appealed.open, (
      select count(*) from places where places.cumulative <= list.available - appealed.amount
    ) as frozen_from from list, appealed`
}
