import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Database } from '@concejo/ledger'
import {
  type Bytes32,
  ConcejoError,
  canonicalJson,
  commitDocument,
  type DocumentInfo,
  type DocumentOpening,
  type Hex,
  type Seconds,
  unsafeBrand,
} from '@concejo/protocol'
import type { DocumentReader } from '../service.ts'
import { cipherSize, decryptChunks, encryptChunks } from './chunk-cipher.ts'
import { CipherFiles } from './cipher-files.ts'
import { documentErrors } from './errors.ts'
import { JsonCache } from './json-cache.ts'
import { OrganisationKeys } from './organisation-keys.ts'

/** What is said about a document when it is stored. */
export interface NewDocument {
  readonly contentType: string
  readonly purpose: string
  readonly subject: Bytes32
  /** Organisation that holds it; zero id for a person without one. */
  readonly organisation: Bytes32
  readonly public: boolean
  readonly fileName?: string
  readonly ownerAccount?: string
  readonly ownerApp?: string
}

/** A row of the documents index. */
export interface DocumentRecord extends DocumentInfo {
  readonly ownerAccount: string | null
  readonly ownerApp: string | null
}

export interface DocumentStoreOptions {
  readonly database: Database
  /** Data folder of the node: files in `documents`, keys in `keys`. */
  readonly dataFolder: string
  /** Ledger time in seconds. */
  readonly now: () => Seconds
  /** Largest content in bytes. Default 50 MiB. */
  readonly bytesMax?: number
}

const defaultBytesMax = 52_428_800

/**
 * Documents of this node: encrypted files, their keys and their index. Each has a salt; the commitment to salt and
 * content stands in
 * acts. Erasing destroys key, salt and bytes, and leaves the commitment.
 */
export class DocumentStore implements DocumentReader {
  readonly #options: DocumentStoreOptions
  readonly #files: CipherFiles
  readonly #keys: OrganisationKeys
  readonly #parsed = new JsonCache()

  constructor(options: DocumentStoreOptions) {
    this.#options = options
    this.#files = new CipherFiles(join(options.dataFolder, 'documents'))
    this.#keys = new OrganisationKeys(join(options.dataFolder, 'keys'))
  }

  /** Call once at start, before the first upload. */
  async open(): Promise<void> {
    await this.#files.sweep()
  }

  /** Store a stream. Throws `documents.too-large`, `documents.empty`. */
  async store(document: NewDocument, source: AsyncIterable<Uint8Array>): Promise<DocumentRecord> {
    const key = randomBytes(32)
    const meter = { size: 0, hash: createHash('sha256') }
    const limit = this.#options.bytesMax ?? defaultBytesMax
    const cipherDigest = await this.#files.write(encryptChunks(key, measured(source, meter, limit)))
    if (meter.size === 0) {
      await this.#files.remove(cipherDigest)
      throw new ConcejoError(documentErrors.empty)
    }
    const contentDigest: Bytes32 = unsafeBrand(`0x${meter.hash.digest('hex')}`)
    const salt: Hex = `0x${randomBytes(32).toString('hex')}`
    const wrappedKey = await this.#keys.wrap(document.organisation, key)
    const row: NewRow = {
      id: randomUUID(),
      commitment: commitDocument({ salt, contentDigest }),
      size: meter.size,
      salt,
      content_digest: contentDigest,
      cipher_digest: cipherDigest,
      created_at: this.#options.now(),
    }
    await this.#insert(document, row, wrappedKey)
    return this.get(row.id)
  }

  /** Store a JSON value as canonical bytes. */
  async storeJson(document: Omit<NewDocument, 'contentType'>, content: unknown): Promise<DocumentRecord> {
    const bytes = Buffer.from(canonicalJson(content), 'utf8')
    return this.store({ ...document, contentType: 'application/json; charset=utf-8' }, Readable.from([bytes]))
  }

