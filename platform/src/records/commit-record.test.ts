import {
  base64UrlToBytes,
  commitRecord,
  hashAttribute,
  hashInput,
  type LoggedRecord,
  proveInclusion,
  rootOfLeaves,
} from '@concejo/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildLevels,
  commitToRecord,
  hashGiven,
  proveFromLevels,
  rootOfLevels,
  saltAttributes,
} from './commit-record.ts'

const secret = Buffer.alloc(32, 7).toString('base64url')
const data = fc.dictionary(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.jsonValue({ maxDepth: 2, stringUnit: 'grapheme' }),
  { maxKeys: 12 },
)

describe('the fast commitments', () => {
  it('are those of the protocol, whatever a record says', () => {
    fc.assert(
      fc.property(data, fc.option(fc.string(), { nil: undefined }), (values, entity) => {
        const record: LoggedRecord = {
          ...{ id: 'a', stream: 's', time: '2026-01-01T00:00:00.000Z', received: 'r', producer: 'node' },
          ...(entity === undefined ? {} : { entity }),
          data: JSON.parse(JSON.stringify(values)),
        }
        const leaves = saltAttributes(record, secret).map(({ salt, ...attribute }) =>
          hashAttribute(base64UrlToBytes(salt), attribute),
        )
        expect(Buffer.from(commitToRecord(record, secret))).toEqual(Buffer.from(commitRecord(leaves)))
        const { time, data: inner } = record
        const given = { time, ...(entity === undefined ? {} : { entity }), data: inner }
        expect(Buffer.from(hashGiven(given))).toEqual(Buffer.from(hashInput(given)))
      }),
    )
  })

  it('prove every leaf of a tree of any size as the protocol does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { minLength: 1, maxLength: 70 }),
        (leaves) => {
          const levels = buildLevels(leaves)
          expect(Buffer.from(rootOfLevels(levels))).toEqual(Buffer.from(rootOfLeaves(leaves)))
          for (const index of leaves.keys()) {
            const proof = proveFromLevels(levels, index).map((hash) => Buffer.from(hash))
            expect(proof).toEqual(proveInclusion(leaves, index).map((hash) => Buffer.from(hash)))
          }
        },
      ),
    )
  })
})
