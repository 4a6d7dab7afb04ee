import type { Handlers } from '@concejo/platform'
import type { consumerEndpoints } from '../api-consumers.ts'
import { eventRoutes } from './event-routes.ts'
import { groupRoutes } from './group-routes.ts'
import { webhookRoutes } from './webhook-routes.ts'

/** Consumer groups, server-sent events and webhooks. */
export const routes: Handlers<typeof consumerEndpoints> = { ...groupRoutes, ...eventRoutes, ...webhookRoutes }
