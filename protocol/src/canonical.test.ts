import fs from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, commitDocument, sha256Hex } from './canonical.ts'
import { ConcejoError } from './errors.ts'

const vectors: {
  readonly canonical: readonly { readonly name: string; readonly input: unknown; readonly text: string }[]
  readonly commitments: readonly {
    readonly salt: `0x${string}`
    readonly contentDigest: `0x${string}`
    readonly commitment: string
  }[]
} = JSON.parse(fs.readFileSync(new URL('../vectors/canonical.json', import.meta.url), 'utf8'))

describe('canonical JSON (RFC 8785)', () => {
  it.each(vectors.canonical)('writes $name', ({ input, text }) => {
    expect(canonicalJson(input)).toBe(text)
  })

  it('sorts by UTF-16 code units, as the example of section 3.2.3', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6']
    const sorted = Object.keys(JSON.parse(canonicalJson(Object.fromEntries(keys.map((key) => [key, key])))))
    // Object keys that look like integers come first in any engine; the others show the order.
    expect(sorted).toEqual(['1', '\r', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33'])
  })

  it('gives the same text whatever the order of the fields, and reads back to the same value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, 5n, { a: 1n }])('refuses %s', (value) => {
    expect(() => canonicalJson(value)).toThrow(ConcejoError)
  })
})

describe('commitments to documents', () => {
  it.each(vectors.commitments)('are the same everywhere: $commitment', ({ salt, contentDigest, commitment }) => {
    expect(commitDocument({ salt, contentDigest })).toBe(commitment)
  })

  it('depend on the salt and on every byte of the content', () => {
    const contentDigest = sha256Hex(new TextEncoder().encode('plan'))
    const other = sha256Hex(new TextEncoder().encode('plan.'))
    const all = [
      commitDocument({ salt: `0x${'00'.repeat(32)}`, contentDigest }),
      commitDocument({ salt: `0x${'01'.repeat(32)}`, contentDigest }),
      commitDocument({ salt: `0x${'00'.repeat(32)}`, contentDigest: other }),
    ]
    expect(new Set(all).size).toBe(3)
  })
})

it('hashes by SHA-256', () => {
  expect(sha256Hex(new TextEncoder().encode('abc'))).toBe(
    '0xba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})
