import type { HandlerContext, Handlers, RawExchange } from '@concejo/platform'
import { type Bytes32, ConcejoError, errorToProblem, unsafeBrand } from '@concejo/protocol'
import type { BatchResult, ngsiEndpoints } from '../api-ngsi.ts'
import { errors, toNgsiError } from '../errors.ts'
import { batchMax } from '../model.ts'
import { describeFault, keepDeadLetter } from '../queries/dead-letters.ts'
import { findProducer } from '../rights.ts'
import type { Json } from './parse-attribute.ts'
import { type Notified, parseNotification } from './parse-notification.ts'
import {
  type AttributeOperation,
  type EntityOperation,
  parseAttributeOperation,
  parseDeletion,
  parseEntityOperation,
} from './parse-operation.ts'
import { readHeaders } from './read-headers.ts'
import { type Outcome, takeFacts } from './take-facts.ts'
import type { NgsiFact, NgsiSource } from './to-record.ts'

type NgsiRoutes = Handlers<typeof ngsiEndpoints>

interface Query {
  readonly options?: string | undefined
  readonly format?: string | undefined
  readonly type?: string | undefined
  readonly datasetId?: string | undefined
  readonly deleteAll?: string | undefined
}

interface Asked {
  readonly context: HandlerContext
  readonly organisation: Bytes32
  readonly query: Query
  readonly raw: RawExchange
}

const entityRoutes: Pick<
  NgsiRoutes,
  | 'createNgsiEntity'
  | 'mergeNgsiEntity'
  | 'replaceNgsiEntity'
  | 'deleteNgsiEntity'
  | 'appendNgsiAttributes'
  | 'updateNgsiAttributes'
> = {
  createNgsiEntity: async (context, { params, query, body }, raw) => {
    const outcome = await takeOne({ context, organisation: params.organisation, query, raw }, (source) =>
      parseEntityOperation('create', body, { source }),
    )
    openRaw(raw).reply.header('location', `/ngsi-ld/v1/entities/${encodeURIComponent(outcome.entity)}`)
  },
  mergeNgsiEntity: (context, { params, query, body }, raw) =>
    takeEntity({ context, organisation: params.organisation, query, raw }, 'merge', { id: params.id, body }),
  replaceNgsiEntity: (context, { params, query, body }, raw) =>
    takeEntity({ context, organisation: params.organisation, query, raw }, 'replace', { id: params.id, body }),
  appendNgsiAttributes: (context, { params, query, body }, raw) =>
    takeEntity({ context, organisation: params.organisation, query, raw }, 'append', { id: params.id, body }),
  updateNgsiAttributes: (context, { params, query, body }, raw) =>
    takeEntity({ context, organisation: params.organisation, query, raw }, 'patch', { id: params.id, body }),
  deleteNgsiEntity: async (context, { params, query }, raw) => {
    await takeOne({ context, organisation: params.organisation, query, raw }, (source) =>
      parseDeletion(params.id, { source, type: query.type }),
    )
  },
}

const attributeRoutes: Pick<NgsiRoutes, 'updateNgsiAttribute' | 'replaceNgsiAttribute' | 'deleteNgsiAttribute'> = {
  updateNgsiAttribute: (context, { params, query, body }, raw) =>
    takeAttribute({ context, organisation: params.organisation, query, raw }, 'partial-update', { ...params, body }),
  replaceNgsiAttribute: (context, { params, query, body }, raw) =>
    takeAttribute({ context, organisation: params.organisation, query, raw }, 'replace-attribute', { ...params, body }),
  deleteNgsiAttribute: (context, { params, query }, raw) =>
    takeAttribute({ context, organisation: params.organisation, query, raw }, 'delete-attribute', params),
}

const batchRoutes: Pick<
  NgsiRoutes,
  'createNgsiEntities' | 'upsertNgsiEntities' | 'updateNgsiEntities' | 'mergeNgsiEntities' | 'deleteNgsiEntities'
