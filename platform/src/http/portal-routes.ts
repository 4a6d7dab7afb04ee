import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ConcejoError, type Endpoints } from '@concejo/protocol'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { httpErrors } from './errors.ts'
import { sendProblem } from './problem.ts'

/** Serve the built portal; unknown pages get its index, unknown API addresses a problem document. */
export async function addPortalRoutes(
  app: FastifyInstance,
  options: { readonly endpoints: Endpoints; readonly portalFolder: string | undefined },
): Promise<void> {
  const { portalFolder } = options
  const served = portalFolder !== undefined && existsSync(join(portalFolder, 'index.html'))
  if (served) {
    await app.register(fastifyStatic, {
      root: portalFolder,
      index: ['index.html'],
      wildcard: true,
      setHeaders: (response, path) => {
        response.setHeader(
          'cache-control',
          /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      },
    })
  }
  const patterns = Object.values(options.endpoints).map((endpoint) => ({
    method: endpoint.method,
    pattern: new RegExp(`^${endpoint.path.replaceAll(/:\w+/g, '[^/]+')}/?$`),
  }))
  app.setNotFoundHandler(async (request, reply) => {
    if (served && isPageRequest(request)) {
      return reply.header('cache-control', 'no-cache').sendFile('index.html')
    }
    return refuse(request, reply, patterns)
  })
}

function isPageRequest(request: FastifyRequest): boolean {
  const path = pathOf(request)
  const isPage = request.method === 'GET' || request.method === 'HEAD'
  const isOurs = /^\/(api|rpc|metrics|health|ready|assets)(\/|$)/.test(path)
  return isPage && !isOurs && (request.headers.accept ?? '').includes('text/html')
}

function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  patterns: readonly { readonly method: string; readonly pattern: RegExp }[],
): FastifyReply {
  const path = pathOf(request)
  const allowed = new Set(patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))
  if (allowed.size > 0 && !allowed.has(request.method)) {
    reply.header('allow', [...allowed].sort().join(', '))
    return sendProblem(request, reply, new ConcejoError(httpErrors.methodNotAllowed, { method: request.method }))
  }
  return sendProblem(request, reply, new ConcejoError(httpErrors.notFound))
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '/'
}
