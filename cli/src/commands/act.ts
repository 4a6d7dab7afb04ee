import { type ActTypedData, approval, ConcejoError, type PendingAct, unsafeBrand } from '@concejo/protocol'
import { hashTypedDataOfAct, signAct } from '@concejo/sdk'
import { collectItems } from '../collect-items.ts'
import type { CommandContext, CommandSpec, OptionSpec, Outcome } from '../command-spec.ts'
import { describeInput } from '../describe-input.ts'
import { cliErrors } from '../errors.ts'
import { exitCodes } from '../exit-codes.ts'
import { readJsonFile, toRecord, writeFile } from '../home/files.ts'
import {
  actOptions,
  connectSigned,
  describeAct,
  openSigners,
  parseId,
  performAct,
  readId,
  refusalText,
  signWith,
} from '../perform-act.ts'
import { inputOptions, readInput } from '../read-input.ts'
import { formatFields, formatSeconds, formatTable } from '../table.ts'

const key: OptionSpec = { flags: '--key <name>', text: 'key that signs; several times for several', many: true }
const out: OptionSpec = { flags: '--out <file>', text: 'file to write' }

export const actCommands: readonly CommandSpec[] = [
  {
    path: 'act commands',
    summary: 'Every act that the node can prepare.',
    examples: ['concejo act commands'],
    run: async (context) => {
      const { items } = await context.connect().api.listCommands()
      return {
        json: items,
        text: formatTable(
          ['act', 'what it does'],
          items.map((item) => [item.name, item.summary]),
        ),
      }
    },
  },
  {
    path: 'act describe',
    arguments: '<name>',
    summary: 'What an act needs as input; with --json as JSON Schema.',
    examples: ['concejo act describe funds.publish-call', 'concejo funds publish-call --help'],
    run: describe,
  },
  {
    path: 'act do',
    arguments: '<name>',
    summary: 'Prepare, sign and submit an act in one go; `concejo <service> <act>` is the short form.',
    options: [...inputOptions, ...actOptions],
    examples: [
      'concejo act do funds.publish-call --input call.json --key manager --key owner',
      'concejo funds withdraw-application --set application=0x… --key mine',
    ],
    run: async (context) => performAct(context, context.args[0] ?? '', await readInput(context)),
  },
  {
    path: 'act list',
    summary: 'Acts on their way: those of your organisations, or those that wait for you.',
    options: [{ flags: '--waiting', text: 'only those that wait for your signature' }],
    examples: ['concejo act list --waiting'],
    run: list,
  },
  {
    path: 'act prepare',
    arguments: '<name>',
    summary: 'Prepare an act without signing it, and write it to a file for signing elsewhere.',
    options: [...inputOptions, ...actOptions, out],
    examples: ['concejo act prepare funds.publish-call --input call.json --out act.json'],
    run: prepare,
  },
  {
    path: 'act sign',
    arguments: '<act-or-file>',
    summary: 'Sign a prepared act: at the node by its id, or offline in the file that `act prepare` wrote.',
    options: [key],
    examples: ['concejo act sign 0x… --key mine', 'concejo act sign act.json --key mine'],
    run: (context) => (context.args[0]?.startsWith('0x') === true ? signAtNode(context) : signFile(context)),
  },
  {
    path: 'act submit',
    arguments: '<file>',
    summary: 'Submit a fully signed act from a file. Needs no session: the signatures decide.',
    examples: ['concejo act submit act.json'],
    run: submit,
  },
  {
    path: 'act show',
    arguments: '<act>',
    summary: 'How far an act has come.',
    examples: ['concejo act show 0x…'],
    run: show,
  },
  {
    path: 'act proof',
    arguments: '<act>',
    summary: 'Download the proof of an applied act, for `concejo verify`.',
    options: [out],
    examples: ['concejo act proof 0x… --out proof.json'],
    run: proof,
  },
]

async function describe(context: CommandContext): Promise<Outcome> {
  const name = context.args[0] ?? ''
  const { items } = await context.connect().api.listCommands()
  const found = items.find((item) => item.name === name)
  if (found === undefined) {
    throw new ConcejoError(cliErrors.actUnknown, { name })
  }
  const usage = 'Give it by --input <file> or --set <name=value> (concejo act do --help). With --json: the JSON Schema.'
  return { json: found, text: `${found.name}: ${found.summary}\n\n${describeInput(found.input)}\n\n${usage}` }
}

async function list(context: CommandContext): Promise<Outcome> {
  const query = { limit: 100, ...(context.flag('waiting') ? { waiting: 'me' as const } : {}) }
  const items = await collectItems(context.connect().api.$pages('listActs', { query }))
  const rows = items.map((item) => {
    const given = item.requirements.filter((requirement) => requirement.member !== undefined).length
    const signed = `${given}/${item.requirements.length}`
    return [item.name, item.state, signed, formatSeconds(item.createdAt), item.organisationName, item.actId]
  })
  return { json: items, text: formatTable(['act', 'state', 'signed', 'prepared', 'organisation', 'id'], rows) }
}

