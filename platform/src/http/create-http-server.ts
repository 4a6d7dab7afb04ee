import { randomUUID } from 'node:crypto'
import type { Database, Ledger } from '@concejo/ledger'
import { ConcejoError, type Endpoint, type Endpoints, type HandlerInput, unsafeBrand } from '@concejo/protocol'
import fastifyCookie from '@fastify/cookie'
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify, LogController } from 'fastify'
import type { HandlerContext, RawExchange, Viewer } from '../service.ts'
import { answerClientError } from './answer-client-error.ts'
import { httpErrors } from './errors.ts'
import { type Authentication, findAuthentication, rememberAuthentication } from './exchange.ts'
import { forgetOldKeys, runOnce } from './idempotency.ts'
import { writeAnswer } from './json-answer.ts'
import { readJsonBodies } from './json-body.ts'
import { createLogger, type LogLevel } from './logger.ts'
import { createMetrics } from './metrics.ts'
import { addOperationRoutes, type Readiness } from './operation-routes.ts'
import { parseRequest } from './parse-request.ts'
import { addPortalRoutes } from './portal-routes.ts'
import { sendProblem } from './problem.ts'
import { RateLimiter } from './rate-limiter.ts'
import { checkOrigin, guardRequest, isKnownOrigin, securityHeaders } from './security.ts'
import { sendDownload } from './send-download.ts'

/** A handler as the binder sees it; each module types its own with `Handlers<typeof endpoints>`. */
export type BoundHandler = (
  context: HandlerContext,
  input: HandlerInput<Endpoint>,
  raw: RawExchange,
) => Promise<unknown>

export interface HttpServerOptions {
  readonly endpoints: Endpoints
  /** By endpoint name. An endpoint without handler is refused at start. */
  readonly handlers: Readonly<Record<string, BoundHandler>>
  readonly database: Database
  readonly ledger: Ledger
  readonly sandbox: boolean
  readonly version: string
  /** Find out who sends a request; throws `http.invalid-token` for a bad bearer token. */
  authenticate(request: FastifyRequest): Promise<Authentication>
  context(viewer: Viewer): HandlerContext
  ready(): Promise<Readiness>
  gauges(): Promise<Readonly<Record<string, number>>>
  /** Folder of the built portal; without it only the API is served. */
  readonly portalFolder?: string
  /** Origins of the portal besides the one the request came to. */
  readonly allowedOrigins?: readonly string[]
  readonly metricsToken?: string
  readonly logLevel?: LogLevel
  readonly requestsPerMinutePerAddress?: number
  /** Sign-in attempts and token requests a minute from one address. */
  readonly signInsPerMinutePerAddress?: number
  readonly bodyBytesMax?: number
  /** Trust `x-forwarded-for` of a proxy in front. */
  readonly trustProxy?: boolean | string
  /** Endpoints whose answer holds a secret: never kept for idempotent repeats. */
  readonly secretAnswers?: ReadonlySet<string>
  /** Endpoints that are limited as sign-in. */
  readonly signInEndpoints?: ReadonlySet<string>
}

const defaultBodyBytesMax = 1_048_576

/** Build the HTTP application; call `listen` on it. Its only effects before that are none. */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const logger = createLogger(options.logLevel ?? 'warn')
  const app: FastifyInstance = unsafeBrand(
    fastify({
      loggerInstance: logger,
      bodyLimit: options.bodyBytesMax ?? defaultBodyBytesMax,
      genReqId: () => randomUUID(),
      trustProxy: options.trustProxy ?? false,
      requestTimeout: 120_000,
      keepAliveTimeout: 65_000,
      forceCloseConnections: 'idle',
      routerOptions: { maxParamLength: 400, ignoreTrailingSlash: true },
      clientErrorHandler: answerClientError,
      frameworkErrors: (error, request, reply) => void sendProblem(unsafeBrand(request), unsafeBrand(reply), error),
      logController: new LogController({ disableRequestLogging: true }),
    }),
  )
  const metrics = createMetrics(options.gauges)
  app.setErrorHandler((error, request, reply) => sendProblem(request, reply, error))
  readJsonBodies(app)
  await app.register(fastifyCookie)
  addHooks(app, options, metrics.observeRequest)
  bindEndpoints(app, options)
  await addOperationRoutes(app, { ...options, metrics })
  await addPortalRoutes(app, { endpoints: options.endpoints, portalFolder: options.portalFolder })
  const sweeper = setInterval(() => void forgetOldKeys(options.database).catch(() => undefined), 3_600_000)
  sweeper.unref()
  app.addHook('onClose', async () => clearInterval(sweeper))
  return app
}

type ObserveRequest = ReturnType<typeof createMetrics>['observeRequest']