> = {
  createNgsiEntities: async (context, { params, query, body }, raw) => {
    const result = await takeBatch({ context, organisation: params.organisation, query, raw }, 'create', body)
    return result.errors.length === 0 ? result.success : result
  },
  upsertNgsiEntities: (context, { params, query, body }, raw) =>
    takeSilently({ context, organisation: params.organisation, query, raw }, 'upsert', body),
  updateNgsiEntities: (context, { params, query, body }, raw) =>
    takeSilently({ context, organisation: params.organisation, query, raw }, 'update', body),
  mergeNgsiEntities: (context, { params, query, body }, raw) =>
    takeSilently({ context, organisation: params.organisation, query, raw }, 'merge', body),
  deleteNgsiEntities: (context, { params, query, body }, raw) =>
    takeSilently({ context, organisation: params.organisation, query, raw }, 'delete', body),
}

/** Notifications and operations; no rule lives here. */
export const ngsiRoutes: NgsiRoutes = {
  notifyNgsi: (context, { params, query, body }, raw) =>
    takeNotification({ context, organisation: params.organisation, query, raw }, body),
  ...entityRoutes,
  ...attributeRoutes,
  ...batchRoutes,
}

async function takeEntity(
  asked: Asked,
  operation: EntityOperation,
  { id, body }: { readonly id: string; readonly body: unknown },
): Promise<void> {
  const { type, options } = asked.query
  const more: Readonly<Record<string, Json>> = listOf(options).includes('noOverwrite') ? { noOverwrite: true } : {}
  await takeOne(asked, (source) => parseEntityOperation(operation, body, { source, id, type, more }))
}

async function takeAttribute(
  asked: Asked,
  operation: AttributeOperation,
  given: { readonly id: string; readonly attribute: string; readonly body?: unknown },
): Promise<void> {
  const { type, datasetId, deleteAll } = asked.query
  const more: Readonly<Record<string, Json>> = {
    ...(datasetId === undefined ? {} : { datasetId }),
    ...(deleteAll === 'true' ? { deleteAll: true } : {}),
  }
  await takeOne(asked, (source) => parseAttributeOperation(operation, { ...given, source, type, more }))
}

/** One operation: it is taken, or its error is the answer's. */
function takeOne(asked: Asked, parse: (source: NgsiSource) => NgsiFact): Promise<Outcome> {
  return withNgsiErrors(async () => {
    const [outcome] = await take(asked, [parse(readSource(asked))])
    if (outcome === undefined || 'error' in outcome) {
      throw outcome?.error ?? new ConcejoError(errors.badEntity, { place: 'it', reason: 'is missing' })
    }
    return outcome
  })
}

async function takeSilently(asked: Asked, operation: EntityOperation, body: unknown): Promise<BatchResult | object> {
  const result = await takeBatch(asked, operation, body)
  return result.errors.length === 0 ? {} : result
}

/** Each item for itself. Throws only where the batch itself is none, or the node takes nothing at present. */
function takeBatch(asked: Asked, operation: EntityOperation, body: unknown): Promise<BatchResult> {
  return withNgsiErrors(async () => {
    if (!Array.isArray(body) || body.length === 0 || body.length > batchMax) {
      throw new ConcejoError(errors.badBatch, { limit: batchMax })
    }
    const source = readSource(asked)
    const parsed = body.map((item: unknown) => parseItem(operation, item, source))
    const outcomes = await takeParsed(asked, parsed)
    throwIfBusy(outcomes)
    return {
      success: outcomes.flatMap((outcome) => ('error' in outcome ? [] : [outcome.entity])),
      errors: outcomes.flatMap((outcome) => ('error' in outcome ? [toBatchError(outcome)] : [])),
    }
  })
}

