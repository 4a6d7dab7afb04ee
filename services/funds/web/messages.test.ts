import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { applicationState, callPhase, milestone, paymentSummary } from '../api.ts'
import { actPreviews } from './act-previews.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }

// Vite reads the sources as texts: the portal's code is compiled without the types of Node.
const texts = z.record(z.string(), z.string())
const pages = texts.parse(import.meta.glob('./**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }))
const commands = texts.parse(import.meta.glob('../commands/*.ts', { query: '?raw', import: 'default', eager: true }))
const queries = texts.parse(import.meta.glob('../queries/*.ts', { query: '?raw', import: 'default', eager: true }))
const english = flatten(en)
const spanish = flatten(es)

describe('the messages of the grants service', () => {
  it('are complete in both languages', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('use the same values in both languages', () => {
    for (const [key, text] of english) {
      expect([key, valuesOf(spanish.get(key) ?? '')]).toEqual([key, valuesOf(text)])
    }
  })

  it('have a title and a summary for every command', () => {
    for (const name of findCommands()) {
      expect([name, english.has(`act.${name}.title`), english.has(`act.${name}.summary`)]).toEqual([name, true, true])
    }
  })

  it('have every text that a page asks for by name', () => {
    const missing = findUsedKeys().filter((key) => !english.has(key))
    expect(missing).toEqual([])
  })

  it('name every state', () => {
    const wanted = [
      ...callPhase.options.flatMap((phase) => [`phase.${phase}`, `next.${phase}`]),
      ...applicationState.options.map((state) => `applicationState.${state}`),
      ...milestone.shape.state.options.map((state) => `milestoneState.${state}`),
      ...paymentSummary.shape.state.options.map((state) => `paymentState.${state}`),
    ]
    expect(wanted.filter((key) => !english.has(key))).toEqual([])
  })

  it('name every task that the inbox can show', () => {
    const keys = sources(queries).flatMap((text) =>
      [...text.matchAll(/'(task\.[a-z-]+)'/g)].map((match) => match[1] ?? ''),
    )
    expect(keys.length).toBeGreaterThan(5)
    expect(keys.filter((key) => !english.has(key))).toEqual([])
  })
})

describe('the previews of acts', () => {
  it('exist for every command, and for nothing else', () => {
    expect(Object.keys(actPreviews).sort()).toEqual([...findCommands()].sort())
  })

  it('have labels for all their fields', () => {
    const names = Object.values(actPreviews).flatMap((preview) => Object.keys(preview.fields ?? {}))
    const missing = names.filter((name) => !english.has(`field.${name.split('.').at(-1) ?? ''}`))
    expect([...new Set(missing)]).toEqual([])
  })
})

function findCommands(): readonly string[] {
  return sources(commands).flatMap((text) => {
    const match = /name: '(funds\.[a-z-]+)'/.exec(text)
    return match?.[1] === undefined ? [] : [match[1]]
  })
}

/** Texts of the files that are no tests. */
function sources(files: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(files)
    .filter(([path]) => !path.includes('.test.'))
    .map(([, text]) => text)
}

/** Keys written out in calls of `text('…')` and in properties that hold keys. */
function findUsedKeys(): readonly string[] {
  const files = sources(pages)
  const keys = files.flatMap((file) => [
    ...[...file.matchAll(/\btext\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''),
    ...[...file.matchAll(/\? '([a-z][\w-]*\.[\w.-]+)'/g)].map((match) => match[1] ?? ''),
    ...[...file.matchAll(/(?:title|label|bad|confirm)="([a-z]\w*\.[\w.]+)"/g)].map((match) => match[1] ?? ''),
    ...[...file.matchAll(/fault: '([a-z-]+)'/g)].map((match) => `fault.${match[1] ?? ''}`),
    ...[...file.matchAll(/WorkStep\s+name="(\w+)"/g)].flatMap((match) => [`${match[1]}.title`, `${match[1]}.lead`]),
  ])
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
