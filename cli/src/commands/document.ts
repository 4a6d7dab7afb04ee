import path from 'node:path'
import { type Bytes32, bytes32, ConcejoError, commitDocument, type DocumentInfo, sha256Hex } from '@concejo/protocol'
import type { Concejo } from '@concejo/sdk'
import { collectItems } from '../collect-items.ts'
import type { CommandContext, CommandSpec, OptionSpec, Outcome } from '../command-spec.ts'
import { cliErrors } from '../errors.ts'
import { readBytes, writeFile } from '../home/files.ts'
import { parseId } from '../perform-act.ts'
import { inputOptions, readInput } from '../read-input.ts'
import { formatFields, formatSeconds, formatTable } from '../table.ts'

const subject: OptionSpec = { flags: '--subject <id>', text: 'file that it belongs to: an application, an agreement' }
const storeOptions: readonly OptionSpec[] = [
  { flags: '--purpose <word>', text: 'what it is for, as application, note or call-document' },
  subject,
  { flags: '--organisation <id>', text: 'organisation that it belongs to (default: your first one)' },
  { flags: '--public', text: 'for everybody (default: for those whom the service lets read it)' },
]

export const documentCommands: readonly CommandSpec[] = [
  {
    path: 'document create',
    summary: 'Store a JSON document and get its commitment, which goes into an act.',
    options: [
      ...inputOptions,
      { flags: '--text <text>', text: 'a document that is only a text: a reason, a report, an answer' },
      { flags: '--attach <document>', text: 'identifier of an uploaded file to go with --text', many: true },
      ...storeOptions,
    ],
    examples: [
      'concejo document create --purpose call-document --public --input call-text.json',
      'concejo document create --purpose note --subject 0x… --text "Checked against the registers."',
    ],
    run: create,
  },
  {
    path: 'document upload',
    arguments: '<file>',
    summary: 'Store a file and get its commitment.',
    options: [...storeOptions, { flags: '--type <type>', text: 'media type (default: by the ending of the name)' }],
    examples: ['concejo document upload invoice.pdf --purpose application-attachment --subject 0x…'],
    run: upload,
  },
  {
    path: 'document list',
    summary: 'Documents of a file that you may read; without --subject your own.',
    options: [subject, { flags: '--purpose <word>', text: 'only for this purpose' }],
    examples: ['concejo document list --subject 0x…', 'concejo document list --purpose note --json'],
    run: list,
  },
  {
    path: 'document show',
    arguments: '<document>',
    summary: 'What is known of a document, found by its identifier or by the commitment that stands in an act.',
    examples: ['concejo document show 0x…', 'concejo document show 1b4e28ba-…'],
    run: async (context) => describe(await find(context.connect(), context)),
  },
  {
    path: 'document download',
    arguments: '<document>',
    summary: 'Get the content, and check that the commitment in the act stands for exactly this content.',
    options: [{ flags: '--out <file>', text: 'file to write (default: text goes to the standard output)' }],
    examples: ['concejo document download 0x… --out invoice.pdf', 'concejo document download 0x… --json'],
    run: download,
  },
]

async function create(context: CommandContext): Promise<Outcome> {
  const text = context.option('text')
  const given = await readInput(context)
  if (text === undefined && Object.keys(given).length === 0) {
    throw new ConcejoError(cliErrors.missingOption, { option: 'input, --set or --text' })
  }
  const content = text === undefined ? given : { ...given, text, attachments: context.options('attach') }
  const body = { ...readPlace(context), public: context.flag('public'), content }
  return describe(await context.connect().api.createJsonDocument({ body }))
}

async function upload(context: CommandContext): Promise<Outcome> {
  const file = context.args[0] ?? ''
  const content = readBytes(file)
  const contentType = context.option('type') ?? contentTypes[path.extname(file).toLowerCase()]
  return describe(
    await context.connect().api.$upload('uploadDocument', {
      query: { ...readPlace(context), public: context.flag('public') ? 'true' : 'false' },
      content,
      contentType: contentType ?? 'application/octet-stream',
      fileName: path.basename(file),
    }),
  )
}

/** Media types of what people send to administrations. */
const contentTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml',
  '.zip': 'application/zip',
}

async function list(context: CommandContext): Promise<Outcome> {
  const purpose = context.option('purpose')
  const query = { limit: 100, ...readSubject(context), ...(purpose === undefined ? {} : { purpose }) }
  const items = await collectItems(context.connect().api.$pages('listDocuments', { query }))
  const rows = items.map((item) => [
    item.purpose,
    item.erasedAt === undefined ? String(item.size) : 'erased',
    formatSeconds(item.createdAt),
    item.fileName ?? '',
    item.commitment,
  ])
  return { json: items, text: formatTable(['purpose', 'bytes', 'stored', 'name', 'commitment'], rows) }
}

async function download(context: CommandContext): Promise<Outcome> {
  const concejo = context.connect()
  const { api } = concejo
  const info = await find(concejo, context)
  const params = { documentId: info.documentId }
  const content = await (await api.$download('downloadDocument', { params })).bytes()
  const { salt } = await api.getDocumentOpening({ params })
  if (commitDocument({ salt, contentDigest: sha256Hex(content) }) !== info.commitment) {
    throw new ConcejoError(cliErrors.commitmentWrong, { commitment: info.commitment })
  }
  const file = context.option('out')
  if (file !== undefined) {
    writeFile(file, content)
    const text = `Written to ${file}. The commitment ${info.commitment} stands for exactly this content.`
    return { json: { ...info, file }, text }
  }
  const isText = /^(text\/|application\/(json|xml))/.test(info.contentType)
  if (!isText) {
    throw new ConcejoError(cliErrors.missingOption, { option: 'out' })
  }
  const text = new TextDecoder().decode(content)
  return { json: { ...info, content: info.contentType.startsWith('application/json') ? JSON.parse(text) : text }, text }
}

/** A document by its identifier or its commitment. */
async function find(concejo: Concejo, context: CommandContext): Promise<DocumentInfo> {
  const given = context.args[0] ?? ''
  const commitment = bytes32.safeParse(given)
  if (commitment.success) {
    return concejo.api.getDocumentByCommitment({ params: { commitment: commitment.data } })
  }
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(given)) {
    const reason = 'it is the identifier of a document (1b4e28ba-…) or its commitment (0x…)'
    throw new ConcejoError(cliErrors.badArgument, { argument: 'document', reason })
  }
  return concejo.api.getDocument({ params: { documentId: given } })
}

function readPlace(context: CommandContext): {
  readonly purpose: string
  readonly subject?: Bytes32
  readonly organisation?: Bytes32
} {
  const organisation = context.option('organisation')
  return {
    purpose: context.required('purpose'),
    ...readSubject(context),
    ...(organisation === undefined ? {} : { organisation: parseId(organisation, 'organisation') }),
  }
}

function readSubject(context: CommandContext): { readonly subject?: Bytes32 } {
  const given = context.option('subject')
  return given === undefined ? {} : { subject: parseId(given, 'subject') }
}

function describe(info: DocumentInfo): Outcome {
  const text = formatFields([
    ['document', info.documentId],
    ['commitment', info.commitment],
    ['purpose', info.purpose],
    ['subject', /^0x0+$/.test(info.subject) ? undefined : info.subject],
    ['name', info.fileName],
    ['content', `${info.contentType}, ${info.size} bytes`],
    ['for', info.public ? 'everybody' : 'those whom the service lets read it'],
    ['stored', formatSeconds(info.createdAt)],
    ['erased', info.erasedAt === undefined ? undefined : formatSeconds(info.erasedAt)],
  ])
  return { json: info, text }
}
