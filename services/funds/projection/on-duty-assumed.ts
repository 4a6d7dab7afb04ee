import type { EventHandler } from '@concejo/ledger'
import { id, integer, parseArgs } from './event-parts.ts'

/** What a person did in a call: the base of separation of duties. */
export const onDutyAssumed: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { call: id, person: id, duty: integer })
  await transaction
    .insertInto('grant_duties')
    .values({ call: args.call, person: args.person, duty: args.duty })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
