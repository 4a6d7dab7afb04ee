import type { z } from 'zod'
import type { ErrorDescriptor } from './errors.ts'

/** Who may call an endpoint. `public`: anyone; `account`: a signed-in person or app; `sandbox`: anyone, only in sandbox mode. */
export type Access = 'public' | 'account' | 'sandbox'

/** One declaration from which the HTTP route, the OpenAPI document, the typed client and the CLI are made. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Result extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path with `:name` parameters, beginning with `/api/`. */
  readonly path: string
  /** One line for the reference. */
  readonly summary: string
  readonly access: Access
  /** Scope that an app needs; people need none. */
  readonly scope?: string
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  /** Schema of the JSON answer; omit for streams and files (`raw`). */
  readonly result?: Result
  /** The handler writes the response itself: a download, an upload or server-sent events. */
  readonly raw?: 'download' | 'upload' | 'events'
  /** HTTP status of an answer where it is not 200: the first whose `when` takes the answer. 204 sends no body. */
  readonly statuses?: readonly AnswerStatus[]
  /** Largest body in bytes, where it may be larger than others. */
  readonly bodyBytesMax?: number
  /** The answer holds a secret that is shown once: it is not kept for repeats by idempotency key. */
  readonly secretAnswer?: boolean
  readonly errors?: readonly ErrorDescriptor[]
}

/** A status and the answers that have it; without `when` all have. */
export interface AnswerStatus {
  readonly status: 201 | 202 | 204 | 207
  readonly when?: z.ZodType
}

/** A module's endpoints by operation name; names are unique in the product, as `listCalls`. */
export type Endpoints = Readonly<Record<string, Endpoint>>

/** Declare one endpoint, keeping its exact schema types. */
export function defineEndpoint<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Result extends z.ZodType = z.ZodUndefined,
>(endpoint: Endpoint<Params, Query, Body, Result>): Endpoint<Params, Query, Body, Result> {
  return endpoint
}

type Field<Name extends string, Schema> = Schema extends z.ZodUndefined
  ? { readonly [K in Name]?: undefined }
  : Schema extends z.ZodType
    ? { readonly [K in Name]: z.input<Schema> }
    : { readonly [K in Name]?: undefined }

/** What a caller passes to an endpoint. */
export type EndpointInput<E> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? Field<'params', P> & Field<'query', Q> & Field<'body', B>
    : never

/** What a caller gets from an endpoint. */
export type EndpointResult<E> = E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer R> ? z.output<R> : never

/** What a handler receives once the request was validated. */
export interface HandlerInput<E> {
  readonly params: E extends Endpoint<infer P, z.ZodType, z.ZodType, z.ZodType> ? z.output<P> : never
  readonly query: E extends Endpoint<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.output<Q> : never
  readonly body: E extends Endpoint<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.output<B> : never
}
