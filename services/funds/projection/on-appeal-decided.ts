import type { EventHandler } from '@concejo/ledger'
import { flag, id, parseArgs } from './event-parts.ts'
import { findFrozenFrom } from './find-frozen-from.ts'

/** The appeal body decided; what waited proceeds. */
export const onAppealDecided: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { appeal: id, upheld: flag, reason: id })
  await transaction
    .updateTable('grant_appeals')
    .set({ state: args.upheld ? 'upheld' : 'dismissed', reason: args.reason, decided_at: event.blockTime })
    .where('appeal', '=', args.appeal)
    .execute()
  const appeal = await transaction
    .selectFrom('grant_appeals')
    .select('call')
    .where('appeal', '=', args.appeal)
    .executeTakeFirstOrThrow()
  await transaction
    .updateTable('grant_calls')
    .set({ frozen_from: (await findFrozenFrom(transaction, appeal.call)) ?? null })
    .where('call', '=', appeal.call)
    .execute()
}
