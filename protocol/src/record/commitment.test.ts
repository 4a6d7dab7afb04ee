import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createId } from '../id.ts'
import { equalBytes, proveInclusion, rootFromInclusion, rootOfLeaves } from '../log/merkle-tree.ts'
import {
  attributesToRecord,
  batchStatement,
  commitAttributes,
  commitRecord,
  hashAttribute,
  hashInput,
  listAttributes,
} from './commitment.ts'
import type { LoggedRecord } from './record.ts'

const salt = new Uint8Array(16).fill(3)
const sha256 = (...parts: readonly Uint8Array[]): string =>
  createHash('sha256').update(Buffer.concat(parts)).digest('hex')
const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

const names = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.constantFrom('a/b', 'a~b', '~1', '~0', '/', '~', '__proto__', 'constructor', 'toString', 'é', '1', '10', '2'),
)
const values = fc.jsonValue({ maxDepth: 2 })
const records = fc
  .tuple(fc.array(fc.tuple(names, values), { maxLength: 20 }), fc.option(fc.string()))
  .map(([entries, entity]): LoggedRecord => {
    const data: LoggedRecord['data'] = JSON.parse(JSON.stringify(Object.fromEntries(entries)))
    const own = { id: 'i', stream: 's', time: 't', received: 'r', producer: 'node', data }
    return entity === null ? own : { ...own, entity }
  })

describe('attributes', () => {
  it('are those of the record and of its data, in the order of their names', () => {
    const record = {
      id: 'i',
      stream: 's',
      time: 't',
      received: 'r',
      producer: 'node',
      data: { 'a/b': 1, 'a~b': 2, a: null },
    }
    expect(listAttributes(record)).toEqual([
      { name: '/data/a', value: null },
      { name: '/data/a~0b', value: 2 },
      { name: '/data/a~1b', value: 1 },
      { name: '/id', value: 'i' },
      { name: '/producer', value: 'node' },
      { name: '/received', value: 'r' },
      { name: '/stream', value: 's' },
      { name: '/time', value: 't' },
    ])
  })

  it('together say the record again, whatever its names are', () => {
    fc.assert(
      fc.property(records, (record) => {
        const attributes = listAttributes(record)
        expect(JSON.stringify(sortKeys(attributesToRecord(attributes)))).toBe(JSON.stringify(sortKeys(record)))
        expect(attributes.every(({ name }, index) => name > (attributes[index - 1]?.name ?? ''))).toBe(true)
      }),
    )
  })

  it('have as hash that of 0x00 and the canonical JSON of salt, name and value', () => {
    const json = '["AwMDAwMDAwMDAwMDAwMDAw","/data/a",{"b":1,"c":"\u00e9"}]'
    const attribute = { name: '/data/a', value: { c: 'é', b: 1 } }
    expect(toHex(hashAttribute(salt, attribute))).toBe(sha256(Uint8Array.of(0), Buffer.from(json)))
  })

  it('lead to one commitment each on its own way, and to another one for any other salt, name, value or number', () => {
    fc.assert(
      fc.property(records, fc.nat(), (record, pick) => {
        const attributes = listAttributes(record)
        const leaves = attributes.map((attribute, index) => hashAttribute(new Uint8Array(16).fill(index), attribute))
        const commitment = commitRecord(leaves)
        const index = pick % leaves.length
        const path = proveInclusion(leaves, index)
        const lead = (leaf: Uint8Array, count = leaves.length): Uint8Array | undefined => {
          const root = rootFromInclusion({ leaf, index, size: leaves.length }, path)
          return root === undefined ? undefined : commitAttributes(count, root)
        }
        const own = attributes[index] ?? { name: '', value: null }
        expect(lead(leaves[index] ?? salt)).toEqual(commitment)
        expect(lead(leaves[index] ?? salt, leaves.length + 1)).not.toEqual(commitment)
        for (const other of [
          hashAttribute(new Uint8Array(16).fill(255), own),
          hashAttribute(new Uint8Array(16).fill(index), { ...own, name: `${own.name}x` }),
          hashAttribute(new Uint8Array(16).fill(index), { ...own, value: [own.value] }),
        ]) {
          expect(lead(other)).not.toEqual(commitment)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('a commitment', () => {
  it('is the hash of its domain, the number of attributes and the root over them', () => {
    const leaves = [1, 2, 3].map((value) => hashAttribute(salt, { name: `/data/${value}`, value }))
    const domain = Buffer.from('concejo record v1\n')
    expect(toHex(commitRecord(leaves))).toBe(sha256(domain, Uint8Array.of(0, 0, 0, 3), rootOfLeaves(leaves)))
  })
})

describe('what a device signs', () => {
  const organisation = createId()
  const root = new Uint8Array(32).fill(9)

  it('names the device, the organisation, the stream, the number of records and the root over them', () => {
    const statement = batchStatement({ device: 'd', organisation, stream: 'air', count: 5, root })
    expect(Buffer.from(statement).toString()).toBe(
      `concejo record batch v1\nd\n${organisation}\nair\n5\n${Buffer.from(root).toString('base64url')}\n`,
    )
  })

  it('is the record as it was handed in, in canonical form, without what the node adds', () => {
    const record = { time: '2026-01-01T00:00:00.000Z', data: { b: 1, a: 2 } }
    const json = '{"data":{"a":2,"b":1},"time":"2026-01-01T00:00:00.000Z"}'
    expect(toHex(hashInput(record))).toBe(sha256(Uint8Array.of(0), Buffer.from(json)))
    expect(equalBytes(hashInput({ ...record, id: 'i' }), hashInput(record))).toBe(false)
    const more = { ...record, received: 'now', producer: 'node' }
    expect(hashInput(more)).toEqual(hashInput(record))
  })
})

function sortKeys(value: object): unknown {
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.map(([key, inner]) => [key, key === 'data' ? sortKeys(Object(inner)) : inner])
}
