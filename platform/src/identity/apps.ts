import { randomUUID, timingSafeEqual } from 'node:crypto'
import { type AppInfo, type Bytes32, ConcejoError, unsafeBrand } from '@concejo/protocol'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Authentication } from '../http/exchange.ts'
import type { Viewer } from '../service.ts'
import { administrated, requireAdministrator } from './accounts.ts'
import { identityErrors } from './errors.ts'
import { type IdentityContext, lifetimes } from './identity-context.ts'
import { createSecret, hashSecret } from './secret.ts'

interface AppRow {
  readonly id: string
  readonly name: string
  readonly organisation: string
  readonly scopes: readonly string[]
  readonly requests_per_minute: number
  readonly created_at: string
  readonly expires_at: string
  readonly revoked_at: string | null
  readonly used_at: string | null
  readonly request_count: string
}

/** Make an app of an organisation; the secret is told once and kept as digest. */
export async function createApp(
  context: IdentityContext,
  viewer: Viewer,
  options: {
    readonly name: string
    readonly organisation: string
    readonly scopes: readonly string[]
    readonly validDays: number
    readonly requestsPerMinute: number
  },
): Promise<AppInfo & { readonly clientSecret: string }> {
  const createdBy = requireAdministrator(viewer, options.organisation)
  const now = context.clock()
  const clientSecret = createSecret('ccx')
  const id = randomUUID()
  const expiresAt = now + options.validDays * 86_400
  await context.database.transaction().execute(async (transaction) => {
    const node = transaction.withSchema('node')
    await node
      .insertInto('apps')
      .values({
        id,
        name: options.name,
        organisation: options.organisation,
        scopes: [...new Set(options.scopes)].sort(),
        requests_per_minute: options.requestsPerMinute,
        created_by: createdBy,
        created_at: now,
        expires_at: expiresAt,
      })
      .execute()
    await node
      .insertInto('app_secrets')
      .values({ app_id: id, secret_hash: hashSecret(clientSecret), expires_at: expiresAt })
      .execute()
  })
  return { ...toAppInfo(await getApp(context, viewer, id)), clientSecret }
}

/** A new secret; the old ones end after the grace time. */
export async function rotateAppSecret(
  context: IdentityContext,
  viewer: Viewer,
  options: { readonly appId: string; readonly graceSeconds: number },
): Promise<AppInfo & { readonly clientSecret: string }> {
  const app = await getApp(context, viewer, options.appId)
  const clientSecret = createSecret('ccx')
  const now = context.clock()
  const lastUse = now + options.graceSeconds
  await context.database.transaction().execute(async (transaction) => {
    const node = transaction.withSchema('node')
    await node.deleteFrom('app_secrets').where('app_id', '=', app.id).where('expires_at', '<=', now).execute()
    await node
      .updateTable('app_secrets')
      .set({ expires_at: sql`least(expires_at, ${lastUse})` })
      .where('app_id', '=', app.id)
      .execute()
    await node
      .insertInto('app_secrets')
      .values({ app_id: app.id, secret_hash: hashSecret(clientSecret), expires_at: Number(app.expires_at) })
      .execute()
  })
  context.apps.forget(app.id)
  return { ...toAppInfo(app), clientSecret }
}

/** End an app and its tokens at once. */
export async function revokeApp(context: IdentityContext, viewer: Viewer, appId: string): Promise<void> {
  const app = await getApp(context, viewer, appId)
  await context.database.transaction().execute(async (transaction) => {
    const node = transaction.withSchema('node')
    await node.updateTable('apps').set({ revoked_at: context.clock() }).where('id', '=', app.id).execute()
    await node.deleteFrom('app_tokens').where('app_id', '=', app.id).execute()
    await node.deleteFrom('app_secrets').where('app_id', '=', app.id).execute()
  })
  context.apps.forget(app.id)
}

/** Apps of the organisations that the viewer administrates, by id. */
export async function listApps(
  context: IdentityContext,
  viewer: Viewer,
  options: { readonly limit: number; readonly after: string | undefined },
): Promise<readonly AppInfo[]> {
  const organisations = administrated(viewer)
  if (organisations.length === 0) {
    return []
  }
  let query = context.database
    .withSchema('node')
    .selectFrom('apps')
    .selectAll()
    .where('organisation', 'in', organisations)
  if (options.after !== undefined) {
    query = query.where('id', '>', options.after)
  }
  const rows = await query.orderBy('id').limit(options.limit).$castTo<AppRow>().execute()
  return rows.map(toAppInfo)
}

/**
 * Exchange client id and secret for a short-lived bearer token. Throws `identity.app-refused`, `identity.app-scope`.
 */
export async function issueAppToken(
  context: IdentityContext,
  request: { readonly clientId: string; readonly clientSecret: string; readonly scope: string | undefined },
): Promise<{ readonly token: string; readonly scopes: readonly string[] }> {
  const now = context.clock()
  const matched = await findApp(context, request)
  if (matched === undefined) {
    throw new ConcejoError(identityErrors.appRefused)
  }
  const asked = (request.scope ?? '').split(' ').filter((scope) => scope !== '')
  const foreign = asked.find((scope) => !matched.scopes.includes(scope))
  if (foreign !== undefined) {
    throw new ConcejoError(identityErrors.appScope, { scope: foreign.slice(0, 60) })
  }
  const scopes = asked.length === 0 ? matched.scopes : asked
  const token = createSecret('cca')
  const expiresAt = Math.min(now + lifetimes.appToken, matched.expiresAt)
  const node = context.database.withSchema('node')
  await node.deleteFrom('app_tokens').where('expires_at', '<', now).execute()
  await node
    .insertInto('app_tokens')
    .values({ token_hash: hashSecret(token), app_id: request.clientId, scopes: [...scopes], expires_at: expiresAt })
    .execute()
  return { token, scopes }
}

