import type { HandlerContext, Producer, Stream } from '@concejo/platform'
import type { Bytes32 } from '@concejo/protocol'

/** Stream of an organisation that holds its stamps; only the organisation itself reads it. */
const stampStream = 'stamps'

interface Stamp {
  readonly digest: string
  readonly id: string
  readonly index: number
  readonly received: string
}

/**
 * Stamp digests. Each stamp is a record of its own with a salt of its own: the same digest may be stamped by anyone, any
 * number of times, and nobody can tell from the log that another did.
 */
export async function stampDigests(
  context: HandlerContext,
  organisation: Bytes32,
  options: { readonly digests: readonly string[]; readonly producer: Producer },
): Promise<Stamp[]> {
  const stream = await getStampStream(context, organisation)
  const time = new Date().toISOString()
  const { results } = await context.records.append({
    stream,
    producer: options.producer,
    records: options.digests.map((digest) => ({
      time,
      entity: toEntity(digest),
      data: { algorithm: 'SHA-256', digest },
    })),
  })
  return results.map(({ id, index }, position) => ({
    digest: options.digests[position] ?? '',
    id,
    index,
    received: time,
  }))
}

/** Stamps of an organisation, the newest first. */
export async function findStamps(
  context: HandlerContext,
  organisation: Bytes32,
  options: {
    readonly digest?: string | undefined
    readonly before?: number | undefined
    readonly limit: number
  },
): Promise<Stamp[]> {
  const stream = await context.records.findStream(organisation, stampStream)
  if (stream === undefined) {
    return []
  }
  const found = await context.records.read(stream, {
    limit: options.limit,
    order: 'newest',
    ...(options.digest === undefined ? {} : { entity: toEntity(options.digest) }),
    ...(options.before === undefined ? {} : { before: options.before }),
  })
  return found.flatMap(({ index, record }) =>
    record === undefined
      ? []
      : [{ digest: String(record.data['digest']), id: record.id, index, received: record.received }],
  )
}

async function getStampStream(context: HandlerContext, organisation: Bytes32): Promise<Stream> {
  const found = await context.records.findStream(organisation, stampStream)
  return (
    found ??
    context.records.createStream(
      {
        ...{ organisation, name: stampStream, keepDays: undefined, readers: [], producers: [], personalData: 'none' },
        title: 'Stamps',
        description: 'Digests of files, with the time at which they were stamped.',
        schema: {
          type: 'object',
          required: ['algorithm', 'digest'],
          properties: { algorithm: { const: 'SHA-256' }, digest: { type: 'string', pattern: '^[0-9a-f]{64}$' } },
          additionalProperties: false,
        },
      },
      'node',
    )
  )
}

function toEntity(digest: string): string {
  return `sha-256:${digest}`
}
