import type { Projection, Submission } from '@concejo/ledger'
import type { platformEndpoints } from '@concejo/protocol'
import { readNumberCursor, toPage } from '../http/cursor.ts'
import type { Readiness } from '../http/operation-routes.ts'
import type { Handlers, Viewer } from '../service.ts'
import { getAppliedAct, listAppliedActs } from './list-applied-acts.ts'
import { getBlock, listBlocks } from './list-blocks.ts'
import { getMember, listMembers } from './list-members.ts'
import { getOrganisation, listOrganisations } from './list-organisations.ts'
import type { NetworkContext } from './network-context.ts'

type Names =
  | 'listOrganisations'
  | 'getOrganisation'
  | 'setOrganisationProfile'
  | 'listMembers'
  | 'getMember'
  | 'listNodes'
  | 'listBlocks'
  | 'getBlock'
  | 'listAppliedActs'
  | 'getAppliedAct'
  | 'getNetworkHealth'

export interface NetworkRouteOptions extends NetworkContext {
  readonly submission: Submission
  readonly projection: Projection
  readonly version: string
  readonly origin: string
  readonly organisationName: string
  ready(): Promise<Readiness>
  /** Throws unless the viewer administrates the organisation. */
  requireAdministrator(viewer: Viewer, organisation: string): string
}

/** Handlers of /api/network: who takes part, and a small explorer. */
export function createNetworkRoutes(options: NetworkRouteOptions): Handlers<Pick<typeof platformEndpoints, Names>> {
  return {
    ...createExplorerRoutes(options),
    listOrganisations: async (_context, { query }) => {
      const after = readNumberCursor(query.cursor)
      const found = await listOrganisations(options, { ...query, after, limit: query.limit + 1 })
      return toPage(found, query.limit, (item) => [String(item.position)])
    },
    getOrganisation: async (_context, { params }) => ({
      ...(await getOrganisation(options, params.organisation)),
      members: await listMembers(options, { organisation: params.organisation, limit: 100 }),
    }),
    setOrganisationProfile: async ({ viewer }, { params, body }) => {
      options.requireAdministrator(viewer, params.organisation)
      const profile = { name: body.name, website: body.website ?? null, updated_at: options.ledger.now() }
      await options.database
        .withSchema('node')
        .insertInto('organisation_profiles')
        .values({ organisation: params.organisation, ...profile })
        .onConflict((conflict) => conflict.column('organisation').doUpdateSet(profile))
        .execute()
      return getOrganisation(options, params.organisation)
    },
    listMembers: async (_context, { query }) => {
      const after = readNumberCursor(query.cursor)
      const found = await listMembers(options, { ...query, after, limit: query.limit + 1 })
      return toPage(found, query.limit, (item) => [String(item.position)])
    },
    getMember: async (_context, { params }) => getMember(options, params.member),
    listNodes: async () => {
      const [health, readiness] = await Promise.all([options.ledger.health(), options.ready()])
      const { organisationName, origin, version } = options
      const self = { organisationName, origin, version, head: Number(health.head), ready: readiness.ready, self: true }
      return { items: [{ name: new URL(origin).host, ...self }] }
    },
    getNetworkHealth: async () => {
      const [health, readiness, head] = await Promise.all([
        options.ledger.health(),
        options.ready(),
        options.projection.head(),
      ])
      return {
        ...readiness,
        head: Number(health.head),
        lagBlocks: Number(head.lagBlocks),
        submission: options.submission.metrics(),
      }
    },
  }
}

function createExplorerRoutes(
  options: NetworkRouteOptions,
): Handlers<Pick<typeof platformEndpoints, 'listBlocks' | 'getBlock' | 'listAppliedActs' | 'getAppliedAct'>> {
  return {
    listBlocks: async (_context, { query }) => {
      const before = readNumberCursor(query.cursor)
      const found = await listBlocks(options, { before, limit: query.limit + 1 })
      return toPage(found, query.limit, (item) => [String(item.number)])
    },
    getBlock: async (_context, { params }) => {
      const block = await getBlock(options, params.block)
      return {
        ...block,
        acts: await listAppliedActs(options, { blockNumber: block.number, order: 'oldest', limit: 100 }),
      }
    },
    listAppliedActs: async (_context, { query }) => {
      const after = readNumberCursor(query.cursor)
      const found = await listAppliedActs(options, { ...query, after, order: 'newest', limit: query.limit + 1 })
      return toPage(found, query.limit, (act) => [String(act.position)])
    },
    getAppliedAct: async (_context, { params }) => getAppliedAct(options, params.actId),
  }
}
