import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { type Bytes32, ConcejoError, hashInput, type RecordInput, recordInput } from '@concejo/protocol'
import { batchRecordsMax, type Client, type endpoints, type Produced, produce } from '@concejo/sdk'
import { collectItems } from '../collect-items.ts'
import type { CommandContext, CommandSpec, OptionSpec, Outcome } from '../command-spec.ts'
import { cliErrors } from '../errors.ts'
import { findOrganisation, organisationOption } from '../find-organisation.ts'
import { readJsonFile, toRecord } from '../home/files.ts'
import { sha256 } from '../log/log-frontier.ts'
import { parseId } from '../perform-act.ts'
import { createProgress, formatCounted, formatNumber } from '../progress.ts'
import { readNumber } from '../read-number.ts'
import { readTime } from '../read-time.ts'
import { readPrivateKey } from '../records/device-key-file.ts'
import { formatRecordLines, formatRecords } from '../records/format-records.ts'
import { formatFields, formatSeconds, formatTable } from '../table.ts'

type Api = Client<typeof endpoints>
type Stream = Awaited<ReturnType<Api['getStream']>>
type StoredRecord = Awaited<ReturnType<Api['getRecord']>>
type Address = { readonly organisation: Bytes32; readonly stream: string }

interface RecordQuery {
  readonly entity: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
  readonly after: number | undefined
}

const pageMax = 1_000

const definitionOptions: readonly OptionSpec[] = [
  { flags: '--title <text>', text: 'what people call it' },
  { flags: '--description <text>', text: 'what its records say, and how they come about' },
  { flags: '--schema <file>', text: 'JSON Schema 2020-12 of the data of a record' },
  { flags: '--keep-days <days>', text: 'days after which records are erased; 0: kept (default)' },
  { flags: '--public', text: 'everybody may read' },
  { flags: '--private', text: 'only your organisation, and those of --reader, may read (default)' },
  { flags: '--reader <id>', text: 'organisation that may read too', many: true },
  { flags: '--producer <id>', text: 'organisation that may produce too', many: true },
  { flags: '--personal-data <class>', text: 'none (default), pseudonymous or personal' },
]

export const streamCommands: readonly CommandSpec[] = [
  {
    path: 'stream list',
    summary: 'Streams that you may read.',
    options: [{ flags: '--organisation <id>', text: 'only of this organisation' }],
    examples: ['concejo stream list', 'concejo stream list --organisation 0x… --json'],
    run: list,
  },
  {
    path: 'stream show',
    arguments: '<stream>',
    summary: 'A stream: what it is, its schema, who reads and produces.',
    options: [organisationOption],
    examples: ['concejo stream show air', 'concejo stream show air --organisation 0x… --json'],
    run: async (context) => describe(await context.connect().api.getStream({ params: await readAddress(context) })),
  },
  {
    path: 'stream create',
    arguments: '<stream>',
    summary: 'Begin a stream, as a records steward. The first one begins the log of your organisation.',
    options: [...definitionOptions, organisationOption],
    examples: [
      'concejo stream create air --title "Air quality" --schema air.schema.json --public',
      'concejo stream create access --title "Uses of data" --schema use.json --personal-data pseudonymous --keep-days 365',
    ],
    run: create,
  },
  {
    path: 'stream change',
    arguments: '<stream>',
    summary: 'Change a stream, as a records steward. A schema may only allow more than before.',
    options: [...definitionOptions, organisationOption],
    examples: ['concejo stream change air --schema air-with-ozone.json', 'concejo stream change air --public'],
    run: async (context) => changeTo(context, readDefinition(context)),
  },
  {
    path: 'stream close',
    arguments: '<stream>',
    summary: 'Take no more records; those that are there can be read.',
    options: [organisationOption],
    examples: ['concejo stream close air'],
    run: (context) => changeTo(context, { state: 'closed' }),
  },
  {
    path: 'stream open',
    arguments: '<stream>',
    summary: 'Open a closed stream again.',
    options: [organisationOption],
    examples: ['concejo stream open air'],
    run: (context) => changeTo(context, { state: 'open' }),
  },
  {
    path: 'stream records',
    arguments: '<stream>',
    summary: 'Records of a stream, the newest first. With --all as NDJSON, the oldest first.',
    options: [
      { flags: '--entity <name>', text: 'only about this entity' },
      { flags: '--from <time>', text: 'from this time of the records on: ISO 8601, or a length ago as 2h' },
      { flags: '--to <time>', text: 'before this time of the records' },
      { flags: '--after <entry>', text: 'only entries of the log above this one' },
      { flags: '--limit <count>', text: 'at most so many, up to 1000 (default 25)' },
      { flags: '--all', text: 'every record, one JSON object a line, as it comes' },
      organisationOption,
    ],
    examples: [
      'concejo stream records air --limit 5',
      'concejo stream records air --entity urn:station:7 --from 2h',
      'concejo stream records air --all > air.ndjson',
    ],
    run: records,
  },
  {
    path: 'stream produce',
    arguments: '<stream> [file]',
    summary:
      'Add records from NDJSON, one JSON object a line; from the standard input without file. A record with an id is taken once.',
    options: [
      {
        flags: '--batch <count>',
        text: 'records in one request, up to 1000 (default 500); sent after a second in any case',
      },
      { flags: '--once', text: 'records without id get one made of their content: the same one is taken once' },
      { flags: '--device <name>', text: 'registered device that signs each batch; needs --device-key' },
      { flags: '--device-key <file>', text: 'its private key, as PEM' },
      organisationOption,
    ],
    examples: [
      'concejo stream produce air readings.ndjson',
      'concejo stream produce air readings.ndjson --once',
      'sensor | concejo stream produce air --batch 100',
      'concejo stream produce air readings.ndjson --device urn:station:7 --device-key station-7.pem',
    ],
    run: produceLines,
  },
]

