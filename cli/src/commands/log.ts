import {
  type Bytes32,
  ConcejoError,
  type NoteKey,
  noteKeyToText,
  parseCheckpoint,
  parseNoteKey,
  parseSignedNote,
  sha256Hex,
  verifyNote,
} from '@concejo/protocol'
import type { Client, Concejo, endpoints } from '@concejo/sdk'
import { verifyActProof } from '@concejo/verifier'
import { collectItems } from '../collect-items.ts'
import type { CommandContext, CommandSpec, Outcome } from '../command-spec.ts'
import { cliErrors } from '../errors.ts'
import { exitCodes } from '../exit-codes.ts'
import {
  findOrganisation,
  findOwnOrganisation,
  organisationOption,
  readOrganisationArgument,
} from '../find-organisation.ts'
import { readTextFile } from '../home/files.ts'
import { openLogFiles } from '../log/log-files.ts'
import { type KnownHead, type LogDifference, type LogVerification, verifyLog } from '../log/verify-log.ts'
import { actOptions, performAct } from '../perform-act.ts'
import { createProgress, formatNumber } from '../progress.ts'
import { formatFields, formatSeconds, formatTable } from '../table.ts'

type Api = Client<typeof endpoints>
type LogState = Awaited<ReturnType<Api['getLog']>>
type AnchoredLog = Awaited<ReturnType<Api['listLogs']>>['items'][number]
type Anchored = NonNullable<AnchoredLog['checkpoint']>

const keyOption = {
  flags: '--log-key <key>',
  text: 'key of its notes that you know from elsewhere, as <name>+<id>+<base 64>',
}

export const logCommands: readonly CommandSpec[] = [
  {
    path: 'log list',
    summary: 'Transparency logs of the network, each with what was anchored of it last.',
    examples: ['concejo log list', 'concejo log list --json'],
    run: list,
  },
  {
    path: 'log show',
    arguments: '[organisation]',
    summary: 'The state of a log on this node: size, key, checkpoint, anchor.',
    examples: ['concejo log show', 'concejo log show 0x…'],
    run: async (context) => {
      const concejo = context.connect()
      const organisation = await findLog(context, concejo)
      return describe(await concejo.api.getLog({ params: { organisation } }))
    },
  },
  {
    path: 'log verify',
    arguments: '[organisation]',
    summary:
      'Check a whole log from its files: entries, tiles, checkpoint, key, and every state that the ledger holds of it. ' +
      'Exit code 1 when anything differs.',
    options: [
      keyOption,
      { flags: '--known <file>', text: 'a checkpoint of it that you kept: the log must lead to it', many: true },
    ],
    examples: [
      'concejo log verify',
      'concejo log verify 0x… --url https://city.example.org',
      'concejo log verify 0x… --known checkpoint-of-last-year.txt --json',
    ],
    run: verify,
  },
  {
    path: 'log keys',
    summary: 'The keys that the node proposes for opening your log, or for rotating them.',
    options: [organisationOption],
    examples: ['concejo log keys'],
    run: keys,
  },
  {
    path: 'log open',
    summary: 'Open your log on the ledger, by an act of a records steward: from then on it is anchored.',
    options: actOptions,
    examples: ['concejo log open', 'concejo log open --key mine --organisation 0x…'],
    run: async (context) => {
      const { origin, signer, noteKey } = await propose(context)
      return performAct(context, 'records.open-log', { origin, signer, noteKey })
    },
  },
  {
    path: 'log rotate',
    summary: 'Give your log new keys, by an act of a records steward. What the old ones signed stays valid.',
    options: actOptions,
    examples: ['concejo log rotate'],
    run: async (context) => {
      const { signer, noteKey } = await propose(context)
      return performAct(context, 'records.rotate-log-key', { signer, noteKey })
    },
  },
  {
    path: 'log anchor',
    summary: 'Put the newest checkpoint of your log on the ledger now.',
    options: [organisationOption],
    examples: ['concejo log anchor'],
    run: anchor,
  },
  {
    path: 'log alarms',
    summary: 'What is wrong with logs that this node keeps or watches. Exit code 1 when something is.',
    options: [{ flags: '--all', text: 'also what was wrong and is not any more' }],
    examples: ['concejo log alarms', 'concejo log alarms --all'],
    run: alarms,
  },
]

async function list(context: CommandContext): Promise<Outcome> {
  const items = await collectItems(context.connect().api.$pages('listLogs', { query: { limit: 100 } }))
  const rows = items.map((item) => [
    item.organisationName,
    item.checkpoint?.size ?? '0',
    item.checkpoint === undefined ? 'never' : formatSeconds(item.checkpoint.anchoredAt),
    item.organisation,
  ])
  return { json: items, text: formatTable(['organisation', 'anchored', 'when', 'id'], rows) }
}

