import { randomBytes } from 'node:crypto'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import {
  ConcejoError,
  commitDocument,
  createId,
  documentInfo,
  documentOpening,
  sha256Hex,
  zeroId,
} from '@concejo/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Call, createTestPlatform, type TestPlatform } from '../../test-support/platform.ts'
import { chunkBytes, cipherSize, decryptChunks, encryptChunks } from './chunk-cipher.ts'

let node: TestPlatform
let clerk: Call

beforeAll(async () => {
  node = await createTestPlatform({ documentBytesMax: 500_000 })
  clerk = await node.enter('city-clerk')
})

afterAll(async () => {
  await node.stop()
})

const codeOf = (answer: { body: unknown }) => z.object({ code: z.string() }).safeParse(answer.body).data?.code
const pdf = { 'content-type': 'application/pdf', 'x-file-name': encodeURIComponent('Memoria año 1.pdf') }

async function upload(content: Uint8Array, query = 'purpose=test-private', headers: Record<string, string> = pdf) {
  return documentInfo.parse((await clerk('POST', `/api/documents?${query}`, content, headers)).body)
}

async function collect(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of source) {
    parts.push(part)
  }
  return Buffer.concat(parts)
}

async function failure(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) => (error instanceof ConcejoError ? error.code : String(error)),
  )
}

async function cipherFiles(): Promise<string[]> {
  const folder = join(node.opened.dataFolder, 'documents')
  const found = await readdir(folder, { recursive: true })
  return found.filter((name) => /[0-9a-f]{64}$/.test(name)).map((name) => join(folder, name))
}

describe('chunked encryption', () => {
  it('gives back every length and notices cut, swapped and changed chunks', async () => {
    const key = randomBytes(32)
    for (const size of [0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes + 5]) {
      const content = randomBytes(size)
      const stored = await collect(encryptChunks(key, Readable.from([content.subarray(0, 10), content.subarray(10)])))
      expect(stored.byteLength).toBe(cipherSize(size))
      expect((await collect(decryptChunks(key, Readable.from([stored])))).equals(content)).toBe(true)
    }
    const stored = await collect(encryptChunks(key, Readable.from([randomBytes(2 * chunkBytes + 9)])))
    const step = chunkBytes + 16
    const swapped = Buffer.concat([
      stored.subarray(step, 2 * step),
      stored.subarray(0, step),
      stored.subarray(2 * step),
    ])
    const changed = Buffer.from(stored)
    changed[70_000] = (changed[70_000] ?? 0) ^ 1
    for (const bad of [stored.subarray(0, 2 * step), swapped, changed]) {
      expect(await failure(collect(decryptChunks(key, Readable.from([bad]))))).toBe('documents.corrupt')
    }
  })
})

