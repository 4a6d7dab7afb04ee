import { ConcejoError, createId, type Endpoint, type ErrorDescriptor, unsafeBrand } from '@concejo/protocol'
import type { AnyInput, CallOptions, ClientOptions, NamedEndpoint } from './client-types.ts'
import { sdkErrors } from './errors.ts'
import { readProblem } from './read-problem.ts'
import { isWorthRetrying, retryDelayMs, sleep } from './retry.ts'

/** What is sent besides the declared input. */
export interface Outgoing {
  readonly body?: string | Uint8Array | Blob | ReadableStream<Uint8Array>
  readonly headers?: Readonly<Record<string, string>>
  /** Streams end when they end: no limit of time after the headers came. */
  readonly streaming?: boolean
}

export interface Transport {
  readonly origin: string
  /** Send and repeat until there is a good answer, or throw what the last attempt said. */
  send(named: NamedEndpoint, input: AnyInput, options: CallOptions, outgoing?: Outgoing): Promise<Response>
}

/** Sending of requests with time limits and repeats. */
export function createTransport(options: ClientOptions): Transport {
  const origin = parseBaseUrl(options.baseUrl)
  const retriesMax = options.retriesMax ?? 4
  return {
    origin,
    async send(named, input, call, outgoing = {}) {
      const url = origin + buildPath(named.endpoint, input)
      const body = outgoing.body ?? (input.body === undefined ? undefined : JSON.stringify(input.body, bigIntToText))
      const headers = buildHeaders(named.endpoint, input, options, call, outgoing)
      const repeatable = !(outgoing.body instanceof ReadableStream) && isRepeatable(named.endpoint, headers, call)
      for (let attempt = 0; ; attempt += 1) {
        const outcome = await attemptOnce({ url, origin, named, body, headers, options, call, outgoing })
        if (outcome instanceof Response) {
          return outcome
        }
        if (
          attempt >= retriesMax ||
          outgoing.body instanceof ReadableStream ||
          !isWorthRetrying(outcome.error, repeatable)
        ) {
          throw outcome.error
        }
        const delayMaxMs = options.retryDelayMaxMs ?? 20_000
        await sleep(retryDelayMs({ attempt, retryAfter: outcome.retryAfter, delayMaxMs }), call.signal)
      }
    },
  }
}

interface Attempt {
  readonly url: string
  readonly origin: string
  readonly named: NamedEndpoint
  readonly body: Outgoing['body']
  readonly headers: Readonly<Record<string, string>>
  readonly options: ClientOptions
  readonly call: CallOptions
  readonly outgoing: Outgoing
}

async function attemptOnce(attempt: Attempt): Promise<Response | { error: ConcejoError; retryAfter: string | null }> {
  const { call, options, origin } = attempt
  const timeoutMs = call.timeoutMs ?? options.timeoutMs ?? 30_000
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), timeoutMs)
  const signal = call.signal === undefined ? limit.signal : AbortSignal.any([call.signal, limit.signal])
  try {
    const response = await (options.fetch ?? globalThis.fetch)(attempt.url, {
      method: attempt.named.endpoint.method,
      headers: attempt.headers,
      credentials: 'same-origin',
      redirect: 'error',
      signal,
      ...(attempt.body === undefined ? {} : unsafeBrand<{ body: string }>({ body: attempt.body, duplex: 'half' })),
    })
    if (!response.ok) {
      return { error: await readProblem(response, origin), retryAfter: response.headers.get('retry-after') }
    }
    return attempt.outgoing.streaming === true ? response : await readWhole(response)
  } catch (cause) {
    call.signal?.throwIfAborted()
    const error = limit.signal.aborted
      ? new ConcejoError(sdkErrors.timeout, { origin, timeoutMs }, { cause })
      : toUnreachable(sdkErrors.unreachable, origin, cause)
    return { error, retryAfter: null }
  } finally {
    clearTimeout(timer)
  }
}

/** Read the body while the clock of the attempt still runs, so that a stalled answer is a timeout too. */
async function readWhole(response: Response): Promise<Response> {
  const text = await response.text()
  return new Response([204, 205, 304].includes(response.status) ? null : text, response)
}

function toUnreachable(descriptor: ErrorDescriptor, origin: string, cause: unknown): ConcejoError {
  return new ConcejoError(descriptor, { origin: origin === '' ? 'the node' : origin }, { cause })
}

function parseBaseUrl(text: string): string {
  if (text === '') {
    return ''
  }
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new ConcejoError(sdkErrors.badBaseUrl, { url: text })
  }
  return (url.origin + url.pathname).replace(/\/+$/, '')
}

function buildPath(endpoint: Endpoint, input: AnyInput): string {
  const params = toRecord(input.params)
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined || value === null || value === '') {
      throw new ConcejoError(sdkErrors.missingParameter, { path: endpoint.path, name })
    }
    return encodeURIComponent(String(value))
  })
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(toRecord(input.query))) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null) {
        query.append(name, String(item))
      }
    }
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

function buildHeaders(
  endpoint: Endpoint,
  input: AnyInput,
  options: ClientOptions,
  call: CallOptions,
  outgoing: Outgoing,
): Readonly<Record<string, string>> {
  const isWrite = endpoint.method !== 'GET'
  const token = readOption(options.token)
  const csrf = isWrite ? readOption(options.csrf) : undefined
  const ownKey = isWrite && endpoint.method === 'POST' && endpoint.access === 'account' && endpoint.raw === undefined
  const key = call.idempotencyKey ?? (ownKey ? (options.idempotencyKey ?? createId)() : undefined)
  return {
    accept: endpoint.raw === 'events' ? 'text/event-stream' : 'application/json, application/problem+json, */*;q=0.5',
    ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(csrf === undefined ? {} : { 'x-csrf-token': csrf }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
    ...outgoing.headers,
  }
}

function isRepeatable(endpoint: Endpoint, headers: Readonly<Record<string, string>>, call: CallOptions): boolean {
  return call.repeatable ?? (endpoint.method !== 'POST' || headers['idempotency-key'] !== undefined)
}

function readOption(option: string | (() => string | undefined) | undefined): string | undefined {
  const value = typeof option === 'function' ? option() : option
  return value === '' ? undefined : value
}

function bigIntToText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}
