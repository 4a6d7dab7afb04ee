import type { Database } from '@concejo/ledger'
import { type Records, recordErrors, type Stream } from '@concejo/platform'
import { type Bytes32, ConcejoError } from '@concejo/protocol'
import { errors } from '../errors.ts'
import { findMappedStream, listMappedStreams } from '../queries/mappings.ts'
import { toStreamName } from './core-names.ts'
import type { NgsiFact } from './to-record.ts'

/** Where facts are looked up and go. */
export interface IotContext {
  readonly database: Database
  readonly records: Records
}

type Named = Pick<NgsiFact, 'entity' | 'types' | 'tenant'>

/**
 * The stream that takes a fact: that to which its type is mapped, else that of the type's name. Who tells no type, as a
 * deletion may: the type in the entity's URN, else the stream that had the entity before. Throws `iot.type-unknown`,
 * `iot.bad-type`, `records.stream-not-found`.
 */
export async function findStream(context: IotContext, organisation: Bytes32, fact: Named): Promise<Stream> {
  const [, ...urnTypes] = /^urn:ngsi-ld:([^:]+):/i.exec(fact.entity) ?? []
  const types = fact.types.length > 0 ? fact.types : urnTypes
  const mapped = await findMappedStream(context.database, organisation, { tenant: fact.tenant ?? '', types })
  const name = mapped ?? types.flatMap((type) => toStreamName(type) ?? [])[0]
  const stream = name === undefined ? undefined : await context.records.findStream(organisation, name)
  if (stream !== undefined) {
    return stream
  }
  const before = fact.types.length === 0 ? await findStreamOf(context, organisation, fact.entity) : undefined
  if (before !== undefined) {
    return before
  }
  if (name !== undefined) {
    throw new ConcejoError(recordErrors.streamNotFound, { name })
  }
  const [type] = types
  throw type === undefined
    ? new ConcejoError(errors.typeUnknown, { entity: fact.entity })
    : new ConcejoError(errors.badType, { type })
}

const streamsTriedMax = 50

/** The mapped stream that has records of the entity. */
async function findStreamOf(
  { database, records }: IotContext,
  organisation: Bytes32,
  entity: string,
): Promise<Stream | undefined> {
  const names = await listMappedStreams(database, organisation)
  for (const name of names.slice(0, streamsTriedMax)) {
    const stream = await records.findStream(organisation, name)
    const found = stream === undefined ? [] : await records.read(stream, { limit: 1, order: 'newest', entity })
    if (found.length > 0) {
      return stream
    }
  }
  return undefined
}
