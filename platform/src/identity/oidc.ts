import { ConcejoError } from '@concejo/protocol'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { z } from 'zod'
import { pseudonym } from '../network/pseudonym.ts'
import { createAccount } from './accounts.ts'
import { createChallenge, takeChallenge } from './challenges.ts'
import { identityErrors } from './errors.ts'
import type { IdentityContext } from './identity-context.ts'

/** How this node is known at the issuer. */
export interface OidcOptions {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret?: string | undefined
}

const kept = z.object({ verifier: z.string(), state: z.string(), nonce: z.string(), returnTo: z.string() })

/**
 * Sign-in by OpenID Connect: authorisation code with PKCE, state and nonce. The issuer is asked for its addresses at
 * first use.
 */
export class OidcSignIn {
  readonly #context: IdentityContext
  readonly #options: OidcOptions
  #configuration: Promise<Configuration> | undefined

  constructor(context: IdentityContext, options: OidcOptions) {
    this.#context = context
    this.#options = options
  }

  /** Where to send the browser, and the challenge to find again when it comes back. */
  async start(returnTo: string | undefined): Promise<{ readonly url: string; readonly challengeId: string }> {
    const configuration = await this.#discover()
    const verifier = randomPKCECodeVerifier()
    const content = { verifier, state: randomState(), nonce: randomNonce(), returnTo: toLocalPath(returnTo) }
    const { challengeId } = await createChallenge(this.#context, 'oidc', content)
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: this.#redirectUri(),
      scope: 'openid profile',
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: content.state,
      nonce: content.nonce,
    })
    return { url: url.href, challengeId }
  }

  /**
   * Check what the issuer sent back; the account of the person, made at the first time. Throws `identity.oidc-refused`.
   */
  async finish(
    challengeId: string,
    search: string,
  ): Promise<{ readonly accountId: string; readonly returnTo: string }> {
    const memory = await takeChallenge(this.#context, 'oidc', { challengeId, schema: kept })
    const configuration = await this.#discover()
    const claims = await this.#exchange(configuration, memory, search)
    return { accountId: await this.#findOrCreateAccount(claims), returnTo: memory.returnTo }
  }

  async #exchange(
    configuration: Configuration,
    memory: z.output<typeof kept>,
    search: string,
  ): Promise<z.output<typeof identityClaims>> {
    try {
      const tokens = await authorizationCodeGrant(configuration, new URL(`${this.#redirectUri()}?${search}`), {
        pkceCodeVerifier: memory.verifier,
        expectedState: memory.state,
        expectedNonce: memory.nonce,
        idTokenExpected: true,
      })
      return identityClaims.parse(tokens.claims())
    } catch (cause) {
      const reason = z.object({ code: z.string() }).safeParse(cause).data?.code ?? 'unknown'
      throw new ConcejoError(identityErrors.oidcRefused, { reason }, { cause })
    }
  }

  async #findOrCreateAccount(claims: z.output<typeof identityClaims>): Promise<string> {
    const row: { id: string } | undefined = await this.#context.database
      .withSchema('node')
      .selectFrom('accounts')
      .select('id')
      .where('oidc_issuer', '=', claims.iss)
      .where('oidc_subject', '=', claims.sub)
      .executeTakeFirst()
    if (row !== undefined) {
      return row.id
    }
    const displayName = claims.name ?? claims.preferred_username ?? pseudonym(claims.sub)
    const account = await createAccount(this.#context, { displayName, issuer: claims.iss, subject: claims.sub })
    return account.id
  }

  #redirectUri(): string {
    return new URL('/api/oidc/callback', this.#context.origin).href
  }

  #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#options
    const { protocol, hostname } = new URL(issuer)
    const isLoopback = protocol === 'http:' && (hostname === 'localhost' || hostname.startsWith('127.'))
    this.#configuration ??= discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: 10,
      ...(isLoopback ? { execute: [allowInsecureRequests] } : {}),
    }).catch((cause: unknown) => {
      this.#configuration = undefined
      throw new ConcejoError(identityErrors.oidcUnreachable, {}, { cause })
    })
    return this.#configuration
  }
}

const identityClaims = z.object({
  iss: z.string().max(500),
  sub: z.string().max(500),
  name: z.string().min(1).max(120).optional(),
  preferred_username: z.string().min(1).max(120).optional(),
})

/** Only a path of this portal: never an open redirect. */
function toLocalPath(returnTo: string | undefined): string {
  return returnTo !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(returnTo) && !returnTo.includes('\\')
    ? returnTo
    : '/'
}