  /** A document's record. Throws `documents.not-found`. */
  async get(documentId: string): Promise<DocumentRecord> {
    const row = await this.#find('id', documentId)
    if (row === undefined) {
      throw new ConcejoError(documentErrors.notFound)
    }
    return toRecord(row)
  }

  /** The document behind a commitment; undefined when it is not held here. */
  async findByCommitment(commitment: Bytes32): Promise<DocumentRecord | undefined> {
    const row = await this.#find('commitment', commitment)
    return row === undefined ? undefined : toRecord(row)
  }

  async getCommitment(documentId: string): Promise<Bytes32> {
    return (await this.get(documentId)).commitment
  }

  /**
   * The content, after all stored bytes were checked. Throws `documents.erased`, `.missing`, `.corrupt`, `.key-
   * missing`.
   */
  async read(
    documentId: string,
  ): Promise<{ readonly record: DocumentRecord; readonly content: AsyncIterable<Uint8Array> }> {
    const row = await this.#find('id', documentId)
    if (row === undefined) {
      throw new ConcejoError(documentErrors.notFound)
    }
    return { record: toRecord(row), content: await this.#decrypt(row) }
  }

  /** What opens the commitment. Throws `documents.erased`. */
  async getOpening(documentId: string): Promise<DocumentOpening> {
    const row = await this.#find('id', documentId)
    if (row === undefined) {
      throw new ConcejoError(documentErrors.notFound)
    }
    if (row.salt === null || row.content_digest === null) {
      throw new ConcejoError(documentErrors.erased)
    }
    return {
      documentId,
      commitment: unsafeBrand(row.commitment),
      salt: unsafeBrand(row.salt),
      contentDigest: unsafeBrand(row.content_digest),
    }
  }

  /** JSON content behind a commitment; undefined where it was erased, is damaged, is no JSON or is not held here. */
  async findJson(commitment: Bytes32): Promise<unknown> {
    const cached = this.#parsed.find(commitment)
    if (cached !== undefined) {
      return cached.value
    }
    const row = await this.#find('commitment', commitment)
    if (row === undefined || row.erased_at !== null || !row.content_type.startsWith('application/json')) {
      return undefined
    }
    try {
      const chunks: Uint8Array[] = []
      for await (const chunk of await this.#decrypt(row)) {
        chunks.push(chunk)
      }
      const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
      this.#parsed.keep(commitment, value, Number(row.size))
      return value
    } catch (cause) {
      if (cause instanceof ConcejoError || cause instanceof SyntaxError) {
        return undefined
      }
      throw cause
    }
  }

  /** Documents of a subject, or of an owner, by id. */
  async list(options: {
    readonly subject?: Bytes32
    readonly ownerAccount?: string
    readonly purpose?: string
    readonly after?: string
    readonly limit: number
  }): Promise<readonly DocumentRecord[]> {
    let query = this.#options.database.withSchema('node').selectFrom('documents').selectAll()
    const equals = [
      ['subject', options.subject],
      ['owner_account', options.ownerAccount],
      ['purpose', options.purpose],
    ] as const
    for (const [column, value] of equals) {
      query = value === undefined ? query : query.where(column, '=', value)
    }
    if (options.after !== undefined) {
      query = query.where('id', '>', options.after)
    }
    const rows = await query.orderBy('id').limit(options.limit).$castTo<DocumentRow>().execute()
    return rows.map(toRecord)
  }

  /** Destroy key, salt and bytes for good. Repeating it changes nothing. */
  async erase(documentId: string): Promise<DocumentRecord> {
    const row = await this.#find('id', documentId)
    if (row === undefined) {
      throw new ConcejoError(documentErrors.notFound)
    }
    await this.#options.database.transaction().execute(async (transaction) => {
      const node = transaction.withSchema('node')
      await node.deleteFrom('document_keys').where('document_id', '=', documentId).execute()
      await node
        .updateTable('documents')
        .set({ salt: null, content_digest: null, cipher_digest: null, file_name: null, erased_at: this.#options.now() })
        .where('id', '=', documentId)
        .where('erased_at', 'is', null)
        .execute()
    })
    this.#parsed.forget(row.commitment)
    if (row.cipher_digest !== null) {
      await this.#files.remove(unsafeBrand(row.cipher_digest))
    }
    return this.get(documentId)
  }

  async #decrypt(row: DocumentRow): Promise<AsyncIterable<Uint8Array>> {
    if (row.erased_at !== null || row.cipher_digest === null) {
      throw new ConcejoError(documentErrors.erased)
    }
    const key = await this.#unwrapKey(row.id)
    return decryptChunks(key, await this.#files.open(unsafeBrand(row.cipher_digest), cipherSize(Number(row.size))))
  }

  async #unwrapKey(documentId: string): Promise<Uint8Array> {
    const rows: readonly { organisation: string; wrapped_key: string }[] = await this.#options.database
      .withSchema('node')
      .selectFrom('document_keys')
      .select(['organisation', 'wrapped_key'])
      .where('document_id', '=', documentId)
      .execute()
    for (const row of rows) {
      const key = await this.#keys.unwrap(unsafeBrand(row.organisation), row.wrapped_key).catch(() => undefined)
      if (key !== undefined) {
        return key
      }
    }
    throw new ConcejoError(documentErrors.keyMissing)
  }

