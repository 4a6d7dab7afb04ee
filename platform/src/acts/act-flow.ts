import type { SignedAct, SubmissionState } from '@concejo/ledger'
import {
  type ActState,
  type Approval,
  type Bytes32,
  ConcejoError,
  canonicalJson,
  createActTypedData,
  createId,
  hashAct,
  memberId,
  type PendingAct,
  type Seconds,
  sha256Hex,
  unsafeBrand,
  zeroId,
} from '@concejo/protocol'
import type { Abi } from 'viem'
import { toJson } from '../http/json-answer.ts'
import { listIssues } from '../http/list-issues.ts'
import type { Requirement, Viewer } from '../service.ts'
import type { ActContext } from './act-context.ts'
import { parseActParams } from './act-params.ts'
import {
  expireActs,
  findStoredAct,
  insertAct,
  listOpenActs,
  moveAct,
  type StoredAct,
  storeApproval,
} from './act-store.ts'
import { actFlowErrors } from './errors.ts'
import { findPosition } from './find-position.ts'
import { refusalToError } from './refusal.ts'
import { isSignatureValid } from './verify-signature.ts'

const defaultTermSeconds = 30 * 86_400
const longestTermSeconds = 366 * 86_400

/** What is asked to be prepared. */
export interface PrepareRequest {
  readonly name: string
  readonly organisation?: Bytes32 | undefined
  readonly input: unknown
  readonly actId?: Bytes32 | undefined
  readonly deadline?: Seconds | undefined
}

/**
 * Prepare an act: run its command, store it with the signatures it asks. A repeat with the same id and content gives
 * the same act.
 */
export async function prepareAct(context: ActContext, viewer: Viewer, request: PrepareRequest): Promise<StoredAct> {
  const command = context.commands.get(request.name)
  if (command === undefined) {
    throw new ConcejoError(actFlowErrors.unknownCommand, { name: request.name })
  }
  const input = command.input.safeParse(request.input ?? {})
  if (!input.success) {
    const issues = listIssues(input.error, 'input')
    throw new ConcejoError(
      actFlowErrors.invalidInput,
      { name: request.name, count: issues.length },
      { issues: issues.slice(0, 100) },
    )
  }
  const known = request.actId === undefined ? undefined : await findStoredAct(context.database, request.actId)
  const content = sha256Hex(
    Buffer.from(canonicalJson(JSON.parse(toJson([request.name, request.organisation ?? null, request.input ?? {}])))),
  )
  if (known !== undefined) {
    return sameAct(known, content)
  }
  const actor = { organisation: chooseOrganisation(viewer, request.organisation) }
  const prepared = await command.prepare(context, input.data, actor)
  const now = context.ledger.now()
  const act = {
    id: request.actId ?? createId(),
    organisation: prepared.organisation,
    deadline: BigInt(checkDeadline(request.deadline, now)),
  }
  const { abi, address } = contractOf(context, command.contract)
  const params = prepared.params
  const typed = createActTypedData({
    abi,
    functionName: command.functionName,
    chainId: context.ledger.profile.chainId,
    contract: address,
    act,
    params,
  })
  const row = {
    act_id: act.id,
    name: command.name,
    contract: command.contract,
    function_name: command.functionName,
    organisation: act.organisation,
    subject: prepared.subject,
    params: unsafeBrand<Record<string, unknown>>(JSON.parse(toJson(params))),
    deadline: Number(act.deadline),
    digest: hashAct(typed),
    content_hash: content,
    created_by: creatorOf(viewer),
    created_at: now,
    sandbox: context.sandbox,
    approvals: prepared.requirements.map(toOpenApproval),
  }
  await insertAct(context.database, row)
  context.publish({ type: 'inbox' })
  return sameAct(await getStoredAct(context, act.id), content)
}

