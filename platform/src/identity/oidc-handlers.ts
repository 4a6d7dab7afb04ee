import { ConcejoError, type platformEndpoints } from '@concejo/protocol'
import { z } from 'zod'
import { openExchange } from '../http/exchange.ts'
import type { Handlers } from '../service.ts'
import { identityErrors } from './errors.ts'
import { type IdentityContext, lifetimes } from './identity-context.ts'
import type { OidcSignIn } from './oidc.ts'
import { cookieOptions, createSession } from './sessions.ts'

const challengeCookie = 'concejo_oidc'

/** Handlers that send the browser to the issuer and take it back. */
export function createOidcHandlers(
  context: IdentityContext,
  oidc: OidcSignIn | undefined,
): Handlers<Pick<typeof platformEndpoints, 'startOidc' | 'finishOidc'>> {
  return {
    startOidc: async (_context, { query }, raw) => {
      const { reply } = openExchange(raw)
      const { url, challengeId } = await requireOidc(oidc).start(query.returnTo)
      // Lax, because the browser comes back from another site; it names the challenge and nothing else.
      reply.setCookie(challengeCookie, challengeId, {
        ...cookieOptions(context, lifetimes.challenge),
        sameSite: 'lax',
        path: '/api/oidc',
      })
      reply.header('cache-control', 'no-store').redirect(url, 303)
    },
    finishOidc: async (_context, _input, raw) => {
      const { request, reply } = openExchange(raw)
      const challengeId = z.uuid().safeParse(request.cookies[challengeCookie])
      if (!challengeId.success) {
        throw new ConcejoError(identityErrors.challengeUnknown)
      }
      const search = request.url.split('?')[1] ?? ''
      const { accountId, returnTo } = await requireOidc(oidc).finish(challengeId.data, search)
      await createSession(context, accountId, { request, reply })
      reply.clearCookie(challengeCookie, { path: '/api/oidc' })
      reply.header('cache-control', 'no-store').redirect(returnTo, 303)
    },
  }
}

function requireOidc(oidc: OidcSignIn | undefined): OidcSignIn {
  if (oidc === undefined) {
    throw new ConcejoError(identityErrors.oidcOff)
  }
  return oidc
}
