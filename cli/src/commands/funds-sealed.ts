import { type Bytes32, bytes32, ConcejoError, createId } from '@concejo/protocol'
import { type CommitmentPlace, type Concejo, commitScore, commitSeed } from '@concejo/sdk'
import type { CommandContext, CommandSpec, Outcome } from '../command-spec.ts'
import { cliErrors } from '../errors.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Sealed } from '../home/sealed-folder.ts'
import { actOptions, openSigners, performAct, readId } from '../perform-act.ts'

const evaluator = 'funds.evaluator'

export const fundsSealedCommands: readonly CommandSpec[] = [
  {
    path: 'funds seal-score',
    arguments: '<application>',
    summary: 'Commit to your scores (`funds.commit-score`). They stay on this machine, secret until you reveal them.',
    options: [
      { flags: '--score <criterion=points>', text: 'points for a criterion of the call, one for each', many: true },
      { flags: '--text <text>', text: 'justification, for those who may read the file' },
      { flags: '--justification <document>', text: 'instead of --text: a document stored before' },
      ...actOptions,
    ],
    examples: ['concejo funds seal-score 0x… --score quality=8 --score impact=7 --text "A sound plan."'],
    run: sealScore,
  },
  {
    path: 'funds unseal-score',
    arguments: '<application>',
    summary: 'Reveal the scores that this machine sealed (`funds.reveal-score`).',
    options: actOptions,
    examples: ['concejo funds unseal-score 0x…'],
    run: unsealScore,
  },
  {
    path: 'funds seal-seed',
    arguments: '<call>',
    summary: 'Commit to a random seed for the draw of evaluators (`funds.commit-seed`). It stays on this machine.',
    options: [
      { flags: '--role <role>', text: 'role in which you witness, as auditor or funds.panel-chair' },
      ...actOptions,
    ],
    examples: ['concejo funds seal-seed 0x… --role auditor'],
    run: sealSeed,
  },
  {
    path: 'funds unseal-seed',
    arguments: '<call>',
    summary: 'Reveal the seed that this machine sealed (`funds.reveal-seed`).',
    options: actOptions,
    examples: ['concejo funds unseal-seed 0x…'],
    run: unsealSeed,
  },
]

async function sealScore(context: CommandContext): Promise<Outcome> {
  const application = readId(context, 'application')
  const concejo = context.connect()
  const { call } = await concejo.api.getApplication({ params: { application } })
  const scores = await readScores(context, concejo, call)
  const place = await findPlace(context, concejo, { call, role: evaluator })
  const justification = await findJustification(context, concejo, application)
  const opening = { application, scores, justification, salt: createId() }
  const commitment = commitScore({ ...place, ...opening })
  const sealed = { kind: 'score' as const, commitment, member: place.member, subject: application, opening }
  return seal(context, sealed, { act: 'funds.commit-score', input: { application, commitment } })
}

async function unsealScore(context: CommandContext): Promise<Outcome> {
  const application = readId(context, 'application')
  const { api } = context.connect()
  const { scores } = await api.getApplication({ params: { application } })
  const sealed = await findSealed(context, {
    kind: 'score',
    subject: application,
    role: evaluator,
    onLedger: scores.flatMap(({ commitment }) => (commitment === undefined ? [] : [commitment])),
  })
  return performAct(context, 'funds.reveal-score', sealed.opening)
}

async function sealSeed(context: CommandContext): Promise<Outcome> {
  const call = readId(context, 'call')
  const role = context.required('role')
  const place = await findPlace(context, context.connect(), { call, role })
  const seed = createId()
  const commitment = commitSeed({ ...place, seed })
  const opening = { call, role, seed }
  const sealed = { kind: 'seed' as const, commitment, member: place.member, subject: call, opening }
  return seal(context, sealed, { act: 'funds.commit-seed', input: { call, role, commitment } })
}

async function unsealSeed(context: CommandContext): Promise<Outcome> {
  const call = readId(context, 'call')
  const { seeds } = await context.connect().api.getEvaluation({ params: { call } })
  const onLedger = seeds.map(({ commitment }) => commitment)
  const sealed = await findSealed(context, { kind: 'seed', subject: call, role: undefined, onLedger })
  return performAct(context, 'funds.reveal-seed', sealed.opening)
}

