import { type HandlerContext, type Handlers, recordErrors, type Stream } from '@concejo/platform'
import { ConcejoError } from '@concejo/protocol'
import type { consumerEndpoints } from '../api-consumers.ts'
import { errors } from '../errors.ts'
import { mayRead, requireReader } from '../streams/rights.ts'
import { openExchange } from './exchange.ts'
import { callerOf } from './group-routes.ts'
import { findLastOffset } from './position.ts'
import { findParts } from './running.ts'

/** Server-sent events of a stream. */
export const eventRoutes: Pick<Handlers<typeof consumerEndpoints>, 'streamRecordEvents'> = {
  streamRecordEvents: async (context, { params, query }, raw) => {
    const stream = await requireReader(context, params)
    requireListening(context, stream)
    const { request, reply } = openExchange(raw)
    const { events } = findParts(context.records)
    const given = readOffset(request.headers['last-event-id']) ?? query.after
    const caller = callerOf(context, request.ip)
    const release = events.reserve(caller)
    // An answer that is told as an error closes as well.
    reply.raw.once('close', release)
    const after = given ?? (await findLastOffset(context.records, stream))
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) {
        reply.raw.setHeader(name, value)
      }
    }
    reply.hijack()
    const { entity } = query
    const listening = {
      stream,
      after,
      entity,
      mayRead: (current: Stream) => mayRead(context, current) && mayListen(context, current),
    }
    void events.serve(reply.raw, listening).finally(release)
  },
}

/** Throws `records.consumer-bad-offset`. */
function readOffset(header: string | readonly string[] | undefined): number | undefined {
  if (header === undefined || header === '') {
    return undefined
  }
  if (typeof header !== 'string' || !/^(?:-1|\d{1,15})$/.test(header)) {
    throw new ConcejoError(errors.consumerBadOffset)
  }
  return Number(header)
}

/** An endpoint that anyone may use asks no app for its scope; a stream that is not public does. */
function mayListen({ viewer }: HandlerContext, { readers }: Stream): boolean {
  return readers === 'public' || viewer.kind !== 'app' || viewer.scopes.includes('records:read')
}

function requireListening(context: HandlerContext, stream: Stream): void {
  if (!mayListen(context, stream)) {
    throw new ConcejoError(recordErrors.streamNotFound, { name: stream.name })
  }
}
