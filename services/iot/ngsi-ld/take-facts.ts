import { type AppendResult, type Producer, recordErrors, type Stream } from '@concejo/platform'
import { type Bytes32, ConcejoError } from '@concejo/protocol'
import { appendEach } from '../append-each.ts'
import { findStream, type IotContext } from './find-stream.ts'
import type { NgsiFact } from './to-record.ts'

/** What became of a fact: its place in the organisation's log, or why there is none. */
export type Outcome =
  | ({ readonly entity: string; readonly stream: string } & AppendResult['results'][number])
  | { readonly entity: string; readonly stream: string; readonly error: ConcejoError }

export interface TakeOptions {
  /** In whose name a stream is produced into; undefined: it may not be. */
  readonly producerOf: (stream: Stream) => Producer | undefined
  /** Size of all as it came, for the meter. */
  readonly bytes?: number
}

/**
 * Append facts to the streams of their types, those of a stream together. One that is refused harms no other. Outcomes
 * stand in the order of the facts.
 */
export async function takeFacts(
  context: IotContext,
  organisation: Bytes32,
  { facts, ...options }: TakeOptions & { readonly facts: readonly NgsiFact[] },
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  const groups = new Map<string, { readonly stream: Stream; readonly producer: Producer; positions: number[] }>()
  const streams = new Map<string, Promise<Stream>>()
  for (const [position, fact] of facts.entries()) {
    const { entity, types, tenant } = fact
    const key = JSON.stringify([tenant, types.length > 0 ? types : entity])
    const finding = streams.get(key) ?? findStream(context, organisation, fact)
    streams.set(key, finding)
    try {
      const stream = await finding
      const producer = options.producerOf(stream)
      if (producer === undefined) {
        throw new ConcejoError(recordErrors.streamNotFound, { name: stream.name })
      }
      const group = groups.get(stream.name) ?? { stream, producer, positions: [] }
      group.positions.push(position)
      groups.set(stream.name, group)
    } catch (error) {
      outcomes[position] = { entity, stream: '', error: requireProductError(error) }
    }
  }
  for (const { stream, producer, positions } of groups.values()) {
    const inputs = positions.flatMap((position) => facts[position]?.record ?? [])
    const bytes = Math.ceil(((options.bytes ?? 0) * inputs.length) / facts.length)
    const appended = await appendEach(context.records, { stream, producer, inputs, bytes })
    for (const [place, position] of positions.entries()) {
      const result = appended[place]
      if (result !== undefined) {
        outcomes[position] = { entity: facts[position]?.entity ?? '', stream: stream.name, ...result }
      }
    }
  }
  return outcomes
}

/** What is no product error is a fault of ours, and everybody's. */
function requireProductError(error: unknown): ConcejoError {
  if (error instanceof ConcejoError) {
    return error
  }
  throw error
}
