import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { type Bytes32, ConcejoError, createId } from '@concejo/protocol'
import { CompactEncrypt, compactDecrypt } from 'jose'
import { documentErrors } from './errors.ts'

/** Keys of the organisations whose documents this node holds: one file each, readable by the node only. */
export class OrganisationKeys {
  readonly #folder: string
  readonly #keys = new Map<string, Promise<Uint8Array>>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Wrap a document's key for an organisation (JWE, A256GCMKW); its key is made at first use. */
  async wrap(organisation: Bytes32, documentKey: Uint8Array): Promise<string> {
    const key = await this.#get(organisation, true)
    return new CompactEncrypt(documentKey).setProtectedHeader({ alg: 'A256GCMKW', enc: 'A256GCM' }).encrypt(key)
  }

  /** Unwrap a document's key. Throws `documents.key-missing`. */
  async unwrap(organisation: Bytes32, wrapped: string): Promise<Uint8Array> {
    const key = await this.#get(organisation, false)
    try {
      const { plaintext } = await compactDecrypt(wrapped, key, {
        keyManagementAlgorithms: ['A256GCMKW'],
        contentEncryptionAlgorithms: ['A256GCM'],
      })
      return plaintext
    } catch (cause) {
      throw new ConcejoError(documentErrors.keyMissing, {}, { cause })
    }
  }

  #get(organisation: Bytes32, create: boolean): Promise<Uint8Array> {
    const known = this.#keys.get(organisation)
    if (known !== undefined) {
      return known
    }
    const loading = this.#load(organisation, create)
    this.#keys.set(organisation, loading)
    loading.catch(() => this.#keys.delete(organisation))
    return loading
  }

  async #load(organisation: Bytes32, create: boolean): Promise<Uint8Array> {
    const file = join(this.#folder, `${organisation.slice(2)}.key`)
    const text = await readFile(file, 'utf8').catch(() => '')
    if (/^[0-9a-f]{64}$/.test(text)) {
      return Buffer.from(text, 'hex')
    }
    if (!create || text !== '') {
      throw new ConcejoError(documentErrors.keyMissing)
    }
    const key = randomBytes(32)
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    await writeDurably(file, key.toString('hex'))
    return key
  }
}

/**
 * Written beside, synced and renamed: after a crash the key is there whole or not at all, and no document uses a lost
 * one.
 */
async function writeDurably(file: string, text: string): Promise<void> {
  const beside = `${file}.${createId().slice(2, 10)}`
  const handle = await open(beside, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(beside, file)
}