function addHooks(app: FastifyInstance, options: HttpServerOptions, observe: ObserveRequest): void {
  const limiter = new RateLimiter()
  const perAddress = options.requestsPerMinutePerAddress ?? 6_000
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    reply.headers(securityHeaders)
    if (!request.url.startsWith('/api/') && request.url !== '/rpc') {
      return
    }
    const authentication = await options.authenticate(request)
    rememberAuthentication(request, authentication)
    if (authentication.requestsPerMinute !== undefined && authentication.viewer.kind === 'app') {
      limiter.take(`app ${authentication.viewer.appId}`, authentication.requestsPerMinute)
    } else {
      limiter.take(`address ${request.ip}`, perAddress)
    }
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const seconds = reply.elapsedTime / 1000
    observe({ method: request.method, route, status: reply.statusCode, seconds })
    request.log.info(
      { requestId: request.id, method: request.method, route, status: reply.statusCode, seconds },
      'request',
    )
  })
}

function bindEndpoints(app: FastifyInstance, options: HttpServerOptions): void {
  const limiter = new RateLimiter()
  const perMinute = options.signInsPerMinutePerAddress ?? 60
  for (const [name, endpoint] of Object.entries(options.endpoints)) {
    const handler = options.handlers[name]
    if (handler === undefined) {
      throw new ConcejoError(httpErrors.internal, { requestId: `endpoint ${name} has no handler` })
    }
    const signIn = options.signInEndpoints?.has(name) === true
    const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      if (signIn) {
        limiter.take(request.ip, perMinute)
      }
      return answerRequest({ name, endpoint, handler, options, request, reply })
    }
    if (endpoint.raw === 'upload') {
      // A scope of its own: here bodies of any type stay streams.
      void app.register(async (scope) => {
        scope.removeAllContentTypeParsers()
        scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
        scope.route({ method: endpoint.method, url: endpoint.path, handler: answer })
      })
    } else {
      const bodyLimit = endpoint.bodyBytesMax ?? options.bodyBytesMax ?? defaultBodyBytesMax
      app.route({ method: endpoint.method, url: endpoint.path, bodyLimit, handler: answer })
    }
  }
}

interface Exchange {
  readonly name: string
  readonly endpoint: Endpoint
  readonly handler: BoundHandler
  readonly options: HttpServerOptions
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

async function answerRequest(exchange: Exchange): Promise<FastifyReply> {
  const { endpoint, handler, options, request, reply } = exchange
  const authentication = findAuthentication(request)
  checkOrigin(request, endpoint, (origin) => isKnownOrigin(request, origin, options.allowedOrigins ?? []))
  guardRequest(request, endpoint, { authentication, sandbox: options.sandbox })
  const { params, query, body } = request
  const input = parseRequest(endpoint, { params, query, body })
  const context = options.context(authentication.viewer)
  const run = (): Promise<unknown> =>
    handler(context, unsafeBrand<HandlerInput<Endpoint>>(input), unsafeBrand<RawExchange>({ request, reply }))
  if (endpoint.raw === 'download' || endpoint.raw === 'events') {
    return sendDownload(request, reply, await run())
  }
  const work = async (): Promise<string> => writeAnswer(endpoint.result, await run())
  const key = request.headers['idempotency-key']
  const keyed = typeof key === 'string' && isKeyed(exchange, authentication)
  const { answer, replayed } = keyed
    ? await runOnce(
        options.database,
        { key, caller: callerOf(authentication), method: request.method, url: request.url, body },
        work,
      )
    : { answer: await work(), replayed: false }
  if (replayed) {
    reply.header('idempotency-replayed', 'true')
  }
  const status = findStatus(endpoint, answer)
  reply.code(status).header('cache-control', 'no-store')
  return status === 204 ? reply.send() : reply.header('content-type', 'application/json; charset=utf-8').send(answer)
}

/** The status follows from the answer, so that a repeat of a stored answer has the same. */
function findStatus({ statuses = [] }: Endpoint, answer: string): number {
  if (statuses.length === 0) {
    return 200
  }
  const value: unknown = JSON.parse(answer)
  return statuses.find(({ when }) => when === undefined || when.safeParse(value).success)?.status ?? 200
}

function isKeyed({ name, endpoint, options }: Exchange, authentication: Authentication): boolean {
  const writes = endpoint.method !== 'GET' && endpoint.raw === undefined && endpoint.secretAnswer !== true
  return writes && authentication.viewer.kind !== 'anonymous' && options.secretAnswers?.has(name) !== true
}

function callerOf({ viewer }: Authentication): string {
  if (viewer.kind === 'account') {
    return `account ${viewer.accountId}`
  }
  return viewer.kind === 'app' ? `app ${viewer.appId}` : 'anonymous'
}
