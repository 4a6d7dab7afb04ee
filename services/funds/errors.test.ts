import { contracts } from '@concejo/contracts'
import { actRefusals } from '@concejo/ledger'
import { describe, expect, it } from 'vitest'
import { contractErrors, errors } from './errors.ts'

const names = ['GrantCalls', 'GrantEvaluation', 'GrantAgreements', 'GrantRules', 'GrantScores'] as const
/** Refusals that no act can reach: they guard calls between the contracts themselves. */
const internal = /OnlySibling|OnlyCalls|OnlyEvaluation|AlreadyInitialized|GrantRulesFrozen/

const declared = new Map<string, readonly string[]>(
  names.flatMap((name) =>
    contracts[name].abi.flatMap((item) =>
      item.type === 'error' ? [[item.name, item.inputs.map((input) => String(input.name))] as const] : [],
    ),
  ),
)
const ours = [...declared].filter(([name]) => name.startsWith('Grant') && !internal.test(name))

describe('the errors of the grants service', () => {
  it.each(ours)('has a product error for the custom error %s', (name) => {
    expect(Object.keys(contractErrors)).toContain(name)
  })

  it.each(ours)('says only what %s carries', (name, inputs) => {
    const { text = '', help = '' } = contractErrors[name] ?? {}
    const wanted = [...`${text} ${help}`.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
    expect(inputs).toEqual(expect.arrayContaining(wanted))
  })

  it('leaves no custom error of the contracts without an answer', () => {
    const answered = new Set([...Object.keys(contractErrors), ...Object.keys(actRefusals)])
    const missing = [...declared.keys()].filter((name) => name.startsWith('Grant') && !internal.test(name))
    expect(missing.filter((name) => !answered.has(name))).toEqual([])
  })

  it('maps no error that the contracts do not have', () => {
    expect(Object.keys(contractErrors).filter((name) => !declared.has(name))).toEqual([])
  })

  it('has stable codes of its own area, each once, with help', () => {
    const descriptors = Object.values(errors)
    const codes = descriptors.map((descriptor) => descriptor.code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.filter((code) => !/^funds\.[a-z0-9-]+$/.test(code))).toEqual([])
    expect(descriptors.filter((descriptor) => (descriptor.help ?? '').length < 10)).toEqual([])
  })
})
