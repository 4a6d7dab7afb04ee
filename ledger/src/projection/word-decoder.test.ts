import fc from 'fast-check'
import { decodeAbiParameters, encodeAbiParameters, type Hex, toHex } from 'viem'
import { describe, expect, it } from 'vitest'
import { createWordDecoder } from './word-decoder.ts'

const words = {
  bytes32: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => toHex(bytes)),
  bool: fc.boolean(),
  uint8: fc.integer({ min: 0, max: 255 }),
  uint40: fc.integer({ min: 0, max: 2 ** 40 - 1 }),
  uint48: fc.integer({ min: 0, max: 2 ** 48 - 1 }),
  uint64: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  uint256: fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }),
}

const typedValue: fc.Arbitrary<{ readonly type: string; readonly value: unknown }> = fc.oneof(
  ...Object.entries(words).flatMap(([type, word]) => [
    fc.record({ type: fc.constant(type), value: word }),
    fc.record({ type: fc.constant(`${type}[]`), value: fc.array<unknown>(word, { maxLength: 5 }) }),
  ]),
)

const example: Hex = encodeAbiParameters([{ type: 'bool' }, { type: 'uint8[]' }], [true, [1, 2]])

describe('the decoder of words', () => {
  it('gives what the complete decoder gives', () => {
    fc.assert(
      fc.property(fc.array(typedValue, { minLength: 1, maxLength: 6 }), (typed) => {
        const parameters = typed.map(({ type }) => ({ type }))
        const data = encodeAbiParameters(
          parameters,
          typed.map(({ value }) => value),
        )
        const decode = createWordDecoder(typed.map(({ type }) => type))
        expect(decode?.(data)).toEqual(decodeAbiParameters(parameters, data))
      }),
    )
  })

  it('leaves types that are not words or lists of words to the complete decoder', () => {
    for (const type of ['string', 'bytes', 'address', 'int8', 'bytes4', 'tuple', 'uint8[2]', 'uint8[][]']) {
      expect(createWordDecoder(['uint8', type])).toBeUndefined()
    }
  })

  it('decodes nothing of data that is cut or holds a value in another form', () => {
    const decode = createWordDecoder(['bool', 'uint8[]'])
    expect(decode?.(example)).toEqual([true, [1, 2]])
    expect(decode?.('0x')).toBeUndefined()
    expect(decode?.(`0x${example.slice(2, -64)}`)).toBeUndefined()
    // A bool of 2, an element above 255, an offset and a length beyond the data.
    for (const [place, word] of [
      [0, 2n],
      [3, 256n],
      [1, 2n ** 200n],
      [2, 2n ** 23n],
    ] as const) {
      const at = 2 + place * 64
      const damaged = `${example.slice(0, at)}${word.toString(16).padStart(64, '0')}${example.slice(at + 64)}`
      expect(decode?.(`0x${damaged.slice(2)}`)).toBeUndefined()
    }
  })
})
