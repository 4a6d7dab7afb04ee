import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }

const english = flatten(en)
const spanish = flatten(es)
const sources = z
  .record(z.string(), z.string())
  .parse(import.meta.glob('./**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }))

describe('the texts of the records pages', () => {
  it('are complete in both languages, with the same values', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort())
    for (const [key, text] of english) {
      expect([key, valuesOf(spanish.get(key) ?? '')]).toEqual([key, valuesOf(text)])
    }
  })

  it('exist for every key that a page names', () => {
    const used = findUsedKeys()
    expect(used.length).toBeGreaterThan(100)
    const isKnown = (key: string): boolean => english.has(key) || english.has(`${key}_other`)
    expect(used.filter((key) => !isKnown(key))).toEqual([])
  })
})

/** Keys written out in calls of `text('…')`, also as the two ends of a choice. */
function findUsedKeys(): readonly string[] {
  const pages = Object.entries(sources).filter(([path]) => !path.includes('.test.'))
  const calls = pages.flatMap(([, source]) => [...source.matchAll(/\btext\(([^()]*)/g)].map((match) => match[1] ?? ''))
  // A dot tells keys from other words, as the values of a comparison.
  const keys = calls.flatMap((call) => [...call.matchAll(/'([a-z]\w*(?:\.[\w-]+)+)'/g)].map((match) => match[1] ?? ''))
  return [...new Set(keys)]
}

function valuesOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? ''))].sort()
}

function flatten(tree: unknown, prefix = ''): ReadonlyMap<string, string> {
  const text = z.string().safeParse(tree)
  if (text.success) {
    return new Map([[prefix, text.data]])
  }
  const entries = Object.entries(z.record(z.string(), z.unknown()).parse(tree))
  return new Map(entries.flatMap(([key, child]) => [...flatten(child, prefix === '' ? key : `${prefix}.${key}`)]))
}
