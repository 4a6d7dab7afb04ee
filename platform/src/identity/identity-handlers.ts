import { memberId, type platformEndpoints } from '@concejo/protocol'
import { readUuidCursor, toPage } from '../http/cursor.ts'
import { findAuthentication, openExchange } from '../http/exchange.ts'
import { pseudonym } from '../network/pseudonym.ts'
import type { Handlers, RawExchange, Viewer } from '../service.ts'
import { attachKey, createAccount } from './accounts.ts'
import { createApp, issueAppToken, listApps, revokeApp, rotateAppSecret } from './apps.ts'
import { declineEnrolment, listEnrolments, requestEnrolment } from './enrolments.ts'
import { type IdentityContext, lifetimes } from './identity-context.ts'
import { createKeyChallenge, findAccountOfSigner, verifyKeyChallenge } from './key-sign-in.ts'
import { listKeys } from './list-keys.ts'
import { endOwnSession, listSessions } from './list-sessions.ts'
import type { OidcSignIn } from './oidc.ts'
import { createOidcHandlers } from './oidc-handlers.ts'
import {
  finishPasskeyRegistration,
  finishPasskeySignIn,
  startPasskeyRegistration,
  startPasskeySignIn,
} from './passkeys.ts'
import { cookieOptions, createSession, describeSession, endSession, sessionCookie } from './sessions.ts'

type Names =
  | 'getSession'
  | 'signOut'
  | 'listSessions'
  | 'endSession'
  | 'startPasskeyRegistration'
  | 'finishPasskeyRegistration'
  | 'startPasskeySignIn'
  | 'finishPasskeySignIn'
  | 'listPasskeys'
  | 'startOidc'
  | 'finishOidc'
  | 'createKeyChallenge'
  | 'signInWithKey'
  | 'addKey'
  | 'requestEnrolment'
  | 'listEnrolments'
  | 'declineEnrolment'
  | 'listApps'
  | 'createApp'
  | 'rotateAppSecret'
  | 'revokeApp'
  | 'issueToken'

type PasskeyNames = Extract<Names, `${string}Passkey${string}`>
type SessionNames = 'getSession' | 'signOut' | 'listSessions' | 'endSession'
type AppNames = 'listApps' | 'createApp' | 'rotateAppSecret' | 'revokeApp' | 'issueToken'

/** Endpoints whose answers hold a secret. */
export const secretAnswers: ReadonlySet<string> = new Set([
  'createApp',
  'rotateAppSecret',
  'issueToken',
  'signInWithKey',
  'enterSandbox',
  'finishPasskeyRegistration',
  'finishPasskeySignIn',
])

/** Endpoints at which secrets could be guessed: limited more strictly. */
export const signInEndpoints: ReadonlySet<string> = new Set([
  'startPasskeyRegistration',
  'finishPasskeyRegistration',
  'startPasskeySignIn',
  'finishPasskeySignIn',
  'startOidc',
  'finishOidc',
  'createKeyChallenge',
  'signInWithKey',
  'issueToken',
])

/** Handlers of sign-in, keys, enrolment and apps. */
export function createIdentityHandlers(
  context: IdentityContext,
  oidc: OidcSignIn | undefined,
): Handlers<Pick<typeof platformEndpoints, Names>> {
  return {
    ...createSessionHandlers(context),
    ...createPasskeyHandlers(context),
    ...createOidcHandlers(context, oidc),
    ...createAppHandlers(context),
    createKeyChallenge: async (_context, { body }) => createKeyChallenge(context, body.signer),
    signInWithKey: async (_context, { body }) => {
      const signer = await verifyKeyChallenge(context, body)
      const accountId =
        (await findAccountOfSigner(context, signer)) ?? (await createKeyAccount(context, signer, body.displayName))
      const { token, expiresAt } = await createSession(context, accountId)
      return { token, expiresAt, session: await describeSession(context, { accountId, token, expiresAt }) }
    },
    addKey: async ({ viewer }, { body }) => {
      const signer = await verifyKeyChallenge(context, body)
      await attachKey(context, accountOf(viewer) ?? '', { signer, kind: 'key' })
      return { signer, member: memberId(signer) }
    },
    requestEnrolment: async ({ viewer }, { body }) => requestEnrolment(context, viewer, body),
    listEnrolments: async ({ viewer }, { query }) => {
      const found = await listEnrolments(context, viewer, {
        after: readUuidCursor(query.cursor),
        limit: query.limit + 1,
        state: query.state,
      })
      return toPage(found, query.limit, (item) => [item.enrolmentId])
    },
    declineEnrolment: async ({ viewer }, { params }) => {
      await declineEnrolment(context, viewer, params.enrolmentId)
      return {}
    },
  }
}

