import type { Database, EventHandlers, Ledger, LedgerEvent, Projection, Submission } from '@concejo/ledger'
import { actRefusals, ledgerErrors } from '@concejo/ledger'
import {
  type Address,
  type Bytes32,
  bytes32,
  ConcejoError,
  type Endpoints,
  type ErrorDescriptor,
  type PlatformEvent,
  platformEndpoints,
  type Seconds,
  unsafeBrand,
} from '@concejo/protocol'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { ActContext } from './acts/act-context.ts'
import { tendActs } from './acts/act-flow.ts'
import { createActHandlers } from './acts/act-handlers.ts'
import { actFlowErrors } from './acts/errors.ts'
import { claimMode } from './claim-mode.ts'
import { databaseErrors } from './database/errors.ts'
import { createDocumentHandlers } from './documents/document-handlers.ts'
import { DocumentStore } from './documents/document-store.ts'
import { documentErrors } from './documents/errors.ts'
import { createDraftHandlers } from './drafts/draft-handlers.ts'
import { draftErrors } from './drafts/errors.ts'
import { type BoundHandler, createHttpServer } from './http/create-http-server.ts'
import { httpErrors } from './http/errors.ts'
import { EventHub } from './http/event-hub.ts'
import { addLogRoutes } from './http/log-routes.ts'
import type { LogLevel } from './http/logger.ts'
import type { Readiness } from './http/operation-routes.ts'
import { requireAdministrator } from './identity/accounts.ts'
import { AppMemory } from './identity/app-memory.ts'
import { AppUsage, findApp } from './identity/apps.ts'
import { identityErrors } from './identity/errors.ts'
import type { IdentityContext } from './identity/identity-context.ts'
import { createIdentityHandlers, secretAnswers, signInEndpoints } from './identity/identity-handlers.ts'
import { type OidcOptions, OidcSignIn } from './identity/oidc.ts'
import { createSandboxHandlers, installPersonas, type PersonaDefinition } from './identity/personas.ts'
import { authenticateRequest } from './identity/sessions.ts'
import { logErrors } from './log/errors.ts'
import { networkErrors } from './network/errors.ts'
import { networkCommands } from './network/network-commands.ts'
import { createNetworkRoutes } from './network/network-routes.ts'
import { createRoleNames } from './network/role-names.ts'
import { createNodeHandlers } from './node-handlers.ts'
import { recordErrors } from './records/errors.ts'
import type { RecordLimits } from './records/record-meter.ts'
import { RecordsEngine } from './records/records-engine.ts'
import type { Command, HandlerContext, RunningService, Service, Viewer } from './service.ts'

export interface PlatformOptions {
  readonly database: Database
  readonly ledger: Ledger
  readonly submission: Submission
  readonly projection: Projection
  readonly services: readonly Service[]
  readonly mode: 'sandbox' | 'production'
  /** Data folder of the node, for documents and keys. */
  readonly dataFolder: string
  /** Folder of the built portal. */
  readonly portalFolder?: string
  /** Public origin, as `https://grants.example.org`; passkeys, cookies and OpenID Connect are bound to it. */
  readonly origin: string
  readonly allowedOrigins?: readonly string[]
  readonly version: string
  /** Name of the organisation that runs this node. */
  readonly organisationName: string
  readonly personas?: readonly PersonaDefinition[]
  readonly oidc?: OidcOptions
  readonly metricsToken?: string
  readonly logLevel?: LogLevel
  /** Default 30,000 in production, unlimited in a sandbox. */
  readonly requestsPerMinutePerAddress?: number
  /** Default 60 in production, unlimited in a sandbox. */
  readonly signInsPerMinutePerAddress?: number
  readonly documentBytesMax?: number
  /** Whose `x-forwarded-for` counts. Default in production: a proxy on this machine. */
  readonly trustProxy?: boolean | string
  /** Clock time in whole seconds for sessions and tokens; for tests. */
  readonly clock?: () => Seconds
  /** A key for one purpose, from the node's secret: the keys of logs are made of it. */
  readonly derive: (purpose: string) => Bytes32
  /** How often logs are anchored. */
  readonly anchorEverySeconds?: number
  readonly anchorEveryRecords?: number
  readonly watchedLogs?: readonly string[]
  readonly watchEverySeconds?: number
  /** What producers of records may hand in; each limit has a default. */
  readonly recordLimits?: Partial<RecordLimits>
  /** Settings that services read, as `CONCEJO_MQTT_URL`. */
  readonly environment?: Readonly<Record<string, string | undefined>>
}

