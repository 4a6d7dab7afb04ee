import { canonicalJson } from '@concejo/protocol'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { equalsJson } from './equals-json.ts'

it('values are the same exactly when their canonical JSON is', () => {
  const values = fc.jsonValue({ maxDepth: 3 })
  fc.assert(
    fc.property(values, values, (a, b) => {
      expect(equalsJson(a, b)).toBe(canonicalJson(a) === canonicalJson(b))
      expect(equalsJson(a, JSON.parse(canonicalJson(a)))).toBe(true)
      expect(equalsJson({ a, b: undefined }, { a })).toBe(true)
      expect(equalsJson({ a, b }, { a })).toBe(false)
      expect(equalsJson({ a }, { a, b })).toBe(false)
      expect(equalsJson([a, b], [a])).toBe(false)
    }),
  )
})

it('a list is no object, and names of prototypes are names', () => {
  expect(equalsJson([], {})).toBe(false)
  expect(equalsJson({}, [])).toBe(false)
  expect(equalsJson({}, JSON.parse('{"__proto__":1}'))).toBe(false)
  expect(equalsJson(JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":1}'))).toBe(true)
  expect(equalsJson({ constructor: 1 }, { toString: 1 })).toBe(false)
  expect(equalsJson(null, {})).toBe(false)
})
