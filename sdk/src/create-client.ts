import { ConcejoError, type Endpoint, type Endpoints, unsafeBrand } from '@concejo/protocol'
import type {
  AnyInput,
  CallOptions,
  Client,
  ClientOptions,
  DownloadedFile,
  NamedEndpoint,
  ServerEvent,
  UploadContent,
} from './client-types.ts'
import { sdkErrors } from './errors.ts'
import { readEventStream } from './event-stream.ts'
import { retryDelayMs, sleep } from './retry.ts'
import { createTransport, type Transport } from './transport.ts'

/**
 * A typed client made from endpoint declarations, for Node and browsers: `client.listCalls({ query: { limit: 10 } })`.
 * Answers are parsed with the declared schema. Failures throw `ConcejoError` with the node's own code;
 * `sdk.unreachable`, `sdk.timeout` and `sdk.bad-answer` are this side's. What can pass by itself is repeated with
 * growing pauses or after Retry-After. An aborted signal throws its own reason.
 */
export function createClient<const E extends Endpoints>(endpoints: E, options: ClientOptions): Client<E> {
  const transport = createTransport(options)
  const find = (name: PropertyKey, raw: readonly Endpoint['raw'][]): NamedEndpoint => {
    const endpoint = endpoints[String(name)]
    if (endpoint === undefined || !raw.includes(endpoint.raw)) {
      throw new ConcejoError(sdkErrors.unknownEndpoint, { name: String(name) })
    }
    return { name: String(name), endpoint }
  }
  const call = (name: PropertyKey, input: AnyInput = {}, callOptions: CallOptions = {}): Promise<unknown> =>
    callJson(transport, find(name, [undefined]), input, callOptions)
  const methods = Object.entries(endpoints)
    .filter(([, endpoint]) => endpoint.raw === undefined)
    .map(([name]) => [name, (input?: AnyInput, callOptions?: CallOptions) => call(name, input, callOptions)])
  return unsafeBrand<Client<E>>({
    ...Object.fromEntries(methods),
    $pages: (name: string, input: AnyInput = {}, callOptions: CallOptions & { pagesMax?: number } = {}) =>
      iteratePages((page) => call(name, page, callOptions), input, callOptions.pagesMax ?? 1_000),
    $download: (name: string, input: AnyInput = {}, callOptions: CallOptions = {}) =>
      download(transport, find(name, ['download']), input, callOptions),
    $upload: (name: string, input: AnyInput & UploadContent, callOptions: CallOptions = {}) =>
      upload(transport, find(name, ['upload']), input, callOptions),
    $events: (name: string, input: AnyInput = {}, callOptions: CallOptions & { lastEventId?: string } = {}) =>
      followEvents(transport, find(name, ['events']), input, callOptions),
  })
}

async function callJson(
  transport: Transport,
  named: NamedEndpoint,
  input: AnyInput,
  options: CallOptions,
): Promise<unknown> {
  return parseAnswer(named, await transport.send(named, input, options))
}

async function parseAnswer(named: NamedEndpoint, response: Response): Promise<unknown> {
  const fail = (reason: string, cause?: unknown): never => {
    throw new ConcejoError(sdkErrors.badAnswer, { endpoint: named.name, reason }, { cause })
  }
  const text = await response.text()
  if (named.endpoint.result === undefined) {
    return undefined
  }
  const parsed = named.endpoint.result.safeParse(readJson(text, fail))
  if (parsed.success) {
    return parsed.data
  }
  const issue = parsed.error.issues[0]
  return fail(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unknown'}`, parsed.error)
}

function readJson(text: string, fail: (reason: string, cause?: unknown) => never): unknown {
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch (cause) {
    return fail('it is not JSON', cause)
  }
}

async function* iteratePages(
  read: (input: AnyInput) => Promise<unknown>,
  input: AnyInput,
  pagesMax: number,
): AsyncGenerator<unknown, void> {
  let cursor: string | undefined
  for (let count = 0; count < pagesMax; count += 1) {
    const query = { ...unsafeBrand<object | undefined>(input.query), ...(cursor === undefined ? {} : { cursor }) }
    const { items, next } = unsafeBrand<{ items: readonly unknown[]; next?: string }>(await read({ ...input, query }))
    yield* items
    if (next === undefined) {
      return
    }
    cursor = next
  }
  throw new ConcejoError(sdkErrors.tooManyPages, { pages: pagesMax })
}

async function download(
  transport: Transport,
  named: NamedEndpoint,
  input: AnyInput,
  options: CallOptions,
): Promise<DownloadedFile> {
  const response = await transport.send(named, input, options, { streaming: true })
  const size = Number(response.headers.get('content-length') ?? Number.NaN)
  return {
    contentType: response.headers.get('content-type') ?? 'application/octet-stream',
    fileName: readFileName(response.headers.get('content-disposition')),
    size: Number.isNaN(size) ? undefined : size,
    stream: unsafeBrand<ReadableStream<Uint8Array>>(response.body ?? new Blob([]).stream()),
    bytes: async () => new Uint8Array(await response.arrayBuffer()),
    text: () => response.text(),
  }
}

async function upload(
  transport: Transport,
  named: NamedEndpoint,
  input: AnyInput & UploadContent,
  options: CallOptions,
): Promise<unknown> {
  const name = input.fileName === undefined ? {} : { 'x-file-name': encodeURIComponent(input.fileName) }
  const headers = { 'content-type': input.contentType, ...name }
  const { params, query } = input
  return parseAnswer(
    named,
    await transport.send(
      named,
      { params, query },
      { timeoutMs: 600_000, ...options },
      { body: input.content, headers },
    ),
  )
}

async function* followEvents(
  transport: Transport,
  named: NamedEndpoint,
  input: AnyInput,
  options: CallOptions & { readonly lastEventId?: string },
): AsyncGenerator<ServerEvent, void> {
  let lastEventId = options.lastEventId
  const ended = new AbortController()
  const signal = options.signal === undefined ? ended.signal : AbortSignal.any([options.signal, ended.signal])
  try {
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId }
      const response = await transport.send(named, input, { ...options, signal }, { streaming: true, headers })
      for await (const event of openEvents(response)) {
        attempt = 0
        lastEventId = event.id ?? lastEventId
        yield event
      }
      await sleep(retryDelayMs({ attempt, retryAfter: null, delayMaxMs: 10_000 }), signal)
    }
  } catch (cause) {
    // Whoever aborts knows why the loop ends.
    if (!signal.aborted) {
      throw cause
    }
  } finally {
    ended.abort()
  }
}

/** Events of one connection; a connection that breaks is the end of it, as one that closes. */
async function* openEvents(response: Response): AsyncGenerator<ServerEvent, void> {
  if (response.body === null) {
    return
  }
  const events = readEventStream(unsafeBrand<ReadableStream<Uint8Array>>(response.body))
  for (;;) {
    const next = await events.next().catch(() => undefined)
    if (next === undefined || next.done === true) {
      return
    }
    yield next.value
  }
}

function readFileName(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded)
    } catch {
      return encoded
    }
  }
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1]
}