/** A platform with all services bound, ready to listen. */
export interface Platform {
  readonly http: FastifyInstance
  readonly documents: DocumentStore
  readonly records: RecordsEngine
  readonly events: EventHub
  readonly endpoints: Endpoints
  readonly commands: ReadonlyMap<string, Command>
  /** What a command or a query of a service gets when the node itself asks, as in seeds. */
  context(viewer: Viewer): HandlerContext
  /** Set the public profile of an organisation, as seeds do. */
  setOrganisationProfile(profile: {
    readonly organisation: string
    readonly name: string
    readonly website?: string
  }): Promise<void>
  ready(): Promise<Readiness>
  /** End streams, finish requests, write counters. Database, ledger and projection are left to who opened them. */
  stop(): Promise<void>
}

const tendEveryMs = 3_000
const stopGraceMs = 5_000

/**
 * Compose identity, documents, acts, network, inbox and the services' own endpoints over one HTTP application.
 * Throws `database.mode-mismatch` when the database belongs to the other mode.
 */
export async function createPlatform(options: PlatformOptions): Promise<Platform> {
  const { database, ledger, services } = options
  const sandbox = options.mode === 'sandbox'
  await claimMode(database, { mode: options.mode, genesis: ledger.profile.genesis })
  const documents = new DocumentStore({
    database,
    dataFolder: options.dataFolder,
    now: () => ledger.now(),
    ...(options.documentBytesMax === undefined ? {} : { bytesMax: options.documentBytesMax }),
  })
  await documents.open()
  const records = new RecordsEngine({ ...options, sandbox, clock: clockOf(options) })
  await records.start()
  const events = new EventHub()
  const identity = createIdentityContext(options)
  const acts = createActContext(options, { documents, records, identity, publish: (event) => events.publish(event) })
  const personas = sandbox ? (options.personas ?? []) : []
  await installPersonas(identity, personas)
  const usage = new AppUsage(identity)
  const context = (viewer: Viewer): HandlerContext => ({
    ...{ database, ledger, documents, records, viewer, sandbox },
  })
  const ready = (): Promise<Readiness> => checkReadiness(options)
  const endpoints = collectEndpoints(services)
  const running: RunningService[] = []
  const parts = {
    ...options,
    running,
    identity,
    acts,
    events,
    documents,
    records,
    usage,
    context,
    ready,
    endpoints,
    personas,
  }
  const http = await bindHttp(parts)
  addLogRoutes(http, records)
  running.push(...(await startServices(options, { records, identity, http })))
  const stopFollowing = options.projection.onApplied((applied) => publishApplied(events, applied))
  const tending = startTending(acts)
  return {
    http,
    documents,
    records,
    events,
    endpoints,
    commands: acts.commands,
    context,
    setOrganisationProfile: (profile) => setProfile(options, profile),
    ready,
    stop: async () => {
      stopFollowing()
      await tending.stop()
      events.stop()
      for (const service of running) {
        service.drain?.()
      }
      await closeHttp(http)
      await Promise.all(running.map((service) => service.stop()))
      await records.stop()
      await usage.stop()
    },
  }
}

/** What services do beside requests. */
async function startServices(
  options: PlatformOptions,
  parts: { readonly records: RecordsEngine; readonly identity: IdentityContext; readonly http: FastifyInstance },
): Promise<readonly RunningService[]> {
  const { database, ledger, services, derive, dataFolder } = options
  const running: RunningService[] = []
  for (const { start, about } of services) {
    if (start !== undefined) {
      const service = await start({
        ...{ database, ledger, derive, dataFolder, records: parts.records, sandbox: options.mode === 'sandbox' },
        clock: clockOf(options),
        environment: options.environment ?? {},
        authenticateApp: async (clientId, clientSecret) => {
          const app = await findApp(parts.identity, { clientId, clientSecret })
          return app === undefined ? undefined : { appId: clientId, ...app }
        },
        log: (level, message, details = {}) => parts.http.log[level]({ service: about.id, ...details }, message),
      })
      running.push(service)
    }
  }
  return running
}

