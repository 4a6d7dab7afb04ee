import { type PendingAct, type PendingActSummary, unsafeBrand, zeroId } from '@concejo/protocol'
import { toJson } from '../http/json-answer.ts'
import { findOrganisationNames } from '../network/list-organisations.ts'
import type { Viewer } from '../service.ts'
import type { ActContext } from './act-context.ts'
import { creatorOf, typedDataOf } from './act-flow.ts'
import type { StoredAct } from './act-store.ts'
import { describeRefusal } from './refusal.ts'

/** Pending acts as lists show them. */
export async function summariseActs(
  context: ActContext,
  viewer: Viewer,
  acts: readonly StoredAct[],
): Promise<readonly PendingActSummary[]> {
  const organisations = acts.flatMap((act) => [
    act.organisation,
    ...act.approvals.map(({ organisation }) => organisation),
  ])
  const nameOf = await findOrganisationNames(context, organisations)
  return acts.map((act) => ({
    actId: act.act_id,
    name: act.name,
    organisation: act.organisation,
    organisationName: nameOf(act.organisation),
    subject: act.subject,
    state: act.state,
    deadline: act.deadline,
    createdAt: act.created_at,
    requirements: act.approvals.map((approval) => ({
      organisation: approval.organisation,
      organisationName: nameOf(approval.organisation),
      role: approval.role,
      scope: approval.scope,
      ...(approval.member === null ? {} : { member: approval.member }),
      ...(approval.signed_at === null ? {} : { signedAt: approval.signed_at }),
      mine: act.state === 'collecting' && approval.member === null && isMine(viewer, act, approval),
    })),
  }))
}

/** A pending act in full, as its own page and the signing preview show it. */
export async function describeAct(context: ActContext, viewer: Viewer, act: StoredAct): Promise<PendingAct> {
  const [summary] = await summariseActs(context, viewer, [act])
  return {
    ...unsafeBrand<PendingActSummary>(summary),
    contract: act.contract,
    functionName: act.function_name,
    typedData: unsafeBrand<PendingAct['typedData']>(JSON.parse(toJson(typedDataOf(context, act)))),
    digest: act.digest,
    ...(act.refusal === null ? {} : { refusal: describeRefusal(context, act.refusal) }),
    ...(act.applied === null ? {} : { applied: act.applied }),
    timeline: timelineOf(act),
    sandbox: act.sandbox,
  }
}

/** May this viewer see the act while it is on its way? Its maker and the organisations concerned. */
export function maySee(viewer: Viewer, act: StoredAct): boolean {
  const concerned = new Set<string>([act.organisation, ...act.approvals.map(({ organisation }) => organisation)])
  return (
    act.created_by === creatorOf(viewer) || organisationsOf(viewer).some((organisation) => concerned.has(organisation))
  )
}

/** Organisations that a viewer belongs to. */
export function organisationsOf(viewer: Viewer): readonly string[] {
  if (viewer.kind === 'account') {
    return viewer.members.map(({ organisation }) => organisation)
  }
  return viewer.kind === 'app' ? [viewer.organisation] : []
}

function isMine(viewer: Viewer, act: StoredAct, approval: StoredAct['approvals'][number]): boolean {
  if (viewer.kind !== 'account') {
    return false
  }
  if (approval.organisation === zeroId) {
    return act.created_by === viewer.accountId
  }
  const signed = new Set<string>(act.approvals.flatMap(({ member }) => (member === null ? [] : [member])))
  return viewer.members.some(
    ({ member, organisation, roles }) =>
      organisation === approval.organisation &&
      (approval.role === '' || roles.includes(approval.role)) &&
      !signed.has(member),
  )
}

function timelineOf(act: StoredAct): PendingAct['timeline'] {
  const signed = act.approvals.flatMap(({ member, role, signed_at: at }) =>
    member === null || at === null ? [] : [{ step: 'signed' as const, at, member, role }],
  )
  const end = act.state === 'applied' || act.state === 'refused' || act.state === 'expired' ? act.state : undefined
  const steps: PendingAct['timeline'] = [
    { step: 'prepared', at: act.created_at },
    ...signed.sort((a, b) => a.at - b.at),
    ...(act.submitted_at === null ? [] : [{ step: 'submitted' as const, at: act.submitted_at }]),
    ...(end === undefined || act.finished_at === null ? [] : [{ step: end, at: act.finished_at }]),
  ]
  return steps
}
