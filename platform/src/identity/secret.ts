import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits as text that fits into headers and cookies. */
export function createSecret(prefix: string): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`
}

/** SHA-256 of a secret. With 256 random bits in it, nothing slower is needed. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