async function list(context: CommandContext): Promise<Outcome> {
  const organisation = context.option('organisation')
  const query = {
    limit: 100,
    ...(organisation === undefined ? {} : { organisation: parseId(organisation, 'organisation') }),
  }
  const items = await collectItems(context.connect().api.$pages('listStreams', { query }))
  const rows = items.map((item) => [
    item.name,
    item.title,
    item.state,
    item.readers === 'public' ? 'public' : 'private',
    item.organisationName,
  ])
  return { json: items, text: formatTable(['name', 'title', 'state', 'readers', 'organisation'], rows) }
}

/** Organisation and name of the stream of the first argument. */
async function readAddress(context: CommandContext): Promise<Address> {
  return { organisation: await findOrganisation(context, context.connect()), stream: context.args[0] ?? '' }
}

async function create(context: CommandContext): Promise<Outcome> {
  context.required('schema')
  const { organisation, stream: name } = await readAddress(context)
  const { schema = {}, title = name, ...rest } = readDefinition(context)
  const body = { ...rest, organisation, name, title, schema }
  return describe(await context.connect().api.createStream({ body }))
}

type Change = NonNullable<NonNullable<Parameters<Api['changeStream']>[0]>['body']>

async function changeTo(context: CommandContext, body: Change): Promise<Outcome> {
  const params = await readAddress(context)
  return describe(await context.connect().api.changeStream({ params, body }))
}

/** What the options say about a stream; what they leave out is not in it. Throws `cli.bad-option`. */
function readDefinition(context: CommandContext): Omit<Change, 'state'> {
  const [title, description] = [context.option('title'), context.option('description')]
  const schema = context.option('schema')
  const keepDays = readNumber(context, 'keep-days', { min: 0, max: 36_500 })
  const producers = context.options('producer').map((id) => parseId(id, 'producer'))
  const readers = readReaders(context)
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(schema === undefined ? {} : { schema: JSON.parse(JSON.stringify(toRecord(readJsonFile(schema)))) }),
    ...(keepDays === undefined ? {} : { keepDays: keepDays === 0 ? null : keepDays }),
    ...(readers === undefined ? {} : { readers }),
    ...(producers.length === 0 ? {} : { producers }),
    ...readPersonalData(context),
  }
}

function readReaders(context: CommandContext): 'public' | Bytes32[] | undefined {
  const readers = context.options('reader').map((id) => parseId(id, 'reader'))
  const isPrivate = context.flag('private') || readers.length > 0
  if (context.flag('public') && isPrivate) {
    throw new ConcejoError(cliErrors.badOption, { option: 'public', reason: 'it says the opposite of the others' })
  }
  if (context.flag('public')) {
    return 'public'
  }
  return isPrivate ? readers : undefined
}

function readPersonalData(context: CommandContext): Pick<Change, 'personalData'> {
  const given = context.option('personal-data')
  if (given === undefined) {
    return {}
  }
  if (given !== 'none' && given !== 'pseudonymous' && given !== 'personal') {
    const reason = 'it is none, pseudonymous or personal'
    throw new ConcejoError(cliErrors.badOption, { option: 'personal-data', reason })
  }
  return { personalData: given }
}

function describe(stream: Stream): Outcome {
  const names = (ids: readonly string[]): string => ids.join(', ')
  const text = formatFields([
    ['stream', stream.name],
    ['title', stream.title],
    ['about', stream.description === '' ? undefined : stream.description],
    ['organisation', `${stream.organisationName}, ${stream.organisation}`],
    ['state', stream.state],
    ['read by', stream.readers === 'public' ? 'everybody' : names(['the organisation', ...stream.readers])],
    ['produced by', names(['the organisation', ...stream.producers])],
    ['personal data', stream.personalData],
    ['kept', stream.keepDays === null ? 'for good' : `${stream.keepDays} days`],
    ['schema', `version ${stream.schemaVersion}, changed ${formatSeconds(stream.changedAt)}`],
    ['', JSON.stringify(stream.schema)],
  ])
  return { json: stream, text }
}

