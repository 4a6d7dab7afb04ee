import { Readable } from 'node:stream'
import {
  type Bytes32,
  ConcejoError,
  type DocumentInfo,
  type platformEndpoints,
  unsafeBrand,
  zeroId,
} from '@concejo/protocol'
import type { FastifyRequest } from 'fastify'
import { readUuidCursor, toPage } from '../http/cursor.ts'
import { openExchange } from '../http/exchange.ts'
import { administrated } from '../identity/accounts.ts'
import type { CommandContext, DocumentPolicy, Handlers, Viewer } from '../service.ts'
import type { DocumentRecord, DocumentStore, NewDocument } from './document-store.ts'
import { documentErrors } from './errors.ts'

type Names =
  | 'uploadDocument'
  | 'createJsonDocument'
  | 'listDocuments'
  | 'getDocument'
  | 'downloadDocument'
  | 'getDocumentOpening'
  | 'getDocumentByCommitment'
  | 'eraseDocument'

interface ListOptions {
  readonly context: CommandContext & { readonly viewer: Viewer }
  readonly limit: number
  readonly after: string | undefined
  readonly subject?: Bytes32
  readonly ownerAccount?: string
  readonly purpose?: string
}

const rowsPerLook = 200
/** Rows that one request looks at; beyond it are only files of others under a subject that is unusually full. */
const lookedAtMax = 5_000

/** Handlers of /api/documents. Who may read is asked from the services' policies. */
export function createDocumentHandlers(
  store: DocumentStore,
  policies: readonly DocumentPolicy[],
): Handlers<Pick<typeof platformEndpoints, Names>> {
  const getReadable = async (
    context: CommandContext & { viewer: Viewer },
    documentId: string,
  ): Promise<DocumentRecord> => {
    const record = await store.get(documentId)
    if (await mayRead(context, policies, record)) {
      return record
    }
    throw new ConcejoError(documentErrors.notFound)
  }
  return {
    ...createUploadHandlers(store),
    listDocuments: async (context, { query }) => {
      const { viewer } = context
      if (query.subject === undefined && viewer.kind !== 'account') {
        return { items: [] }
      }
      const found = await listReadable(store, policies, {
        context,
        limit: query.limit + 1,
        after: readUuidCursor(query.cursor),
        ...(query.subject === undefined ? {} : { subject: query.subject }),
        ...(query.subject === undefined && viewer.kind === 'account' ? { ownerAccount: viewer.accountId } : {}),
        ...(query.purpose === undefined ? {} : { purpose: query.purpose }),
      })
      const page = toPage(found, query.limit, (record) => [record.documentId])
      return { ...page, items: page.items.map(toInfo) }
    },
    getDocument: async (context, { params }) => toInfo(await getReadable(context, params.documentId)),
    downloadDocument: async (context, { params }) => {
      await getReadable(context, params.documentId)
      const { record, content } = await store.read(params.documentId)
      return {
        contentType: record.contentType,
        content: Readable.from(content),
        ...(record.fileName === undefined ? {} : { fileName: record.fileName }),
      }
    },
    getDocumentOpening: async (context, { params }) => {
      await getReadable(context, params.documentId)
      return store.getOpening(params.documentId)
    },
    getDocumentByCommitment: async (context, { params }) => {
      const record = await store.findByCommitment(params.commitment)
      if (record === undefined || !(await mayRead(context, policies, record))) {
        throw new ConcejoError(documentErrors.notFound)
      }
      return toInfo(record)
    },
    eraseDocument: async (context, { params }) => {
      const record = await getReadable(context, params.documentId)
      const { viewer } = context
      const isOwner = viewer.kind === 'account' && record.ownerAccount === viewer.accountId
      if (!isOwner && !administrated(viewer).includes(record.organisation)) {
        throw new ConcejoError(documentErrors.mayNotErase)
      }
      return toInfo(await store.erase(record.documentId))
    },
  }
}

/**
 * The next documents that the caller may read. It looks past all others, so that neither a short page nor a cursor tells
 * that they are there.
 */
async function listReadable(
  store: DocumentStore,
  policies: readonly DocumentPolicy[],
  options: ListOptions,
): Promise<readonly DocumentRecord[]> {
  const { context, after: start, limit, ...filter } = options
  const readable: DocumentRecord[] = []
  let after = start
  for (let looked = 0; readable.length < limit && looked < lookedAtMax; looked += rowsPerLook) {
    const rows = await store.list({ ...filter, limit: rowsPerLook, ...(after === undefined ? {} : { after }) })
    const allowed = await Promise.all(rows.map((record) => mayRead(context, policies, record)))
    readable.push(...rows.filter((_, index) => allowed[index] === true))
    after = rows.at(-1)?.documentId
    if (rows.length < rowsPerLook) {
      break
    }
  }
  return readable.slice(0, limit)
}