/** Endpoints of the platform and of all services; a name that occurs twice is a mistake told at start. */
function collectEndpoints(services: readonly Service[]): Endpoints {
  const endpoints: Record<string, Endpoints[string]> = { ...platformEndpoints }
  for (const [name, endpoint] of services.flatMap((service) => Object.entries(service.endpoints))) {
    if (endpoints[name] !== undefined) {
      throw new ConcejoError(httpErrors.internal, { requestId: `two endpoints are named ${name}` })
    }
    endpoints[name] = endpoint
  }
  return endpoints
}

/** Let running requests finish, but not for ever. */
async function closeHttp(http: FastifyInstance): Promise<void> {
  const timer = setTimeout(() => http.server.closeAllConnections(), stopGraceMs)
  await http.close()
  clearTimeout(timer)
}

interface Parts extends PlatformOptions {
  readonly identity: IdentityContext
  readonly acts: ActContext
  readonly events: EventHub
  readonly documents: DocumentStore
  readonly records: RecordsEngine
  readonly usage: AppUsage
  readonly running: readonly RunningService[]
  readonly endpoints: Endpoints
  readonly personas: readonly PersonaDefinition[]
  context(viewer: Viewer): HandlerContext
  ready(): Promise<Readiness>
}

async function bindHttp(parts: Parts): Promise<FastifyInstance> {
  const { identity, acts, services } = parts
  const policies = services.flatMap(({ mayReadDocument }) => (mayReadDocument === undefined ? [] : [mayReadDocument]))
  const oidc = parts.oidc === undefined ? undefined : new OidcSignIn(identity, parts.oidc)
  const platformHandlers = {
    ...createIdentityHandlers(identity, oidc),
    ...createSandboxHandlers(identity, parts.personas),
    ...createActHandlers(acts),
    ...createDocumentHandlers(parts.documents, policies),
    ...createDraftHandlers(parts.database, identity.clock),
    ...createNetworkRoutes({ ...parts, roleNames: identity.roleNames, requireAdministrator }),
    ...createNodeHandlers({ ...parts, hub: parts.events }),
  }
  const handlers: Readonly<Record<string, BoundHandler>> = Object.assign(
    {},
    platformHandlers,
    ...services.map((service) => service.routes),
  )
  const sandbox = parts.mode === 'sandbox'
  return createHttpServer({
    ...parts,
    sandbox,
    requestsPerMinutePerAddress: parts.requestsPerMinutePerAddress ?? (sandbox ? Number.POSITIVE_INFINITY : 30_000),
    signInsPerMinutePerAddress: parts.signInsPerMinutePerAddress ?? (sandbox ? Number.POSITIVE_INFINITY : 60),
    trustProxy: parts.trustProxy ?? (sandbox ? false : 'loopback'),
    handlers,
    secretAnswers,
    signInEndpoints,
    authenticate: async (request) => {
      const authentication = await authenticateRequest(identity, request)
      if (authentication.viewer.kind === 'app') {
        parts.usage.count(authentication.viewer.appId)
      }
      return authentication
    },
    gauges: () => readGauges(parts),
  })
}

function createIdentityContext(options: PlatformOptions): IdentityContext {
  const { database, ledger } = options
  const addressOf = (name: string): Address =>
    ledger.contracts[name]?.address ?? '0x0000000000000000000000000000000000000000'
  return {
    database,
    ledger,
    sandbox: options.mode === 'sandbox',
    origin: options.origin,
    roleNames: createRoleNames(options.services.flatMap((service) => service.roles)),
    p256Verifier: addressOf('P256Verifier'),
    webAuthnVerifier: addressOf('WebAuthnVerifier'),
    clock: clockOf(options),
    apps: new AppMemory(),
  }
}

function clockOf(options: PlatformOptions): () => Seconds {
  return options.clock ?? (() => Math.floor(Date.now() / 1000))
}

function createActContext(
  options: PlatformOptions,
  parts: {
    readonly documents: DocumentStore
    readonly records: RecordsEngine
    readonly identity: IdentityContext
    readonly publish: (event: PlatformEvent) => void
  },
): ActContext {
  const { database, ledger, submission, projection, services } = options
  const commands = new Map<string, Command>()
  for (const command of [...networkCommands, ...services.flatMap((service) => service.commands)]) {
    if (commands.has(command.name)) {
      throw new ConcejoError(httpErrors.internal, { requestId: `two commands are named ${command.name}` })
    }
    commands.set(command.name, command)
  }
  return {
    database,
    ledger,
    submission,
    projection,
    documents: parts.documents,
    records: parts.records,
    sandbox: options.mode === 'sandbox',
    roleNames: parts.identity.roleNames,
    commands,
    errorsByCode: new Map(listErrors(services).map((error) => [error.code, error])),
    publish: parts.publish,
  }
}

