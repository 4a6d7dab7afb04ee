import type { CommandContext, Viewer } from '@concejo/platform'
import type { Bytes32, HandlerInput, PageQuery } from '@concejo/protocol'
import { type ApplicationSummary, applicationDocument, type CallPhase, callDocument, type endpoints } from '../api.ts'
import { getCallRow, phaseOf } from './get-call-row.ts'
import { findOrganisationNames } from './organisation-names.ts'
import { pageOf, readCursor } from './page-of.ts'
import { readText } from './read-text.ts'
import { type ApplicationRow, applicationRow, type CallRow } from './rows.ts'
import { organisationsOf } from './viewer-rights.ts'

type Listed = HandlerInput<typeof endpoints.listApplications>

/** Titles of projects are public once an application has an award. */
const publicTitleStates: readonly string[] = ['selected', 'contracted']

/** Applications of a call in the order of their first submission. */
export async function findApplications(
  context: CommandContext,
  viewer: Viewer,
  { params, query }: Pick<Listed, 'params' | 'query'>,
): Promise<{ items: readonly ApplicationSummary[]; next?: string }> {
  const call = await getCallRow(context, params.call)
  const cursor = readCursor(query)
  let select = context.database
    .selectFrom('read.grant_applications')
    .selectAll()
    .where('call', '=', params.call)
    .orderBy('position')
    .limit(query.limit + 1)
  if (cursor !== undefined) {
    select = select.where('position', '>', cursor)
  }
  if (query.state !== undefined) {
    select = select.where('state', '=', query.state)
  }
  const { rows, ...next } = pageOf(applicationRow.array().parse(await select.execute()), query.limit)
  return { items: await summarizeApplications(context, viewer, call, rows), ...next }
}

/** Applications of the viewer's own organisations, newest first, each with its call. */
export async function findMyApplications(
  context: CommandContext,
  viewer: Viewer,
  query: PageQuery,
): Promise<{ items: readonly (ApplicationSummary & { callPhase: CallPhase })[]; next?: string }> {
  const mine = organisationsOf(viewer)
  if (mine.length === 0) {
    return { items: [] }
  }
  const cursor = readCursor(query)
  let select = context.database
    .selectFrom('read.grant_applications')
    .selectAll()
    .where('organisation', 'in', [...mine])
    .orderBy('position', 'desc')
    .limit(query.limit + 1)
  if (cursor !== undefined) {
    select = select.where('position', '<', cursor)
  }
  const { rows, ...next } = pageOf(applicationRow.array().parse(await select.execute()), query.limit)
  const items = []
  for (const row of rows) {
    const call = await getCallRow(context, row.call)
    const text = await readText(context, callDocument, call.document)
    for (const summary of await summarizeApplications(context, viewer, call, [row])) {
      items.push({ ...summary, callTitle: text?.title, callPhase: phaseOf(context, call) })
    }
  }
  return { items, ...next }
}

/**
 * What this viewer may know of applications: before the deadline only commitments and times, unless they are its own.
 */
export async function summarizeApplications(
  context: CommandContext,
  viewer: Viewer,
  call: CallRow,
  rows: readonly ApplicationRow[],
): Promise<readonly ApplicationSummary[]> {
  const own = new Set<string>(organisationsOf(viewer))
  const closed = context.ledger.now() >= call.closes_at
  const nameOf = await findOrganisationNames(
    context,
    rows.map((row) => row.organisation),
  )
  return Promise.all(
    rows.map(async (row) => {
      const mine = own.has(row.organisation)
      const title = mine || publicTitleStates.includes(row.state) ? await findTitle(context, row.commitment) : undefined
      return {
        application: row.application,
        call: row.call,
        ...(mine || closed
          ? { organisation: row.organisation, organisationName: nameOf(row.organisation), amount: row.amount }
          : {}),
        title,
        currency: call.currency,
        commitment: row.commitment,
        version: row.version,
        submittedAt: row.submitted_at,
        state: row.state,
        rank: row.rank ?? undefined,
        mine,
      }
    }),
  )
}

/** The title that an applicant gave its project. */
export async function findTitle(context: CommandContext, commitment: Bytes32): Promise<string | undefined> {
  return (await readText(context, applicationDocument, commitment))?.title
}
