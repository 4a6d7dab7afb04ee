import type { HandlerContext, Producer, Stream, Viewer } from '@concejo/platform'
import { type Bytes32, ConcejoError } from '@concejo/protocol'
import { errors } from './errors.ts'
import { roles } from './permissions.ts'

/** In whose name a viewer produces into a stream; undefined where she may not. */
export function findProducer(viewer: Viewer, stream: Pick<Stream, 'organisation' | 'producers'>): Producer | undefined {
  const allowed = [stream.organisation, ...stream.producers]
  if (viewer.kind === 'app') {
    return allowed.includes(viewer.organisation) ? `app:${viewer.appId}` : undefined
  }
  const members = viewer.kind === 'account' ? viewer.members : []
  const member = members.find(({ organisation }) => allowed.includes(organisation))
  return member === undefined ? undefined : `member:${member.member}`
}

/** Throws `iot.member-needed` unless the viewer stands for the organisation. */
export function requireMember({ viewer }: Pick<HandlerContext, 'viewer'>, organisation: Bytes32): void {
  const members = viewer.kind === 'account' ? viewer.members : []
  const own = viewer.kind === 'app' ? [viewer.organisation] : members.map((member) => member.organisation)
  if (!own.includes(organisation)) {
    throw new ConcejoError(errors.memberNeeded)
  }
}

/** Throws `iot.steward-needed` unless the viewer is a records steward of the organisation. */
export function requireSteward({ viewer }: Pick<HandlerContext, 'viewer'>, organisation: Bytes32): void {
  const members = viewer.kind === 'account' ? viewer.members : []
  if (!members.some((member) => member.organisation === organisation && member.roles.includes(roles.steward))) {
    throw new ConcejoError(errors.stewardNeeded)
  }
}
