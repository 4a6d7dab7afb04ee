import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../canonical.ts'
import { bytesToBase64Url } from '../log/base64.ts'
import { type HashBytes, hashLeaf, rootOfLeaves } from '../log/merkle-tree.ts'
import type { LoggedRecord, RecordInput } from './record.ts'

/** One thing that a record says: its place as JSON Pointer (RFC 6901), as `/time` or `/data/no2`, and its value. */
export interface RecordAttribute {
  readonly name: string
  readonly value: unknown
}

/** Bytes of the salt of each attribute. */
export const saltBytes = 16

/** What a record says, attribute by attribute, by name: the leaves of its tree, in order. */
export function listAttributes(record: LoggedRecord): readonly RecordAttribute[] {
  const { data, ...rest } = record
  const attributes = [
    ...Object.entries(rest).map(([name, value]) => ({ name: `/${name}`, value })),
    ...Object.entries(data).map(([name, value]) => ({ name: `/data/${escapePointer(name)}`, value })),
  ]
  return attributes.filter(({ value }) => value !== undefined).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The record that all its attributes together say; undefined when they are no record. */
export function attributesToRecord(attributes: readonly RecordAttribute[]): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  const record: Record<string, unknown> = {}
  for (const { name, value } of attributes) {
    if (name.startsWith('/data/')) {
      define(data, unescapePointer(name.slice('/data/'.length)), value)
    } else {
      define(record, unescapePointer(name.slice(1)), value)
    }
  }
  return { ...record, data }
}

/**
 * Leaf hash of an attribute: of the canonical JSON of `[salt, name, value]`, the salt as base 64 for URLs. Who lacks the
 * salt cannot try out values.
 */
export function hashAttribute(
  salt: Uint8Array,
  { name, value }: RecordAttribute,
  hash: HashBytes = sha256,
): Uint8Array {
  return hashLeaf(utf8ToBytes(canonicalJson([bytesToBase64Url(salt), name, value])), hash)
}

const recordDomain = utf8ToBytes('concejo record v1\n')

/**
 * The commitment to a record, its entry in the log: SHA-256 of a domain text, the number of attributes in four bytes and
 * the root over their leaf hashes. The number is in it, so that nobody can say that more or less is hidden.
 */
export function commitAttributes(count: number, root: Uint8Array, hash: HashBytes = sha256): Uint8Array {
  const number = new Uint8Array(4)
  new DataView(number.buffer).setUint32(0, count)
  return hash(concatBytes(recordDomain, number, root))
}

/** The commitment from the leaf hashes of all attributes. */
export function commitRecord(leaves: readonly Uint8Array[], hash: HashBytes = sha256): Uint8Array {
  return commitAttributes(leaves.length, rootOfLeaves(leaves, hash), hash)
}

/** The statement that a device signs for a batch: domain, device, stream, number of records and root over them. */
export function batchStatement(options: {
  readonly device: string
  readonly organisation: string
  readonly stream: string
  readonly count: number
  readonly root: Uint8Array
}): Uint8Array {
  const { device, organisation, stream, count, root } = options
  return utf8ToBytes(
    `concejo record batch v1\n${device}\n${organisation}\n${stream}\n${count}\n${bytesToBase64Url(root)}\n`,
  )
}

/** Leaf hash of a record as its producer hands it in: of its canonical JSON (RFC 8785). */
export function hashInput(record: RecordInput, hash: HashBytes = sha256): Uint8Array {
  const { id, time, entity, data } = record
  const given = { ...(id === undefined ? {} : { id }), time, ...(entity === undefined ? {} : { entity }), data }
  return hashLeaf(utf8ToBytes(canonicalJson(given)), hash)
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

function unescapePointer(name: string): string {
  return name.replaceAll('~1', '/').replaceAll('~0', '~')
}

/** As assignment, also for names like `__proto__`. */
function define(target: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true })
}
