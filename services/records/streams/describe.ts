import { type Device, findOrganisationNames, type HandlerContext, type LogState, type Stream } from '@concejo/platform'
import type { DeviceInfo, LogStateInfo, StreamInfo } from '../api-streams.ts'

/** Streams as they are told, with the names of their organisations. */
export async function describeStreams(
  context: HandlerContext,
  streams: readonly Stream[],
): Promise<readonly StreamInfo[]> {
  const names = await findOrganisationNames(
    context,
    streams.map(({ organisation }) => organisation),
  )
  return streams.map((stream) => toInfo(stream, names(stream.organisation)))
}

export async function describeStream(context: HandlerContext, stream: Stream): Promise<StreamInfo> {
  const names = await findOrganisationNames(context, [stream.organisation])
  return toInfo(stream, names(stream.organisation))
}

/** A device as it is told. */
export function toDeviceInfo({ revokedAt, ...device }: Device): DeviceInfo {
  return { ...device, ...(revokedAt === undefined ? {} : { revokedAt }) }
}

/** A log as it is told. */
export function toLogInfo({ anchor, ...state }: LogState): LogStateInfo {
  const { organisation, origin, key, size, published, lag, opened, stopped } = state
  return {
    ...{ organisation, origin, key, size, published: { ...published }, lag, opened },
    ...(anchor === undefined
      ? {}
      : { anchor: { size: anchor.size, actId: anchor.actId, anchoredAt: anchor.anchoredAt } }),
    ...(stopped === undefined ? {} : { stopped }),
  }
}

function toInfo(stream: Stream, organisationName: string): StreamInfo {
  const { number: _, keepDays, readers, producers, schema, ...rest } = stream
  return {
    ...rest,
    organisationName,
    keepDays: keepDays ?? null,
    readers: readers === 'public' ? readers : [...readers],
    producers: [...producers],
    schema: JSON.parse(JSON.stringify(schema)),
  }
}
