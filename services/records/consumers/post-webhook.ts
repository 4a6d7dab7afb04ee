import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { ConcejoError } from '@concejo/protocol'
import type { AddressRules } from './address-rules.ts'

/** What the target did with a batch. Never anything of what it answered but the status. */
export type PostOutcome =
  | { readonly accepted: true; readonly status: number }
  | {
      readonly accepted: false
      readonly code: 'status' | 'redirect' | 'gone' | 'timeout' | 'no-connection' | 'tls' | 'address-refused'
      readonly status?: number
      /** As the target asked. */
      readonly retryAfterSeconds?: number
    }

const answerBytesMax = 65_536

/** Post once, to an address that was checked, without following where the answer leads. Does not throw. */
export async function postWebhook(
  target: { readonly url: string; readonly body: string; readonly headers: Readonly<Record<string, string>> },
  options: { readonly rules: AddressRules; readonly timeoutMs: number; readonly signal: AbortSignal },
): Promise<PostOutcome> {
  const timeout = AbortSignal.timeout(options.timeoutMs)
  try {
    await options.rules.check(target.url)
    return await send(target, { ...options, signal: AbortSignal.any([timeout, options.signal]) })
  } catch (cause) {
    if (cause instanceof ConcejoError) {
      return { accepted: false, code: 'address-refused' }
    }
    if (timeout.aborted) {
      return { accepted: false, code: 'timeout' }
    }
    return { accepted: false, code: isTlsFault(cause) ? 'tls' : 'no-connection' }
  }
}

function send(
  target: Parameters<typeof postWebhook>[0],
  { rules, signal }: { readonly rules: AddressRules; readonly signal: AbortSignal },
): Promise<PostOutcome> {
  const url = new URL(target.url)
  const start = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const request = start(url, {
      method: 'POST',
      // A connection of its own each time: one that is kept would outlive what was checked.
      agent: false,
      lookup: rules.lookup,
      signal,
      maxHeaderSize: 16_384,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': String(Buffer.byteLength(target.body)),
        'user-agent': 'concejo-webhooks',
        ...target.headers,
      },
    })
    request.once('error', reject)
    request.once('response', (response) => {
      resolve(toOutcome(response))
      discard(response)
    })
    request.end(target.body)
  })
}

function toOutcome({ statusCode = 0, headers }: IncomingMessage): PostOutcome {
  if (statusCode >= 200 && statusCode < 300) {
    return { accepted: true, status: statusCode }
  }
  const moved = statusCode >= 300 && statusCode < 400 ? 'redirect' : 'status'
  const code = statusCode === 410 ? 'gone' : moved
  const retryAfter = /^\d{1,9}$/.test(headers['retry-after'] ?? '') ? Number(headers['retry-after']) : undefined
  return {
    ...{ accepted: false, code, status: statusCode },
    ...(retryAfter === undefined ? {} : { retryAfterSeconds: retryAfter }),
  }
}

/** The status is all that counts. A little is read so that the target may end in peace. */
function discard(response: IncomingMessage): void {
  let bytes = 0
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > answerBytesMax) {
      response.destroy()
    }
  })
  response.on('error', () => undefined)
}

function isTlsFault(cause: unknown): boolean {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
  return /CERT|SSL|TLS|EPROTO|SELF_SIGNED|UNABLE_TO/.test(code)
}
