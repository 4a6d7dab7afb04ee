import type { CommandContext } from '@concejo/platform'
import { type Bytes32, ConcejoError, type HandlerInput } from '@concejo/protocol'
import { sql } from 'kysely'
import { type endpoints, type ProgrammeSummary, programmeDocument } from '../api.ts'
import { errors } from '../errors.ts'
import { findOrganisationNames } from './organisation-names.ts'
import { pageOf, readCursor } from './page-of.ts'
import { readText } from './read-text.ts'
import { programmeRow } from './rows.ts'

/** Programmes, newest first. */
export async function findProgrammes(
  context: CommandContext,
  query: HandlerInput<typeof endpoints.listProgrammes>['query'],
): Promise<{ items: readonly ProgrammeSummary[]; next?: string }> {
  const cursor = readCursor(query)
  let select = selectProgrammes(context)
    .orderBy('position', 'desc')
    .limit(query.limit + 1)
  if (cursor !== undefined) {
    select = select.where('position', '<', cursor)
  }
  if (query.organisation !== undefined) {
    select = select.where('organisation', '=', query.organisation)
  }
  const { rows, ...next } = pageOf(programmeRow.array().parse(await select.execute()), query.limit)
  return { items: await summarizeProgrammes(context, rows), ...next }
}

/** A programme. Throws `funds.not-found`. */
export async function getProgramme(context: CommandContext, programme: Bytes32): Promise<ProgrammeSummary> {
  const row = await selectProgrammes(context).where('programme', '=', programme).executeTakeFirst()
  const [summary] = row === undefined ? [] : await summarizeProgrammes(context, [programmeRow.parse(row)])
  if (summary === undefined) {
    throw new ConcejoError(errors.notFound, { id: programme })
  }
  return summary
}

function selectProgrammes(context: CommandContext) {
  return context.database
    .selectFrom('read.grant_programmes as programmes')
    .leftJoinLateral(
      (join) =>
        join
          .selectFrom('read.grant_calls as calls')
          .select([
            sql<string>`coalesce(sum(committed), 0)`.as('committed'),
            sql<string>`coalesce(sum(paid), 0)`.as('paid'),
            sql<string>`count(*)`.as('call_count'),
          ])
          .whereRef('calls.programme', '=', 'programmes.programme')
          .as('totals'),
      (join) => join.onTrue(),
    )
    .selectAll('programmes')
    .select(['totals.committed', 'totals.paid', 'totals.call_count'])
}

async function summarizeProgrammes(
  context: CommandContext,
  rows: readonly (typeof programmeRow)['_zod']['output'][],
): Promise<readonly ProgrammeSummary[]> {
  const nameOf = await findOrganisationNames(
    context,
    rows.map((row) => row.organisation),
  )
  return Promise.all(
    rows.map(async (row) => {
      const text = await readText(context, programmeDocument, row.document)
      return {
        programme: row.programme,
        organisation: row.organisation,
        organisationName: nameOf(row.organisation),
        title: text?.title,
        summary: text?.summary,
        document: row.document,
        currency: row.currency,
        envelope: row.envelope,
        reserved: row.reserved,
        committed: row.committed,
        paid: row.paid,
        callCount: row.call_count,
        openedAt: row.opened_at,
        closedAt: row.closed_at,
      }
    }),
  )
}
