import type { Ledger, Projection } from '@concejo/ledger'
import type { platformEndpoints } from '@concejo/protocol'
import type { ActContext } from './acts/act-context.ts'
import { readNumberCursor, toPage } from './http/cursor.ts'
import type { EventHub } from './http/event-hub.ts'
import { openExchange } from './http/exchange.ts'
import type { Readiness } from './http/operation-routes.ts'
import { listInbox } from './inbox/list-inbox.ts'
import type { Handlers, Service } from './service.ts'

interface NodeOptions {
  readonly ledger: Ledger
  readonly projection: Projection
  readonly services: readonly Service[]
  readonly acts: ActContext
  readonly hub: EventHub
  readonly mode: 'sandbox' | 'production'
  readonly origin: string
  readonly version: string
  readonly organisationName: string
  readonly oidc?: unknown
  ready(): Promise<Readiness>
}

/** Handlers of status, inbox and the stream of events. */
export function createNodeHandlers(
  options: NodeOptions,
): Handlers<Pick<typeof platformEndpoints, 'getStatus' | 'listInbox' | 'streamEvents'>> {
  const { ledger, services, hub } = options
  return {
    getStatus: async () => {
      const [readiness, health, head] = await Promise.all([options.ready(), ledger.health(), options.projection.head()])
      return {
        product: 'Concejo',
        version: options.version,
        mode: options.mode,
        network: ledger.profile,
        now: ledger.now(),
        head: Number(health.head),
        projected: Number(head.blockNumber),
        ready: readiness.ready,
        organisationName: options.organisationName,
        origin: options.origin,
        signIn: { passkey: true, oidc: options.oidc !== undefined, sandbox: options.mode === 'sandbox' },
        contracts: Object.values(ledger.contracts).map(({ name, address }) => ({ name, address })),
        services: [...services].sort((a, b) => a.about.order - b.about.order).map(({ about }) => about.id),
      }
    },
    listInbox: async (context, { query }) => {
      const offset = readNumberCursor(query.cursor) ?? 0
      const items = await listInbox(options.acts, services, context)
      const found = items.slice(offset, offset + query.limit + 1)
      return toPage(found, query.limit, () => [String(offset + query.limit)])
    },
    streamEvents: async (_context, { query }, raw) => {
      const { request, reply } = openExchange(raw)
      const lastEventId = request.headers['last-event-id']
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) {
          reply.raw.setHeader(name, value)
        }
      }
      hub.attach(reply.raw, {
        ...(typeof lastEventId === 'string' ? { lastEventId } : {}),
        accepts: (event) =>
          query.subject === undefined ||
          (event.type === 'act'
            ? event.subject === query.subject
            : event.type !== 'ledger' || event.subjects.includes(query.subject)),
      })
      reply.hijack()
    },
  }
}
