import { ConcejoError, errorToProblem } from '@concejo/protocol'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { httpErrors } from './errors.ts'

/** What PostgreSQL says of NUL characters, lone surrogates and numbers beyond its types. */
const unstorable: ReadonlySet<string> = new Set(['22021', '22P05', '22003', '22P02'])

const frameworkError = z.object({ code: z.string().optional(), statusCode: z.number().optional() })

/**
 * Any failure as a product error. What nobody foresaw becomes `http.internal` with the request's number and no detail.
 */
export function toConcejoError(
  error: unknown,
  request: { readonly id: string; readonly bodyLimit: number },
): ConcejoError {
  if (error instanceof ConcejoError) {
    return error.descriptor === httpErrors.internal ? internal(error, request.id) : error
  }
  const { code = '', statusCode = 500 } = frameworkError.safeParse(error).data ?? {}
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new ConcejoError(httpErrors.bodyTooLarge, { limit: request.bodyLimit })
  }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new ConcejoError(httpErrors.unsupportedMediaType)
  }
  if (code.startsWith('FST_ERR_CTP') || (error instanceof SyntaxError && statusCode === 400)) {
    return new ConcejoError(httpErrors.badJson)
  }
  if (unstorable.has(code)) {
    return new ConcejoError(httpErrors.badRequest, { reason: 'it has a character or number that cannot be kept' })
  }
  if (statusCode >= 400 && statusCode < 500) {
    return new ConcejoError(httpErrors.badRequest, { reason: code === '' ? 'it is malformed' : code })
  }
  return internal(error, request.id)
}

/** Answer with problem details (RFC 9457). */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const failure = toConcejoError(error, { id: request.id, bodyLimit: request.routeOptions.bodyLimit ?? 0 })
  if (failure.descriptor.status >= 500) {
    request.log.error({ requestId: request.id, code: failure.code, ...describeCause(failure.cause) }, 'request failed')
  }
  const retryAfter = failure.values['retryAfterSeconds']
  if (typeof retryAfter === 'number') {
    reply.header('retry-after', String(Math.max(1, Math.ceil(retryAfter))))
  }
  if (failure.descriptor.status === 401) {
    reply.header('www-authenticate', 'Bearer')
  }
  return reply
    .code(failure.descriptor.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify({ ...errorToProblem(failure), requestId: request.id }))
}

function internal(error: unknown, requestId: string): ConcejoError {
  const cause = error instanceof ConcejoError ? error.cause : error
  return new ConcejoError(httpErrors.internal, { requestId }, { cause })
}

/** Where it broke, without the message: texts of databases and parsers can quote personal data. */
function describeCause(cause: unknown): Readonly<Record<string, unknown>> {
  if (cause instanceof z.ZodError) {
    return {
      reason: 'answer does not fit its schema',
      paths: cause.issues.slice(0, 20).map((issue) => issue.path.join('.')),
    }
  }
  if (!(cause instanceof Error)) {
    return {}
  }
  const frames = (cause.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)
  return { error: cause.name, errorCode: frameworkError.safeParse(cause).data?.code, frames }
}
