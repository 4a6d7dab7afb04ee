import type { EventHandler } from '@concejo/ledger'
import { sql } from 'kysely'
import { z } from 'zod'
import { callRules } from './call-rules.ts'
import { eventPosition, id, parseArgs } from './event-parts.ts'

/** A call with its frozen rules; its budget is reserved in the programme. */
export const onCallPublished: EventHandler = async (transaction, event) => {
  const args = parseArgs(event, { call: id, programme: id, organisation: id, rules: z.record(z.string(), z.unknown()) })
  const rules = callRules.parse(args.rules)
  const programme = await transaction
    .selectFrom('grant_programmes')
    .select('currency')
    .where('programme', '=', args.programme)
    .executeTakeFirstOrThrow()
  await transaction
    .insertInto('grant_calls')
    .values({
      call: args.call,
      programme: args.programme,
      organisation: args.organisation,
      currency: programme.currency,
      state: 'published',
      version: 1,
      budget: rules.budget,
      opens_at: rules.opensAt,
      closes_at: rules.closesAt,
      appeal_body: rules.appealBody,
      rules: JSON.stringify(rules),
      document: rules.document,
      published_at: event.blockTime,
      position: eventPosition(event),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await transaction
    .insertInto('grant_call_versions')
    .values({ call: args.call, version: 1, closes_at: rules.closesAt, document: rules.document, at: event.blockTime })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await transaction
    .updateTable('grant_programmes')
    .set({ reserved: sql`reserved + ${rules.budget}::numeric` })
    .where('programme', '=', args.programme)
    .execute()
}