function createSessionHandlers(context: IdentityContext): Handlers<Pick<typeof platformEndpoints, SessionNames>> {
  return {
    getSession: async ({ viewer }, _input, raw) => {
      const { csrfToken, expiresAt } = findAuthentication(openExchange(raw).request)
      return describeSession(context, {
        accountId: accountOf(viewer),
        ...(csrfToken === undefined ? {} : { csrfToken }),
        ...(expiresAt === undefined ? {} : { expiresAt }),
      })
    },
    signOut: async (_context, _input, raw) => {
      const { request, reply } = openExchange(raw)
      await endSession(context, findAuthentication(request))
      reply.clearCookie(sessionCookie(context), cookieOptions(context, 0))
      return {}
    },
    listSessions: async ({ viewer }, { query }, raw) => {
      const { sessionId } = findAuthentication(openExchange(raw).request)
      return listSessions(context, { accountId: accountOf(viewer) ?? '', sessionId }, query)
    },
    endSession: async ({ viewer }, { params }) => {
      await endOwnSession(context, accountOf(viewer) ?? '', params.sessionId)
      return {}
    },
  }
}

function createPasskeyHandlers(context: IdentityContext): Handlers<Pick<typeof platformEndpoints, PasskeyNames>> {
  return {
    startPasskeyRegistration: async ({ viewer }, { body }) =>
      startPasskeyRegistration(context, { displayName: body.displayName, accountId: accountOf(viewer) }),
    finishPasskeyRegistration: async (_context, { body }, raw) => {
      const { accountId, signer, credentialId } = await finishPasskeyRegistration(context, body)
      return { session: await signIn(context, accountId, raw), signer, credentialId }
    },
    startPasskeySignIn: async () => startPasskeySignIn(context),
    finishPasskeySignIn: async (_context, { body }, raw) =>
      signIn(context, await finishPasskeySignIn(context, body), raw),
    listPasskeys: async ({ viewer }, { query }) => listKeys(context, accountOf(viewer) ?? '', query),
  }
}

function createAppHandlers(context: IdentityContext): Handlers<Pick<typeof platformEndpoints, AppNames>> {
  return {
    listApps: async ({ viewer }, { query }) => {
      const found = await listApps(context, viewer, { limit: query.limit + 1, after: readUuidCursor(query.cursor) })
      return toPage(found, query.limit, (app) => [app.appId])
    },
    createApp: async ({ viewer }, { body }) => createApp(context, viewer, body),
    rotateAppSecret: async ({ viewer }, { params, body }) =>
      rotateAppSecret(context, viewer, { appId: params.appId, graceSeconds: body.graceSeconds }),
    revokeApp: async ({ viewer }, { params }) => {
      await revokeApp(context, viewer, params.appId)
      return {}
    },
    issueToken: async (_context, { body }) => {
      const { token, scopes } = await issueAppToken(context, {
        clientId: body.client_id,
        clientSecret: body.client_secret,
        scope: body.scope,
      })
      return { access_token: token, token_type: 'Bearer', expires_in: lifetimes.appToken, scope: scopes.join(' ') }
    },
  }
}

/** Begin a session with a cookie and tell it. */
export async function signIn(
  context: IdentityContext,
  accountId: string,
  raw: RawExchange,
): Promise<Awaited<ReturnType<typeof describeSession>>> {
  const { token, expiresAt } = await createSession(context, accountId, openExchange(raw))
  return describeSession(context, { accountId, token, expiresAt })
}

function accountOf(viewer: Viewer): string | undefined {
  return viewer.kind === 'account' ? viewer.accountId : undefined
}

async function createKeyAccount(
  context: IdentityContext,
  signer: `0x${string}`,
  displayName: string | undefined,
): Promise<string> {
  const account = await createAccount(context, { displayName: displayName ?? pseudonym(memberId(signer)) })
  await attachKey(context, account.id, { signer, kind: 'key' })
  return account.id
}
