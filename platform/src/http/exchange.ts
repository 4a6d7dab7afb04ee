import { unsafeBrand } from '@concejo/protocol'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { RawExchange, Viewer } from '../service.ts'

/** How a request proved who sends it. */
export interface Authentication {
  readonly viewer: Viewer
  readonly via: 'none' | 'cookie' | 'bearer'
  /** Token that writes by cookie must repeat in `x-csrf-token`. */
  readonly csrfToken?: string
  /** Digest of the session token, for ending the session. */
  readonly sessionId?: string
  readonly expiresAt?: number
  /** Limit of an app; people and strangers are limited by address. */
  readonly requestsPerMinute?: number
}

export const anonymous: Authentication = { viewer: { kind: 'anonymous' }, via: 'none' }

const authentications = new WeakMap<FastifyRequest, Authentication>()

/** Remember who sends a request, for as long as the request lives. */
export function rememberAuthentication(request: FastifyRequest, authentication: Authentication): void {
  authentications.set(request, authentication)
}

/** Who sends this request. */
export function findAuthentication(request: FastifyRequest): Authentication {
  return authentications.get(request) ?? anonymous
}

/** The Fastify request and reply behind a raw exchange. */
export function openExchange(raw: RawExchange): { readonly request: FastifyRequest; readonly reply: FastifyReply } {
  return unsafeBrand<{ request: FastifyRequest; reply: FastifyReply }>(raw)
}