async function prepare(context: CommandContext): Promise<Outcome> {
  const concejo = await connectSigned(context, await openSigners(context))
  const organisation = context.option('organisation')
  const act = await concejo.prepare(
    context.args[0] ?? '',
    await readInput(context),
    organisation === undefined ? {} : { organisation: parseId(organisation, 'organisation') },
  )
  const file = context.option('out')
  if (file !== undefined) {
    writeSignable(file, { act, approvals: [] })
  }
  return describeAct(act)
}

async function signAtNode(context: CommandContext): Promise<Outcome> {
  const signers = await openSigners(context)
  const concejo = await connectSigned(context, signers)
  const act = await concejo.api.getAct({ params: { actId: readId(context, 'act') } })
  return describeAct(await signWith(concejo, context, { act, signers }))
}

interface Signable {
  readonly act: Pick<PendingAct, 'actId' | 'contract' | 'functionName' | 'typedData'>
  readonly approvals: readonly { readonly signer: `0x${string}`; readonly signature: `0x${string}` }[]
}

async function signFile(context: CommandContext): Promise<Outcome> {
  const file = context.args[0] ?? ''
  const signable = readSignable(file)
  const signers = await openSigners(context)
  if (signers.length === 0) {
    throw new ConcejoError(cliErrors.noSigner)
  }
  const approvals = [...signable.approvals]
  for (const signer of signers) {
    approvals.push(await signAct(signable.act.typedData, signer))
  }
  writeSignable(file, { ...signable, approvals })
  const digest = hashTypedDataOfAct(signable.act.typedData)
  const { actId } = signable.act
  const text = formatFields([
    ['act', actId],
    ['digest', digest],
    ['signatures', approvals.length],
    ['signed', JSON.stringify(signable.act.typedData.message, null, 2)],
  ])
  return { json: { actId, digest, signatures: approvals.length }, text }
}

async function submit(context: CommandContext): Promise<Outcome> {
  const { act, approvals } = readSignable(context.args[0] ?? '')
  const { act: head, ...params } = act.typedData.message
  const answer = await context.connect().api.submitSignedAct(
    {
      query: { waitMs: 20_000 },
      body: {
        contract: act.contract,
        functionName: act.functionName,
        act: unsafeBrand<{ id: string; organisation: string; deadline: string }>(head),
        params,
        approvals: [...approvals],
      },
    },
    { repeatable: true },
  )
  return describeState(answer)
}

async function show(context: CommandContext): Promise<Outcome> {
  const actId = readId(context, 'act')
  const concejo = context.connect()
  if (concejo.token() === undefined) {
    return describeState(await concejo.api.getActState({ params: { actId } }))
  }
  try {
    return { ...describeAct(await concejo.api.getAct({ params: { actId } })), exitCode: exitCodes.ok }
  } catch (error) {
    // Whoever may not see the act may still know how far it has come.
    if (error instanceof ConcejoError && [401, 403, 404].includes(error.descriptor.status)) {
      return describeState(await concejo.api.getActState({ params: { actId } }))
    }
    throw error
  }
}

function describeState(answer: Pick<PendingAct, 'actId' | 'state' | 'refusal' | 'applied'>): Outcome {
  const text = formatFields([
    ['act', answer.actId],
    ['state', answer.state],
    ['block', answer.applied?.blockNumber],
    ['refused', refusalText(answer.refusal)],
  ])
  return { json: answer, text, exitCode: answer.state === 'refused' ? exitCodes.refused : exitCodes.ok }
}

async function proof(context: CommandContext): Promise<Outcome> {
  const actId = readId(context, 'act')
  const content = await context.connect().api.getActProof({ params: { actId } })
  const file = context.option('out')
  const text = JSON.stringify(content, null, 2)
  if (file === undefined) {
    return { json: content, text }
  }
  writeFile(file, `${text}\n`)
  return { json: { actId, file }, text: `Written to ${file}. Check it with: concejo verify ${file}` }
}

function writeSignable(file: string, { act, approvals }: Signable): void {
  const { actId, contract, functionName, typedData } = act
  const content = { format: 'concejo.signed-act.v1', act: { actId, contract, functionName, typedData }, approvals }
  writeFile(file, `${JSON.stringify(content, null, 2)}\n`)
}

function readSignable(path: string): Signable {
  const { format, act, approvals } = toRecord(readJsonFile(path))
  const { actId, contract, functionName, typedData } = toRecord(act)
  const parsed = approval.array().max(32).safeParse(approvals)
  const texts = [actId, contract, functionName].every((value) => typeof value === 'string')
  if (format !== 'concejo.signed-act.v1' || !texts || !parsed.success || toRecord(typedData)['types'] === undefined) {
    throw new ConcejoError(cliErrors.signedActInvalid, { path })
  }
  return {
    act: unsafeBrand<Signable['act']>({
      actId,
      contract,
      functionName,
      typedData: unsafeBrand<ActTypedData>(typedData),
    }),
    approvals: parsed.data,
  }
}
