import type { EventHandler } from '@concejo/ledger'
import { flag, id, parseArgs } from './event-parts.ts'

/** An evaluator declared an interest, or none. */
export const onInterestDeclared: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { application: id, member: id, conflict: flag, declaration: id })
  await transaction
    .insertInto('grant_interests')
    .values({
      application: args.application,
      member: args.member,
      conflict: args.conflict,
      declaration: args.declaration,
      declared_at: event.blockTime,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
