import type { CommandContext } from '@concejo/platform'
import type { EndpointResult } from '@concejo/protocol'
import { sql } from 'kysely'
import { z } from 'zod'
import type { endpoints } from '../api.ts'

const countRow = z.object({
  programmes: z.coerce.number(),
  open_calls: z.coerce.number(),
  applications: z.coerce.number(),
  agreements: z.coerce.number(),
})
const totalRow = z.object({
  currency: z.string(),
  envelope: z.coerce.string(),
  committed: z.coerce.string(),
  paid: z.coerce.string(),
})

/** Figures of the public register: sums over calls and programmes, which are few; applications are counted by call. */
export async function getRegister(context: CommandContext): Promise<EndpointResult<typeof endpoints.getRegister>> {
  const now = context.ledger.now()
  const counts = await sql`
    select
      (select count(*) from read.grant_programmes) as programmes,
      (select count(*) from read.grant_calls
        where state = 'published' and opens_at <= ${now} and closes_at > ${now}) as open_calls,
      (select coalesce(sum(application_count), 0) from read.grant_calls) as applications,
      (select count(*) from read.grant_agreements) as agreements`.execute(context.database)
  const totals = await sql`
    select programmes.currency, sum(programmes.envelope) as envelope,
      coalesce(sum(calls.committed), 0) as committed, coalesce(sum(calls.paid), 0) as paid
    from read.grant_programmes programmes
    left join (
      select programme, sum(committed) as committed, sum(paid) as paid from read.grant_calls group by programme
    ) calls on calls.programme = programmes.programme
    group by programmes.currency order by programmes.currency`.execute(context.database)
  const { open_calls: openCalls, ...rest } = countRow.parse(counts.rows[0])
  return { ...rest, openCalls, totals: totalRow.array().parse(totals.rows) }
}
