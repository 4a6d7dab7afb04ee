import { createHash, timingSafeEqual } from 'node:crypto'
import { ConcejoError, type Endpoint } from '@concejo/protocol'
import type { FastifyRequest } from 'fastify'
import { httpErrors } from './errors.ts'
import type { Authentication } from './exchange.ts'

/** Headers of every answer. Nothing is ever loaded from elsewhere. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), payment=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
}

/** May this request reach the handler? Throws sign-in, scope, sandbox and CSRF errors. */
export function guardRequest(
  request: FastifyRequest,
  endpoint: Endpoint,
  options: { readonly authentication: Authentication; readonly sandbox: boolean },
): void {
  const { viewer, via, csrfToken } = options.authentication
  if (endpoint.access === 'sandbox' && !options.sandbox) {
    throw new ConcejoError(httpErrors.sandboxOnly)
  }
  if (endpoint.access !== 'account') {
    return
  }
  if (viewer.kind === 'anonymous') {
    throw new ConcejoError(httpErrors.signInNeeded)
  }
  if (viewer.kind === 'app') {
    if (endpoint.scope === undefined) {
      throw new ConcejoError(httpErrors.peopleOnly)
    }
    if (!viewer.scopes.includes(endpoint.scope)) {
      throw new ConcejoError(httpErrors.scopeMissing, { scope: endpoint.scope })
    }
  }
  const given = request.headers['x-csrf-token']
  if (
    via === 'cookie' &&
    endpoint.method !== 'GET' &&
    !isSameText(typeof given === 'string' ? given : '', csrfToken ?? '')
  ) {
    throw new ConcejoError(httpErrors.csrf)
  }
}

/** A write that a browser sends from another site is refused, signed in or not. */
export function checkOrigin(request: FastifyRequest, endpoint: Endpoint, isKnown: (origin: string) => boolean): void {
  const { origin } = request.headers
  if (endpoint.method !== 'GET' && origin !== undefined && !isKnown(origin)) {
    throw new ConcejoError(httpErrors.csrf)
  }
}

/** The origin is one of ours: the configured ones, or the very host that the request came to. */
export function isKnownOrigin(request: FastifyRequest, origin: string, allowed: readonly string[]): boolean {
  return allowed.includes(origin) || origin === `${request.protocol}://${request.headers.host ?? ''}`
}

/** Compare secrets without telling by time where they differ. */
export function isSameText(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return b !== '' && timingSafeEqual(digest(a), digest(b))
}
