import { createActProof } from '@concejo/ledger'
import { type Bytes32, ConcejoError, type Hex, type platformEndpoints, signP256, unsafeBrand } from '@concejo/protocol'
import { sql } from 'kysely'
import { z } from 'zod'
import { readCursor, readNumberCursor, toPage } from '../http/cursor.ts'
import { identityErrors } from '../identity/errors.ts'
import { listAppliedActs } from '../network/list-applied-acts.ts'
import type { Handlers, Viewer } from '../service.ts'
import type { ActContext } from './act-context.ts'
import {
  addApproval,
  creatorOf,
  getStoredAct,
  prepareAct,
  refreshAct,
  toActState,
  toApplied,
  waitForReadModels,
} from './act-flow.ts'
import { parseActParams } from './act-params.ts'
import { findStoredAct, listStoredActs, type StoredAct } from './act-store.ts'
import { describeAct, maySee, organisationsOf, summariseActs } from './describe-act.ts'
import { actFlowErrors } from './errors.ts'
import { describeRefusal } from './refusal.ts'

type Names =
  | 'listCommands'
  | 'prepareAct'
  | 'addApproval'
  | 'submitSignedAct'
  | 'getAct'
  | 'listActs'
  | 'getActState'
  | 'getActProof'
  | 'listSubjectActs'
  | 'signInSandbox'

/** Handlers of /api/acts: one flow for the acts of all services. */
export function createActHandlers(context: ActContext): Handlers<Pick<typeof platformEndpoints, Names>> {
  return {
    ...createReadingHandlers(context),
    prepareAct: async ({ viewer }, { body }) => describeAct(context, viewer, await prepareAct(context, viewer, body)),
    addApproval: async ({ viewer }, { params, query, body }) => {
      await getVisible(context, viewer, params.actId)
      const act = await addApproval(context, params.actId, { approval: body, waitMs: query.waitMs })
      return describeAct(context, viewer, act)
    },
    submitSignedAct: async (_request, { query, body }) => {
      const { contract, functionName, act, approvals } = body
      const abi = context.ledger.contracts[contract]?.abi ?? []
      const params = parseActParams(abi, functionName, body.params)
      const head = { ...act, deadline: BigInt(act.deadline) }
      await context.submission.accept({ contract, functionName, act: head, params, approvals })
      const state = await context.submission.wait(act.id, query.waitMs)
      await waitForReadModels(context, state, query.waitMs)
      return describeState(context, act.id, state)
    },
    signInSandbox: async ({ viewer }, { body }) => {
      const act = await getVisible(context, viewer, body.actId)
      const signed = await signWithPersona(context, viewer, act)
      return describeAct(context, viewer, signed)
    },
  }
}

function createReadingHandlers(
  context: ActContext,
): Handlers<
  Pick<
    typeof platformEndpoints,
    'listCommands' | 'getAct' | 'listActs' | 'getActState' | 'getActProof' | 'listSubjectActs'
  >
> {
  const commands = describeCommands(context)
  return {
    listCommands: async () => ({ items: commands }),
    getAct: async ({ viewer }, { params }) => {
      const act = await getVisible(context, viewer, params.actId)
      return describeAct(context, viewer, await refreshAct(context, act))
    },
    listActs: async ({ viewer }, { query }) => {
      const found = await listStoredActs(context.database, await toFilter(context, viewer, query))
      const page = toPage(found, query.limit, (act) => [String(act.created_at), act.act_id])
      return { ...page, items: await summariseActs(context, viewer, page.items) }
    },
    getActState: async (_request, { params }) => {
      const state = await context.submission.find(params.actId)
      if (state !== undefined) {
        return describeState(context, params.actId, state)
      }
      const act = await getStoredAct(context, params.actId)
      const refusal = act.refusal === null ? {} : { refusal: describeRefusal(context, act.refusal) }
      return {
        actId: act.act_id,
        state: act.state,
        ...refusal,
        ...(act.applied === null ? {} : { applied: act.applied }),
      }
    },
    getActProof: async (_request, { params }) =>
      createActProof({ ledger: context.ledger, actId: params.actId, sandbox: context.sandbox }),
    listSubjectActs: async (_request, { params, query }) => {
      const found = await listAppliedActs(context, {
        subject: params.subject,
        order: 'oldest',
        after: readNumberCursor(query.cursor),
        limit: query.limit + 1,
      })
      return toPage(found, query.limit, (act) => [String(act.position)])
    },
  }
}

