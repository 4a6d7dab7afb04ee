import { type Bytes32, bytes32, ConcejoError, createId, type PendingAct, type Refusal } from '@concejo/protocol'
import type { Concejo, Signer } from '@concejo/sdk'
import type { CommandContext, OptionSpec, Outcome } from './command-spec.ts'
import { cliErrors } from './errors.ts'
import { exitCodes } from './exit-codes.ts'
import { formatCount, formatFields } from './table.ts'

/** Options of every command that does an act. */
export const actOptions: readonly OptionSpec[] = [
  {
    flags: '--key <name>',
    text: 'key that signs; several for acts that need several signatures (default: the key of the session)',
    many: true,
  },
  { flags: '--organisation <id>', text: 'in whose name (default: your first organisation)' },
  { flags: '--act-id <id>', text: 'identifier of the act: the same one again is the same act' },
]

/** Prepare, sign and submit an act with progress, and say what came of it. */
export async function performAct(context: CommandContext, name: string, input: unknown): Promise<Outcome> {
  const signers = await openSigners(context)
  const concejo = await connectSigned(context, signers)
  const actId = readActId(context)
  let act: PendingAct | undefined
  await context.steps([
    {
      title: `Prepare ${name}`,
      run: async (note) => {
        act = await concejo.prepare(name, input, { actId, ...readOrganisation(context) })
        note(`act ${act.actId}, ${formatCount(act.requirements.length, 'signature')} needed`)
      },
    },
    {
      title: 'Sign and submit',
      run: async (note) => {
        if (act !== undefined) {
          act = await signWith(concejo, context, { act, signers })
          note(act.state)
        }
      },
    },
  ])
  return describeAct(act)
}

/** Sign with the given keys, or have the node sign with the key of the persona of the session. */
export async function signWith(
  concejo: Concejo,
  context: CommandContext,
  parts: { readonly act: PendingAct; readonly signers: readonly Signer[] },
): Promise<PendingAct> {
  const { act, signers } = parts
  if (signers.length > 0) {
    return concejo.sign(act, signers)
  }
  if (
    context.sessions.find(context.url)?.kind !== 'persona' &&
    context.terminal.environment['CONCEJO_TOKEN'] === undefined
  ) {
    throw new ConcejoError(cliErrors.noSigner)
  }
  const signed = await concejo.api.signInSandbox({ body: { actId: act.actId } })
  if (signed.state !== 'submitted') {
    return signed
  }
  await concejo.waitForAct(act.actId)
  return concejo.api.getAct({ params: { actId: act.actId } })
}

/** The signers of `--key`, or the key of the session. */
export async function openSigners(context: CommandContext): Promise<readonly Signer[]> {
  const session = context.sessions.find(context.url)
  const named = context.options('key')
  const names = named.length === 0 && session?.kind === 'key' ? [session.as] : named
  const signers: Signer[] = []
  for (const name of names) {
    signers.push(await context.keys.open(name, () => askPassphrase(context, name)))
  }
  return signers
}

/** The passphrase of a locked key. Throws `cli.passphrase-needed` where nobody can be asked. */
export async function askPassphrase(context: CommandContext, name: string): Promise<string> {
  const { terminal } = context
  const given = terminal.environment['CONCEJO_PASSPHRASE'] ?? (await terminal.askSecret(`Passphrase of key ${name}: `))
  if (given === undefined || given === '') {
    throw new ConcejoError(cliErrors.passphraseNeeded, { name })
  }
  return given
}

/** The stored session, or one made for this command with the first key. */
export async function connectSigned(context: CommandContext, signers: readonly Signer[]): Promise<Concejo> {
  const concejo = context.connect()
  const [first] = signers
  if (concejo.token() === undefined && first !== undefined) {
    await concejo.signIn(first)
  }
  return concejo
}

/** What came of an act; exit code 1 when it was refused. */
export function describeAct(act: PendingAct | undefined): Outcome {
  if (act === undefined) {
    throw new ConcejoError(cliErrors.unexpected, { reason: 'the act was not prepared' })
  }
  const missing = act.requirements.filter((requirement) => requirement.member === undefined)
  const waiting = missing.map(({ role, organisationName }) => `${role === '' ? 'anyone' : role} of ${organisationName}`)
  const text = formatFields([
    ['act', act.actId],
    ['name', act.name],
    ['state', act.state],
    ['subject', act.subject],
    ['block', act.applied?.blockNumber],
    ['waits for', act.state === 'collecting' ? waiting.join('; ') : undefined],
    ['refused', refusalText(act.refusal)],
  ])
  const isBad = act.state === 'refused' || act.state === 'expired'
  return { json: act, text, exitCode: isBad ? exitCodes.refused : exitCodes.ok }
}

/** Why an act is refused, in one line. */
export function refusalText(refusal: Refusal | undefined): string | undefined {
  return refusal === undefined ? undefined : `${refusal.detail} ${refusal.help} (${refusal.code})`
}

function readActId(context: CommandContext): Bytes32 {
  const given = context.option('act-id')
  return given === undefined ? createId() : parseId(given, 'act-id')
}

function readOrganisation(context: CommandContext): { readonly organisation?: Bytes32 } {
  const given = context.option('organisation')
  return given === undefined ? {} : { organisation: parseId(given, 'organisation') }
}

/** 32 bytes of an option. Throws `cli.bad-option`. */
export function parseId(text: string, option: string): Bytes32 {
  const parsed = bytes32.safeParse(text)
  if (!parsed.success) {
    throw new ConcejoError(cliErrors.badOption, { option, reason: idReason })
  }
  return parsed.data
}

/** 32 bytes of an argument, the first unless said otherwise. Throws `cli.bad-argument`. */
export function readId(context: CommandContext, argument: string, index = 0): Bytes32 {
  const parsed = bytes32.safeParse(context.args[index])
  if (!parsed.success) {
    throw new ConcejoError(cliErrors.badArgument, { argument, reason: idReason })
  }
  return parsed.data
}

const idReason = 'it must be 0x and 64 hexadecimal digits'
