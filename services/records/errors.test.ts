import { contracts } from '@concejo/contracts'
import { expect, it } from 'vitest'
import { commands } from './commands/index.ts'
import { contractErrors } from './errors.ts'
import { permissions } from './permissions.ts'

const declared = contracts.Checkpoints.abi.flatMap((item) =>
  item.type === 'error' && item.name.startsWith('Checkpoint') ? [item] : [],
)

it('has a product error for every custom error of the contract, with values that it carries', () => {
  expect(Object.keys(contractErrors).toSorted()).toEqual(declared.map((item) => item.name).toSorted())
  for (const item of declared) {
    const { text = '', help = '' } = contractErrors[item.name] ?? {}
    const wanted = [...`${text} ${help}`.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
    expect(item.inputs.map((input) => input.name)).toEqual(expect.arrayContaining(wanted))
  }
})

it('has a command for every act of the contract, and says for each who signs', () => {
  const acts = contracts.Checkpoints.abi.flatMap((item) =>
    item.type === 'function' && item.inputs.some((input) => input.name === 'approvals') ? [item.name] : [],
  )
  expect(commands.map((command) => command.functionName).toSorted()).toEqual(acts.toSorted())
  expect(permissions.map((permission) => permission.command).toSorted()).toEqual(
    commands.map((command) => command.name).toSorted(),
  )
})
