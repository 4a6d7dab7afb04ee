import type { Session } from '@concejo/protocol'
import { ConcejoError } from '@concejo/protocol'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { httpErrors } from '../http/errors.ts'
import { type Authentication, anonymous, findAuthentication } from '../http/exchange.ts'
import { findAccount, listMemberships, toViewer } from './accounts.ts'
import { authenticateApp, authenticateAppSecret } from './apps.ts'
import { type IdentityContext, lifetimes } from './identity-context.ts'
import { createSecret, hashSecret } from './secret.ts'

const sessionPrefix = 'ccs'
const appTokenPrefix = 'cca'

/** `__Host-` binds the cookie to this host over TLS; plain loopback development cannot use it. */
export function sessionCookie(context: IdentityContext): string {
  return context.origin.startsWith('https:') ? '__Host-concejo_session' : 'concejo_session'
}

/**
 * Begin a session: a fresh random token, kept only as digest. The one before ends, so that a planted token is worth
 * nothing.
 */
export async function createSession(
  context: IdentityContext,
  accountId: string,
  exchange?: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<{ readonly token: string; readonly expiresAt: number }> {
  const token = createSecret(sessionPrefix)
  const now = context.clock()
  const expiresAt = now + lifetimes.session
  const database = context.database.withSchema('node')
  await database.deleteFrom('sessions').where('expires_at', '<', now).execute()
  await database
    .insertInto('sessions')
    .values({ token_hash: hashSecret(token), account_id: accountId, created_at: now, expires_at: expiresAt })
    .execute()
  if (exchange !== undefined) {
    await endSession(context, findAuthentication(exchange.request))
    exchange.reply.setCookie(sessionCookie(context), token, cookieOptions(context, lifetimes.session))
  }
  return { token, expiresAt }
}

/** End the session of a request, if it has one. */
export async function endSession(context: IdentityContext, authentication: Authentication): Promise<void> {
  if (authentication.sessionId !== undefined) {
    await context.database
      .withSchema('node')
      .deleteFrom('sessions')
      .where('token_hash', '=', authentication.sessionId)
      .execute()
  }
}

/** Options of our cookies; `maxAge` 0 removes one. */
export function cookieOptions(
  context: IdentityContext,
  maxAge: number,
): { httpOnly: true; sameSite: 'strict'; secure: boolean; path: '/'; maxAge: number } {
  return { httpOnly: true, sameSite: 'strict', secure: context.origin.startsWith('https:'), path: '/', maxAge }
}

/**
 * Find out who sends a request: bearer token or an app's id and secret first, then cookie. Throws `http.invalid-token`
 * for credentials that do not hold; a cookie that does not is nobody's.
 */
export async function authenticateRequest(context: IdentityContext, request: FastifyRequest): Promise<Authentication> {
  const { authorization } = request.headers
  if (authorization !== undefined) {
    const found = await authenticateHeader(context, authorization)
    if (found === undefined) {
      throw new ConcejoError(httpErrors.invalidToken)
    }
    return found
  }
  const cookie = request.cookies[sessionCookie(context)]
  if (cookie === undefined || cookie.length > 300) {
    return anonymous
  }
  return (await authenticateSession(context, cookie, 'cookie')) ?? anonymous
}

async function authenticateHeader(
  context: IdentityContext,
  authorization: string,
): Promise<Authentication | undefined> {
  const basic = /^Basic ([a-z0-9+/=]{1,600})$/i.exec(authorization)?.[1]
  if (basic !== undefined) {
    return authenticateAppSecret(context, basic)
  }
  const token = /^Bearer (\S{1,300})$/i.exec(authorization)?.[1] ?? ''
  return token.startsWith(appTokenPrefix)
    ? authenticateApp(context, token)
    : authenticateSession(context, token, 'bearer')
}

/** The session as the portal sees it. */
export async function describeSession(
  context: IdentityContext,
  options: {
    readonly accountId: string | undefined
    readonly token?: string
    readonly csrfToken?: string
    readonly expiresAt?: number
  },
): Promise<Session> {
  const account = options.accountId === undefined ? undefined : await findAccount(context, options.accountId)
  if (account === undefined) {
    return { account: null, members: [], sandbox: context.sandbox }
  }
  const csrfToken = options.csrfToken ?? (options.token === undefined ? undefined : csrfTokenOf(options.token))
  return {
    account: {
      id: account.id,
      displayName: account.displayName,
      ...(account.persona === null ? {} : { persona: account.persona }),
    },
    members: [...(await listMemberships(context, account.id))],
    ...(csrfToken === undefined ? {} : { csrfToken }),
    ...(options.expiresAt === undefined ? {} : { expiresAt: options.expiresAt }),
    sandbox: context.sandbox,
  }
}

async function authenticateSession(
  context: IdentityContext,
  token: string,
  via: 'cookie' | 'bearer',
): Promise<Authentication | undefined> {
  const sessionId = hashSecret(token)
  const row: { account_id: string; expires_at: string } | undefined = await context.database
    .withSchema('node')
    .selectFrom('sessions')
    .select(['account_id', 'expires_at'])
    .where('token_hash', '=', sessionId)
    .where('expires_at', '>', context.clock())
    .executeTakeFirst()
  if (row === undefined) {
    return undefined
  }
  const memberships = await listMemberships(context, row.account_id)
  return {
    viewer: toViewer(row.account_id, memberships, context.sandbox),
    via,
    csrfToken: csrfTokenOf(token),
    sessionId,
    expiresAt: Number(row.expires_at),
  }
}

/** Derived from the token: nothing more to keep, and it dies with the session. */
function csrfTokenOf(token: string): string {
  return hashSecret(`csrf ${token}`)
}
