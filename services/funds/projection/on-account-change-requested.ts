import type { EventHandler } from '@concejo/ledger'
import { sql } from 'kysely'
import { id, integer, parseArgs } from './event-parts.ts'

/**
 * A new payee account, in force from a later time on; one requested earlier whose time has come is in force already.
 */
export const onAccountChangeRequested: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { agreement: id, account: id, effectiveAt: integer })
  await transaction
    .updateTable('grant_agreements')
    .set({
      account: sql`case when account_effective_at <= ${event.blockTime} then pending_account else account end`,
      pending_account: args.account,
      account_effective_at: args.effectiveAt,
    })
    .where('agreement', '=', args.agreement)
    .execute()
}
