import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { toRecord } from './files.ts'

/** A secret under a passphrase: scrypt for the key, AES-256-GCM for the secret. Bytes are base64. */
export interface LockedSecret {
  readonly kdf: 'scrypt'
  /** Cost N, block size r and parallelism p of RFC 7914. */
  readonly cost: number
  readonly blockSize: number
  readonly parallelism: number
  readonly salt: string
  readonly nonce: string
  readonly content: string
  readonly tag: string
}

/** About 0.2 s and 64 MiB for each guess. */
const cost = 65_536
const blockSize = 8
const parallelism = 1
const memoryMax = 256 * 1024 * 1024

/** Lock a text with a passphrase. */
export function lockSecret(secret: string, passphrase: string): LockedSecret {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', deriveKey(passphrase, salt), nonce)
  const content = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return {
    kdf: 'scrypt',
    cost,
    blockSize,
    parallelism,
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    content: content.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  }
}

/** The locked text; undefined when the passphrase is wrong or the file was changed. */
export function unlockSecret(locked: LockedSecret, passphrase: string): string | undefined {
  const read = (text: string): Buffer => Buffer.from(text, 'base64')
  try {
    const key = deriveKey(passphrase, read(locked.salt))
    const decipher = createDecipheriv('aes-256-gcm', key, read(locked.nonce), { authTagLength: 16 })
    decipher.setAuthTag(read(locked.tag))
    return Buffer.concat([decipher.update(read(locked.content)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

/** A locked secret of a key file; undefined for anything else. Only the costs that this program writes are accepted. */
export function parseLockedSecret(value: unknown): LockedSecret | undefined {
  const { salt, nonce, content, tag, ...rest } = toRecord(value)
  const costs = { kdf: 'scrypt', cost, blockSize, parallelism } as const
  const sameCosts = Object.entries(costs).every(([name, wanted]) => rest[name] === wanted)
  if (typeof salt !== 'string' || typeof nonce !== 'string' || typeof content !== 'string' || typeof tag !== 'string') {
    return undefined
  }
  return sameCosts ? { ...costs, salt, nonce, content, tag } : undefined
}

function deriveKey(passphrase: string, salt: Buffer): Buffer {
  const options = { N: cost, r: blockSize, p: parallelism, maxmem: memoryMax }
  return scryptSync(passphrase.normalize('NFKC'), salt, 32, options)
}