async function records(context: CommandContext): Promise<Outcome> {
  const params = await readAddress(context)
  const { api } = context.connect()
  const entity = context.option('entity')
  const [from, to] = [readTime(context, 'from'), readTime(context, 'to')]
  const after = readNumber(context, 'after', { min: 0, max: Number.MAX_SAFE_INTEGER })
  const query = { entity, from, to, after }
  if (context.flag('all')) {
    return writeAll(context, api, { params, query })
  }
  const limit = readNumber(context, 'limit', { min: 1, max: 1_000 }) ?? 25
  const { items } = await api.listRecords({ params, query: { ...query, limit, order: 'newest' } })
  return { json: items, text: formatRecords(items) }
}

/** Every record as NDJSON, page by page as it comes; only the last page is the outcome, so any number fits. */
async function writeAll(
  context: CommandContext,
  api: Api,
  asked: { readonly params: Address; readonly query: RecordQuery },
): Promise<Outcome> {
  const { params, query } = asked
  const found: StoredRecord[] = []
  let after = query.after
  for (;;) {
    const { items } = await api.listRecords({ params, query: { ...query, after, limit: pageMax, order: 'oldest' } })
    const text = formatRecordLines(items)
    if (context.json) {
      found.push(...items)
    }
    if (items.length < pageMax) {
      return { json: found, text }
    }
    if (!context.json) {
      context.terminal.out(`${text}\n`)
    }
    after = items.at(-1)?.index
  }
}

async function produceLines(context: CommandContext): Promise<Outcome> {
  const { organisation, stream } = await readAddress(context)
  const { api } = context.connect()
  const batchSize = readNumber(context, 'batch', { min: 1, max: batchRecordsMax }) ?? 500
  const device = await readDevice(context)
  const file = context.args[1]
  let produced: Produced = { accepted: 0, duplicates: 0, lastIndex: undefined }
  await context.steps([
    {
      title: `Add records to ${stream}`,
      run: async (note) => {
        const live = context.terminal.isInteractive
        const progress = createProgress({ total: undefined, unit: 'records', note, live })
        produced = await produce(api, {
          ...{ organisation, stream, batchSize, ...(device === undefined ? {} : { device }) },
          records: readRecords(context, file),
          onProgress: (state) => {
            produced = state
            progress(state.accepted)
          },
          onPause: ({ delayMs, error }) => note(`waits ${Math.ceil(delayMs / 1000)} s: ${error.message}`),
        }).catch((error: unknown) => {
          // What is safe is worth knowing: the rest can be sent again, or from there.
          context.terminal.err(`Safe: ${formatCounted(produced.accepted, 'record')}.\n`)
          throw error
        })
        note(`safe: ${formatCounted(produced.accepted, 'record')}`)
      },
    },
  ])
  const text = formatFields([
    ['safe', formatNumber(produced.accepted)],
    ['had before', produced.duplicates === 0 ? undefined : formatNumber(produced.duplicates)],
    ['last entry', produced.lastIndex],
  ])
  return { json: { organisation, stream, ...produced }, text }
}

async function readDevice(context: CommandContext) {
  const device = context.option('device')
  if (device === undefined) {
    return undefined
  }
  return { device, privateKey: await readPrivateKey(context.required('device-key')) }
}

/** Records line by line; empty lines are left out. Throws `cli.line-invalid` and `cli.file-unreadable`. */
export async function* readRecords(context: CommandContext, file: string | undefined): AsyncGenerator<RecordInput> {
  const isInput = file === undefined || file === '-'
  const source = isInput ? 'the standard input' : file
  const lines = isInput ? context.terminal.readLines() : readFileLines(file)
  let line = 0
  for await (const text of lines) {
    line += 1
    if (text.trim() !== '') {
      const record = parseRecord(text, { line, source })
      yield context.flag('once') && record.id === undefined ? { ...record, id: idOf(record) } : record
    }
  }
}

/** SHA-256 of what it says, by which a repeat of the command is known as one. */
function idOf(record: RecordInput): string {
  return `sha-256:${Buffer.from(hashInput(record, sha256)).toString('hex')}`
}

function parseRecord(text: string, place: { readonly line: number; readonly source: string }): RecordInput {
  const parsed = recordInput.safeParse(readJson(text, place))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const reason = `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim()
    throw new ConcejoError(cliErrors.lineInvalid, { ...place, reason })
  }
  return parsed.data
}

function readJson(text: string, place: { readonly line: number; readonly source: string }): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ConcejoError(cliErrors.lineInvalid, { ...place, reason: 'it is not JSON' }, { cause })
  }
}

async function* readFileLines(file: string): AsyncGenerator<string> {
  const input = createReadStream(file)
  const failed = new Promise<never>((_, reject) => {
    input.once('error', (cause) =>
      reject(new ConcejoError(cliErrors.fileUnreadable, { path: file, reason: cause.message }, { cause })),
    )
  })
  // A failure before the first line is told below; this keeps it from being one that nobody took.
  failed.catch(() => undefined)
  const opened = new Promise<void>((resolve) => {
    input.once('open', () => resolve())
  })
  await Promise.race([opened, failed])
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
}