function describe(log: LogState): Outcome {
  const anchored = log.anchor
  const text = formatFields([
    ['log', log.origin],
    ['organisation', log.organisation],
    ['key', log.key],
    ['entries', formatNumber(log.size)],
    ['published', formatNumber(log.published.size)],
    ['lag', log.lag === 0 ? undefined : `${formatNumber(log.lag)} records are safe and cannot be read yet`],
    ['opened', log.opened ? 'yes' : 'no: nothing is anchored until a steward runs `concejo log open`'],
    [
      'anchored',
      anchored === undefined
        ? 'never'
        : `${formatNumber(anchored.size)} entries, ${formatSeconds(anchored.anchoredAt)}, act ${anchored.actId}`,
    ],
    ['stopped', log.stopped],
  ])
  return { json: log, text, exitCode: log.stopped === undefined ? exitCodes.ok : exitCodes.refused }
}

async function propose(context: CommandContext) {
  const concejo = context.connect()
  const organisation = await findOrganisation(context, concejo)
  return concejo.api.getLogKeys({ params: { organisation } })
}

async function keys(context: CommandContext): Promise<Outcome> {
  const proposed = await propose(context)
  const text = formatFields([
    ['for', proposed.rotation ? 'a rotation: concejo log rotate' : 'the opening: concejo log open'],
    ['origin', proposed.origin],
    ['signer', proposed.signer],
    ['note key', proposed.noteKey],
  ])
  return { json: proposed, text }
}

async function anchor(context: CommandContext): Promise<Outcome> {
  const concejo = context.connect()
  const organisation = await findOrganisation(context, concejo)
  let state: LogState | undefined
  await context.steps([
    {
      title: 'Anchor the newest checkpoint',
      run: async (note) => {
        state = await concejo.api.anchorLog({ params: { organisation } })
        note(`${formatNumber(state.anchor?.size ?? 0)} entries`)
      },
    },
  ])
  return describe(state ?? (await concejo.api.getLog({ params: { organisation } })))
}

async function alarms(context: CommandContext): Promise<Outcome> {
  const open = context.flag('all') ? ('false' as const) : ('true' as const)
  const { items } = await context.connect().api.listLogAlarms({ query: { open, limit: 200 } })
  const rows = items.map((item) => [
    item.organisationName,
    item.kind,
    formatSeconds(item.raisedAt),
    item.closedAt === undefined ? 'open' : formatSeconds(item.closedAt),
    item.detail,
  ])
  const anyOpen = items.some(({ closedAt }) => closedAt === undefined)
  return {
    json: items,
    text: rows.length === 0 ? 'No alarms.' : formatTable(['organisation', 'kind', 'since', 'until', 'detail'], rows),
    exitCode: anyOpen ? exitCodes.refused : exitCodes.ok,
  }
}

/** The log of the argument, or one's own, or the only one. Throws `cli.organisation-needed`. */
async function findLog(context: CommandContext, concejo: Concejo): Promise<Bytes32> {
  const given = readOrganisationArgument(context) ?? (await findOwnOrganisation(concejo))
  if (given !== undefined) {
    return given
  }
  const { items } = await concejo.api.listLogs({ query: { limit: 2 } })
  const [only] = items
  if (only === undefined || items.length > 1) {
    throw new ConcejoError(cliErrors.organisationNeeded)
  }
  return only.organisation
}

/** What `log verify` says besides what the files say. */
interface Found extends LogVerification {
  readonly organisation: Bytes32
  readonly key: string
  readonly newestAnchor: { readonly size: number; readonly actId: Bytes32; readonly blockHash: Bytes32 } | undefined
}

async function verify(context: CommandContext): Promise<Outcome> {
  const concejo = context.connect()
  const organisation = await findLog(context, concejo)
  const kept = context.options('known').map(readKnown)
  const files = openLogFiles(context.url, organisation)
  // The ledger first: what the log shows afterwards can only be more.
  const { items } = await concejo.api.listLogs({ query: { organisation, limit: 1 } })
  const [opened] = items
  const note = await files.readNote()
  const { size } = parseCheckpoint(parseSignedNote(note).text)
  const { key, differences: ofKey } = await findKey(context, concejo, { organisation, opened, note })
  const newest = opened?.checkpoint
  let found: Found | undefined
  await context.steps([
    {
      title: 'Read entries and tiles',
      run: async (say) => {
        const live = context.terminal.isInteractive
        const result = await verifyLog({
          ...{ files, note, key },
          onProgress: createProgress({ total: size, unit: 'entries', note: say, live }),
          anchored: readAnchored(concejo, organisation, size),
          kept: newest !== undefined && Number(newest.size) > size ? [...kept, toHead(newest)] : kept,
        })
        const proven = await checkNewest(concejo, newest)
        const differences = [...ofKey, ...result.differences, ...proven.differences]
        const valid = result.valid && differences.length === 0
        found = {
          ...{ ...result, valid, differences, organisation, key: noteKeyToText(key) },
          newestAnchor: proven.newestAnchor,
        }
        say(`${formatNumber(result.entries)} entries, ${formatNumber(result.heads)} states compared`)
      },
    },
  ])
  return describeFound(found)
}

/**
 * The key that must have signed: the one that the reader knows, else one that the ledger knows (just after a rotation the
 * note may still be signed by the one before), else, for a log that was never opened, what the node says.
 */
