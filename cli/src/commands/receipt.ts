import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Bytes32, ConcejoError, type RecordReceipt, secondsToIso } from '@concejo/protocol'
import type { Concejo } from '@concejo/sdk'
import type { CommandContext, CommandSpec, Outcome } from '../command-spec.ts'
import { cliErrors } from '../errors.ts'
import { findOrganisation, organisationOption } from '../find-organisation.ts'
import { writeFile } from '../home/files.ts'
import { parseMoment } from '../parse-moment.ts'
import { createProgress, formatCounted, formatNumber } from '../progress.ts'
import { readNumber } from '../read-number.ts'
import { fetchReceipts, requireGood } from '../records/fetch-receipts.ts'
import { formatFields } from '../table.ts'

const timeoutDefaultSeconds = 300

export const receiptCommands: readonly CommandSpec[] = [
  {
    path: 'receipt',
    arguments: '[entry]',
    summary:
      'Get the receipt of a record, by its entry in the log or by its id; or, with --from or --to, those of all records ' +
      'of a stream in that time. Each is verified before it is written.',
    options: [
      { flags: '--id <id>', text: 'identifier of the record; needs --stream' },
      { flags: '--stream <name>', text: 'stream of the record' },
      { flags: '--from <time>', text: 'all records of the stream from this time on: ISO 8601; needs --out' },
      { flags: '--to <time>', text: 'all records of the stream before this time; needs --out' },
      { flags: '--disclose <names>', text: 'show only these attributes, by comma, as /time,/data/no2' },
      { flags: '--wait', text: 'wait until the ledger holds it' },
      { flags: '--timeout <seconds>', text: `how long to wait (default ${timeoutDefaultSeconds})` },
      { flags: '--pdf', text: 'a page to print, with the receipt attached and a code that leads to the verifier' },
      { flags: '--language <code>', text: 'of the page: en (default) or es' },
      { flags: '--proof', text: 'only the proof that the entry is in the log, as C2SP tlog-proof; says nothing of it' },
      { flags: '--out <path>', text: 'file to write, or folder for several (default: the standard output)' },
      { flags: '--overwrite', text: 'replace files that are there already' },
      organisationOption,
    ],
    examples: [
      'concejo receipt 1042 --out spot-17.receipt.json',
      'concejo receipt --stream air --id n1 --disclose /time,/data/no2',
      'concejo receipt 1042 --pdf --out spot-17.pdf',
      'concejo receipt --stream air --from 2030-01-31T00:00:00Z --to 2030-02-01T00:00:00Z --out january-31 --wait',
    ],
    run: receipt,
  },
]

async function receipt(context: CommandContext): Promise<Outcome> {
  const [from, to] = [readTime(context, 'from'), readTime(context, 'to')]
  const concejo = context.connect()
  const organisation = await findOrganisation(context, concejo)
  if (from !== undefined || to !== undefined) {
    return getMany(context, concejo, { organisation, stream: context.required('stream'), from, to })
  }
  const index = await findEntry(context, concejo, organisation)
  if (context.flag('pdf')) {
    return getPdf(context, concejo, { organisation, index })
  }
  return context.flag('proof')
    ? getProof(context, concejo, { organisation, index })
    : getOne(context, concejo, { organisation, index })
}

interface Entry {
  readonly organisation: Bytes32
  readonly index: number
}

/** The entry of the argument, or of the record with the id. Throws `cli.bad-argument`. */
async function findEntry(context: CommandContext, concejo: Concejo, organisation: Bytes32): Promise<number> {
  const id = context.option('id')
  const given = context.args[0]
  if (id !== undefined && given === undefined) {
    const params = { organisation, stream: context.required('stream'), id }
    return (await untilFound(context, () => concejo.api.getRecord({ params }))).index
  }
  if (given === undefined || id !== undefined || !/^\d{1,15}$/.test(given)) {
    const reason = 'give the number of an entry, or --id with --stream'
    throw new ConcejoError(cliErrors.badArgument, { argument: 'entry', reason })
  }
  return Number(given)
}

async function getOne(context: CommandContext, concejo: Concejo, params: Entry): Promise<Outcome> {
  const found = await waitForReceipt(context, concejo, params)
  await requireGood(found)
  const content = `${JSON.stringify(found, null, 2)}\n`
  return writeOutcome(context, { content, json: found })
}

