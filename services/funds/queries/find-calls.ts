import type { CommandContext } from '@concejo/platform'
import type { HandlerInput } from '@concejo/protocol'
import { type CallSummary, callDocument, type endpoints } from '../api.ts'
import { derivedColumns, phaseOf } from './get-call-row.ts'
import { findOrganisationNames } from './organisation-names.ts'
import { pageOf, readCursor } from './page-of.ts'
import { readText } from './read-text.ts'
import { type CallRow, callRow } from './rows.ts'

type Query = HandlerInput<typeof endpoints.listCalls>['query']

const searchedMost = 500

/** Calls, newest first, with the title in their rules document. */
export async function findCalls(
  context: CommandContext,
  query: Query,
): Promise<{ items: readonly CallSummary[]; next?: string }> {
  if (query.search !== undefined && query.search !== '') {
    return searchCalls(context, query, query.search)
  }
  const rows = await selectCalls(context, query, query.limit + 1)
  const { rows: shown, ...next } = pageOf(rows, query.limit)
  return { items: await summarizeCalls(context, shown), ...next }
}

/** Add names and titles to rows. */
export async function summarizeCalls(
  context: CommandContext,
  rows: readonly CallRow[],
): Promise<readonly CallSummary[]> {
  const nameOf = await findOrganisationNames(
    context,
    rows.map((row) => row.organisation),
  )
  return Promise.all(
    rows.map(async (row) => {
      const text = await readText(context, callDocument, row.document)
      return {
        call: row.call,
        programme: row.programme,
        organisation: row.organisation,
        organisationName: nameOf(row.organisation),
        title: text?.title,
        summary: text?.summary,
        phase: phaseOf(context, row),
        currency: row.currency,
        budget: row.budget,
        committed: row.committed,
        paid: row.paid,
        opensAt: row.opens_at,
        closesAt: row.closes_at,
        applicationCount: row.application_count,
      }
    }),
  )
}

async function searchCalls(
  context: CommandContext,
  query: Query,
  search: string,
): Promise<{ items: readonly CallSummary[] }> {
  const rows = await selectCalls(context, query, searchedMost)
  const wanted = search.toLocaleLowerCase()
  const found = (await summarizeCalls(context, rows)).filter((call) =>
    [call.title?.en, call.title?.es, call.summary?.en, call.summary?.es, call.organisationName].some((text) =>
      text?.toLocaleLowerCase().includes(wanted),
    ),
  )
  return { items: found.slice(0, query.limit) }
}

async function selectCalls(context: CommandContext, query: Query, limit: number): Promise<readonly CallRow[]> {
  const now = context.ledger.now()
  const cursor = readCursor(query)
  let select = context.database
    .selectFrom('read.grant_calls as calls')
    .selectAll()
    .select([...derivedColumns])
    .orderBy('position', 'desc')
    .limit(limit)
  if (cursor !== undefined) {
    select = select.where('position', '<', cursor)
  }
  if (query.programme !== undefined) {
    select = select.where('programme', '=', query.programme)
  }
  if (query.organisation !== undefined) {
    select = select.where('organisation', '=', query.organisation)
  }
  switch (query.phase) {
    case 'open':
      select = select.where('state', '=', 'published').where('opens_at', '<=', now).where('closes_at', '>', now)
      break
    case 'announced':
      select = select.where('state', '=', 'published').where('opens_at', '>', now)
      break
    case 'evaluation':
      select = select.where((where) =>
        where.or([
          where('state', '=', 'evaluation'),
          where.and([where('state', '=', 'published'), where('closes_at', '<=', now)]),
        ]),
      )
      break
    case 'decided':
      select = select.where('state', 'in', ['ranked', 'standstill', 'settled'])
      break
    case 'closed':
      select = select.where('state', 'in', ['settled', 'cancelled'])
      break
    default:
  }
  return callRow.array().parse(await select.execute())
}