/** Add a signature; with the last one the act goes to the ledger, after a simulation with all of them. */
export async function addApproval(
  context: ActContext,
  actId: Bytes32,
  options: { readonly approval: Approval; readonly waitMs: number },
): Promise<StoredAct> {
  const { approval } = options
  const act = await getStoredAct(context, actId)
  const member = memberId(approval.signer)
  if (act.approvals.some((given) => given.member === member)) {
    return finishIfComplete(context, act, options.waitMs)
  }
  if (act.state !== 'collecting' || act.deadline < context.ledger.now()) {
    throw new ConcejoError(actFlowErrors.notCollecting, { state: act.state === 'collecting' ? 'expired' : act.state })
  }
  if (!(await isSignatureValid(context.ledger, act.digest, approval))) {
    throw new ConcejoError(actFlowErrors.signatureInvalid)
  }
  const { position, person } = await findPosition(context, act, member)
  const signed = {
    position,
    member,
    person,
    signer: approval.signer,
    signature: approval.signature,
    signedAt: context.ledger.now(),
  }
  await refuseIfLedgerWould(context, act, signed)
  if (!(await storeApproval(context.database, actId, signed))) {
    // Someone signed for the same position at the same moment: look again, another position may fit.
    return addApproval(context, actId, options)
  }
  context.publish({ type: 'inbox' })
  return finishIfComplete(context, await getStoredAct(context, actId), options.waitMs)
}

/** A pending act by id. Throws `acts.not-found`. */
export async function getStoredAct(context: ActContext, actId: Bytes32): Promise<StoredAct> {
  const act = await findStoredAct(context.database, actId)
  if (act === undefined) {
    throw new ConcejoError(actFlowErrors.notFound)
  }
  return act
}

/** Take over what the ledger says about a submitted act. */
export async function refreshAct(context: ActContext, act: StoredAct): Promise<StoredAct> {
  if (act.state !== 'submitted') {
    return act
  }
  const state = await context.submission.find(act.act_id)
  return state === undefined || !(await noteOutcome(context, act, state)) ? act : getStoredAct(context, act.act_id)
}

/** Look after open acts: submit complete ones that a crash held back, take over outcomes, end what is too late. */
export async function tendActs(context: ActContext): Promise<void> {
  for (const act of await listOpenActs(context.database, 500)) {
    await (act.state === 'submitted' ? refreshAct(context, act) : finishIfComplete(context, act, 0))
  }
  for (const { actId, subject } of await expireActs(context.database, context.ledger.now())) {
    context.publish({ type: 'act', actId, subject, state: 'expired' })
  }
}

/** The typed data of a stored act; integers as big integers. */
export function typedDataOf(context: ActContext, act: StoredAct): ReturnType<typeof createActTypedData> {
  const signed = toSignedAct(context, act)
  const { abi, address } = contractOf(context, act.contract)
  return createActTypedData({
    abi,
    functionName: act.function_name,
    chainId: context.ledger.profile.chainId,
    contract: address,
    act: signed.act,
    params: signed.params,
  })
}

/** The public words for where a submission stands. */
export function toActState(state: SubmissionState): ActState {
  return state.state === 'applied' || state.state === 'refused' ? state.state : 'submitted'
}

/** The outcome of an applied act on the wire. */
export function toApplied(state: SubmissionState): PendingAct['applied'] {
  if (state.state !== 'applied') {
    return undefined
  }
  const { transactionHash, blockNumber, blockTime, logIndex } = state
  return { transactionHash, blockNumber: Number(blockNumber), blockTime, logIndex }
}

/** Who made a pending act, as stored. */
export function creatorOf(viewer: Viewer): string {
  if (viewer.kind === 'account') {
    return viewer.accountId
  }
  return viewer.kind === 'app' ? `app ${viewer.appId}` : 'anonymous'
}

/** After an act took effect, wait until the read models show it, so that the next page does too. */
export async function waitForReadModels(context: ActContext, state: SubmissionState, waitMs: number): Promise<void> {
  if (state.state === 'applied' && waitMs > 0) {
    await context.projection.reached(state.blockNumber, Math.min(waitMs, 3_000))
  }
}

