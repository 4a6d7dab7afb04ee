import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import problems from './messages/problems.es.json' with { type: 'json' }

const words = z.object({ text: z.string().min(1), help: z.string().min(1) })
const table = z.record(z.string(), words.extend({ code: z.string() }))
// By its module, not its types: the errors are compiled with the types of Node, the portal's code without them.
const modules = Object.values(import.meta.glob('../errors.ts', { eager: true }))
const descriptors = z
  .array(z.object({ errors: table, contractErrors: table }))
  .parse(modules)
  .flatMap(({ errors, contractErrors }) => [...Object.values(errors), ...Object.values(contractErrors)])
const spanish = new Map(
  Object.entries(z.record(z.string(), words).parse(problems.problem.iot)).map(([name, own]) => [`iot.${name}`, own]),
)

describe('the errors of the IoT service', () => {
  it('all have a Spanish text and help, with the same values', () => {
    expect(descriptors.length).toBeGreaterThan(5)
    for (const { code, text, help } of descriptors) {
      const own = spanish.get(code)
      expect([code, own]).not.toEqual([code, undefined])
      expect([code, namesIn(own?.text), namesIn(own?.help)]).toEqual([code, namesIn(text), namesIn(help)])
    }
  })

  it('are told in no Spanish text without an error', () => {
    const codes = new Set(descriptors.map(({ code }) => code))
    expect([...spanish.keys()].filter((code) => !codes.has(code))).toEqual([])
  })
})

/** Names in `{braces}` or `{{double braces}}`. */
function namesIn(text = ''): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].toSorted()
}