async function findKey(
  context: CommandContext,
  concejo: Concejo,
  log: { readonly organisation: Bytes32; readonly opened: AnchoredLog | undefined; readonly note: string },
): Promise<{ readonly key: NoteKey; readonly differences: readonly LogDifference[] }> {
  const given = context.option('log-key')
  if (given !== undefined) {
    return { key: readKey(given), differences: [] }
  }
  const { opened } = log
  const state = await concejo.api.getLog({ params: { organisation: log.organisation } })
  if (opened === undefined) {
    return { key: parseNoteKey(state.key), differences: [] }
  }
  const differs = sha256Hex(new TextEncoder().encode(state.origin)) !== opened.origin
  const detail = `The ledger knows the log under another name than ${state.origin}.`
  const differences: readonly LogDifference[] = differs ? [{ code: 'log.origin', where: 'the ledger', detail }] : []
  const toKey = (publicKey: Bytes32): NoteKey => ({ name: state.origin, type: 'log', publicKey: toBytes(publicKey) })
  const current = toKey(opened.noteKey)
  const earlier = opened.checkpoint === undefined ? [] : [toKey(opened.checkpoint.noteKey)]
  const signed = parseSignedNote(log.note)
  const key = [current, ...earlier].find((candidate) => verifyNote(signed, candidate).state === 'valid')
  return { key: key ?? current, differences }
}

/** Throws `cli.bad-option`. */
function readKey(text: string): NoteKey {
  try {
    return parseNoteKey(text)
  } catch (cause) {
    const reason = 'it must be <name>+<id>+<base 64>, as `concejo log show` says it'
    throw new ConcejoError(cliErrors.badOption, { option: 'log-key', reason }, { cause })
  }
}

function describeFound(found: Found | undefined): Outcome {
  if (found === undefined) {
    throw new ConcejoError(cliErrors.unexpected, { reason: 'the log was not read' })
  }
  const { newestAnchor } = found
  const head = formatFields([
    ['log', found.origin],
    ['organisation', found.organisation],
    ['entries', `${formatNumber(found.entries)} of ${formatNumber(found.size)}`],
    ['root', found.root],
    ['key', found.key],
    ['files', formatNumber(found.files)],
    ['states', `${formatNumber(found.heads)} compared: the checkpoint, what the ledger holds, what you kept`],
    [
      'newest anchor',
      newestAnchor === undefined
        ? 'none: only the key of the log vouches for it'
        : `${formatNumber(newestAnchor.size)} entries, act ${newestAnchor.actId}, block hash ${newestAnchor.blockHash}`,
    ],
  ])
  const differences = found.differences.map(({ code, where, detail, expected, found: seen }) =>
    [
      `  FAILED ${code}: ${where}: ${detail}`,
      ...(expected === undefined ? [] : [`    should be ${expected}`]),
      ...(seen === undefined ? [] : [`    is        ${seen}`]),
    ].join('\n'),
  )
  const verdict = found.valid ? 'The log holds.' : 'THE LOG DOES NOT HOLD. Keep this as evidence.'
  return {
    json: found,
    text: [head, '', ...differences, verdict].join('\n'),
    exitCode: found.valid ? exitCodes.ok : exitCodes.refused,
  }
}

function readKnown(file: string): KnownHead {
  const { size, root } = parseCheckpoint(parseSignedNote(readTextFile(file)).text)
  return { size, root, source: file }
}

const pagesMax = 1_000_000

/** What the ledger holds of a log up to a size, the smallest first. */
async function* readAnchored(concejo: Concejo, organisation: Bytes32, size: number): AsyncGenerator<KnownHead> {
  const input = { params: { organisation }, query: { limit: 100, covering: '0' } }
  for await (const anchored of concejo.api.$pages('listCheckpoints', input, { pagesMax })) {
    if (Number(anchored.size) > size) {
      return
    }
    yield toHead(anchored)
  }
}

function toHead({ size, root, actId }: Anchored): KnownHead {
  return { size: Number(size), root: toBytes(root), source: `anchor ${actId}` }
}

function toBytes(hex: Bytes32): Uint8Array {
  return Uint8Array.from(Buffer.from(hex.slice(2), 'hex'))
}

/** Whether the newest anchor is really on the ledger: by the proof of its act, checked here. */
async function checkNewest(
  concejo: Concejo,
  newest: Anchored | undefined,
): Promise<Pick<Found, 'newestAnchor'> & { readonly differences: readonly LogDifference[] }> {
  if (newest === undefined) {
    return { newestAnchor: undefined, differences: [] }
  }
  const { actId, root, size, organisation } = newest
  const { what, valid, blockHash } = await verifyActProof(await concejo.api.getActProof({ params: { actId } }))
  const is = valid && what?.contract === 'Checkpoints' && what.functionName === 'anchorCheckpoint'
  const says =
    what?.params['size'] === BigInt(size) && what.params['root'] === root && what.organisation === organisation
  if (is && says && blockHash !== undefined) {
    return { newestAnchor: { size: Number(size), actId, blockHash }, differences: [] }
  }
  const detail = 'The proof of its act does not hold, or says something else.'
  return { newestAnchor: undefined, differences: [{ code: 'log.anchor', where: `anchor ${actId}`, detail }] }
}