/** Every error that the node can answer with, for refusals in words and for the reference. */
export function listErrors(services: readonly Service[]): readonly ErrorDescriptor[] {
  const tables: readonly Readonly<Record<string, ErrorDescriptor>>[] = [
    ledgerErrors,
    actRefusals,
    httpErrors,
    identityErrors,
    documentErrors,
    actFlowErrors,
    draftErrors,
    networkErrors,
    databaseErrors,
    logErrors,
    recordErrors,
    ...services.flatMap((service) => [service.errors, service.contractErrors]),
  ]
  const byCode = new Map(tables.flatMap((table) => Object.values(table)).map((error) => [error.code, error]))
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}

async function checkReadiness(options: PlatformOptions): Promise<Readiness> {
  const [health, projection, database] = await Promise.all([
    options.ledger.health().catch(() => ({ ready: false, head: 0n, detail: 'no answer' })),
    options.projection.head().catch(() => undefined),
    sql`select 1`.execute(options.database).then(
      () => true,
      () => false,
    ),
  ])
  const lag = projection === undefined ? 'no answer' : `${projection.lagBlocks} blocks behind`
  const checks = [
    { name: 'ledger', ready: health.ready, detail: health.detail },
    { name: 'database', ready: database, detail: database ? 'answers' : 'no answer' },
    { name: 'read-models', ready: projection !== undefined && projection.lagBlocks < 100n, detail: lag },
  ]
  return { ready: checks.every((check) => check.ready), checks }
}

async function readGauges(parts: Parts): Promise<Readonly<Record<string, number>>> {
  const [head, health] = await Promise.all([
    parts.projection.head().catch(() => undefined),
    parts.ledger.health().catch(() => undefined),
  ])
  const submission = Object.entries(parts.submission.metrics()).map(([name, value]) => [`submission_${name}`, value])
  return {
    ...Object.fromEntries(submission),
    event_listeners: parts.events.size,
    ...parts.records.metrics(),
    ...Object.assign({}, ...parts.running.map((service) => service.gauges?.() ?? {})),
    ledger_head: Number(health?.head ?? 0n),
    ledger_ready: health?.ready === true ? 1 : 0,
    projection_block: Number(head?.blockNumber ?? 0n),
    projection_lag_blocks: Number(head?.lagBlocks ?? 0n),
  }
}

const subjectsMax = 200

function publishApplied(events: EventHub, applied: readonly LedgerEvent[]): void {
  const last = applied.at(-1)
  if (last === undefined) {
    return
  }
  const acts = applied.filter((event) => event.name === 'ActApplied')
  const subjects = acts.flatMap((event) => {
    const subject = bytes32.safeParse(event.args['subject'])
    return subject.success ? [subject.data] : []
  })
  const names = new Map(applied.map(({ contract, name }) => [`${contract}.${name}`, { contract, name }]))
  events.publish({
    type: 'ledger',
    blockNumber: Number(last.blockNumber),
    blockTime: last.blockTime,
    events: [...names.values()],
    subjects: [...new Set(subjects)].slice(0, subjectsMax),
  })
}

function startTending(acts: ActContext): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  const timer = setInterval(() => {
    running = running.then(() => (stopped ? undefined : tendActs(acts).catch(() => undefined)))
  }, tendEveryMs)
  timer.unref()
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}

async function setProfile(
  options: PlatformOptions,
  profile: { readonly organisation: string; readonly name: string; readonly website?: string },
): Promise<void> {
  const values = { name: profile.name, website: profile.website ?? null, updated_at: options.ledger.now() }
  await options.database
    .withSchema('node')
    .insertInto('organisation_profiles')
    .values({ organisation: profile.organisation, ...values })
    .onConflict((conflict) => conflict.column('organisation').doUpdateSet(values))
    .execute()
}

/** Event handlers of modules as one list for the projection; the network's come first. */
export function collectHandlers(network: EventHandlers, services: readonly Service[]): readonly EventHandlers[] {
  return [network, ...services.map((service) => unsafeBrand<EventHandlers>(service.handlers))]
}
