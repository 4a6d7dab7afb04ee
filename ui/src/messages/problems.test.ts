import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import en from './en.json' with { type: 'json' }
import es from './es.json' with { type: 'json' }
import { mergeMessages } from './merge-messages.ts'
import problems from './problems.es.json' with { type: 'json' }

/** Areas whose errors only the command line, the start of a node or its upkeep can show. */
const neverShown = ['backup', 'cli', 'configuration', 'database', 'demo', 'maintenance', 'node']
/** Vite reads files as texts: the portal's code is compiled without the types of Node. */
const references = import.meta.glob('../../../docs/reference/errors.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})
/** A service has the texts of its own errors, and a test for them. */
const services = Object.keys(import.meta.glob('../../../services/*/errors.ts')).map((path) => path.split('/')[4] ?? '')

const tree = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string())))
const spanish = readCodes(mergeMessages(es, problems)['problem'])
/** Where the portal has words of its own for an error, they decide which values are told. */
const english = readCodes(en.problem)
const errors = readReference().filter(({ area }) => ![...neverShown, ...services].includes(area))

describe('the errors of the platform', () => {
  it('are many', () => {
    expect(errors.length).toBeGreaterThan(150)
    expect(services).toContain('funds')
  })

  it('all have a Spanish text and help', () => {
    expect(errors.filter(({ code }) => !isComplete(spanish.get(code))).map(({ code }) => code)).toEqual([])
  })

  it('tell the same values in Spanish', () => {
    for (const { code, ...table } of errors) {
      const told = english.get(code) ?? table
      const own = spanish.get(code)
      expect([code, namesIn(own?.text), namesIn(own?.help)]).toEqual([code, namesIn(told.text), namesIn(told.help)])
    }
  })

  it('are told in no Spanish text without an error', () => {
    const codes = new Set(errors.map(({ code }) => code))
    expect([...spanish.keys()].filter((code) => !codes.has(code))).toEqual([])
  })
})

describe('merged messages', () => {
  it('keep the texts of both files at every depth', () => {
    const merged = mergeMessages({ a: { b: { c: '1' }, d: '2' }, e: '3' }, { a: { b: { f: '4' }, d: '5' }, g: '6' })
    expect(merged).toEqual({ a: { b: { c: '1', f: '4' }, d: '5' }, e: '3', g: '6' })
  })
})

interface Words {
  readonly text: string
  readonly help: string
}

/** The table of every error, which `npm run gen` writes from the code and the checks keep up to date. */
function readReference(): readonly (Words & { readonly code: string; readonly area: string })[] {
  const reference = z.array(z.string()).parse(Object.values(references)).join('\n')
  return [...reference.matchAll(/^\| `(([a-z]+)\.[a-z0-9-]+)` \|.*?\|.*?\| (.*) \| (.*) \|$/gm)].map(
    ([, code = '', area = '', text = '', help = '']) => ({ code, area, text, help }),
  )
}

function readCodes(problem: unknown): ReadonlyMap<string, Words> {
  const areas = Object.entries(z.record(z.string(), z.unknown()).parse(problem)).filter(
    ([, value]) => typeof value === 'object',
  )
  return new Map(
    Object.entries(tree.parse(Object.fromEntries(areas))).flatMap(([area, codes]) =>
      Object.entries(codes).map(([name, { text = '', help = '' }]) => [`${area}.${name}`, { text, help }] as const),
    ),
  )
}

function isComplete(words: Words | undefined): boolean {
  return words !== undefined && words.text.trim() !== '' && words.help.trim() !== ''
}

/** Names in `{braces}` or `{{double braces}}`. */
function namesIn(text = ''): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].toSorted()
}
