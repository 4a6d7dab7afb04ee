import { createHash } from 'node:crypto'

/** A short, stable stand-in for something without a public name; the same everywhere on this node. */
export function pseudonym(identifier: string): string {
  return /^0x[0-9a-f]{64}$/.test(identifier)
    ? `${identifier.slice(0, 8)}…${identifier.slice(-4)}`
    : createHash('sha256').update(identifier).digest('hex').slice(0, 12)
}