  async #insert(document: NewDocument, row: NewRow, wrappedKey: string): Promise<void> {
    await this.#options.database.transaction().execute(async (transaction) => {
      const node = transaction.withSchema('node')
      await node
        .insertInto('documents')
        .values({
          ...row,
          content_type: document.contentType,
          purpose: document.purpose,
          subject: document.subject,
          organisation: document.organisation,
          is_public: document.public,
          owner_account: document.ownerAccount ?? null,
          owner_app: document.ownerApp ?? null,
          file_name: document.fileName ?? null,
        })
        .execute()
      await node
        .insertInto('document_keys')
        .values({ document_id: row.id, organisation: document.organisation, wrapped_key: wrappedKey })
        .execute()
    })
  }

  async #find(column: 'id' | 'commitment', value: string): Promise<DocumentRow | undefined> {
    return this.#options.database
      .withSchema('node')
      .selectFrom('documents')
      .selectAll()
      .where(column, '=', value)
      .$castTo<DocumentRow>()
      .executeTakeFirst()
  }
}

interface NewRow {
  readonly id: string
  readonly commitment: string
  readonly size: number
  readonly salt: string
  readonly content_digest: string
  readonly cipher_digest: string
  readonly created_at: number
}

interface DocumentRow {
  readonly id: string
  readonly commitment: string
  readonly content_type: string
  readonly size: string
  readonly purpose: string
  readonly subject: string
  readonly organisation: string
  readonly is_public: boolean
  readonly owner_account: string | null
  readonly owner_app: string | null
  readonly created_at: string
  readonly erased_at: string | null
  readonly salt: string | null
  readonly content_digest: string | null
  readonly cipher_digest: string | null
  readonly file_name: string | null
}

async function* measured(
  source: AsyncIterable<Uint8Array>,
  meter: { size: number; readonly hash: ReturnType<typeof createHash> },
  limit: number,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    meter.size += chunk.byteLength
    if (meter.size > limit) {
      throw new ConcejoError(documentErrors.tooLarge, { limit })
    }
    meter.hash.update(chunk)
    yield chunk
  }
}

function toRecord(row: DocumentRow): DocumentRecord {
  return {
    documentId: row.id,
    commitment: unsafeBrand(row.commitment),
    contentType: row.content_type,
    size: Number(row.size),
    purpose: row.purpose,
    subject: unsafeBrand(row.subject),
    organisation: unsafeBrand(row.organisation),
    public: row.is_public,
    ...(row.file_name === null ? {} : { fileName: row.file_name }),
    createdAt: Number(row.created_at),
    ...(row.erased_at === null ? {} : { erasedAt: Number(row.erased_at) }),
    ownerAccount: row.owner_account,
    ownerApp: row.owner_app,
  }
}
