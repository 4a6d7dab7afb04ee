import type { CommandContext } from '@concejo/platform'
import type { HandlerInput } from '@concejo/protocol'
import { bytes32 } from '@concejo/protocol'
import type { z } from 'zod'
import { type AgreementSummary, callDocument, type endpoints } from '../api.ts'
import { findTitle } from './find-applications.ts'
import { findOrganisationNames } from './organisation-names.ts'
import { pageOf, readCursor } from './page-of.ts'
import { readText } from './read-text.ts'
import { agreementRow } from './rows.ts'

/** An agreement with the documents that name it. */
const namedRow = agreementRow.extend({ commitment: bytes32, call_document: bytes32 })
type NamedRow = z.output<typeof namedRow>

type AgreementQuery = HandlerInput<typeof endpoints.listAgreements>['query']

/** An agreement as stored, and as lists show it. */
export interface NamedAgreement {
  readonly row: NamedRow
  readonly summary: AgreementSummary
}

/** Agreements, newest first. */
export async function findAgreements(
  context: CommandContext,
  query: AgreementQuery,
): Promise<{ items: readonly AgreementSummary[]; next?: string }> {
  const { agreements, ...next } = await findNamedAgreements(context, query)
  return { items: agreements.map(({ summary }) => summary), ...next }
}

/** The same with the rows that they are made from. */
export async function findNamedAgreements(
  context: CommandContext,
  query: AgreementQuery,
): Promise<{ readonly agreements: readonly NamedAgreement[]; readonly next?: string }> {
  const cursor = readCursor(query)
  let select = selectAgreements(context)
    .orderBy('agreements.position', 'desc')
    .limit(query.limit + 1)
  if (cursor !== undefined) {
    select = select.where('agreements.position', '<', cursor)
  }
  for (const column of ['call', 'organisation', 'funder'] as const) {
    const wanted = query[column]
    if (wanted !== undefined) {
      select = select.where(`agreements.${column}`, '=', wanted)
    }
  }
  const { rows, ...next } = pageOf(namedRow.array().parse(await select.execute()), query.limit)
  return { agreements: await summarizeAgreements(context, rows), ...next }
}

/** One agreement with its names; undefined where there is none. */
export async function findAgreementRow(
  context: CommandContext,
  agreement: string,
): Promise<NamedAgreement | undefined> {
  const found = await selectAgreements(context).where('agreements.agreement', '=', agreement).executeTakeFirst()
  const [named] = found === undefined ? [] : await summarizeAgreements(context, [namedRow.parse(found)])
  return named
}

function selectAgreements(context: CommandContext) {
  return context.database
    .selectFrom('read.grant_agreements as agreements')
    .innerJoin('read.grant_applications as applications', 'applications.application', 'agreements.application')
    .innerJoin('read.grant_calls as calls', 'calls.call', 'agreements.call')
    .selectAll('agreements')
    .select(['applications.commitment', 'calls.document as call_document'])
}

async function summarizeAgreements(
  context: CommandContext,
  rows: readonly NamedRow[],
): Promise<readonly NamedAgreement[]> {
  const nameOf = await findOrganisationNames(
    context,
    rows.flatMap((row) => [row.organisation, row.funder]),
  )
  return Promise.all(
    rows.map(async (row) => ({
      row,
      summary: {
        agreement: row.agreement,
        application: row.application,
        call: row.call,
        callTitle: (await readText(context, callDocument, row.call_document))?.title,
        title: await findTitle(context, row.commitment),
        organisation: row.organisation,
        organisationName: nameOf(row.organisation),
        funder: row.funder,
        funderName: nameOf(row.funder),
        currency: row.currency,
        amount: row.amount,
        accepted: row.accepted,
        ordered: row.ordered,
        paid: row.paid,
        recovered: row.recovered,
        state: row.state,
        signedAt: row.signed_at,
      },
    })),
  )
}
