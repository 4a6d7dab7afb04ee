import type { Endpoint, Endpoints, ErrorDescriptor } from '@concejo/protocol'
import { z } from 'zod'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type JsonObject = { readonly [key: string]: Json }

/**
 * The OpenAPI 3.1 document of endpoint declarations. Deterministic: the same declarations give the same bytes, whatever
 * their order.
 */
export function createOpenApi(endpoints: Endpoints, options: { readonly version?: string } = {}): JsonObject {
  const operations = Object.entries(endpoints).sort(([a], [b]) => compareText(a, b))
  const paths: Record<string, Record<string, Json>> = {}
  for (const [name, endpoint] of operations) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: describeOperation(name, endpoint) }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Concejo',
      version: options.version ?? '1',
      description:
        'Acts, documents and read models of a Concejo node. Integers that may exceed 53 bits and money in minor units are decimal strings; ' +
        'ledger times are whole seconds.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => compareText(a, b))),
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'concejo_session',
          description: 'Made by sign-in; writes also need `x-csrf-token`.',
        },
        token: { type: 'http', scheme: 'bearer', description: 'From `issueToken` (apps) or `signInWithKey` (people).' },
        app: {
          type: 'http',
          scheme: 'basic',
          description: 'An app’s id and secret, for clients that cannot fetch tokens, as context brokers.',
        },
      },
      schemas: { Problem: problemSchema },
    },
  }
}

function describeOperation(name: string, endpoint: Endpoint): JsonObject {
  const parameters = [...describeParameters(endpoint.params, 'path'), ...describeParameters(endpoint.query, 'query')]
  if (endpoint.method !== 'GET' && endpoint.access === 'account') {
    parameters.push({
      name: 'idempotency-key',
      in: 'header',
      required: false,
      description: 'A repeat with the same key and content gets the first answer.',
      schema: { type: 'string', maxLength: 200 },
    })
  }
  return {
    operationId: name,
    summary: endpoint.summary,
    tags: [endpoint.path.split('/')[2] ?? 'api'],
    ...(endpoint.scope === undefined ? {} : { 'x-scope': endpoint.scope }),
    security: endpoint.access === 'account' ? [{ session: [] }, { token: [] }, { app: [] }] : [{}],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...describeBody(endpoint),
    responses: {
      ...describeAnswer(endpoint),
      ...describeErrors(endpoint.errors ?? []),
      default: problemResponse('Any other failure.'),
    },
  }
}

function describeParameters(schema: z.ZodType | undefined, place: 'path' | 'query'): JsonObject[] {
  if (schema === undefined) {
    return []
  }
  const object = toJsonSchema(schema)
  const properties = isObject(object['properties']) ? object['properties'] : {}
  const required = Array.isArray(object['required']) ? object['required'] : []
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}

function describeBody(endpoint: Endpoint): JsonObject {
  if (endpoint.raw === 'upload') {
    return { requestBody: { required: true, content: { '*/*': { schema: { type: 'string', format: 'binary' } } } } }
  }
  if (endpoint.body === undefined) {
    return {}
  }
  return { requestBody: { required: true, content: { 'application/json': { schema: toJsonSchema(endpoint.body) } } } }
}

function describeAnswer(endpoint: Endpoint): JsonObject {
  if (endpoint.raw === 'events') {
    return {
      '200': { description: 'Server-sent events.', content: { 'text/event-stream': { schema: { type: 'string' } } } },
    }
  }
  if (endpoint.raw === 'download') {
    return {
      '200': { description: 'The content.', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } },
    }
  }
  const schema = endpoint.result === undefined ? {} : toJsonSchema(endpoint.result)
  const done = { description: 'Done.', content: { 'application/json': { schema } } }
  const statuses = endpoint.statuses ?? []
  const all = statuses.some(({ when }) => when === undefined)
  return Object.fromEntries([
    ...(all ? [] : [['200', done] as const]),
    ...statuses.map(({ status, when }) => [String(status), describeStatus(status, when ?? endpoint.result)] as const),
  ])
}

function describeStatus(status: number, schema: z.ZodType | undefined): JsonObject {
  if (status === 204) {
    return { description: 'Done; there is nothing to tell.' }
  }
  const content = { 'application/json': { schema: schema === undefined ? {} : toJsonSchema(schema) } }
  return { description: status === 207 ? 'Done in part.' : 'Done.', content }
}

function describeErrors(errors: readonly ErrorDescriptor[]): JsonObject {
  const byStatus = new Map<number, ErrorDescriptor[]>()
  for (const error of errors) {
    byStatus.set(error.status, [...(byStatus.get(error.status) ?? []), error])
  }
  const entries = [...byStatus].sort(([a], [b]) => a - b)
  return Object.fromEntries(
    entries.map(([status, list]) => [
      String(status),
      problemResponse(
        list
          .map((error) => `\`${error.code}\`: ${error.text}`)
          .sort(compareText)
          .join('\n\n'),
      ),
    ]),
  )
}

function problemResponse(description: string): JsonObject {
  return { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }
}

/** JSON Schema of what is on the wire: the input side, big integers as decimal strings. */
function toJsonSchema(schema: z.ZodType): JsonObject {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'bigint') {
        jsonSchema.type = 'string'
        jsonSchema.pattern = '^-?\\d+$'
      }
    },
  })
  const plain: unknown = JSON.parse(JSON.stringify({ ...made, $schema: undefined }))
  return isObject(plain) ? plain : {}
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0
  }
  return a < b ? -1 : 1
}

const problemSchema: JsonObject = {
  type: 'object',
  description: 'Problem details (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'code', 'help', 'retryable'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', description: 'Stable; compare this, never the text.' },
    help: { type: 'string', description: 'What to do next.' },
    retryable: { type: 'boolean', description: 'True when the very same request can succeed later.' },
    values: { type: 'object' },
    issues: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
    requestId: { type: 'string' },
  },
}
