import type { EventHandler } from '@concejo/ledger'
import { sql } from 'kysely'
import { agreementStates } from '../model.ts'
import { amountText, id, integer, parseArgs } from './event-parts.ts'

/** The end of an agreement; what it did not use goes back to the call, or to the programme once the call is settled. */
export const onAgreementClosed: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { agreement: id, state: integer, released: amountText })
  await transaction
    .updateTable('grant_agreements')
    .set({ state: agreementStates[args.state] ?? 'closed', closed_at: event.blockTime })
    .where('agreement', '=', args.agreement)
    .execute()
  const agreement = await transaction
    .selectFrom('grant_agreements as agreements')
    .innerJoin('grant_calls as calls', 'calls.call', 'agreements.call')
    .select(['calls.call', 'calls.programme', 'calls.state'])
    .where('agreements.agreement', '=', args.agreement)
    .executeTakeFirstOrThrow()
  await transaction
    .updateTable('grant_calls')
    .set({ committed: sql`committed - ${args.released}::numeric` })
    .where('call', '=', agreement.call)
    .execute()
  if (agreement.state === 'settled') {
    await transaction
      .updateTable('grant_programmes')
      .set({ reserved: sql`reserved - ${args.released}::numeric` })
      .where('programme', '=', agreement.programme)
      .execute()
  }
}