async function finishIfComplete(context: ActContext, act: StoredAct, waitMs: number): Promise<StoredAct> {
  if (act.approvals.some((approval) => approval.member === null)) {
    return act
  }
  if (act.state === 'collecting') {
    await context.submission.accept(toSignedAct(context, act))
    if (
      await moveAct(context.database, act.act_id, {
        from: ['collecting'],
        state: 'submitted',
        at: context.ledger.now(),
      })
    ) {
      context.publish({ type: 'act', actId: act.act_id, subject: act.subject, state: 'submitted' })
    }
  }
  const state = await context.submission.wait(act.act_id, waitMs)
  await waitForReadModels(context, state, waitMs)
  await noteOutcome(context, act, state)
  return getStoredAct(context, act.act_id)
}

async function noteOutcome(context: ActContext, act: StoredAct, state: SubmissionState): Promise<boolean> {
  const applied = toApplied(state)
  if (state.state !== 'applied' && state.state !== 'refused') {
    return false
  }
  const moved = await moveAct(context.database, act.act_id, {
    from: ['collecting', 'submitted'],
    state: state.state,
    at: state.state === 'applied' ? state.blockTime : context.ledger.now(),
    ...(state.state === 'refused' ? { refusal: { code: state.code, values: state.values } } : {}),
    ...(applied === undefined ? {} : { applied }),
  })
  if (moved) {
    context.publish({ type: 'act', actId: act.act_id, subject: act.subject, state: state.state })
  }
  return moved
}

/**
 * With the last signature the whole act can be tried without effect: a refusal then comes in words, and the signature
 * is not taken.
 */
async function refuseIfLedgerWould(
  context: ActContext,
  act: StoredAct,
  last: { readonly position: number; readonly signer: Approval['signer']; readonly signature: Approval['signature'] },
): Promise<void> {
  const approvals = act.approvals.map((approval) =>
    approval.position === last.position ? { ...approval, ...last } : approval,
  )
  if (approvals.some((approval) => approval.signer === null)) {
    return
  }
  const refused = await context.submission.simulate(toSignedAct(context, { ...act, approvals }))
  if (refused !== undefined) {
    throw refusalToError(context, refused)
  }
}

function toSignedAct(context: ActContext, act: StoredAct): SignedAct {
  const { abi } = contractOf(context, act.contract)
  return {
    contract: act.contract,
    functionName: act.function_name,
    act: { id: act.act_id, organisation: act.organisation, deadline: BigInt(act.deadline) },
    params: parseActParams(abi, act.function_name, act.params),
    approvals: act.approvals.flatMap(({ signer, signature }) =>
      signer === null || signature === null ? [] : [{ signer, signature }],
    ),
  }
}

function contractOf(context: ActContext, name: string): { readonly abi: Abi; readonly address: `0x${string}` } {
  const contract = context.ledger.contracts[name]
  if (contract === undefined) {
    throw new ConcejoError(actFlowErrors.unknownCommand, { name })
  }
  return contract
}

function sameAct(act: StoredAct, content: string): StoredAct {
  if (act.content_hash !== content) {
    throw new ConcejoError(actFlowErrors.idReused, { actId: act.act_id })
  }
  return act
}

function checkDeadline(asked: Seconds | undefined, now: Seconds): Seconds {
  const deadline = asked ?? now + defaultTermSeconds
  if (deadline <= now || deadline > now + longestTermSeconds) {
    throw new ConcejoError(actFlowErrors.badDeadline, { deadline, now })
  }
  return deadline
}

function chooseOrganisation(viewer: Viewer, asked: Bytes32 | undefined): Bytes32 {
  const own = viewer.kind === 'account' ? viewer.members.map(({ organisation }) => organisation) : []
  const all = viewer.kind === 'app' ? [viewer.organisation] : own
  if (asked !== undefined && asked !== zeroId && !all.includes(asked)) {
    throw new ConcejoError(actFlowErrors.notYourOrganisation)
  }
  return asked ?? all[0] ?? zeroId
}

function toOpenApproval(requirement: Requirement, position: number): StoredAct['approvals'][number] {
  return { position, ...requirement, member: null, person: null, signer: null, signature: null, signed_at: null }
}
