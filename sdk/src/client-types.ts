import type { Endpoint, EndpointInput, EndpointResult, Endpoints } from '@concejo/protocol'

/** How to reach a node. */
export interface ClientOptions {
  /** Address of the node without path, as `http://localhost:4180`; in a browser `''` is the portal's own origin. */
  readonly baseUrl: string
  readonly fetch?: typeof globalThis.fetch
  /** Bearer token of a session or an app; a function is asked before each request. */
  readonly token?: string | (() => string | undefined)
  /** Value of `x-csrf-token` for writes that are authenticated by a cookie. */
  readonly csrf?: string | (() => string | undefined)
  /** Makes the `idempotency-key` of writes by accounts; random by default. */
  readonly idempotencyKey?: () => string
  /** Milliseconds for one attempt, 30,000 by default. */
  readonly timeoutMs?: number
  /** Repeats after the first attempt, 4 by default. */
  readonly retriesMax?: number
  /** Longest pause between two attempts in milliseconds, also when the node asks for more; 20,000 by default. */
  readonly retryDelayMaxMs?: number
}

/** What one call may set. */
export interface CallOptions {
  readonly signal?: AbortSignal
  readonly timeoutMs?: number
  /** Same key, same content: the node does it once. */
  readonly idempotencyKey?: string
  /** The caller knows that a repeat does no harm, as for an act, which has its own identifier. */
  readonly repeatable?: boolean
}

/** A file from the node. */
export interface DownloadedFile {
  readonly contentType: string
  readonly fileName: string | undefined
  /** Bytes, where the node said how many. */
  readonly size: number | undefined
  readonly stream: ReadableStream<Uint8Array>
  bytes(): Promise<Uint8Array>
  text(): Promise<string>
}

/** A file for the node. */
export interface UploadContent {
  readonly content: Uint8Array | Blob | ReadableStream<Uint8Array>
  readonly contentType: string
  readonly fileName?: string
}

/** One server-sent event; `data` is what the JSON says. */
export interface ServerEvent {
  readonly id: string | undefined
  readonly event: string
  readonly data: unknown
}

type Loosen<Input> = {
  readonly [Key in keyof Input as IsOptional<Input[Key]> extends true ? never : Key]: Input[Key]
} & {
  readonly [Key in keyof Input as IsOptional<Input[Key]> extends true ? Key : never]?: Input[Key] | undefined
}
type IsOptional<Value> = undefined extends Value ? true : Record<never, never> extends Value ? true : false

/** Input of an endpoint; parts that need no value can be left out. */
export type CallInput<E> = Loosen<EndpointInput<E>>

type Arguments<Input> =
  Record<never, never> extends Input
    ? readonly [input?: Input, options?: CallOptions]
    : readonly [input: Input, options?: CallOptions]

type JsonName<E extends Endpoints> = {
  [Name in keyof E]: [EndpointResult<E[Name]>] extends [undefined] ? never : Name
}[keyof E]
type RawName<E extends Endpoints> = Exclude<keyof E, JsonName<E>>
type PageItem<E> = EndpointResult<E> extends { items: readonly (infer Item)[] } ? Item : never

/** A client with one method for each declared endpoint that answers in JSON. */
export type Client<E extends Endpoints> = {
  readonly [Name in JsonName<E>]: (...args: Arguments<CallInput<E[Name]>>) => Promise<EndpointResult<E[Name]>>
} & ClientExtras<E>

/** What does not fit into a plain call. */
export interface ClientExtras<E extends Endpoints> {
  /** All items of a paged list, page by page as they are needed. Throws `sdk.too-many-pages` after `pagesMax` (1,000). */
  $pages<Name extends JsonName<E>>(
    name: Name,
    input?: CallInput<E[Name]>,
    options?: CallOptions & { readonly pagesMax?: number },
  ): AsyncGenerator<PageItem<E[Name]>, void>
  $download<Name extends RawName<E>>(
    name: Name,
    input?: CallInput<E[Name]>,
    options?: CallOptions,
  ): Promise<DownloadedFile>
  $upload<Name extends JsonName<E>>(
    name: Name,
    input: CallInput<E[Name]> & UploadContent,
    options?: CallOptions,
  ): Promise<EndpointResult<E[Name]>>
  /** Server-sent events; connects again by itself, with Last-Event-ID, until the signal aborts or the loop ends. */
  $events<Name extends RawName<E>>(
    name: Name,
    input?: CallInput<E[Name]>,
    options?: CallOptions & { readonly lastEventId?: string },
  ): AsyncGenerator<ServerEvent, void>
}

/** Input as the transport sees it. */
export interface AnyInput {
  readonly params?: unknown
  readonly query?: unknown
  readonly body?: unknown
}

/** One endpoint with its name. */
export interface NamedEndpoint {
  readonly name: string
  readonly endpoint: Endpoint
}
