import {
  type Bytes32,
  ConcejoError,
  createId,
  type PendingAct,
  platformEndpoints,
  type Session,
  unsafeBrand,
} from '@concejo/protocol'
import { serviceEndpoints } from '@concejo/services/api'
import type { CallOptions, Client, ClientOptions } from './client-types.ts'
import { createClient } from './create-client.ts'
import { sdkErrors } from './errors.ts'
import { hashTypedDataOfAct, type Signer, signAct, type TypedDataLike } from './signer.ts'

/** Everything that a node offers over HTTP. */
export const endpoints = { ...platformEndpoints, ...serviceEndpoints } as const

export interface ActOptions extends CallOptions {
  readonly organisation?: Bytes32
  /** Choose it yourself to be sure that a repeat of the program is the same act. */
  readonly actId?: Bytes32
  /** Ledger time in seconds after which the act can no longer take effect. */
  readonly deadline?: number
  /** Milliseconds to wait for a final state, 30,000 by default. */
  readonly waitMs?: number
}

/** A connection to one node. */
export interface Concejo {
  /** One typed method for each endpoint of the platform and the services. */
  readonly api: Client<typeof endpoints>
  /** Bearer token of the present session, if any. */
  token(): string | undefined
  /** Sign in as a person with a P-256 key; the node never sees the key. */
  signIn(signer: Signer, options?: { readonly displayName?: string }): Promise<Session>
  /** Sign in as an app; the token is renewed by signing in again before `expiresAt` (seconds since 1970). */
  signInApp(credentials: AppCredentials): Promise<{ readonly token: string; readonly expiresInSeconds: number }>
  /** Sandbox only: step into a persona. */
  enterSandbox(persona: string): Promise<Session>
  signOut(): Promise<void>
  /** Prepare an act, without signing it. Its typed data was checked: it has the digest and the identifier that the node says. */
  prepare(name: string, input: unknown, options?: ActOptions): Promise<PendingAct>
  /** Sign a prepared act with these signers, one after the other. The last signature that is asked for sends it to the ledger. */
  sign(act: PendingAct, signers: readonly Signer[], options?: ActOptions): Promise<PendingAct>
  /** Prepare, sign and submit in one go; resolves when the act took effect or was refused, or when more signatures are needed. */
  prepareSignSubmit(name: string, input: unknown, signers: readonly Signer[], options?: ActOptions): Promise<PendingAct>
  /** Wait for a final state; resolves with the state reached when the time is over. */
  waitForAct(actId: Bytes32, options?: ActOptions): Promise<ActOutcome>
}

export interface AppCredentials {
  readonly clientId: string
  readonly clientSecret: string
  readonly scope?: string
}

/** How far an act has come, as everybody may know. */
export type ActOutcome = Awaited<ReturnType<Client<typeof endpoints>['getActState']>>

/** Connect to a node. Nothing is sent yet. */
export function createConcejo(options: ClientOptions): Concejo {
  let token: string | undefined
  const given = options.token
  const currentToken = (): string | undefined => token ?? (typeof given === 'function' ? given() : given)
  const api = createClient(endpoints, { ...options, token: currentToken })
  const prepare: Concejo['prepare'] = (name, input, act = {}) => prepareAct(api, { name, input, options: act })
  const sign: Concejo['sign'] = (act, signers, actOptions = {}) => signAll(api, { act, signers, options: actOptions })
  return {
    api,
    token: currentToken,
    async signIn(signer, { displayName } = {}) {
      const answer = await signInWithKey(api, signer, displayName)
      token = answer.token
      return answer.session
    },
    async signInApp({ clientId, clientSecret, scope }) {
      const answer = await api.issueToken({
        body: {
          grant_type: 'client_credentials',
          client_id: clientId,
          client_secret: clientSecret,
          ...(scope === undefined ? {} : { scope }),
        },
      })
      token = answer.access_token
      return { token, expiresInSeconds: answer.expires_in }
    },
    async enterSandbox(persona) {
      const answer = await api.enterSandbox({ body: { persona } })
      token = answer.token
      return answer.session
    },
    async signOut() {
      await api.signOut()
      token = undefined
    },
    prepare,
    sign,
    async prepareSignSubmit(name, input, signers, actOptions = {}) {
      return sign(await prepare(name, input, actOptions), signers, actOptions)
    },
    waitForAct: (actId, actOptions = {}) => waitForAct(api, actId, actOptions),
  }
}