/** An app by its id and secret; undefined when they do not fit, or it ended. */
export async function findApp(
  context: IdentityContext,
  request: { readonly clientId: string; readonly clientSecret: string },
): Promise<
  | {
      readonly organisation: Bytes32
      readonly scopes: readonly string[]
      readonly requestsPerMinute: number
      readonly expiresAt: number
    }
  | undefined
> {
  const now = context.clock()
  const id = z.uuid().safeParse(request.clientId)
  if (!id.success) {
    return undefined
  }
  const rows = await sql<{
    organisation: Bytes32
    scopes: readonly string[]
    requestsPerMinute: number
    secret_hash: string
    expires_at: string
  }>`
    select a.organisation, a.scopes, a.requests_per_minute as "requestsPerMinute", s.secret_hash, least(a.expires_at, s.expires_at) as expires_at
    from node.apps a join node.app_secrets s on s.app_id = a.id
    where a.id = ${id.data} and a.revoked_at is null and a.expires_at > ${now} and s.expires_at > ${now}
    limit 20`.execute(context.database)
  const given = Buffer.from(hashSecret(request.clientSecret))
  const matched = rows.rows.find((row) => timingSafeEqual(Buffer.from(row.secret_hash), given))
  return matched === undefined ? undefined : { ...matched, expiresAt: Number(matched.expires_at) }
}

/** Who an app's token stands for; undefined when it is unknown, expired or revoked. */
export async function authenticateApp(context: IdentityContext, token: string): Promise<Authentication | undefined> {
  const key = hashSecret(token)
  const known = context.apps.find(key)
  if (known !== undefined) {
    return known
  }
  const now = context.clock()
  const result = await sql<{
    id: string
    organisation: string
    scopes: readonly string[]
    requests_per_minute: number
  }>`
    select a.id, a.organisation, t.scopes, a.requests_per_minute
    from node.app_tokens t join node.apps a on a.id = t.app_id
    where t.token_hash = ${key} and t.expires_at > ${now} and a.revoked_at is null
      and a.expires_at > ${now}`.execute(context.database)
  const row = result.rows[0]
  if (row === undefined) {
    return undefined
  }
  const viewer: Viewer = { kind: 'app', appId: row.id, organisation: unsafeBrand(row.organisation), scopes: row.scopes }
  const authentication: Authentication = { viewer, via: 'bearer', requestsPerMinute: row.requests_per_minute }
  context.apps.remember(key, row.id, authentication)
  return authentication
}

/**
 * Who an app's id and secret stand for (HTTP Basic, RFC 7617), for clients that hold a header but cannot fetch tokens,
 * as the subscriptions of context brokers; undefined when they do not fit, or the app ended.
 */
export async function authenticateAppSecret(
  context: IdentityContext,
  credentials: string,
): Promise<Authentication | undefined> {
  const key = hashSecret(credentials)
  const known = context.apps.find(key)
  if (known !== undefined) {
    return known
  }
  const [clientId = '', ...rest] = Buffer.from(credentials, 'base64').toString('utf8').split(':')
  const app = await findApp(context, { clientId, clientSecret: rest.join(':') })
  if (app === undefined) {
    return undefined
  }
  const appId = clientId.toLowerCase()
  const viewer: Viewer = { kind: 'app', appId, organisation: app.organisation, scopes: app.scopes }
  const authentication: Authentication = { viewer, via: 'bearer', requestsPerMinute: app.requestsPerMinute }
  context.apps.remember(key, appId, authentication)
  return authentication
}

/** Counts the requests of apps; written now and then, so that no request waits for it. */
export class AppUsage {
  readonly #context: IdentityContext
  readonly #counts = new Map<string, number>()
  readonly #timer: NodeJS.Timeout

  constructor(context: IdentityContext, everyMs = 5_000) {
    this.#context = context
    this.#timer = setInterval(() => void this.write().catch(() => undefined), everyMs)
    this.#timer.unref()
  }

  count(appId: string): void {
    this.#counts.set(appId, (this.#counts.get(appId) ?? 0) + 1)
  }

  async write(): Promise<void> {
    const counts = [...this.#counts]
    this.#counts.clear()
    for (const [appId, count] of counts) {
      await this.#context.database
        .withSchema('node')
        .updateTable('apps')
        .set({ request_count: sql`request_count + ${count}`, used_at: this.#context.clock() })
        .where('id', '=', appId)
        .execute()
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.write()
  }
}

async function getApp(context: IdentityContext, viewer: Viewer, appId: string): Promise<AppRow> {
  const row = await context.database
    .withSchema('node')
    .selectFrom('apps')
    .selectAll()
    .where('id', '=', appId)
    .$castTo<AppRow>()
    .executeTakeFirst()
  // To those who do not administrate its organisation an app does not exist.
  if (row === undefined || !administrated(viewer).some((organisation) => organisation === row.organisation)) {
    throw new ConcejoError(identityErrors.appUnknown)
  }
  return row
}

function toAppInfo(row: AppRow): AppInfo {
  return {
    appId: row.id,
    name: row.name,
    organisation: unsafeBrand(row.organisation),
    scopes: [...row.scopes],
    createdAt: Number(row.created_at),
    expiresAt: Number(row.expires_at),
    ...(row.revoked_at === null ? {} : { revokedAt: Number(row.revoked_at) }),
    requestsPerMinute: row.requests_per_minute,
    ...(row.used_at === null ? {} : { usedAt: Number(row.used_at) }),
    requestCount: Number(row.request_count),
  }
}
