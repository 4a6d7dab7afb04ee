import type { EventHandler } from '@concejo/ledger'
import { sql } from 'kysely'

type ReadTransaction = Parameters<EventHandler>[0]

/** Count the amount of a payment as ordered (`1`), or no longer (`-1`), in its milestone and its agreement. */
export async function moveOrdered(transaction: ReadTransaction, payment: string, sign: 1 | -1): Promise<void> {
  const row = await transaction
    .selectFrom('grant_payments')
    .select(['agreement', 'milestone', 'amount'])
    .where('payment', '=', payment)
    .executeTakeFirstOrThrow()
  const moved = sql`ordered + ${sql.lit(sign)} * ${row.amount}::numeric`
  await transaction
    .updateTable('grant_milestones')
    .set({ ordered: moved })
    .where('agreement', '=', row.agreement)
    .where('milestone', '=', row.milestone)
    .execute()
  await transaction
    .updateTable('grant_agreements')
    .set({ ordered: moved })
    .where('agreement', '=', row.agreement)
    .execute()
}
