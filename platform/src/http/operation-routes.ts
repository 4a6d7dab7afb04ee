import type { Ledger } from '@concejo/ledger'
import { ConcejoError, type Endpoints, unsafeBrand } from '@concejo/protocol'
import fastifySwagger from '@fastify/swagger'
import fastifySwaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { httpErrors } from './errors.ts'
import { toJson } from './json-answer.ts'
import type { NodeMetrics } from './metrics.ts'
import { createOpenApi } from './open-api.ts'
import { answerRpc } from './rpc-passthrough.ts'
import { isSameText } from './security.ts'

/** Whether the node can serve, part by part. */
export interface Readiness {
  readonly ready: boolean
  readonly checks: readonly { readonly name: string; readonly ready: boolean; readonly detail: string }[]
}

interface OperationOptions {
  readonly endpoints: Endpoints
  readonly ledger: Ledger
  readonly version: string
  readonly metrics: NodeMetrics
  readonly metricsToken?: string
  ready(): Promise<Readiness>
}

/** `/health`, `/ready`, `/metrics`, `/rpc`, `/api/openapi.json` and the page to try it at `/api/docs`. */
export async function addOperationRoutes(app: FastifyInstance, options: OperationOptions): Promise<void> {
  app.get('/health', async (_request, reply) => reply.type('application/json').send('{"status":"alive"}'))
  app.get('/ready', async (_request, reply) => {
    const readiness = await options.ready()
    return reply
      .code(readiness.ready ? 200 : 503)
      .type('application/json')
      .send(toJson({ status: readiness.ready ? 'ready' : 'not ready', checks: readiness.checks }))
  })
  app.get('/metrics', async (request, reply) => {
    if (!mayReadMetrics(request, options.metricsToken)) {
      throw new ConcejoError(httpErrors.signInNeeded)
    }
    const { contentType, text } = await options.metrics.write()
    return reply.type(contentType).send(text)
  })
  app.post('/rpc', { bodyLimit: 262_144 }, async (request, reply) =>
    reply.type('application/json').send(await answerRpc(options.ledger, request.body)),
  )
  const document = createOpenApi(options.endpoints, { version: options.version })
  const documentText = toJson(document)
  app.get('/api/openapi.json', async (_request, reply) => reply.type('application/json').send(documentText))
  await app.register(fastifySwagger, {
    mode: 'static',
    specification: { document: unsafeBrand<never>(structuredClone(document)) },
  })
  await app.register(fastifySwaggerUi, {
    routePrefix: '/api/docs',
    // Its validator badge would call a foreign server.
    uiConfig: { validatorUrl: null, deepLinking: false, persistAuthorization: false, docExpansion: 'none' },
  })
}

function mayReadMetrics(request: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined) {
    // Behind a proxy every caller is loopback; such a node needs a token.
    return isLoopback(request.socket.remoteAddress ?? '') && request.headers['x-forwarded-for'] === undefined
  }
  return isSameText((request.headers.authorization ?? '').replace(/^Bearer /, ''), token)
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.')
}
