import type { EventHandler } from '@concejo/ledger'
import { id, parseArgs } from './event-parts.ts'

/** The order went into a bank file. */
export const onPaymentExported: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { payment: id, file: id })
  await transaction
    .updateTable('grant_payments')
    .set({ state: 'exported', file: args.file })
    .where('payment', '=', args.payment)
    .execute()
}