interface ListQuery {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly waiting?: 'me' | undefined
  readonly state?: StoredAct['state'] | undefined
  readonly subject?: Bytes32 | undefined
  readonly organisation?: Bytes32 | undefined
  readonly name?: string | undefined
}

/** What waits for a viewer: pairs of organisation and role it holds, and its person handles. */
export async function findWaiting(
  context: ActContext,
  viewer: Viewer,
): Promise<{
  readonly organisations: readonly string[]
  readonly roles: readonly string[]
  readonly persons: readonly string[]
}> {
  const members = viewer.kind === 'account' ? viewer.members : []
  const pairs = members.flatMap(({ organisation, roles }) =>
    ['', ...roles].map((role) => [organisation, role] as const),
  )
  const result = await sql<{ person: string }>`
    select distinct person from read.members
      where member = any(${members.map(({ member }) => member)}::text[])`.execute(context.database)
  return {
    organisations: pairs.map(([organisation]) => organisation),
    roles: pairs.map(([, role]) => role),
    persons: result.rows.map((row) => row.person),
  }
}

async function toFilter(
  context: ActContext,
  viewer: Viewer,
  query: ListQuery,
): Promise<Parameters<typeof listStoredActs>[1]> {
  const [createdAt, actId] = readCursor(query.cursor, 2)
  return {
    creator: creatorOf(viewer),
    organisations: organisationsOf(viewer),
    now: context.ledger.now(),
    limit: query.limit + 1,
    ...(query.waiting === undefined ? {} : { waiting: await findWaiting(context, viewer) }),
    ...(query.state === undefined ? {} : { state: query.state }),
    ...(query.subject === undefined ? {} : { subject: query.subject }),
    ...(query.organisation === undefined ? {} : { organisation: query.organisation }),
    ...(query.name === undefined ? {} : { name: query.name }),
    ...(createdAt === undefined || actId === undefined || !/^\d{1,15}$/.test(createdAt)
      ? {}
      : { after: { createdAt: Number(createdAt), actId } }),
  }
}

async function getVisible(context: ActContext, viewer: Viewer, actId: Bytes32): Promise<StoredAct> {
  const act = await findStoredAct(context.database, actId)
  if (act === undefined || !maySee(viewer, act)) {
    throw new ConcejoError(actFlowErrors.notFound)
  }
  return act
}

function describeState(
  context: ActContext,
  actId: Bytes32,
  state: Parameters<typeof toActState>[0],
): Readonly<Record<string, unknown>> {
  const applied = toApplied(state)
  return {
    actId,
    state: toActState(state),
    ...(state.state === 'refused' ? { refusal: describeRefusal(context, state) } : {}),
    ...(applied === undefined ? {} : { applied }),
  }
}

/** Sign with the first key of the persona that is asked now. Such keys exist in sandbox mode only. */
async function signWithPersona(context: ActContext, viewer: Viewer, act: StoredAct): Promise<StoredAct> {
  const accountId = context.sandbox && viewer.kind === 'account' ? viewer.accountId : ''
  const result = await sql<{ signer: Hex; private_key: Hex }>`
    select signer, private_key from node.member_keys
    where account_id::text = ${accountId} and private_key is not null order by created_at, signer limit 20`.execute(
    context.database,
  )
  let failure: unknown = new ConcejoError(identityErrors.noSandboxKey)
  for (const { signer, private_key: privateKey } of result.rows) {
    try {
      const approval = { signer, signature: signP256(privateKey, act.digest) }
      return await addApproval(context, act.act_id, { approval, waitMs: 5_000 })
    } catch (error) {
      if (!(error instanceof ConcejoError) || error.descriptor !== actFlowErrors.notAsked) {
        throw error
      }
      failure = error
    }
  }
  throw failure
}

function describeCommands(context: ActContext): readonly Readonly<Record<string, unknown>>[] {
  return [...context.commands.values()]
    .map(({ name, summary, contract, functionName, input }) => ({
      name,
      summary,
      contract,
      functionName,
      input: unsafeBrand<Record<string, unknown>>(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