function takeNotification(asked: Asked, body: unknown): Promise<object> {
  return withNgsiErrors(async () => {
    const outcomes = await takeParsed(asked, parseNotification(body, readSource(asked)))
    throwIfBusy(outcomes)
    const refused = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome] : []))
    for (const { stream, error } of refused) {
      await keepDeadLetter(asked.context.database, asked.organisation, {
        ...{ source: 'notification', stream, code: error.code, detail: describeFault(error) },
        ...{ bytes: Math.ceil(bytesOf(asked.raw) / outcomes.length), refusedAt: Math.floor(Date.now() / 1000) },
      })
    }
    const [first] = refused
    if (first !== undefined && refused.length === outcomes.length) {
      throw first.error
    }
    return {
      taken: outcomes.length - refused.length,
      duplicates: outcomes.filter((outcome) => 'duplicate' in outcome && outcome.duplicate).length,
      refused: refused.map(({ entity, error }) => ({ entity, code: error.code })),
    }
  })
}

function parseItem(operation: EntityOperation, item: unknown, source: NgsiSource): Notified {
  try {
    const isId = operation === 'delete' && typeof item === 'string'
    return { fact: isId ? parseDeletion(item, { source }) : parseEntityOperation(operation, item, { source }) }
  } catch (error) {
    if (error instanceof ConcejoError) {
      const { id } = unsafeBrand<{ readonly id?: unknown }>(Object(item))
      return { entity: typeof id === 'string' ? id.slice(0, 300) : '', error }
    }
    throw error
  }
}

/** Take what could be read; outcomes stand in the order of what was sent. */
async function takeParsed(asked: Asked, parsed: readonly Notified[]): Promise<readonly Outcome[]> {
  const taken = await take(
    asked,
    parsed.flatMap((item) => ('fact' in item ? [item.fact] : [])),
  )
  let next = 0
  return parsed.flatMap((item) => {
    if ('error' in item) {
      return [{ entity: item.entity, stream: '', error: item.error }]
    }
    next += 1
    return taken[next - 1] ?? []
  })
}

async function take({ context, organisation, raw }: Asked, facts: readonly NgsiFact[]): Promise<readonly Outcome[]> {
  const outcomes = await takeFacts(context, organisation, {
    ...{ facts, bytes: bytesOf(raw) },
    producerOf: (stream) => findProducer(context.viewer, stream),
  })
  const indexes = outcomes.flatMap((outcome) => ('index' in outcome ? [outcome.index] : []))
  // So that a caller finds the receipts: NGSI-LD's own answers have no place for it. Headers must stay short.
  openRaw(raw).reply.header('concejo-records', indexes.slice(0, 200).join(','))
  return outcomes
}

/** When all failed for a reason that passes, the whole is to be sent again. */
function throwIfBusy(outcomes: readonly Outcome[]): void {
  const [first] = outcomes
  const busy = outcomes.every((outcome) => 'error' in outcome && outcome.error.descriptor.retryable === true)
  if (first !== undefined && 'error' in first && busy) {
    throw first.error
  }
}

function readSource({ query, raw }: Asked): NgsiSource {
  const simplified = [...listOf(query.options), ...listOf(query.format)].some((one) =>
    ['keyValues', 'simplified'].includes(one),
  )
  return { ...readHeaders(openRaw(raw).request.headers), receivedAt: new Date().toISOString(), simplified }
}

function toBatchError({
  entity,
  error,
}: {
  readonly entity: string
  readonly error: ConcejoError
}): BatchResult['errors'][number] {
  const { type, title, status, detail, code } = errorToProblem(retype(error))
  return { entityId: entity, error: { type, title, status, detail, code } }
}

/** Errors of other modules get the type that NGSI-LD has for their status; their code stays. */
async function withNgsiErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof ConcejoError ? retype(error) : error
  }
}

function retype(error: ConcejoError): ConcejoError {
  const { values, issues, cause } = error
  return new ConcejoError(toNgsiError(error.descriptor), values, { issues, cause })
}

function listOf(text: string | undefined): readonly string[] {
  return (text ?? '').split(',')
}

function bytesOf(raw: RawExchange): number {
  return Number(openRaw(raw).request.headers['content-length'] ?? 0) || 0
}

function openRaw({ request, reply }: RawExchange): {
  readonly request: { readonly headers: Readonly<Record<string, string | undefined>> }
  readonly reply: { header(name: string, value: string): void }
} {
  return { request: unsafeBrand(request), reply: unsafeBrand(reply) }
}
