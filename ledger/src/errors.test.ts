import { contracts } from '@concejo/contracts'
import { expect, it } from 'vitest'
import { actRefusals, ledgerErrors } from './errors.ts'

it('maps every custom error of acts, batch and registry to a product error with its values', () => {
  for (const item of [...contracts.Registry.abi, ...contracts.Batch.abi]) {
    if (item.type !== 'error' || !/^(Act|Batch|Registry)[A-Z]/.test(item.name)) {
      continue
    }
    const descriptor = Object.entries(actRefusals).find(([name]) => name === item.name)?.[1]
    expect(descriptor, item.name).toBeDefined()
    const asked = [...(descriptor?.text ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect(
      item.inputs.map(({ name }) => name),
      item.name,
    ).toEqual(expect.arrayContaining(asked))
  }
})

it('gives each error a code of its own', () => {
  const codes = [...Object.values(ledgerErrors), ...Object.values(actRefusals)].map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
})