type Api = Client<typeof endpoints>

async function signInWithKey(
  api: Api,
  signer: Signer,
  displayName: string | undefined,
): Promise<{ readonly token: string; readonly session: Session }> {
  const challenge = await api.createKeyChallenge({ body: { signer: signer.signer } })
  // Whoever poses as a node must not get a signature on an act by calling it a challenge.
  if (challenge.typedData.primaryType !== 'SignIn') {
    throw new ConcejoError(sdkErrors.contentMismatch, { field: 'primaryType' })
  }
  requireDigest(challenge.typedData, challenge.digest)
  const { signature } = await signAct(challenge.typedData, signer)
  const name = displayName === undefined ? {} : { displayName }
  return api.signInWithKey({ body: { challengeId: challenge.challengeId, signature, ...name } })
}

async function prepareAct(
  api: Api,
  request: { readonly name: string; readonly input: unknown; readonly options: ActOptions },
): Promise<PendingAct> {
  const { organisation, deadline } = request.options
  const actId = request.options.actId ?? createId()
  const prepared = await api.prepareAct(
    {
      body: {
        name: request.name,
        input: request.input,
        actId,
        ...(organisation === undefined ? {} : { organisation }),
        ...(deadline === undefined ? {} : { deadline }),
      },
    },
    { ...callOptions(request.options), repeatable: true },
  )
  requireDigest(prepared.typedData, prepared.digest)
  const head = unsafeBrand<{ act?: { id?: unknown; organisation?: unknown } }>(prepared.typedData.message).act
  if (head?.id !== actId || prepared.actId !== actId) {
    throw new ConcejoError(sdkErrors.contentMismatch, { field: 'act.id' })
  }
  if (organisation !== undefined && head.organisation !== organisation) {
    throw new ConcejoError(sdkErrors.contentMismatch, { field: 'act.organisation' })
  }
  return prepared
}

async function signAll(
  api: Api,
  request: { readonly act: PendingAct; readonly signers: readonly Signer[]; readonly options: ActOptions },
): Promise<PendingAct> {
  const { signers, options } = request
  requireDigest(request.act.typedData, request.act.digest)
  if (signers.length === 0) {
    throw new ConcejoError(sdkErrors.noRequirement, { actId: request.act.actId })
  }
  let { act } = request
  for (const signer of signers) {
    const approval = await signAct(act.typedData, signer)
    act = await api.addApproval(
      { params: { actId: act.actId }, query: { waitMs: Math.min(options.waitMs ?? 5_000, 20_000) }, body: approval },
      { ...callOptions(options), repeatable: true },
    )
  }
  if (act.state === 'submitted') {
    await waitForAct(api, act.actId, options)
    return api.getAct({ params: { actId: act.actId } }, callOptions(options))
  }
  return act
}

async function waitForAct(api: Api, actId: Bytes32, options: ActOptions): Promise<ActOutcome> {
  const end = performance.now() + (options.waitMs ?? 30_000)
  for (let pauseMs = 50; ; pauseMs = Math.min(pauseMs * 2, 1_000)) {
    const outcome = await api.getActState({ params: { actId } }, callOptions(options))
    if (outcome.state !== 'submitted' || performance.now() + pauseMs > end) {
      return outcome
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    options.signal?.throwIfAborted()
  }
}

function requireDigest(typedData: TypedDataLike, given: Bytes32): void {
  const computed = hashTypedDataOfAct(typedData)
  if (computed !== given) {
    throw new ConcejoError(sdkErrors.digestMismatch, { given, computed })
  }
}

function callOptions(options: ActOptions): CallOptions {
  const { signal, timeoutMs } = options
  return { ...(signal === undefined ? {} : { signal }), ...(timeoutMs === undefined ? {} : { timeoutMs }) }
}
