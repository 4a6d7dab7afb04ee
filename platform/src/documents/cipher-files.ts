import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Bytes32, ConcejoError, createId, unsafeBrand } from '@concejo/protocol'
import { documentErrors } from './errors.ts'

/** Content-addressed files: the name is the SHA-256 of the stored bytes, spread over two levels of folders. */
export class CipherFiles {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Store a stream durably; returns the digest of its bytes. Nothing remains of a stream that fails. */
  async write(source: AsyncIterable<Uint8Array>): Promise<Bytes32> {
    const incoming = join(this.#folder, 'incoming')
    await mkdir(incoming, { recursive: true, mode: 0o700 })
    const beside = join(incoming, createId().slice(2))
    const handle = await open(beside, 'wx', 0o600)
    const hash = createHash('sha256')
    try {
      for await (const chunk of source) {
        hash.update(chunk)
        await handle.writeFile(chunk)
      }
      await handle.sync()
      await handle.close()
    } catch (cause) {
      await handle.close()
      await rm(beside, { force: true })
      throw cause
    }
    const digest: Bytes32 = unsafeBrand(`0x${hash.digest('hex')}`)
    const path = this.#path(digest)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await rename(beside, path)
    await syncFolder(dirname(path))
    return digest
  }

  /** Open stored bytes after checking all of them. Throws `documents.missing`, `documents.corrupt`. */
  async open(digest: Bytes32, size: number): Promise<AsyncIterable<Uint8Array>> {
    const path = this.#path(digest)
    const found = await stat(path).catch(() => undefined)
    if (found === undefined) {
      throw new ConcejoError(documentErrors.missing)
    }
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(path)) {
      hash.update(chunk)
    }
    if (found.size !== size || `0x${hash.digest('hex')}` !== digest) {
      throw new ConcejoError(documentErrors.corrupt)
    }
    return createReadStream(path)
  }

  async remove(digest: Bytes32): Promise<void> {
    await rm(this.#path(digest), { force: true })
  }

  /** Remove what uploads left behind that were cut off by a crash. Call before the first upload. */
  async sweep(): Promise<void> {
    const incoming = join(this.#folder, 'incoming')
    for (const name of await readdir(incoming).catch(() => [])) {
      await rm(join(incoming, name), { force: true })
    }
  }

  #path(digest: Bytes32): string {
    const name = digest.slice(2)
    return join(this.#folder, name.slice(0, 2), name.slice(2, 4), name)
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
