import { createHash, hash } from 'node:crypto'
import { canonicalJson, type LoggedRecord, listAttributes, saltBytes } from '@concejo/protocol'

/** An attribute of a record with its salt. */
export interface SaltedAttribute {
  readonly name: string
  readonly value: unknown
  /** Base 64 for URLs. */
  readonly salt: string
}

/** Digests travel as text of 32 characters, one per byte: the native hash gives and takes that fastest. */
type Digest = string

const surrogate = /[\ud800-\udfff]/
const node = Buffer.alloc(65)
node[0] = 1
let leaf = Buffer.alloc(65_536)

/** Attributes of a record with the salts that come from its secret, in the order of the tree. */
export function saltAttributes(record: LoggedRecord, secret: string): readonly SaltedAttribute[] {
  const attributes = listAttributes(record)
  const salts = createHash('shake256', { outputLength: attributes.length * saltBytes })
    .update(Buffer.from(secret, 'base64url'))
    .digest()
  return attributes.map(({ name, value }, index) => ({
    name,
    value,
    salt: salts.toString('base64url', index * saltBytes, (index + 1) * saltBytes),
  }))
}

/** Leaf hashes of a record's attributes: as `hashAttribute` of the protocol, several times faster. */
export function hashAttributes(attributes: readonly SaltedAttribute[]): readonly Uint8Array[] {
  return attributes.map((attribute) => Buffer.from(hashSalted(attribute), 'latin1'))
}

/** The commitment to a record: as `commitRecord` of the protocol, several times faster. */
export function commitToRecord(record: LoggedRecord, secret: string): Uint8Array {
  return Buffer.from(rootOf(saltAttributes(record, secret).map(hashSalted)), 'latin1')
}

function hashSalted({ name, value, salt }: SaltedAttribute): Digest {
  const text = `["${salt}",${JSON.stringify(name)},${toCanonical(value)}]`
  const room = text.length * 3 + 1
  if (room > leaf.length) {
    leaf = Buffer.alloc(room * 2)
  }
  leaf[0] = 0
  const written = leaf.write(text, 1)
  return hash('sha256', leaf.subarray(0, written + 1), 'binary')
}

/** Texts, numbers and truth values are canonical as the engine writes them (RFC 8785 section 3.2.2). */
function toCanonical(value: unknown): string {
  return typeof value === 'object' || (typeof value === 'string' && surrogate.test(value))
    ? canonicalJson(value)
    : JSON.stringify(value)
}

/** RFC 9162 root: level by level, an odd one out moves up as it is. */
function rootOf(leaves: readonly Digest[]): Digest {
  let row = leaves
  while (row.length > 1) {
    const above: Digest[] = []
    for (let index = 0; index < row.length; index += 2) {
      const left = row[index] ?? ''
      const right = row[index + 1]
      above.push(right === undefined ? left : hashPair(left, right))
    }
    row = above
  }
  return row[0] ?? ''
}

function hashPair(left: Digest, right: Digest): Digest {
  node.write(left, 1, 'latin1')
  node.write(right, 33, 'latin1')
  return hash('sha256', node, 'binary')
}
