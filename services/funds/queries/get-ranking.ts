import type { CommandContext, Viewer } from '@concejo/platform'
import { type Bytes32, bytes32, ConcejoError, type EndpointResult } from '@concejo/protocol'
import { z } from 'zod'
import type { ApplicationSummary, endpoints } from '../api.ts'
import { errors } from '../errors.ts'
import { type ComputedScore, computeRanking } from '../ranking.ts'
import { summarizeApplications } from './find-applications.ts'
import { getCallRow } from './get-call-row.ts'
import { getRankingInput } from './get-ranking-input.ts'
import { applicationRow } from './rows.ts'

type Ranking = EndpointResult<typeof endpoints.getRanking>

const itemRow = z.object({ rank: z.number().nullable(), application: bytes32, below: z.boolean() })

/** The ranking as the ledger accepted it; before that, as it computes from the revealed scores. */
export async function getRanking(context: CommandContext, viewer: Viewer, call: Bytes32): Promise<Ranking> {
  const callRow = await getCallRow(context, call)
  if (context.ledger.now() < callRow.closes_at) {
    throw new ConcejoError(errors.notFound, { id: call })
  }
  const computed = computeRanking(await getRankingInput(context, call))
  const scores = new Map([...computed.ranked, ...computed.below].map((score) => [score.application, score]))
  const listed = callRow.ranking_complete ? await findListed(context, call, callRow.ranking_version) : []
  const places = listed.length > 0 ? listed : placesOf(computed.ranked, computed.below)
  const applications = await findSummaries(context, viewer, callRow, places)
  return {
    call,
    version: callRow.ranking_version,
    complete: callRow.ranking_complete,
    adoptedAt: await findAdoption(context, call, callRow.ranking_version),
    items: places.flatMap((place) => {
      const summary = applications.get(place.application)
      const score = scores.get(place.application)
      return summary?.organisation === undefined || summary.amount === undefined
        ? []
        : [
            {
              rank: place.rank ?? undefined,
              application: place.application,
              organisation: summary.organisation,
              organisationName: summary.organisationName ?? '',
              title: summary.title,
              amount: summary.amount,
              state: summary.state,
              total: (score?.total ?? 0n).toString(),
              criteria: (score?.criteria ?? []).map(String),
              below: place.below,
            },
          ]
    }),
  }
}

interface Place {
  readonly rank: number | null
  readonly application: Bytes32
  readonly below: boolean
}

function placesOf(ranked: readonly ComputedScore[], below: readonly ComputedScore[]): readonly Place[] {
  return [
    ...ranked.map((score, index) => ({ rank: index + 1, application: score.application, below: false })),
    ...below.map((score) => ({ rank: null, application: score.application, below: true })),
  ]
}

async function findListed(context: CommandContext, call: Bytes32, version: number): Promise<readonly Place[]> {
  const rows = await context.database
    .selectFrom('read.grant_ranking_items')
    .select(['rank', 'application', 'below'])
    .where('call', '=', call)
    .where('version', '=', version)
    .orderBy('below')
    .orderBy('rank')
    .orderBy('application')
    .limit(10_000)
    .execute()
  return itemRow.array().parse(rows)
}

async function findSummaries(
  context: CommandContext,
  viewer: Viewer,
  call: Awaited<ReturnType<typeof getCallRow>>,
  places: readonly Place[],
): Promise<ReadonlyMap<string, ApplicationSummary>> {
  if (places.length === 0) {
    return new Map()
  }
  const rows = await context.database
    .selectFrom('read.grant_applications')
    .selectAll()
    .where(
      'application',
      'in',
      places.map((place) => place.application),
    )
    .execute()
  const summaries = await summarizeApplications(context, viewer, call, applicationRow.array().parse(rows))
  return new Map(summaries.map((summary) => [summary.application, summary]))
}

async function findAdoption(context: CommandContext, call: Bytes32, version: number): Promise<number | undefined> {
  const row = await context.database
    .selectFrom('read.grant_rankings')
    .select('adopted_at')
    .where('call', '=', call)
    .where('version', '=', version)
    .executeTakeFirst()
  return row === undefined || row['adopted_at'] === null ? undefined : Number(row['adopted_at'])
}
