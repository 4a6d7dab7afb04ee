import type { Handlers } from '@concejo/platform'
import type { endpoints } from './api.ts'
import { cityRoutes } from './city/routes.ts'
import { ngsiRoutes } from './ngsi-ld/routes.ts'
import { findDeadLetters } from './queries/dead-letters.ts'
import { findMappings, removeMapping, setMapping } from './queries/mappings.ts'
import { requireMember, requireSteward } from './rights.ts'

/** Which query answers which endpoint. */
export const routes: Handlers<typeof endpoints> = {
  ...ngsiRoutes,
  ...cityRoutes,
  listNgsiMappings: async (context, { params, query }) => {
    requireMember(context, params.organisation)
    return findMappings(context.database, params.organisation, query)
  },
  setNgsiMapping: async (context, { params, body }) => {
    requireSteward(context, params.organisation)
    await setMapping(context.database, params.organisation, body)
    return body
  },
  removeNgsiMapping: async (context, { params, query }) => {
    requireSteward(context, params.organisation)
    await removeMapping(context.database, params.organisation, query)
    return query
  },
  listRefusedMessages: async (context, { params, query }) => {
    requireMember(context, params.organisation)
    return findDeadLetters(context.database, params.organisation, query)
  },
}