function createUploadHandlers(
  store: DocumentStore,
): Handlers<Pick<typeof platformEndpoints, 'uploadDocument' | 'createJsonDocument'>> {
  return {
    uploadDocument: async ({ viewer }, { query }, raw) => {
      const { request } = openExchange(raw)
      const fileName = readFileName(request)
      const document = {
        ...describeNew(viewer, query),
        contentType: readContentType(request),
        ...(fileName === undefined ? {} : { fileName }),
      }
      return toInfo(await store.store(document, openBody(request)))
    },
    createJsonDocument: async ({ viewer }, { body }) =>
      toInfo(await store.storeJson(describeNew(viewer, body), body.content)),
  }
}

/** Public documents are for everyone, own ones for their owner; for all others the services decide. */
async function mayRead(
  context: CommandContext & { readonly viewer: Viewer },
  policies: readonly DocumentPolicy[],
  record: DocumentRecord,
): Promise<boolean> {
  const { viewer } = context
  const owns =
    (viewer.kind === 'account' && record.ownerAccount === viewer.accountId) ||
    (viewer.kind === 'app' && record.ownerApp === viewer.appId)
  if (record.public || owns) {
    return true
  }
  for (const policy of policies) {
    if (await policy(context, viewer, record)) {
      return true
    }
  }
  return false
}

function describeNew(
  viewer: Viewer,
  attributes: {
    readonly purpose: string
    readonly subject?: Bytes32 | undefined
    readonly organisation?: Bytes32 | undefined
    readonly public: boolean
  },
): Omit<NewDocument, 'contentType'> {
  return {
    purpose: attributes.purpose,
    subject: attributes.subject ?? zeroId,
    organisation: chooseOrganisation(viewer, attributes.organisation),
    public: attributes.public,
    ...(viewer.kind === 'account' ? { ownerAccount: viewer.accountId } : {}),
    ...(viewer.kind === 'app' ? { ownerApp: viewer.appId } : {}),
  }
}

function chooseOrganisation(viewer: Viewer, asked: Bytes32 | undefined): Bytes32 {
  if (asked === zeroId) {
    return zeroId
  }
  if (viewer.kind === 'app') {
    if (asked !== undefined && asked !== viewer.organisation) {
      throw new ConcejoError(documentErrors.notYourOrganisation)
    }
    return viewer.organisation
  }
  const own = viewer.kind === 'account' ? viewer.members.map(({ organisation }) => organisation) : []
  if (asked !== undefined && !own.includes(asked)) {
    throw new ConcejoError(documentErrors.notYourOrganisation)
  }
  return asked ?? own[0] ?? zeroId
}

function readContentType(request: FastifyRequest): string {
  const text = request.headers['content-type'] ?? ''
  if (!/^[\w.+-]{1,60}\/[\w.+-]{1,100}(\s*;\s*[\w-]{1,40}=[\w."'-]{1,60}){0,3}$/.test(text)) {
    throw new ConcejoError(documentErrors.contentType)
  }
  return text.toLowerCase()
}

function readFileName(request: FastifyRequest): string | undefined {
  const header = request.headers['x-file-name']
  if (header === undefined) {
    return undefined
  }
  try {
    const name = decodeURIComponent(String(header)).split(/[/\\]/).at(-1) ?? ''
    if (name.length > 0 && name.length <= 200 && isPrintable(name)) {
      return name
    }
  } catch {
    // Told below, with what to do.
  }
  throw new ConcejoError(documentErrors.fileName)
}

function isPrintable(text: string): boolean {
  return [...text].every((letter) => (letter.codePointAt(0) ?? 0) >= 32 && letter.codePointAt(0) !== 127)
}

async function* openBody(request: FastifyRequest): AsyncGenerator<Uint8Array> {
  const { body } = request
  if (!(body instanceof Readable)) {
    throw new ConcejoError(documentErrors.empty)
  }
  try {
    // Ending early must not destroy the socket: the sender has to get the answer.
    for await (const chunk of body.iterator({ destroyOnReturn: false })) {
      yield unsafeBrand<Uint8Array>(chunk)
    }
  } catch (cause) {
    throw cause instanceof ConcejoError ? cause : new ConcejoError(documentErrors.incomplete, {}, { cause })
  } finally {
    body.resume()
  }
}

function toInfo({ ownerAccount: _account, ownerApp: _app, ...info }: DocumentRecord): DocumentInfo {
  return info
}