/** Keep the opening first: a commitment on the ledger that nobody can reveal would be worse than a file too many. */
async function seal(
  context: CommandContext,
  sealed: Sealed,
  { act, input }: { readonly act: string; readonly input: unknown },
): Promise<Outcome> {
  const file = context.sealed.save(sealed)
  try {
    const outcome = await performAct(context, act, input)
    if (outcome.exitCode === exitCodes.refused) {
      context.sealed.remove(sealed.commitment)
      return outcome
    }
    const next = `concejo funds unseal-${sealed.kind} ${sealed.subject}`
    return { ...outcome, text: `${outcome.text}\n\nKeep ${file}: only with it can you reveal, by:\n  ${next}` }
  } catch (error) {
    // Where the answer got lost, the act may have taken effect all the same.
    if (error instanceof ConcejoError && !error.code.startsWith('sdk.') && error.descriptor.status < 500) {
      context.sealed.remove(sealed.commitment)
    }
    throw error
  }
}

async function findSealed(
  context: CommandContext,
  wanted: Pick<Sealed, 'kind' | 'subject'> & {
    readonly role: string | undefined
    readonly onLedger: readonly Bytes32[]
  },
): Promise<Sealed> {
  const { kind, subject, role, onLedger } = wanted
  const member = await findMember(context, context.connect(), role)
  const found = context.sealed.find({ kind, subject, member }).find((one) => onLedger.includes(one.commitment))
  if (found === undefined) {
    throw new ConcejoError(cliErrors.nothingSealed, { member, subject })
  }
  return found
}

async function findPlace(
  context: CommandContext,
  concejo: Concejo,
  { call, role }: { readonly call: Bytes32; readonly role: string },
): Promise<CommitmentPlace> {
  const { network, contracts } = await concejo.api.getStatus()
  const contract = contracts.find(({ name }) => name === 'GrantEvaluation')?.address
  if (contract === undefined) {
    throw new ConcejoError(cliErrors.unexpected, { reason: 'the node has no contract GrantEvaluation' })
  }
  return { chainId: network.chainId, contract, call, member: await findMember(context, concejo, role) }
}

/** The member that will sign: the one of the key, or of the session with the role. Throws `cli.no-membership`. */
async function findMember(context: CommandContext, concejo: Concejo, role: string | undefined): Promise<Bytes32> {
  const [signer] = await openSigners(context)
  if (signer !== undefined) {
    return signer.member
  }
  const { members } = await concejo.api.getSession()
  const found = members.find(({ active, roles }) => active && (role === undefined || roles.includes(role)))
  if (found === undefined) {
    throw new ConcejoError(cliErrors.noMembership, { role: role ?? 'any' })
  }
  return found.member
}

/** Points in the order of the call's criteria. Throws `cli.bad-option` when one is missing, unknown or too high. */
async function readScores(context: CommandContext, concejo: Concejo, call: Bytes32): Promise<readonly number[]> {
  const { criteria } = await concejo.api.getCall({ params: { call } })
  const pairs = context.options('score').map((text) => /^([a-z0-9-]+)=(\d{1,4})$/.exec(text) ?? [text])
  const given = new Map(pairs.map(([text, name, points]) => [name ?? text, Number(points)]))
  const right = criteria.every(({ name, scoreMax }) => (given.get(name) ?? Number.NaN) <= scoreMax)
  if (!right || given.size !== criteria.length || pairs.length !== criteria.length) {
    const ranges = criteria.map(({ name, scoreMax }) => `--score ${name}=0…${scoreMax}`).join(' ')
    throw new ConcejoError(cliErrors.badOption, { option: 'score', reason: `the call asks for ${ranges}` })
  }
  return criteria.map(({ name }) => given.get(name) ?? 0)
}

async function findJustification(context: CommandContext, concejo: Concejo, subject: Bytes32): Promise<Bytes32> {
  const given = context.option('justification')
  if (given === undefined) {
    const content = { text: context.required('text'), attachments: [] }
    const body = { purpose: 'score-justification', subject, content }
    return (await concejo.api.createJsonDocument({ body })).commitment
  }
  const commitment = bytes32.safeParse(given)
  return commitment.success
    ? commitment.data
    : (await concejo.api.getDocument({ params: { documentId: given } })).commitment
}
