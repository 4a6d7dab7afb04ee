import type { HandlerContext, Producer, Stream } from '@concejo/platform'
import { recordErrors } from '@concejo/platform'
import { type Bytes32, ConcejoError } from '@concejo/protocol'
import { errors } from '../errors.ts'
import { roles } from '../permissions.ts'

type Asking = Pick<HandlerContext, 'viewer'>

/** Organisations for which the viewer stands: as member, or as app. */
export function organisationsOf({ viewer }: Asking): readonly Bytes32[] {
  if (viewer.kind === 'account') {
    return viewer.members.map(({ organisation }) => organisation)
  }
  return viewer.kind === 'app' ? [viewer.organisation] : []
}

/** True for those who may read a stream. */
export function mayRead(context: Asking, { readers, organisation }: Stream): boolean {
  const { viewer } = context
  // Endpoints for everyone do not ask an app for its scope, so it is asked here.
  const mute = viewer.kind === 'app' && !viewer.scopes.includes('records:read')
  const standing = mute ? [] : organisationsOf(context)
  return readers === 'public' || standing.some((one) => one === organisation || readers.includes(one))
}

/** The stream, for those who may read it. Throws `records.stream-not-found` for all others, as if it were not there. */
export async function requireReader(
  context: HandlerContext,
  address: { readonly organisation: Bytes32; readonly stream: string },
): Promise<Stream> {
  const stream = await context.records.findStream(address.organisation, address.stream)
  if (stream === undefined || !mayRead(context, stream)) {
    throw new ConcejoError(recordErrors.streamNotFound, { name: address.stream })
  }
  return stream
}

/** The stream and in whose name is produced. Throws `records.stream-not-found`. */
export async function requireProducer(
  context: HandlerContext,
  address: { readonly organisation: Bytes32; readonly stream: string },
): Promise<{ readonly stream: Stream; readonly producer: Producer }> {
  const stream = await context.records.findStream(address.organisation, address.stream)
  const allowed = stream === undefined ? [] : [stream.organisation, ...stream.producers]
  if (stream === undefined || !organisationsOf(context).some((one) => allowed.includes(one))) {
    throw new ConcejoError(recordErrors.streamNotFound, { name: address.stream })
  }
  return { stream, producer: toProducer(context, allowed) }
}

/** Who acts for an organisation, as it is kept with records. */
export function toProducer({ viewer }: Asking, organisations: readonly Bytes32[]): Producer {
  if (viewer.kind === 'app') {
    return `app:${viewer.appId}`
  }
  const members = viewer.kind === 'account' ? viewer.members : []
  const member = members.find(({ organisation }) => organisations.includes(organisation))
  return member === undefined ? 'node' : `member:${member.member}`
}

/** In whose name a records steward acts. Throws `records.steward-needed`. */
export function requireSteward({ viewer }: Asking, organisation: Bytes32): Producer {
  const members = viewer.kind === 'account' ? viewer.members : []
  const member = members.find((one) => one.organisation === organisation && one.roles.includes(roles.steward))
  if (member === undefined) {
    throw new ConcejoError(errors.stewardNeeded)
  }
  return `member:${member.member}`
}

/** Throws `records.member-needed` unless the viewer stands for the organisation. */
export function requireMember(context: Asking, organisation: Bytes32): Producer {
  if (!organisationsOf(context).includes(organisation)) {
    throw new ConcejoError(errors.memberNeeded)
  }
  return toProducer(context, [organisation])
}