describe('documents', () => {
  it('are stored encrypted, opened by salt and digest, and downloaded by those who may', async () => {
    const content = randomBytes(150_000)
    const info = await upload(content)
    expect(info).toMatchObject({ size: 150_000, fileName: 'Memoria año 1.pdf', organisation: node.city })
    const files = await Promise.all((await cipherFiles()).map((file) => readFile(file)))
    expect(files.some((bytes) => bytes.includes(content.subarray(0, 32)))).toBe(false)
    const opening = documentOpening.parse((await clerk('GET', `/api/documents/${info.documentId}/opening`)).body)
    expect(opening.contentDigest).toBe(sha256Hex(content))
    expect(commitDocument(opening)).toBe(info.commitment)
    const download = await clerk('GET', `/api/documents/${info.documentId}/content`)
    expect(z.instanceof(Buffer).parse(download.body).equals(content)).toBe(true)
    const other = await node.enter('region-admin')
    for (const path of ['', '/content', '/opening']) {
      expect(codeOf(await other('GET', `/api/documents/${info.documentId}${path}`))).toBe('documents.not-found')
    }
    expect(codeOf(await node.call('GET', `/api/commitments/${info.commitment}`))).toBe('documents.not-found')
  })

  it('follow the policy of the service, and are for everyone when public', async () => {
    const shared = await upload(randomBytes(10), 'purpose=test-shared')
    const other = await node.enter('region-admin')
    expect((await other('GET', `/api/documents/${shared.documentId}`)).status).toBe(200)
    expect((await node.call('GET', `/api/documents/${shared.documentId}`)).status).toBe(404)
    const open = await upload(randomBytes(10), 'purpose=test-private&public=true')
    expect((await node.call('GET', `/api/documents/${open.documentId}/opening`)).status).toBe(200)
    expect((await node.call('GET', `/api/commitments/${open.commitment}`)).status).toBe(200)
  })

  it('hold JSON in canonical form for commands and pages', async () => {
    const body = { purpose: 'test-private', content: { b: 1, a: 'ñ' } }
    const info = documentInfo.parse((await clerk('POST', '/api/documents/json', body)).body)
    expect(await node.platform.documents.findJson(info.commitment)).toEqual({ a: 'ñ', b: 1 })
    expect(await node.platform.documents.getCommitment(info.documentId)).toBe(info.commitment)
    expect(await node.platform.documents.findJson(createId())).toBeUndefined()
  })

  it('are erased with key, salt and name; the commitment stays', async () => {
    const body = { purpose: 'test-private', content: { name: 'someone' } }
    const info = documentInfo.parse((await clerk('POST', '/api/documents/json', body)).body)
    await node.platform.documents.findJson(info.commitment)
    const before = (await cipherFiles()).length
    const other = await node.enter('region-admin')
    expect(codeOf(await other('DELETE', `/api/documents/${info.documentId}`))).toBe('documents.not-found')
    const erased = documentInfo.parse((await clerk('DELETE', `/api/documents/${info.documentId}`)).body)
    expect(erased.commitment).toBe(info.commitment)
    expect(erased.erasedAt).toBeGreaterThan(0)
    expect((await cipherFiles()).length).toBe(before - 1)
    expect(codeOf(await clerk('GET', `/api/documents/${info.documentId}/opening`))).toBe('documents.erased')
    expect(codeOf(await clerk('GET', `/api/documents/${info.documentId}/content`))).toBe('documents.erased')
    expect(await node.platform.documents.findJson(info.commitment)).toBeUndefined()
    const keys: readonly unknown[] = await node.opened.database
      .withSchema('node')
      .selectFrom('document_keys')
      .selectAll()
      .where('document_id', '=', info.documentId)
      .execute()
    expect(keys).toEqual([])
  })

  it('say so when their bytes are altered or missing', async () => {
    const known = new Set(await cipherFiles())
    const info = await upload(randomBytes(70_000))
    const [file = ''] = (await cipherFiles()).filter((path) => !known.has(path))
    const bytes = await readFile(file)
    bytes[5] = (bytes[5] ?? 0) ^ 1
    await writeFile(file, bytes)
    expect(codeOf(await clerk('GET', `/api/documents/${info.documentId}/content`))).toBe('documents.corrupt')
    await rm(file)
    expect(codeOf(await clerk('GET', `/api/documents/${info.documentId}/content`))).toBe('documents.missing')
  })

  it('are refused when too large, empty, without type or for a foreign organisation, and leave nothing', async () => {
    const before = (await cipherFiles()).length
    const post = (content: Uint8Array, query: string, headers: Record<string, string>) =>
      clerk('POST', `/api/documents?${query}`, content, headers)
    expect(codeOf(await post(randomBytes(600_000), 'purpose=a', pdf))).toBe('documents.too-large')
    expect(codeOf(await post(new Uint8Array(), 'purpose=a', pdf))).toBe('documents.empty')
    expect(codeOf(await post(randomBytes(5), 'purpose=a', { 'content-type': 'x y' }))).toBe(
      'http.unsupported-media-type',
    )
    expect(codeOf(await post(randomBytes(5), 'purpose=a', { ...pdf, 'x-file-name': '%E0%A4%A' }))).toBe(
      'documents.file-name',
    )
    expect(codeOf(await post(randomBytes(5), `purpose=a&organisation=${node.region}`, pdf))).toBe(
      'documents.not-your-organisation',
    )
    expect(codeOf(await node.call('POST', '/api/documents?purpose=a', randomBytes(5), pdf))).toBe('http.sign-in-needed')
    expect((await cipherFiles()).length).toBe(before)
    const incoming = await readdir(join(node.opened.dataFolder, 'documents', 'incoming'))
    expect(incoming).toEqual([])
    expect(
      documentInfo.parse(
        (await clerk('POST', `/api/documents?purpose=a&organisation=${zeroId}`, randomBytes(5), pdf)).body,
      ).organisation,
    ).toBe(zeroId)
  })

  it('have keys that only the node can read', async () => {
    const keys = await readdir(join(node.opened.dataFolder, 'keys'))
    for (const key of keys) {
      expect((await stat(join(node.opened.dataFolder, 'keys', key))).mode & 0o077).toBe(0)
    }
  })
})
