import type { HandlerContext, Producer, Stream } from '@concejo/platform'
import { type Bytes32, ConcejoError } from '@concejo/protocol'
import { errors } from '../errors.ts'
import { organisationsOf, requireReader, toProducer } from '../streams/rights.ts'

/** A stream, and in whose name it is read. */
export interface Reading {
  readonly stream: Stream
  readonly reader: Bytes32
  /** Who asks, as it is kept with what he makes. */
  readonly author: Producer
}

/** True for an organisation that may read a stream. */
export function mayReadAs({ readers, organisation }: Stream, reader: Bytes32): boolean {
  return readers === 'public' || reader === organisation || readers.includes(reader)
}

/**
 * For members and apps of an organisation that may read the stream. Throws `records.stream-not-found`, and
 * `records.member-needed` for those who stand for no such organisation.
 */
export async function requireReading(
  context: HandlerContext,
  address: { readonly organisation: Bytes32; readonly stream: string },
  reader: Bytes32 | undefined,
): Promise<Reading> {
  const stream = await requireReader(context, address)
  const allowed = organisationsOf(context).filter((one) => mayReadAs(stream, one))
  const own = allowed.find((one) => one === stream.organisation) ?? allowed[0]
  const found = reader === undefined ? own : allowed.find((one) => one === reader)
  if (found === undefined) {
    throw new ConcejoError(errors.memberNeeded)
  }
  return { stream, reader: found, author: toProducer(context, [found]) }
}
