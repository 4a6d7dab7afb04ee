import type { EventHandler } from '@concejo/ledger'
import { z } from 'zod'
import { bytesToCurrency } from '../model.ts'
import { amountText, eventPosition, id, parseArgs } from './event-parts.ts'

/** A programme with its envelope. */
export const onProgrammeOpened: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, {
    programme: id,
    organisation: id,
    currency: z.string(),
    envelope: amountText,
    document: id,
  })
  await transaction
    .insertInto('grant_programmes')
    .values({
      programme: args.programme,
      organisation: args.organisation,
      currency: bytesToCurrency(args.currency),
      envelope: args.envelope,
      document: args.document,
      opened_at: event.blockTime,
      position: eventPosition(event),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
