import type { Handlers } from '@concejo/platform'
import { routes as analysisRoutes } from './analysis/routes.ts'
import type { endpoints } from './api.ts'
import { routes as consumerRoutes } from './consumers/routes.ts'
import { findCheckpoints } from './queries/find-checkpoints.ts'
import { findLogs } from './queries/find-logs.ts'
import { routes as streamRoutes } from './streams/routes.ts'

/** Which query answers which endpoint. */
export const routes: Handlers<typeof endpoints> = {
  ...streamRoutes,
  ...consumerRoutes,
  ...analysisRoutes,
  listLogs: (context, { query }) => findLogs(context, query),
  listCheckpoints: (context, { params, query }) => findCheckpoints(context, params.organisation, query),
}