async function waitForReceipt(context: CommandContext, concejo: Concejo, params: Entry): Promise<RecordReceipt> {
  const disclose = context.option('disclose')
  const timeoutMs = readTimeoutMs(context)
  const end = performance.now() + timeoutMs
  for (;;) {
    const found = await untilFound(context, () => concejo.api.getReceipt({ params, query: { disclose } }))
    if (!context.flag('wait') || found.anchor !== undefined) {
      return found
    }
    const { opened } = await concejo.api.getLog({ params })
    if (!opened) {
      throw new ConcejoError(cliErrors.logNotOpened, { organisation: params.organisation })
    }
    if (performance.now() > end) {
      throw new ConcejoError(cliErrors.waitOver, { missing: 1, count: 1, seconds: timeoutMs / 1000 })
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

const indexedWithinMs = 5_000

/** A record can be read a moment after it was taken: with --wait this is waited for. */
async function untilFound<Answer>(context: CommandContext, ask: () => Promise<Answer>): Promise<Answer> {
  for (const end = performance.now() + indexedWithinMs; ; ) {
    try {
      return await ask()
    } catch (error) {
      const passes = error instanceof ConcejoError && ['records.not-found', 'records.not-yet'].includes(error.code)
      if (!context.flag('wait') || !passes || performance.now() > end) {
        throw error
      }
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
  }
}

async function getPdf(context: CommandContext, concejo: Concejo, params: Entry): Promise<Outcome> {
  const file = context.required('out')
  const query = { disclose: context.option('disclose'), language: readLanguage(context) }
  const content = await (await concejo.api.$download('getReceiptPdf', { params, query })).bytes()
  return writeOutcome(context, { content, json: { ...params, file } })
}

function readLanguage(context: CommandContext): 'en' | 'es' {
  const given = context.option('language') ?? 'en'
  if (given !== 'en' && given !== 'es') {
    throw new ConcejoError(cliErrors.badOption, { option: 'language', reason: 'it is en or es' })
  }
  return given
}

async function getProof(context: CommandContext, concejo: Concejo, params: Entry): Promise<Outcome> {
  const content = await (await concejo.api.$download('getLogProof', { params })).text()
  return writeOutcome(context, { content, json: { ...params, proof: content } })
}

/** To the file of `--out`, else the outcome itself. Throws `cli.file-exists`. */
function writeOutcome(
  context: CommandContext,
  { content, json }: { readonly content: string | Uint8Array; readonly json: unknown },
): Outcome {
  const file = context.option('out')
  if (file === undefined) {
    return { json, text: String(content).trimEnd() }
  }
  requireFree(context, file)
  writeFile(file, content)
  return { json, text: `Written to ${file}.` }
}

function requireFree(context: CommandContext, file: string): void {
  if (!context.flag('overwrite') && existsSync(file)) {
    throw new ConcejoError(cliErrors.fileExists, { path: file })
  }
}

async function getMany(
  context: CommandContext,
  concejo: Concejo,
  asked: {
    readonly organisation: Bytes32
    readonly stream: string
    readonly from: string | undefined
    readonly to: string | undefined
  },
): Promise<Outcome> {
  const folder = context.required('out')
  const { organisation, stream, from, to } = asked
  const fileOf = (index: number): string => path.join(folder, `${stream}-${index}.receipt.json`)
  const files: string[] = []
  let erased = 0
  let indexes: readonly number[] = []
  await context.steps([
    {
      title: `Find the records of ${stream}`,
      run: async (note) => {
        const found = await listEntries(concejo, { organisation, stream }, { from, to })
        indexes = found.kept
        erased = found.erased
        for (const index of indexes) {
          requireFree(context, fileOf(index))
        }
        note(formatCounted(indexes.length, 'record'))
      },
    },
    {
      title: 'Get the receipts',
      run: async (note) => {
        const live = context.terminal.isInteractive
        const progress = createProgress({ total: indexes.length, unit: 'receipts', note, live })
        await fetchReceipts(concejo.api, {
          ...{ organisation, stream, indexes, anchored: context.flag('wait'), timeoutMs: readTimeoutMs(context) },
          onReceipt(found) {
            const file = fileOf(found.inclusion.index)
            writeFile(file, `${JSON.stringify(found, null, 2)}\n`)
            files.push(file)
            progress(files.length)
          },
        })
      },
    },
  ])
  const text = formatFields([
    ['receipts', `${formatNumber(files.length)} in ${folder}`],
    ['erased', erased === 0 ? undefined : `${formatCounted(erased, 'record')} without any`],
  ])
  return { json: { files, erased }, text }
}

const pageMax = 1_000
/** Receipts that one command gets: more belongs into a program. */
const entriesMax = 100_000

async function listEntries(
  concejo: Concejo,
  params: { readonly organisation: Bytes32; readonly stream: string },
  range: { readonly from: string | undefined; readonly to: string | undefined },
): Promise<{ readonly kept: readonly number[]; readonly erased: number }> {
  const kept: number[] = []
  let erased = 0
  let after: number | undefined
  for (let more = true; more && kept.length < entriesMax; ) {
    const { items } = await concejo.api.listRecords({ params, query: { ...range, after, limit: pageMax } })
    for (const { index, record } of items) {
      if (record === undefined) {
        erased += 1
      } else {
        kept.push(index)
      }
    }
    after = items.at(-1)?.index
    more = items.length === pageMax
  }
  return { kept, erased }
}

function readTimeoutMs(context: CommandContext): number {
  return (readNumber(context, 'timeout', { min: 1, max: 86_400 }) ?? timeoutDefaultSeconds) * 1000
}

function readTime(context: CommandContext, option: string): string | undefined {
  const given = context.option(option)
  const moment = given === undefined ? undefined : parseMoment(given, Number.NaN)
  if (given !== undefined && moment === undefined) {
    throw new ConcejoError(cliErrors.badOption, { option, reason: 'it is an instant as 2030-01-31T10:00:00Z' })
  }
  return moment === undefined ? undefined : secondsToIso(moment)
}
