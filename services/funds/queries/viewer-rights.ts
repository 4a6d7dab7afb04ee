import type { Viewer } from '@concejo/platform'
import type { Bytes32 } from '@concejo/protocol'
import { roles } from '../permissions.ts'

/** The members as which the viewer could sign; none for visitors and apps. */
export function membersOf(viewer: Viewer): Extract<Viewer, { kind: 'account' }>['members'] {
  return viewer.kind === 'account' ? viewer.members : []
}

/** Organisations that the viewer belongs to. */
export function organisationsOf(viewer: Viewer): readonly Bytes32[] {
  if (viewer.kind === 'app') {
    return [viewer.organisation]
  }
  return membersOf(viewer).map((member) => member.organisation)
}

/** True when the viewer holds one of these roles in that organisation. */
export function holds(viewer: Viewer, organisation: string, wanted: readonly string[]): boolean {
  return membersOf(viewer).some(
    (member) => member.organisation === organisation && member.roles.some((role) => wanted.includes(role)),
  )
}

/** Officials of a call: everyone of the funder who works on applications. Evaluators are not among them. */
export const officialRoles: readonly string[] = [
  roles.callManager,
  roles.eligibilityOfficer,
  roles.panelChair,
  roles.decidingAuthority,
  roles.projectOfficer,
]

/** True for an auditor of any organisation of the network. */
export function isAuditor(viewer: Viewer): boolean {
  return membersOf(viewer).some((member) => member.roles.includes(roles.auditor))
}
