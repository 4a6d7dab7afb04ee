import type { EventHandler } from '@concejo/ledger'
import { sql } from 'kysely'
import { amountText, id, parseArgs } from './event-parts.ts'

/** Money that came back. */
export const onRepaymentRecorded: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { recovery: id, amount: amountText })
  await transaction
    .updateTable('grant_recoveries')
    .set({ repaid: sql`repaid + ${args.amount}::numeric` })
    .where('recovery', '=', args.recovery)
    .execute()
  const recovery = await transaction
    .selectFrom('grant_recoveries')
    .select('agreement')
    .where('recovery', '=', args.recovery)
    .executeTakeFirstOrThrow()
  await transaction
    .updateTable('grant_agreements')
    .set({ recovered: sql`recovered + ${args.amount}::numeric` })
    .where('agreement', '=', recovery.agreement)
    .execute()
}
