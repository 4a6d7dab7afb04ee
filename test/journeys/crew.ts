import { type Bytes32, ConcejoError, createId, createP256Key, defineErrors, type PendingAct } from '@concejo/protocol'
import { type Concejo, createConcejo, createSigner } from '@concejo/sdk'

export const crewErrors = defineErrors({
  notApplied: {
    code: 'test.act-not-applied',
    text: '{command} ended as {state}: {refusal}.',
    status: 500,
    help: 'Read the refusal: it is the answer of the ledger.',
  },
  noMember: {
    code: 'test.no-member',
    text: '{who} is no member of an organisation.',
    status: 500,
    help: 'Register or enrol first.',
  },
})

/** Someone who acts: a persona whose key the node holds, or a person with a key of their own. */
export interface Actor {
  readonly concejo: Concejo
  readonly member: Bytes32
  readonly person: Bytes32
  readonly organisation: Bytes32
  sign(act: PendingAct): Promise<PendingAct>
}

/** Step into a persona of the demo city. */
export async function enterPersona(baseUrl: string, persona: string): Promise<Actor> {
  const concejo = createConcejo({ baseUrl })
  const { members } = await concejo.enterSandbox(persona)
  const [membership] = members
  if (membership === undefined) {
    throw new ConcejoError(crewErrors.noMember, { who: persona })
  }
  const { member, person, organisation } = membership
  const sign: Actor['sign'] = (act) => concejo.api.signInSandbox({ body: { actId: act.actId } })
  return { concejo, member, person, organisation, sign }
}

/** Register an applicant whose P-256 key never leaves this process. */
export async function registerWithOwnKey(baseUrl: string): Promise<Actor> {
  const concejo = createConcejo({ baseUrl })
  const signer = createSigner(createP256Key().privateKey)
  await concejo.signIn(signer, { displayName: 'Applicant with a key' })
  const registered = await concejo.prepareSignSubmit('network.register-applicant', {}, [signer])
  requireApplied(registered)
  const { members } = await concejo.signIn(signer)
  const membership = members.find(({ member }) => member === signer.member)
  if (membership === undefined) {
    throw new ConcejoError(crewErrors.noMember, { who: 'the new applicant' })
  }
  const { member, person, organisation } = membership
  return { concejo, member, person, organisation, sign: (act) => concejo.sign(act, [signer]) }
}

/** The first actor prepares, all sign in turn. Resolves when the act took effect; throws the refusal. */
export async function perform(actors: readonly Actor[], command: string, input: unknown): Promise<PendingAct> {
  const [first] = actors
  if (first === undefined) {
    throw new ConcejoError(crewErrors.noMember, { who: 'nobody' })
  }
  let act = await first.concejo.prepare(command, input, { organisation: first.organisation })
  for (const actor of actors) {
    act = await actor.sign(act)
  }
  if (act.state === 'submitted') {
    await first.concejo.waitForAct(act.actId)
    act = await first.concejo.api.getAct({ params: { actId: act.actId } })
  }
  requireApplied(act)
  return act
}

/** The code with which an act is refused; `applied` if it is not. */
export async function refusalOf(actors: readonly Actor[], command: string, input: unknown): Promise<string> {
  try {
    await perform(actors, command, input)
    return 'applied'
  } catch (error) {
    return error instanceof ConcejoError ? error.code : String(error)
  }
}

/** Store a JSON document; gives its commitment. */
export async function store(
  actor: Actor,
  content: unknown,
  options: { readonly purpose: string; readonly subject?: Bytes32; readonly public?: boolean },
): Promise<Bytes32> {
  const body = { ...options, organisation: actor.organisation, content }
  const { commitment } = await actor.concejo.api.createJsonDocument({ body })
  return commitment
}

/** Store a short note about a file. */
export function note(actor: Actor, subject: Bytes32, text: string): Promise<Bytes32> {
  return store(actor, { text, attachments: [] }, { purpose: 'note', subject })
}

/** Content of an application. */
export function createApplicationContent(title: string, amount: string): Readonly<Record<string, unknown>> {
  const budget = [{ label: 'Works', amount }]
  return { title, summary: `${title}: a proposal.`, plan: 'A year of work.', budget, attachments: [], declarations: {} }
}

const daySeconds = 86_400

/** Rules of a call for tests: two criteria, two evaluators, short terms. */
export function createCallRules(options: {
  readonly programme: Bytes32
  readonly now: number
  readonly closesIn: number
  readonly appealBody: Bytes32
  readonly document: Bytes32
}) {
  return {
    call: createId(),
    programme: options.programme,
    budget: '10000000',
    awardMin: '100000',
    awardMax: '6000000',
    opensAt: options.now,
    closesAt: options.now + options.closesIn,
    commitTerm: 7 * daySeconds,
    revealTerm: 2 * daySeconds,
    standstillTerm: 5 * daySeconds,
    reserveTerm: 90 * daySeconds,
    accountDelay: 3 * daySeconds,
    evaluatorsMin: 2,
    milestonesMax: 4,
    prefinancingMax: 4_000,
    totalThreshold: 5_000,
    secondApproverAbove: '1000000',
    appealBody: options.appealBody,
    eligibilityRules: ['registered', 'complete'],
    criteria: [
      { code: 'quality', weight: 6_000, scoreMax: 10, threshold: 5 },
      { code: 'impact', weight: 4_000, scoreMax: 10, threshold: 4 },
    ],
    tieBreak: [0, 1],
    document: options.document,
  }
}

/** Open a programme and publish a call with short rules. */
export async function openCall(
  owner: Actor,
  manager: Actor,
  options: { readonly appealBody: Bytes32; readonly envelope: string; readonly closesIn: number },
): Promise<{ readonly programme: Bytes32; readonly call: Bytes32; readonly closesAt: number }> {
  const programme = createId()
  const title = { en: 'Test programme' }
  const document = await store(owner, { title, summary: title }, { purpose: 'programme', public: true })
  await perform([owner], 'funds.open-programme', { programme, currency: 'EUR', envelope: options.envelope, document })
  const rules = { title, summary: title, criteria: [], eligibilityRules: [] }
  const { now } = await owner.concejo.api.getStatus()
  const input = createCallRules({
    programme,
    now,
    closesIn: options.closesIn,
    appealBody: options.appealBody,
    document: await store(manager, rules, { purpose: 'call-rules', public: true }),
  })
  await perform([manager, owner], 'funds.publish-call', input)
  return { programme, call: input.call, closesAt: input.closesAt }
}

function requireApplied(act: PendingAct): void {
  if (act.state !== 'applied') {
    const refusal = act.refusal?.code ?? 'none'
    throw new ConcejoError(crewErrors.notApplied, { command: act.name, state: act.state, refusal })
  }
}
